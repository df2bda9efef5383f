/** Neck, ears, gaze and lids: the head lags behind the body, looks at things, and blinks. */
import type { Action } from './action.ts';
import type { Anatomy } from './anatomy.ts';
import { CH, type PoseRow } from './channels.ts';
import { clamp, RADIANS, Spring } from './maths.ts';
import type { Chance, Stride } from './stride.ts';

const BLINK = 0.16;

export class HeadLife {
  /** where the pupils go, −1 … 1 forward and up */
  readonly gaze = { x: 0, y: 0 };
  private readonly neck = new Spring(16, 0.68);
  private readonly ears = new Spring(12, 0.37);
  private readonly pitch = new Spring(8.4, 0.9);
  private readonly turn = new Spring(8.4, 0.9);
  private readonly eyesX = new Spring(22, 0.9);
  private readonly eyesY = new Spring(22, 0.9);
  private readonly earFlick = new Spring(30, 0.35);
  private untilBlink = 3;
  private untilEar = 4;

  constructor(
    private readonly animal: Anatomy,
    private readonly chance: Chance,
  ) {}

  flickEar(): void {
    this.earFlick.speed = 14;
  }

  update(row: PoseRow, stride: Stride, action: Action): void {
    this.lag(row, stride);
    this.look(row, stride);
    this.blink(row, stride.dt, action.blink === true);
  }

  private lag(row: PoseRow, { dt, pushX, pushY }: Stride): void {
    this.neck.update(0, -pushY * 0.05 - pushX * 0.03, dt);
    this.neck.limit(-16, 16);
    row[CH.neck]! += this.neck.at;
    row[CH.tilt]! -= this.neck.at * 0.5;

    this.ears.update(0, clamp(pushX, -1500, 1500) * 0.012 - pushY * 0.006 - this.neck.speed * 0.05, dt);
    this.ears.limit(-0.6, 0.7);
    this.untilEar -= dt;
    if (this.untilEar < 0) {
      this.untilEar = 3 + this.chance.next() * 6;
      this.flickEar();
    }
    this.earFlick.update(0, 0, dt);
    row[CH.earSwing]! += this.ears.at * (this.animal.who === 'rusty' ? 1 : 0.25) + this.earFlick.at * 0.6;
  }

  /** A third by the neck, the rest by the head; the eyes go first. */
  private look(row: PoseRow, stride: Stride): void {
    const { looking, dt } = stride;
    let pitch = 0;
    let turn = 0;
    let eyesX = 0;
    let eyesY = 0;
    if (looking > 0) {
      const { length, base } = this.animal.neck;
      const dx = stride.lookX - (row[CH.chestX]! + base[0] + length * 0.7);
      const dy = stride.lookY - (row[CH.chestY]! + base[1] + length * 0.7);
      const angle = Math.atan2(dy, Math.max(30, Math.abs(dx))) / RADIANS;
      pitch = clamp(angle, -42, 48) * looking;
      turn = (dx < 0 ? 60 : Math.abs(dx) < 60 ? 14 : -8) * looking;
      eyesX = (dx < 0 ? -0.7 : 0.6) * looking;
      eyesY = clamp(angle / 40, -1, 1) * looking;
    }
    this.pitch.update(pitch, 0, dt);
    this.turn.update(turn, 0, dt);
    this.eyesX.update(eyesX, 0, dt);
    this.eyesY.update(eyesY, 0, dt);
    row[CH.neck]! += this.pitch.at * 0.35;
    row[CH.tilt]! += this.pitch.at * 0.65;
    row[CH.yaw]! += this.turn.at;
    this.gaze.x = this.eyesX.at;
    this.gaze.y = this.eyesY.at;
  }

  private blink(row: PoseRow, dt: number, may: boolean): void {
    this.untilBlink -= dt;
    if (this.untilBlink < -BLINK || (!may && this.untilBlink > 0 && this.untilBlink < 0.2)) {
      this.untilBlink = 2 + this.chance.next() * 4;
    }
    const shut = this.untilBlink < 0 ? Math.sin(Math.PI * clamp(-this.untilBlink / BLINK)) : 0;
    row[CH.eyes] = clamp(row[CH.eyes]! * (1 - shut));
  }
}
