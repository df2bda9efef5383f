/** Which gait, how far through its cycle, and what it adds to the body. */
import { CH, type Channel, type PoseRow } from './channels.ts';
import { type Gait, type GaitName, type GaitSet, gaitNames } from './gaits.ts';
import { clamp, ease, smooth, TAU } from './maths.ts';
import type { Stride } from './stride.ts';

/** Units a second under which an animal stands. */
const STILL = 6;
/** Where in the cycle a leap ends: in a run the fore paws come down first, and the hind legs swing in under the body. */
const LANDING = 0.38;

export class GaitBlend {
  /** 0 standing … 1 moving */
  on = 0;
  /** it goes; while `on` fades the body still swings, and the feet already stand */
  moving = false;
  phase = 0;
  cycle = 1;
  duty = 1;
  shoulder = 0;
  private air = 0;
  private wasGrounded = true;
  private readonly gaits: readonly Gait[];
  private readonly weight = new Float32Array(gaitNames.length);
  private readonly swings: { channel: number; rest: number; swing: number; times: number; lead: number }[][];

  constructor(private readonly set: GaitSet) {
    this.gaits = gaitNames.map((name) => set.gaits[name]);
    this.weight[0] = 1;
    this.swings = this.gaits.map((gait) =>
      Object.entries(gait.body).map(([name, value]) => ({ channel: CH[name as Channel], ...value })),
    );
  }

  /** @param forced a gait an action insists on; @param slides no gait at all */
  update(stride: Stride, forced: GaitName | undefined, slides: boolean): void {
    const { dt, grounded, forward } = stride;
    // a hop over an edge keeps its place in the cycle: the body still swings with it
    if (grounded && !this.wasGrounded && this.on < 0.3) this.phase = LANDING;
    this.wasGrounded = grounded;
    const speed = Math.abs(stride.speed);
    this.moving = !slides && (grounded || forced === 'climb') && speed > STILL;
    this.on += ((this.moving ? 1 : 0) - this.on) * ease(this.moving ? 12 : 10, dt);
    if (this.on < 0.001) this.on = 0;
    this.weigh(speed, forced, dt);
    this.mix();
    this.cycle *= clamp(speed / (this.cycle * 1.9), 0.78, 1.12); // longer strides when faster inside a gait
    this.phase += Math.abs(forward) / this.cycle; // backwards too the legs swing in their order
    this.phase -= Math.floor(this.phase);
  }

  private weigh(speed: number, forced: GaitName | undefined, dt: number): void {
    const { trot, run } = this.set.speeds;
    const trotting = smooth(trot * 0.8, trot * 1.2, speed);
    const running = smooth(run * 0.85, run * 1.15, speed);
    const closing = ease(9, dt);
    let sum = 0;
    for (let i = 0; i < this.weight.length; i++) {
      const name = gaitNames[i]!;
      let goal = 0;
      if (forced) goal = name === forced ? 1 : 0;
      else if (name === 'walk') goal = 1 - trotting;
      else if (name === 'trot') goal = trotting * (1 - running);
      else if (name === 'run') goal = running;
      this.weight[i]! += (goal - this.weight[i]!) * closing;
      sum += this.weight[i]!;
    }
    for (let i = 0; i < this.weight.length; i++) this.weight[i]! /= sum;
  }

  private mix(): void {
    this.cycle = this.duty = this.air = this.shoulder = 0;
    for (let i = 0; i < this.gaits.length; i++) {
      const gait = this.gaits[i]!;
      const w = this.weight[i]!;
      this.cycle += gait.cycle * w;
      this.duty += gait.duty * w;
      this.air += gait.air * w;
      this.shoulder += gait.shoulder * w;
    }
  }

  /** Adds the body's swing. */
  apply(row: PoseRow): void {
    for (let i = 0; i < this.gaits.length; i++) {
      const w = this.weight[i]! * this.on;
      if (w < 0.003) continue;
      for (const s of this.swings[i]!) {
        row[s.channel]! += w * (s.rest + s.swing * Math.sin(TAU * (s.times * this.phase + s.lead)));
      }
    }
    const lift = this.air * this.on * Math.max(0, Math.abs(Math.cos(TAU * (this.phase + 0.02))) - 0.55);
    row[CH.hipY]! += lift;
    row[CH.chestY]! += lift;
  }

  /** How far through its own cycle a leg is: down before `duty`, in the air after. */
  legPhase(limb: number): number {
    let offset = 0;
    for (let i = 0; i < this.gaits.length; i++) offset += this.gaits[i]!.offset[limb]! * this.weight[i]!;
    const phase = this.phase + offset;
    return phase - Math.floor(phase);
  }
  restOf(limb: number): number {
    let rest = 0;
    for (let i = 0; i < this.gaits.length; i++) rest += this.gaits[i]!.rest[limb]! * this.weight[i]!;
    return rest;
  }
  liftOf(limb: number): number {
    let lift = 0;
    for (let i = 0; i < this.gaits.length; i++) lift += this.gaits[i]!.lift[limb < 2 ? 0 : 1] * this.weight[i]!;
    return lift;
  }
  foldOf(limb: number): number {
    let fold = 0;
    for (let i = 0; i < this.gaits.length; i++) fold += this.gaits[i]!.fold[limb < 2 ? 0 : 1] * this.weight[i]!;
    return fold;
  }

  /** Half a cycle on: the legs of the two sides change places when the animal has turned round. */
  changeSides(): void {
    this.phase = (this.phase + 0.5) % 1;
  }
}
