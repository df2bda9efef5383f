/** The inputs of a run, tick by tick, run-length: masks[i] was held for lengths[i] ticks. Plain data. */
import type { TickInput } from '../sim/input.ts';

export interface InputLog {
  masks: number[];
  lengths: number[];
}

export const createLog = (): InputLog => ({ masks: [], lengths: [] });

export const copyLog = (log: InputLog): InputLog => ({ masks: [...log.masks], lengths: [...log.lengths] });

/** Appends one tick. */
export function recordInput(log: InputLog, input: TickInput): void {
  const last = log.masks.length - 1;
  if (last >= 0 && log.masks[last] === input) {
    log.lengths[last]!++;
    return;
  }
  log.masks.push(input);
  log.lengths.push(1);
}

export const logTicks = (log: InputLog): number => log.lengths.reduce((sum, length) => sum + length, 0);

/** Every button and assist that was held at any time, as bits. */
export const inputsUsed = (log: InputLog): TickInput => log.masks.reduce((bits, mask) => bits | mask, 0);

/** The log, one tick at a time. */
export function* inputsOf(log: InputLog): Generator<TickInput> {
  for (let i = 0; i < log.masks.length; i++) {
    for (let n = log.lengths[i]!; n > 0; n--) yield log.masks[i]!;
  }
}
