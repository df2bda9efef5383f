/** What lives in a body that does nothing: breath, trembling, a working nose; and the rocking that weight brings. */
import type { Action } from './action.ts';
import type { Anatomy } from './anatomy.ts';
import { CH, Leg, Limb, legAt, type PoseRow } from './channels.ts';
import { clamp, ease, Spring, smooth, TAU } from './maths.ts';
import type { Stride } from './stride.ts';

export class BodyLife {
  /** an exhale has begun in the last update */
  exhaled = false;
  /** 0 … 1 digging */
  paddle = 0;
  private readonly bob = new Spring(20.5, 0.63);
  private readonly rock = new Spring(11, 0.42);
  private breath = 0;
  private tremble = 0;
  private sniffing = 0;
  private sway = 0;
  private shake = 0;
  private dream = 0;

  constructor(private readonly animal: Anatomy) {}

  /** The ground came up at `speed`, or the body throws itself up (negative). */
  strike(speed: number): void {
    this.bob.speed -= clamp(speed / 700, -1, 1) * this.animal.height * 3.2;
  }

  update(row: PoseRow, stride: Stride, action: Action, gaitOn: number): void {
    const { dt } = stride;
    this.tremble += ((action.tremble ?? 0) - this.tremble) * ease(4, dt);
    this.sniffing += ((action.sniffing ?? 0) - this.sniffing) * ease(4, dt);
    this.paddle += ((action.paddle ? 1 : 0) - this.paddle) * ease(8, dt);
    this.sway += ((action.sway ?? 0) - this.sway) * ease(7, dt);
    this.shake += ((action.shake ?? 0) - this.shake) * ease(14, dt);
    this.dream += ((action.dream ? 1 : 0) - this.dream) * ease(2, dt);
    this.addWeight(row, stride);
    this.addBreath(row, stride, action, gaitOn);
    this.addTremble(row, stride.time);
    this.addNose(row, stride.time);
    this.addWork(row, stride.time);
    this.addShake(row, stride.time);
    this.addDream(row, stride.time);
  }

  /** Landing sinks the body; speeding up throws it back, stopping throws it forward and lets it rock. */
  private addWeight(row: PoseRow, { dt, pushX, grounded }: Stride): void {
    const { height } = this.animal;
    this.bob.update(0, 0, dt);
    this.bob.limit(-height * 0.2, height * 0.1);
    this.rock.update(grounded ? clamp(pushX / 2600, -1, 1) : 0, 0, dt);
    const rock = this.rock.at;
    row[CH.hipY]! += this.bob.at - rock * height * 0.03;
    row[CH.chestY]! += this.bob.at * 0.8 + rock * height * 0.05;
    row[CH.hipX]! -= rock * height * 0.03;
    row[CH.chestX]! -= rock * height * 0.03;
  }

  private addBreath(row: PoseRow, { dt, speed }: Stride, action: Action, gaitOn: number): void {
    const depth = action.breath ?? 1;
    const asleep = depth > 1.5 && !action.pant ? 0.28 : 0;
    const before = this.breath;
    this.breath += dt * (0.55 + clamp(Math.abs(speed) / 300) * 1.2 * gaitOn + (action.pant ?? 0) - asleep);
    this.exhaled = Math.floor(before + 0.75) !== Math.floor(this.breath + 0.75);
    const b = Math.sin(this.breath * TAU);
    row[CH.puff]! *= 1 + 0.011 * depth * b;
    row[CH.chestY]! += 0.25 * depth * b * (this.animal.height / 74);
    row[CH.neck]! += 0.5 * b;
  }

  private addTremble(row: PoseRow, time: number): void {
    if (this.tremble < 0.01) return;
    const waves = 0.45 + 0.55 * smooth(-0.2, 0.6, Math.sin(time * 1.3) + 0.5 * Math.sin(time * 2.9));
    const e = this.tremble * waves;
    row[CH.hipX]! += e * Math.sin(time * 71);
    row[CH.chestX]! += e * Math.sin(time * 77 + 1);
    row[CH.chestY]! += e * 0.5 * Math.sin(time * 83);
    row[CH.tilt]! += e * 1.2 * Math.sin(time * 69 + 2);
  }

  private addNose(row: PoseRow, time: number): void {
    if (this.sniffing < 0.01) return;
    const q = this.sniffing * smooth(-0.3, 0.5, Math.sin(time * 1.7));
    row[CH.tilt]! += q * 1.8 * Math.sin(time * 26);
    row[CH.neck]! += q * 1.3 * Math.sin(time * 3.1);
    row[CH.neckLength]! += q * 0.02 * Math.sin(time * 26);
  }

  /** Digging throws the chest about; the hips of a cat about to pounce sway. */
  private addWork(row: PoseRow, time: number): void {
    if (this.paddle > 0.01) {
      row[CH.chestY]! += this.paddle * 1.6 * Math.sin(time * 40);
      row[CH.tilt]! += this.paddle * 2 * Math.sin(time * 20);
    }
    if (this.sway > 0.01) {
      const sway = Math.sin(time * 17) * this.sway;
      row[CH.hipX]! += sway * 2.4;
      row[CH.hipY]! += Math.abs(sway) * 1.6;
      row[CH.arch]! -= sway * 0.5;
    }
  }

  /** Water is thrown off from the head back: head, then shoulders, then hips and tail. */
  private addShake(row: PoseRow, time: number): void {
    if (this.shake < 0.01) return;
    const k = this.shake;
    const wave = (lag: number): number => Math.sin(time * 52 - lag);
    row[CH.yaw]! += k * 34 * wave(0);
    row[CH.tilt]! += k * 7 * wave(0.9);
    row[CH.earSwing]! += k * 0.8 * wave(0.7);
    row[CH.chestY]! += k * 1.7 * wave(1.4);
    row[CH.puff]! *= 1 + k * 0.05 * wave(1.2);
    row[CH.hipY]! += k * 1.9 * wave(2.6);
    row[CH.arch]! += k * 0.9 * wave(2);
    row[CH.tail1]! += k * 14 * wave(3.2);
    row[CH.tail3]! += k * 26 * wave(4);
    row[CH.tail4]! += k * 34 * wave(4.6);
  }

  /** Asleep and running: in bouts his paws and lips go. */
  private addDream(row: PoseRow, time: number): void {
    if (this.dream < 0.01) return;
    const bout = this.dream * smooth(0, 0.5, Math.sin(time * 0.9) + 0.3 * Math.sin(time * 2.3));
    for (const limb of [Limb.foreNear, Limb.foreFar, Limb.hindNear] as const) {
      const beat = Math.sin(time * 13 + limb * 2);
      row[legAt(limb) + Leg.x]! += bout * 4.5 * beat;
      row[legAt(limb) + Leg.y]! += bout * 2.2 * Math.max(0, Math.cos(time * 13 + limb * 2));
      row[legAt(limb) + Leg.toe]! += bout * 10 * beat;
    }
    row[CH.mouth]! += bout * 0.14 * Math.max(0, Math.sin(time * 15));
    row[CH.brow]! += bout * 0.6 * Math.sin(time * 7);
    row[CH.earSwing]! += bout * 0.14 * Math.sin(time * 11);
  }
}
