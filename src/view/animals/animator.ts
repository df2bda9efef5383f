/**
 * Poses in, one smooth row out, each frame; update() allocates nothing.
 * The action's pose is the goal, and every channel follows it by a spring; the gait adds the body's swing by distance
 * travelled; feet are planted; tail, neck and ears hear the body; breath, blinks and the rest ride on top.
 */
import type { Action } from './action.ts';
import { ActionPlayer } from './actionPlayer.ts';
import type { Anatomy } from './anatomy.ts';
import { BodyLife } from './bodyLife.ts';
import { CH, Leg, Limb, legAt, legEnd, POSE_SIZE, type PoseRow } from './channels.ts';
import { Feet, type FootUse } from './feet.ts';
import { GaitBlend } from './gaitBlend.ts';
import type { GaitSet } from './gaits.ts';
import { HeadLife } from './headLife.ts';
import { clamp, ease, followRow, lerp, RADIANS, smooth } from './maths.ts';
import { compilePose, type PoseSpec } from './poseSpec.ts';
import { Chance, type Stride } from './stride.ts';
import { TailChain } from './tailChain.ts';

export interface Repertoire {
  animal: Anatomy;
  poses: Readonly<Record<string, PoseSpec>>;
  actions: Readonly<Record<string, Action>>;
  gaits: GaitSet;
  /** seconds to turn round */
  turning: number;
}

/** Felt acceleration is cut off here, units per second squared. */
const PUSH = { x: 3500, y: 6000 };
/** How far the chest leans out so that a paw reaches, units. */
const LEAN = 14;

export class Animator {
  readonly row: PoseRow;
  readonly player: ActionPlayer;
  readonly tail: TailChain;
  readonly head: HeadLife;
  readonly feet: Feet;
  readonly body: BodyLife;
  readonly gait: GaitBlend;
  direction: 1 | -1 = 1;
  /** degrees turned toward us on the way round */
  turn = 0;

  private readonly animal: Anatomy;
  private readonly rows = new Map<string, PoseRow>();
  private readonly current: PoseRow;
  private readonly speed = new Float32Array(POSE_SIZE);
  private readonly goal: PoseRow;
  private readonly use: FootUse = { rate: 12, paddle: 0, airTime: 0, slides: false };
  private rate = 12;
  private airTime = 0;
  private turning = -1;
  private wasGrounded = true;
  private wasSpeed = 0;
  private wasVy = 0;
  private slope = 0;
  private reach = 0;

  constructor(private readonly repertoire: Repertoire) {
    const { animal, poses, actions, gaits } = repertoire;
    this.animal = animal;
    for (const [name, spec] of Object.entries(poses)) {
      this.rows.set(name, compilePose(animal, poses.stand!, spec));
    }
    const stand = this.rows.get('stand')!;
    this.current = stand.slice();
    this.row = stand.slice();
    this.goal = stand.slice();
    const chance = new Chance(animal.who === 'jasper' ? 1 : 7);
    this.player = new ActionPlayer(animal.who, actions);
    this.gait = new GaitBlend(gaits);
    this.feet = new Feet(animal, stand);
    this.tail = new TailChain(animal, stand, chance);
    this.head = new HeadLife(animal, chance);
    this.body = new BodyLife(animal);
  }

  update(stride: Stride): void {
    const { dt } = stride;
    if (dt <= 0) return;
    stride.time += dt;
    this.player.advance(dt);
    const { action } = this.player;
    this.feel(stride);
    this.aim(stride, action);
    this.follow(dt);

    const { row, gait } = this;
    row.set(this.current);
    gait.update(stride, action.gait, action.slides === true);
    gait.apply(row);
    const { use } = this;
    use.rate = this.rate;
    use.paddle = this.body.paddle;
    use.airTime = this.airTime;
    use.slides = action.slides === true;
    this.feet.update(row, this.goal, stride, gait, use);
    this.body.update(row, stride, action, gait.on);
    const resting = (1 - gait.on) * (stride.grounded ? 1 : 0.3) * (action.breath ? 0.25 : 1);
    this.tail.update(row, stride, action, resting);
    this.head.update(row, stride, action);
    this.reachOut(stride);
    this.leanToSlope(stride);
    this.turnRound(stride);
    this.feet.keepInReach(row, stride);
  }

  /** Acceleration as the body feels it, and what a landing or a bark does to it. */
  private feel(stride: Stride): void {
    const { dt } = stride;
    const x = clamp((stride.speed - this.wasSpeed) / dt, -PUSH.x, PUSH.x);
    const y = clamp((stride.vy - this.wasVy) / dt, -PUSH.y, PUSH.y);
    stride.pushX += (x - stride.pushX) * ease(30, dt);
    stride.pushY += (y - stride.pushY) * ease(30, dt);
    if (stride.grounded && !this.wasGrounded) this.body.strike(-this.wasVy);
    const kick = this.player.action.kick;
    if (kick && this.player.entered && this.player.stepIndex % 2 === 1) this.body.strike(-330 * kick);
    this.wasSpeed = stride.speed;
    this.wasVy = stride.vy;
    this.wasGrounded = stride.grounded;
  }

  /** Which pose: the action's, or in a jump the one its arc asks for. */
  private aim(stride: Stride, action: Action): void {
    const { step } = this.player;
    const pose = step[0];
    let wanted = step[2];
    if (stride.grounded || action.air) {
      this.goal.set(this.rows.get(pose)!);
      this.airTime = stride.grounded ? 0 : this.airTime + stride.dt;
    } else {
      this.airTime += stride.dt;
      this.aimInAir(stride.vy);
      wanted = this.airTime < 0.1 && stride.vy > 0 ? 44 : 15;
    }
    this.rate += (wanted - this.rate) * ease(40, stride.dt);
  }

  private aimInAir(vy: number): void {
    const launch = this.rows.get('launch')!;
    const jump = this.rows.get('jump')!;
    const apex = this.rows.get('apex')!;
    const fall = this.rows.get('fall')!;
    const up = smooth(40, 260, vy);
    const down = smooth(-60, -330, vy);
    const middle = Math.max(0, 1 - up - down);
    const first = vy > 0 ? smooth(0.16, 0.06, this.airTime) : 0;
    for (let i = 0; i < POSE_SIZE; i++) {
      const rising = lerp(jump[i]!, launch[i]!, first);
      this.goal[i] = rising * up + apex[i]! * middle + fall[i]! * down;
    }
  }

  /** Body, head, face and tail each at their own pace. */
  private follow(dt: number): void {
    const { current, speed, goal, rate } = this;
    followRow(current, speed, goal, 0, CH.neck, rate, dt);
    followRow(current, speed, goal, CH.neck, CH.ears, rate * 0.8, dt);
    followRow(current, speed, goal, CH.ears, CH.roll, Math.max(12, rate), dt);
    followRow(current, speed, goal, CH.roll, CH.tailLength, Math.max(14, rate), dt);
    followRow(current, speed, goal, CH.tailLength, legAt(0), Math.min(rate * 0.7, 14), dt);
    followRow(current, speed, goal, legAt(0), POSE_SIZE, rate, dt);
  }

  /** The near fore paw goes to a place, and the chest leans out as far as it must. */
  private reachOut(stride: Stride): void {
    this.reach += (stride.reaching - this.reach) * ease(7, stride.dt);
    if (this.reach < 0.002) return;
    const { row } = this;
    const { fore } = this.animal;
    const { reach } = this;
    const arm = (fore.upper + fore.lower) * 0.97 + fore.pastern;
    const shoulderX = row[CH.chestX]! + fore.shoulder[0];
    const shoulderY = row[CH.chestY]! + fore.shoulder[1];
    const toward = Math.atan2(stride.reachY - shoulderY, stride.reachX - shoulderX);
    const toes = fore.paw + fore.radius.toe;
    const footX = stride.reachX - toes * Math.cos(toward);
    const footY = stride.reachY - toes * Math.sin(toward);
    const missing = clamp(Math.hypot(footX - shoulderX, footY - shoulderY) - arm, 0, LEAN);
    row[CH.chestX]! += reach * missing * Math.cos(toward);
    row[CH.chestY]! += reach * missing * Math.sin(toward) * 0.5;
    const at = legAt(Limb.foreNear);
    row[at + Leg.x] = lerp(row[at + Leg.x]!, footX, reach);
    row[at + Leg.y] = lerp(row[at + Leg.y]!, footY, reach);
    row[at + Leg.angle] = lerp(row[at + Leg.angle]!, toward / RADIANS + 180, reach);
    row[at + Leg.toe] = lerp(row[at + Leg.toe]!, toward / RADIANS, reach);
  }

  /** On a slope the feet follow the ground, and the body tips with it. */
  private leanToSlope(stride: Stride): void {
    this.slope += ((stride.grounded ? stride.slope : 0) - this.slope) * ease(10, stride.dt);
    if (Math.abs(this.slope) < 0.002) return;
    const { row, slope } = this;
    row[CH.hipY]! += slope * row[CH.hipX]!;
    row[CH.chestY]! += slope * row[CH.chestX]!;
    for (let limb = 0; limb < 4; limb++) row[legAt(limb) + Leg.y]! += slope * row[legAt(limb) + Leg.x]!;
  }

  /** Round through facing us; half way the two sides change places. */
  private turnRound(stride: Stride): void {
    if (stride.facing !== this.direction && this.turning < 0) this.turning = 0;
    if (this.turning < 0) return;
    this.turning += stride.dt / this.repertoire.turning;
    const q = clamp(this.turning);
    if (q >= 0.5 && this.direction !== stride.facing) this.changeSides(stride);
    this.turn = 90 * (q < 0.5 ? smooth(0, 0.55, q) / smooth(0, 0.55, 0.5) : smooth(1, 0.45, q) / smooth(1, 0.45, 0.5));
    if (q < 1) return;
    this.turning = -1;
    this.turn = 0;
  }

  private changeSides(stride: Stride): void {
    this.direction = stride.facing;
    this.wasSpeed = -this.wasSpeed;
    stride.pushX = -stride.pushX;
    this.feet.changeSides();
    for (const near of [Limb.hindNear, Limb.foreNear]) {
      for (let from = legAt(near), to = legAt(near + 1); from < legEnd(near); from++, to++) {
        swap(this.current, from, to);
        swap(this.speed, from, to);
        swap(this.row, from, to);
      }
    }
    this.gait.changeSides();
  }
}

function swap(row: PoseRow, a: number, b: number): void {
  const kept = row[a]!;
  row[a] = row[b]!;
  row[b] = kept;
}
