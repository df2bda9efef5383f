/** Pose row → capsules. Solved in the side view, front layers first. Allocates nothing after construction. */
import { type Anatomy, Layer, Part } from './anatomy.ts';
import { type Brush, Capsules, type Point } from './capsules.ts';
import { CH, Limb, type PoseRow } from './channels.ts';
import { HeadShape } from './headShape.ts';
import { drawForeLeg, drawHindLeg, drawTail } from './limbs.ts';
import { curve, lerp, RADIANS, smooth } from './maths.ts';
import { aimTrunk, createFrame, lineOfBack } from './trunk.ts';

const TORSO_BONES = 8;
/** Depth of the far legs behind the body. */
const FAR_DEPTH = -4;

export class Rig {
  readonly capsules = new Capsules();
  readonly head: HeadShape;
  /** as drawn: tips of the fore paws, middle of the back */
  readonly pawNear: Point = { x: 0, y: 0 };
  readonly pawFar: Point = { x: 0, y: 0 };
  readonly back: Point = { x: 0, y: 0 };
  /** soaked fur lies close: 0 dry … 1 wet */
  wet = 0;

  private readonly hip = createFrame();
  private readonly chest = createFrame();
  private readonly spineX = new Float32Array(TORSO_BONES + 1);
  private readonly spineY = new Float32Array(TORSO_BONES + 1);
  private readonly spineR = new Float32Array(TORSO_BONES + 1);
  private readonly brush: Brush = { part: 0, layer: 0, depth: 0, side: 0 };
  private neckX = 0;
  private neckY = 0;
  private headX = 0;
  private headY = 0;

  constructor(readonly animal: Anatomy) {
    this.head = new HeadShape(animal, this.capsules);
  }

  /** @param direction 1 faces right; @param turn degrees turned toward us */
  build(row: PoseRow, direction: number, turn: number): void {
    this.capsules.begin(direction, turn, row[CH.roll]!, row[CH.shiftX]!, row[CH.shiftY]!);
    aimTrunk(row, this.hip, this.chest);
    this.bendSpine(row);
    this.aimNeck(row);
    this.head.aim(row, this.headX, this.headY, turn);

    this.head.drawWhiskers();
    const front = row[CH.tailFront]!;
    if (front > 0.97) this.drawTail(row, Layer.front, 2);
    this.head.draw(row);
    // on its way the tail passes through the body in depth, not by a swap of layers
    if (front >= 0.03 && front <= 0.97) {
      this.drawTail(row, Layer.body, lerp(-1.5, 1.5, smooth(0.03, 0.97, front)) * this.animal.torso.radius[4]!);
    }
    const { legDepth, halfWidth } = this.animal;
    drawForeLeg(
      this.capsules,
      this.animal,
      row,
      Limb.foreNear,
      this.chest,
      this.leg(Part.fore, Layer.body, legDepth.fore, halfWidth),
      this.pawNear,
    );
    drawHindLeg(
      this.capsules,
      this.animal,
      row,
      Limb.hindNear,
      this.hip,
      this.leg(Part.hind, Layer.body, legDepth.hind, halfWidth),
    );
    this.drawNeck();
    this.drawTorso(row);
    if (front < 0.03) this.drawTail(row, Layer.tail, 2);
    drawForeLeg(
      this.capsules,
      this.animal,
      row,
      Limb.foreFar,
      this.chest,
      this.leg(Part.fore, Layer.far, FAR_DEPTH, -halfWidth),
      this.pawFar,
    );
    drawHindLeg(
      this.capsules,
      this.animal,
      row,
      Limb.hindFar,
      this.hip,
      this.leg(Part.hind, Layer.far, FAR_DEPTH, -halfWidth),
    );

    const middle = TORSO_BONES >> 1;
    const backX = this.capsules.turned(this.spineX[middle]!, 0);
    this.capsules.place(backX, this.spineY[middle]! + this.spineR[middle]!, this.back);
    this.capsules.place(this.pawNear.x, this.pawNear.y, this.pawNear);
    this.capsules.place(this.pawFar.x, this.pawFar.y, this.pawFar);
  }

  private leg(part: number, layer: number, depth: number, side: number): Brush {
    const { brush } = this;
    brush.part = part;
    brush.layer = layer;
    brush.depth = depth;
    brush.side = side;
    return brush;
  }

  /** A tube bent through hip and chest, thicker and lower where the anatomy says. */
  private bendSpine(row: PoseRow): void {
    const hipX = row[CH.hipX]!;
    const hipY = row[CH.hipY]!;
    const chestX = row[CH.chestX]!;
    const chestY = row[CH.chestY]!;
    const line = lineOfBack(row);
    const sin = Math.sin(line);
    const cos = Math.cos(line);
    const arch = row[CH.arch]! * 2;
    const middleX = (hipX + chestX) / 2 - sin * arch;
    const middleY = (hipY + chestY) / 2 + cos * arch;
    const { radius, offset } = this.animal.torso;
    const puff = row[CH.puff]! * (1 - 0.05 * this.wet);
    for (let i = 0; i <= TORSO_BONES; i++) {
      const u = i / TORSO_BONES;
      const a = (1 - u) * (1 - u);
      const b = 2 * u * (1 - u);
      const c = u * u;
      const o = curve(offset, 0, offset.length, u);
      this.spineX[i] = a * hipX + b * middleX + c * chestX - sin * o;
      this.spineY[i] = a * hipY + b * middleY + c * chestY + cos * o;
      this.spineR[i] = curve(radius, 0, radius.length, u) * puff;
    }
  }

  private aimNeck(row: PoseRow): void {
    const { neck } = this.animal;
    const { chest } = this;
    this.neckX = chest.x + neck.base[0] * chest.cos - neck.base[1] * chest.sin + row[CH.neckX]!;
    this.neckY = chest.y + neck.base[0] * chest.sin + neck.base[1] * chest.cos + row[CH.neckY]!;
    const angle = row[CH.neck]! * RADIANS;
    const length = neck.length * row[CH.neckLength]!;
    this.headX = this.neckX + length * Math.cos(angle);
    this.headY = this.neckY + length * Math.sin(angle);
  }

  private drawNeck(): void {
    const { radius } = this.animal.neck;
    const throat = radius[1];
    const slim = 1 - 0.12 * this.wet;
    this.capsules.bone(
      this.leg(Part.neck, Layer.body, 1, 0),
      this.neckX,
      this.neckY,
      this.headX,
      this.headY,
      throat * slim,
      radius[2] * slim,
      0,
      1,
    );
    this.capsules.bone(
      this.leg(Part.torso, Layer.body, 0, 0),
      this.chest.x,
      this.chest.y,
      this.neckX,
      this.neckY,
      radius[0],
      throat * slim,
      0.93,
      1,
    );
  }

  private drawTorso(row: PoseRow): void {
    const { spineX, spineY, spineR, hip } = this;
    const brush = this.leg(Part.torso, Layer.body, 0, 0);
    for (let i = 0; i < TORSO_BONES; i++) {
      this.capsules.bone(
        brush,
        spineX[i]!,
        spineY[i]!,
        spineX[i + 1]!,
        spineY[i + 1]!,
        spineR[i]!,
        spineR[i + 1]!,
        i / TORSO_BONES,
        (i + 1) / TORSO_BONES,
      );
    }
    const { at, radius } = this.animal.rump;
    const r = radius * Math.min(row[CH.puff]!, 1.05);
    const x = hip.x + at[0] * hip.cos - at[1] * hip.sin;
    const y = hip.y + at[0] * hip.sin + at[1] * hip.cos;
    this.capsules.bone(brush, x, y, hip.x, hip.y, r, r * 1.05, 0, 0.02);
  }

  private drawTail(row: PoseRow, layer: number, depth: number): void {
    drawTail(this.capsules, this.animal, row, this.hip, layer, depth, 1 - 0.28 * this.wet);
  }
}
