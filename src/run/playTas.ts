/** Plays the text form without a screen. */
import { TILE } from '../sim/fixed.ts';
import type { Level } from '../sim/level.ts';
import { createWorld, hashWorld, tick } from '../sim/tick.ts';
import type { World } from '../sim/world.ts';
import { createLog, type InputLog, recordInput } from './inputLog.ts';
import { MAX_TICKS } from './replay.ts';
import type { Tas, TasStep } from './tas.ts';

export interface TasResult {
  finished: boolean;
  /** why it did not finish: line, tick and place */
  reason?: string;
  /** ticks played, and game time in ticks */
  ticks: number;
  time: number;
  /** of the last world */
  hash: number;
  /** the run in plain ticks */
  log: InputLog;
  world: World;
}

/** Ends the playing from within nested repeats; the reason is '' for a breakpoint. */
class Stop extends Error {}

export interface PlayOptions {
  /** also ends at the first `***` */
  toBreakpoint?: boolean;
  /** begins here in place of the start; the log holds what comes after */
  from?: World;
}

/** Plays until the exit, the end of the text or a failed condition. */
export function playTas(level: Level, tas: Tas, { toBreakpoint = false, from }: PlayOptions = {}): TasResult {
  const world = from === undefined ? createWorld(level, tas.start) : structuredClone(from);
  const log = createLog();
  const place = () =>
    `tick ${world.tick}, Jasper at x ${(world.jasper.x / TILE).toFixed(2)} y ${(world.jasper.y / TILE).toFixed(2)}`;
  const stop = (step: TasStep, why: string): never => {
    throw new Stop(`${step.at}: ${why} (${place()})`);
  };

  function hold(step: TasStep, input: number): void {
    if (world.tick >= MAX_TICKS) stop(step, `the run is longer than ${MAX_TICKS} ticks`);
    recordInput(log, input);
    tick(level, world, input);
  }

  function run(steps: TasStep[]): void {
    for (const step of steps) {
      if (world.exited !== '' && step.kind !== 'assert') continue;
      switch (step.kind) {
        case 'hold':
          for (let i = 0; i < step.ticks && world.exited === ''; i++) hold(step, step.input);
          break;
        case 'until':
          for (let i = 0; !step.condition(world) && world.exited === ''; i++) {
            if (i === step.bound) stop(step, `"${step.text}" was not reached within ${step.bound} ticks`);
            hold(step, step.input);
          }
          break;
        case 'assert':
          if (!step.condition(world)) stop(step, `"${step.text}" is not so`);
          break;
        case 'breakpoint':
          if (toBreakpoint) throw new Stop('');
          break;
        case 'repeat':
          for (let i = 0, before = -1; i < step.times && world.tick !== before && world.exited === ''; i++) {
            before = world.tick;
            run(step.steps);
          }
          break;
      }
    }
  }

  let reason = '';
  try {
    if (tas.level !== level.id) reason = `it is of level ${tas.level}, not ${level.id}`;
    else run(tas.steps);
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    reason = cause.message || `stopped at a breakpoint (${place()})`;
  }
  if (reason === '' && world.exited === '') reason = `the text ends before the exit (${place()})`;
  return {
    finished: reason === '',
    ...(reason === '' ? {} : { reason }),
    ticks: world.tick,
    time: world.time,
    hash: hashWorld(world),
    log,
    world,
  };
}
