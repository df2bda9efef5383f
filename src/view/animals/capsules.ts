/**
 * The tapered capsules a pose becomes, in one flat buffer, front layers first.
 * Points given in the rig's plane are turned about the vertical, rolled up a wall, moved, and mirrored here.
 */
import { Part } from './anatomy.ts';
import { clamp, RADIANS } from './maths.ts';

/** ax ay bx by, radii a b, depths a b, coat position a b, part, layer */
export const CAPSULE = 12;
const MOST = 96;
/** How much a body turned toward us brings its front end forward. */
const DEPTH_OF_TURN = 0.45;

export interface Point {
  x: number;
  y: number;
}

/** What all capsules of one limb share. */
export interface Brush {
  part: number;
  layer: number;
  depth: number;
  /** distance from the middle plane: where the limb goes when the animal turns toward us */
  side: number;
}

export class Capsules {
  readonly data = new Float32Array(MOST * CAPSULE);
  count = 0;
  /** bounds of all capsules */
  left = 0;
  bottom = 0;
  right = 0;
  top = 0;

  /** how far the whole animal is rolled as it is drawn, radians */
  roll = 0;

  private direction = 1;
  private turnCos = 1;
  private turnSin = 0;
  private rollCos = 1;
  private rollSin = 0;
  private shiftX = 0;
  private shiftY = 0;

  /** Empties the buffer for an animal that faces `direction`, turned `turn` degrees toward us, rolled up by `roll`. */
  begin(direction: number, turn: number, roll: number, shiftX: number, shiftY: number): void {
    this.count = 0;
    this.left = this.bottom = 1e9;
    this.right = this.top = -1e9;
    this.direction = direction;
    this.turnCos = Math.cos(turn * RADIANS);
    this.turnSin = Math.sin(turn * RADIANS);
    // seen from the front a body is upright: off a wall he turns and rights himself in one
    const held = Math.abs(this.turnCos);
    this.roll = roll * held * RADIANS;
    this.rollCos = Math.cos(this.roll);
    this.rollSin = Math.sin(this.roll);
    this.shiftX = shiftX * held;
    this.shiftY = shiftY * held;
  }

  /** x across the screen of a point of the side view, once the animal has turned. */
  turned(x: number, side: number): number {
    return x * this.turnCos + side * this.turnSin;
  }

  /** From the rig's plane, already turned, to where it is drawn. */
  place(x: number, y: number, out: Point): Point {
    out.x = (x * this.rollCos - y * this.rollSin + this.shiftX) * this.direction;
    out.y = x * this.rollSin + y * this.rollCos + this.shiftY;
    return out;
  }

  /** A bone of the side view. */
  bone(
    brush: Brush,
    ax: number,
    ay: number,
    bx: number,
    by: number,
    ra: number,
    rb: number,
    ua: number,
    ub: number,
  ): void {
    if (ra < 0.15 && rb < 0.15) return;
    const depth = brush.depth * this.turnCos;
    const forward = this.turnSin * DEPTH_OF_TURN;
    this.add(
      this.turned(ax, brush.side),
      ay,
      this.turned(bx, brush.side),
      by,
      ra,
      rb,
      depth + ax * forward,
      depth + bx * forward,
      ua,
      ub,
      brush.part,
      brush.layer,
    );
  }

  /** A capsule already turned. */
  add(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    ra: number,
    rb: number,
    depthA: number,
    depthB: number,
    ua: number,
    ub: number,
    part: number,
    layer: number,
  ): void {
    if (this.count >= MOST) return;
    const { rollCos, rollSin, direction, shiftX, shiftY } = this;
    const x0 = (ax * rollCos - ay * rollSin + shiftX) * direction;
    const y0 = ax * rollSin + ay * rollCos + shiftY;
    const x1 = (bx * rollCos - by * rollSin + shiftX) * direction;
    const y1 = bx * rollSin + by * rollCos + shiftY;
    const d = this.data;
    const i = this.count++ * CAPSULE;
    d[i] = x0;
    d[i + 1] = y0;
    d[i + 2] = x1;
    d[i + 3] = y1;
    d[i + 4] = ra;
    d[i + 5] = rb;
    d[i + 6] = clamp(depthA, -60, 180);
    d[i + 7] = clamp(depthB, -60, 180);
    d[i + 8] = clamp(ua);
    d[i + 9] = clamp(ub);
    d[i + 10] = part;
    d[i + 11] = layer;
    if (part === Part.whisker) return;
    const r = Math.max(ra, rb);
    if (x0 - r < this.left) this.left = x0 - r;
    if (x1 - r < this.left) this.left = x1 - r;
    if (x0 + r > this.right) this.right = x0 + r;
    if (x1 + r > this.right) this.right = x1 + r;
    if (y0 - r < this.bottom) this.bottom = y0 - r;
    if (y1 - r < this.bottom) this.bottom = y1 - r;
    if (y0 + r > this.top) this.top = y0 + r;
    if (y1 + r > this.top) this.top = y1 + r;
  }
}
