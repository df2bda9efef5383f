/** What the moving parts of an animal hear each frame, in its own frame: forward, up; rig units and seconds. */
export interface Stride {
  dt: number;
  /** seconds since it was made */
  time: number;
  /** distance moved this frame toward where it faces, and speed */
  forward: number;
  speed: number;
  /** upward */
  vy: number;
  grounded: boolean;
  facing: 1 | -1;
  /** felt acceleration, smoothed */
  pushX: number;
  pushY: number;
  /** what to look at, from the feet; `looking` 0 … 1 */
  lookX: number;
  lookY: number;
  looking: number;
  /** what the near fore paw reaches for */
  reachX: number;
  reachY: number;
  reaching: number;
  /** rise of the ground per unit forward */
  slope: number;
}

export const createStride = (): Stride => ({
  dt: 0,
  time: 0,
  forward: 0,
  speed: 0,
  vy: 0,
  grounded: true,
  facing: 1,
  pushX: 0,
  pushY: 0,
  lookX: 0,
  lookY: 0,
  looking: 0,
  reachX: 0,
  reachY: 0,
  reaching: 0,
  slope: 0,
});

/** Deterministic chance for blinks and flicks: two animals drawn from the same log look the same. */
export class Chance {
  constructor(private seed: number) {}
  next(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 4294967296;
  }
}
