/**
 * An animal's motion without its picture. However seldom it is drawn, it lives in small steps: a leg that swings five
 * times a second is lost on a clock of ten.
 */
import { Animator, type Repertoire } from './animator.ts';
import { type Motion, StrideReader } from './motionToStride.ts';
import { createStride } from './stride.ts';

/** Longest step, seconds; a little over a sixtieth, so that a screen of 60 Hz, which is never even, takes one a frame. */
const STEP = 1 / 55;

export class Actor {
  readonly animator: Animator;
  /** an exhale has begun in the last update */
  exhaled = false;
  private readonly reader = new StrideReader();
  private readonly stride = createStride();

  constructor(repertoire: Repertoire) {
    this.animator = new Animator(repertoire);
  }

  /** @param dt seconds since the last; 0 only moves it */
  update(dt: number, motion: Motion): void {
    const { animator, reader, stride } = this;
    const steps = Math.max(1, Math.ceil(dt / STEP));
    this.exhaled = false;
    reader.begin(motion, dt);
    for (let step = 1; step <= steps; step++) {
      reader.read(motion, step / steps, dt / steps, animator.direction, stride);
      animator.update(stride);
      this.exhaled ||= dt > 0 && animator.body.exhaled;
    }
  }
}
