/** Turns the uneven time of drawn frames into whole ticks. It has no clock of its own. */
export const TICK_MS = 1000 / 60;

/** A frame this near to one tick counts as one tick: a 60 Hz screen then never judders. */
const SNAP_MS = 0.7;
/** A longer gap is a hidden tab or a stall, not play. */
const GAP_MS = 250;
const MOST_STEPS = 5;
/** Sums of thirds of a tick must not miss the whole by a rounding. */
const ROUNDING = 1e-6;

export interface Stepper {
  /** ms owed to the simulation, below one tick between frames */
  owed: number;
}

export const createStepper = (): Stepper => ({ owed: 0 });

/** How far the picture is from the previous tick to the current one: 0 to 1. */
export const alphaOf = (stepper: Stepper): number => Math.min(stepper.owed / TICK_MS, 1);

/** Ticks now due. @param elapsedMs raw time since the last frame @param speed 1 is real time */
export function stepsDue(stepper: Stepper, elapsedMs: number, speed: number): number {
  if (!(elapsedMs > 0) || elapsedMs > GAP_MS) return 0;
  const frame = Math.abs(elapsedMs - TICK_MS) < SNAP_MS ? TICK_MS : elapsedMs;
  stepper.owed += frame * speed;
  const whole = Math.floor(stepper.owed / TICK_MS + ROUNDING);
  stepper.owed = Math.max(stepper.owed - whole * TICK_MS, 0);
  return Math.min(whole, MOST_STEPS);
}
