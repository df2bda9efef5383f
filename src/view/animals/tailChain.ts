/** The tail: five springs in a row, each hearing its parent and the body; it never stops all at once. */
import type { Action } from './action.ts';
import type { Anatomy } from './anatomy.ts';
import { CH, type PoseRow, TAIL_KEYS } from './channels.ts';
import { clamp, ease, RADIANS, smooth } from './maths.ts';
import type { Chance, Stride } from './stride.ts';

const RATE = [20, 17, 14, 11.5, 9.5];
const FEEL = [0.006, 0.0096, 0.0156, 0.0228, 0.0312];

export class TailChain {
  private readonly angle = new Float32Array(TAIL_KEYS);
  private readonly speed = new Float32Array(TAIL_KEYS);
  private readonly goal = new Float32Array(TAIL_KEYS);
  private readonly stiffness: number;
  private wag = 0;
  private flick = 0;
  private untilFlick = 2;

  constructor(
    animal: Anatomy,
    row: PoseRow,
    private readonly chance: Chance,
  ) {
    this.stiffness = animal.who === 'rusty' ? 0.9 : 1;
    for (let i = 0; i < TAIL_KEYS; i++) this.angle[i] = row[CH.tail0 + i]!;
  }

  /** One hard flick, now. */
  lash(strength: number): void {
    this.flick = (this.flick > 0 ? -1 : 1) * strength;
    this.untilFlick = 0.9;
  }

  /** @param resting 0 … 1 how much the tail is left to itself */
  update(row: PoseRow, stride: Stride, action: Action, resting: number): void {
    const { dt, time } = stride;
    this.wag += ((action.wag ?? 0) - this.wag) * ease(2.2, dt);
    this.flickNow(action.twitch ?? 0, dt);
    for (let i = 0; i < TAIL_KEYS; i++) this.goal[i] = row[CH.tail0 + i]!;
    for (let i = 0; i < TAIL_KEYS; i++) {
      const idle = resting * (1.5 + i * 1.6) * Math.sin(time * 1.15 - i * 0.7);
      const parent = i > 0 ? (this.angle[i - 1]! - this.goal[i - 1]!) * 0.45 : 0;
      const aim = this.goal[i]! + idle + this.flick * i * i * 3.2 + this.wagging(i, time) + parent;
      this.swing(i, aim, stride);
      row[CH.tail0 + i] = this.angle[i]!;
    }
  }

  private flickNow(twitch: number, dt: number): void {
    this.untilFlick -= dt;
    if (twitch > 0 && this.untilFlick < 0) {
      this.flick = (this.chance.next() < 0.5 ? -1 : 1) * twitch;
      this.untilFlick = 0.5 + (this.chance.next() * 2.2) / twitch;
    }
    this.flick *= Math.exp(-dt * 5);
  }

  private swing(i: number, aim: number, { dt, pushX, pushY }: Stride): void {
    const w = RATE[i]! * this.stiffness;
    const angle = this.angle[i]! * RADIANS;
    const torque = (Math.sin(angle) * pushX - Math.cos(angle) * pushY) * FEEL[i]!;
    const steps = Math.max(1, Math.ceil(dt / 0.009));
    const h = dt / steps;
    for (let k = 0; k < steps; k++) {
      this.speed[i]! += ((aim - this.angle[i]!) * w * w - w * this.speed[i]! + torque * w * 10) * h;
      this.angle[i]! += this.speed[i]! * h;
    }
  }

  /** The wag begins at the very end of the tail, and climbs it as it grows. */
  private wagging(i: number, time: number): number {
    if (this.wag < 0.01) return 0;
    const reached = smooth(0, 0.4, clamp(this.wag * 1.4 - (TAIL_KEYS - 1 - i) * 0.22, 0, 2));
    return (9 + i * 5) * reached * Math.sin(time * 19 - i * 0.75);
  }
}
