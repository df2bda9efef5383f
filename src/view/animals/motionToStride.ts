/** From the world (px, y down) to the animal's own frame (forward, up). */
import { clamp, ease, lerp } from './maths.ts';
import type { Stride } from './stride.ts';

export interface Position {
  x: number;
  y: number;
}

/** What an animal's owner tells it each frame, world px. Speeds are measured from where it was. */
export interface Motion {
  /** the feet's middle */
  x: number;
  y: number;
  facing: 1 | -1;
  grounded: boolean;
  /** on a wall: distance up it is what moves the paws */
  climbing?: boolean;
  /** carried by what it stands on, and not walking */
  carried?: boolean;
  look?: Position | null;
  /** where the near fore paw goes */
  reach?: Position | null;
  /** rise of the ground to the right, px per px */
  slope?: number;
}

/** Farther than this in one frame is a cut, not a movement: px, and px a second where frames are long. */
const CUT = 200;
const FASTEST = 2600;
/** How quickly the measured speed settles, per second: over the unevenness of frames, under what an eye sees. */
const MEASURE = 60;

export class StrideReader {
  /** where it was at the last frame, where it is now, and how far through the frame it has been read */
  private fromX = Number.NaN;
  private fromY = Number.NaN;
  private x = Number.NaN;
  private y = Number.NaN;
  private through = 1;
  private vx = 0;
  private vy = 0;
  private lookX = 0;
  private lookY = 0;
  private reachX = 0;
  private reachY = 0;

  /** Takes where it is at the end of a frame of `dt` seconds. */
  begin({ x, y, carried }: Motion, dt: number): void {
    const far = Math.abs(x - this.x) + Math.abs(y - this.y);
    const moved = far < Math.max(CUT, FASTEST * dt) && !carried;
    this.fromX = moved ? this.x : x;
    this.fromY = moved ? this.y : y;
    this.x = x;
    this.y = y;
    this.through = 0;
  }

  /**
   * One step of the frame.
   * @param through how far through the frame it ends, 0 … 1
   * @param dt its seconds
   * @param direction where the animal's body points, which lags behind `facing` while it turns
   */
  read(motion: Motion, through: number, dt: number, direction: 1 | -1, stride: Stride): void {
    const share = through - this.through;
    const dx = (this.x - this.fromX) * share;
    const dy = (this.y - this.fromY) * share;
    const x = lerp(this.fromX, this.x, through);
    const y = lerp(this.fromY, this.y, through);
    this.through = through;
    if (dt > 0) {
      this.vx += (dx / dt - this.vx) * ease(MEASURE, dt);
      this.vy += (dy / dt - this.vy) * ease(MEASURE, dt);
    }
    stride.dt = dt;
    stride.facing = motion.facing;
    stride.grounded = motion.grounded;
    if (motion.climbing) {
      stride.forward = -dy;
      stride.speed = -this.vy;
      stride.vy = 0;
    } else {
      stride.forward = dx * direction;
      stride.speed = this.vx * direction;
      stride.vy = motion.grounded ? 0 : -this.vy;
    }
    stride.slope = -(motion.slope ?? 0) * direction;
    this.readLook(motion.look, x, y, direction, stride);
    this.readReach(motion.reach, x, y, direction, stride);
  }

  /** A new thing to look at is gone to, not jumped to. */
  private readLook(look: Position | null | undefined, x: number, y: number, direction: 1 | -1, stride: Stride): void {
    if (look) {
      this.lookX = look.x;
      this.lookY = look.y;
    }
    stride.looking += ((look ? 1 : 0) - stride.looking) * ease(8, stride.dt);
    stride.lookX = (this.lookX - x) * direction;
    stride.lookY = y - this.lookY;
  }

  private readReach(reach: Position | null | undefined, x: number, y: number, direction: 1 | -1, stride: Stride): void {
    if (reach) {
      const closing = stride.reaching > 0.05 ? ease(14, stride.dt) : 1;
      this.reachX += (reach.x - this.reachX) * closing;
      this.reachY += (reach.y - this.reachY) * closing;
    }
    stride.reaching = clamp(stride.reaching + ((reach ? 1 : 0) - stride.reaching) * ease(5, stride.dt));
    stride.reachX = (this.reachX - x) * direction;
    stride.reachY = y - this.reachY;
  }
}
