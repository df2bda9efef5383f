/**
 * The four feet. A planted foot stays where it was put on the ground; a swinging one arcs to where the body will
 * need it; a standing animal steps when its pose wants a foot elsewhere; in the air feet are free. Wherever a foot would
 * be, it goes no farther from the body than its leg reaches.
 */
import type { Anatomy } from './anatomy.ts';
import { CH, Leg, legAt, type PoseRow } from './channels.ts';
import type { GaitBlend } from './gaitBlend.ts';
import { clamp, ease, lerp } from './maths.ts';
import { Reach } from './reach.ts';
import type { Stride } from './stride.ts';

/** outrun: it was planted, and the body has gone farther than the leg reaches */
type FootState = 'planted' | 'outrun' | 'swing' | 'step' | 'free';

interface Foot {
  limb: number;
  state: FootState;
  /** in the body's frame; the ground carries planted feet back as the body moves on */
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** where the swing or step began and goes, how far through it is (or its phase at the start), and its length */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  since: number;
  length: number;
  /** 0 … 1: paw folded in the air; heel leaving the ground; and the angle of the toes, degrees */
  fold: number;
  late: number;
  toe: number;
}

/** What the action does with the feet. */
export interface FootUse {
  /** how quickly it moves */
  rate: number;
  /** 0 … 1 digging with the fore paws */
  paddle: number;
  /** seconds since take-off */
  airTime: number;
  /** carried along by the body */
  slides: boolean;
}

/** Feet nearer than this to where the pose wants them stay; a longer way is a step. Units. */
const SETTLED = 1.6;

export class Feet {
  readonly feet: readonly Foot[];
  private readonly reach: Reach;
  private foldGoal = 0;
  private lateGoal = 0;
  private toeGoal = 0;

  constructor(
    private readonly animal: Anatomy,
    row: PoseRow,
  ) {
    this.reach = new Reach(animal);
    this.feet = [0, 1, 2, 3].map((limb) => ({
      limb,
      state: 'planted',
      x: row[legAt(limb) + Leg.x]!,
      y: row[legAt(limb) + Leg.y]!,
      vx: 0,
      vy: 0,
      fromX: 0,
      fromY: 0,
      toX: 0,
      toY: 0,
      since: 0,
      length: 0,
      fold: 0,
      late: 0,
      toe: 0,
    }));
  }

  /**
   * @param goal where the pose wants the feet
   */
  update(row: PoseRow, goal: PoseRow, stride: Stride, gait: GaitBlend, use: FootUse): void {
    const walking = gait.moving && gait.on > 0.25;
    for (const foot of this.feet) {
      this.foldGoal = this.lateGoal = this.toeGoal = 0;
      const at = legAt(foot.limb);
      const rest = this.restHeight(foot.limb);
      const raised = goal[at + Leg.y]! > rest + 4;
      const digs = use.paddle > 0.3 && foot.limb >= 2;
      const free = use.slides || digs || (!walking && (raised || !stride.grounded));
      if (free) this.moveFree(foot, row, goal, stride, use);
      else if (walking) this.walk(foot, stride, gait);
      else this.stand(foot, goal, stride, use.rate);
      this.write(foot, row, stride, gait, walking);
    }
  }

  /** The middle of a paw on the ground. */
  private restHeight(limb: number): number {
    return limb < 2 ? this.animal.hind.radius.paw * 0.97 : this.animal.fore.radius.paw;
  }

  private moveFree(foot: Foot, row: PoseRow, goal: PoseRow, stride: Stride, use: FootUse): void {
    const { rate, paddle, airTime } = use;
    if (foot.state !== 'free') {
      foot.state = 'free';
      foot.vx = foot.vy = 0;
    }
    if (foot.limb < 2 && this.pushesOff(foot, row, stride, airTime)) return;
    const at = legAt(foot.limb);
    let goalX = goal[at + Leg.x]!;
    let goalY = goal[at + Leg.y]!;
    if (paddle > 0.01 && foot.limb >= 2) {
      const turn = stride.time * 20 + foot.limb * Math.PI;
      goalX += paddle * 15 * Math.cos(turn);
      goalY = lerp(goalY, this.restHeight(foot.limb) + 9 + 11 * Math.sin(turn), paddle);
      this.foldGoal = Math.max(0, Math.sin(turn)) * 0.6;
    }
    const w = paddle > 0.3 ? 60 : Math.max(20, rate * 1.15);
    const fade = Math.exp(-w * stride.dt);
    const gapX = foot.x - goalX;
    const gapY = foot.y - goalY;
    const pullX = (foot.vx + w * gapX) * stride.dt;
    const pullY = (foot.vy + w * gapY) * stride.dt;
    foot.x = goalX + (gapX + pullX) * fade;
    foot.y = goalY + (gapY + pullY) * fade;
    foot.vx = (foot.vx - w * pullX) * fade;
    foot.vy = (foot.vy - w * pullY) * fade;
  }

  /** At take-off the hind paws push from where they stand until the leg is straight. */
  private pushesOff(foot: Foot, row: PoseRow, stride: Stride, airTime: number): boolean {
    if (stride.grounded || stride.vy <= 0 || airTime <= 0 || airTime > 0.12) return false;
    const { thigh, shin, metatarsus } = this.animal.hind;
    const x = foot.x - stride.forward;
    const y = foot.y - stride.vy * stride.dt;
    if (Math.hypot(x - row[CH.hipX]!, y - row[CH.hipY]!) > (thigh + shin + metatarsus) * 0.93) return false;
    foot.vx = ((x - foot.x) / stride.dt) * 0.5;
    foot.vy = ((y - foot.y) / stride.dt) * 0.5;
    foot.x = x;
    foot.y = y;
    this.toeGoal = -50;
    return true;
  }

  private walk(foot: Foot, stride: Stride, gait: GaitBlend): void {
    const phase = gait.legPhase(foot.limb);
    const rest = this.restHeight(foot.limb);
    foot.x -= stride.forward;
    const onItsWay = foot.state === 'swing' && phase >= foot.since;
    if (phase < gait.duty && !onItsWay && foot.state !== 'outrun') {
      foot.state = 'planted';
      foot.y += (rest - foot.y) * ease(40, stride.dt);
      const q = phase / gait.duty;
      this.lateGoal = Math.max(0, q - 0.5);
      this.toeGoal = q > 0.8 ? (0.8 - q) * 130 : 0;
      return;
    }
    if (foot.state !== 'swing') {
      foot.state = 'swing';
      foot.fromX = foot.x + stride.forward;
      foot.fromY = foot.y;
      foot.since = phase;
    }
    foot.fromX -= stride.forward;
    const span = Math.max(0.05, 1 - foot.since);
    const q = clamp((phase - foot.since) / span);
    const eased = q * q * (3 - 2 * q);
    const ahead = gait.cycle * gait.duty * 0.5 + (1 - phase) * gait.cycle;
    const landing = gait.restOf(foot.limb) + (stride.speed < 0 ? -ahead : ahead);
    foot.x = lerp(foot.fromX, landing, eased);
    foot.y = lerp(foot.fromY, rest, eased) + gait.liftOf(foot.limb) * Math.sin(Math.PI * Math.min(1, q * 1.05));
    this.foldGoal = Math.sin(Math.PI * q);
    this.toeGoal = -38 * Math.sin(Math.PI * (1 - q) * 0.8) + 14 * q * q;
  }

  private stand(foot: Foot, goal: PoseRow, stride: Stride, rate: number): void {
    const at = legAt(foot.limb);
    const goalX = goal[at + Leg.x]!;
    const goalY = goal[at + Leg.y]!;
    foot.x -= stride.forward;
    const distance = Math.hypot(goalX - foot.x, goalY - foot.y);
    if (foot.state === 'step') {
      const moved = Math.abs(goalX - foot.toX) + Math.abs(goalY - foot.toY);
      if (moved > SETTLED) this.beginStep(foot, goalX, goalY, distance); // the pose has changed its mind
    } else {
      foot.state = 'planted';
      if (distance > SETTLED && this.mayStep(foot, goalY, distance)) this.beginStep(foot, goalX, goalY, distance);
    }
    if (foot.state !== 'step') return;
    foot.since += stride.dt / clamp(3.2 / rate, 0.11, 0.3);
    foot.fromX -= stride.forward;
    const q = clamp(foot.since);
    const eased = q * q * (3 - 2 * q);
    const arc = Math.sin(Math.PI * q);
    foot.x = lerp(foot.fromX, goalX, eased);
    foot.y = lerp(foot.fromY, goalY, eased) + Math.min(this.animal.height * 0.1, foot.length * 0.35) * arc;
    this.foldGoal = arc * Math.min(1, foot.length / 12);
    this.toeGoal = -26 * Math.sin(Math.PI * (1 - q) * 0.8) * this.foldGoal;
    if (q >= 1) foot.state = 'planted';
  }

  private beginStep(foot: Foot, toX: number, toY: number, distance: number): void {
    foot.state = 'step';
    foot.fromX = foot.x;
    foot.fromY = foot.y;
    foot.toX = toX;
    foot.toY = toY;
    foot.since = 0;
    foot.length = foot.y > toY + SETTLED ? 0 : distance; // one in the air is put down, not lifted
  }

  /** Two feet may step at once, and never both of a pair, unless one is far out; one that is in the air comes down. */
  private mayStep(foot: Foot, goalY: number, distance: number): boolean {
    if (foot.y > goalY + SETTLED) return true;
    let stepping = 0;
    for (const other of this.feet) if (other.state === 'step') stepping++;
    const pair = this.feet[foot.limb ^ 1]!;
    if (pair.state === 'step') return false;
    return stepping < 2 || distance > this.animal.height * 0.3;
  }

  private write(foot: Foot, row: PoseRow, stride: Stride, gait: GaitBlend, walking: boolean): void {
    const closing = ease(34, stride.dt);
    foot.fold += (this.foldGoal - foot.fold) * closing;
    foot.late += (this.lateGoal - foot.late) * closing;
    foot.toe += (this.toeGoal - foot.toe) * closing;
    const hind = foot.limb < 2;
    const at = legAt(foot.limb);
    const fold = walking ? gait.foldOf(foot.limb) : hind ? 30 : -46;
    row[at + Leg.x] = foot.x;
    row[at + Leg.y] = Math.max(foot.y, -40);
    row[at + Leg.angle]! += foot.fold * fold + foot.late * (hind ? 36 : -20) * gait.on;
    row[at + Leg.toe]! += foot.toe;
    if (!hind) row[at + Leg.shoulder]! += gait.on * gait.shoulder * ((1 - foot.fold) * 0.9 - 0.2);
  }

  /**
   * Pulls in every foot that the leg's bones do not reach, once the body is where it is drawn. A planted one that the
   * body leaves behind is let go; one set down ahead keeps its place, and the body comes to it.
   */
  keepInReach(row: PoseRow, stride: Stride): void {
    this.reach.from(row);
    for (const foot of this.feet) {
      const pull = this.reach.pullOn(row, foot.limb);
      const at = legAt(foot.limb);
      row[at + Leg.x]! += pull.x;
      row[at + Leg.y]! += pull.y;
      if (foot.state !== 'planted' || pull.x * stride.forward <= 0) continue;
      foot.state = 'outrun';
      foot.x += pull.x;
      foot.y += pull.y;
    }
  }

  /** The two sides change places when the animal has turned round. */
  changeSides(): void {
    for (const near of [0, 2]) {
      const a = this.feet[near]!;
      const b = this.feet[near + 1]!;
      swapFeet(a, b);
    }
  }
}

const keep: Foot = {
  limb: 0,
  state: 'planted',
  x: 0,
  y: 0,
  vx: 0,
  vy: 0,
  fromX: 0,
  fromY: 0,
  toX: 0,
  toY: 0,
  since: 0,
  length: 0,
  fold: 0,
  late: 0,
  toe: 0,
};
function swapFeet(a: Foot, b: Foot): void {
  const { limb } = a;
  Object.assign(keep, a);
  Object.assign(a, b);
  Object.assign(b, keep);
  b.limb = a.limb;
  a.limb = limb;
}
