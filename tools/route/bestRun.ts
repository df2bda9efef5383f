/**
 * The best run known of a level: what the search finds, what people wrote down as walkthroughs, and what both give
 * together where the search alone does not get through; then made shorter by small changes.
 */
import { createLog, type InputLog, inputsOf, recordInput } from '../../src/run/inputLog.ts';
import { playTas } from '../../src/run/playTas.ts';
import type { Tas, TasStep } from '../../src/run/tas.ts';
import type { TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import type { Start } from '../../src/sim/world.ts';
import { defaults, findRoute } from './findRoute.ts';
import { polish } from './polish.ts';

export interface BestRunOptions {
  /** changes tried on each run, and on the best of them */
  tries: { each: number; best: number };
  /** hears what was found, in words */
  tell(line: string): void;
}

export function asLog(inputs: readonly TickInput[]): InputLog {
  const log = createLog();
  for (const input of inputs) recordInput(log, input);
  return log;
}

/** Throws an Error when neither the search nor a walkthrough comes to the exit. */
export function bestRun(level: Level, start: Start, walks: readonly Tas[], options: BestRunOptions): TickInput[] {
  const { tries, tell } = options;
  const { whole, parts } = searched(level, start, tell);
  const joined = whole === null ? parts.map((part) => finishedBy(level, start, part, walks)) : [whole];
  const walked = walks.map((walk) => finishedBy(level, start, [], [walk]));
  const runs = [...joined, ...walked].filter((run) => run !== null).sort((a, b) => a.length - b.length);
  if (runs.length === 0) throw new Error(`maps/${level.id}.tmj: neither search nor walkthrough reaches the exit`);
  const polished = runs.slice(0, CANDIDATES).map((run) => polish(level, start, run, tries.each));
  for (const [i, run] of polished.entries()) tell(`${level.id}: ${runs[i]!.length} ticks, polished ${run.length}`);
  return polish(level, start, shortest(polished), tries.best);
}

/** Runs that are worth their polish. */
const CANDIDATES = 4;

const shortest = (runs: TickInput[][]): TickInput[] =>
  runs.reduce((best, run) => (run.length < best.length ? run : best));

/** The search's run, null where it does not get through, and its runs to each goal on the way. */
function searched(level: Level, start: Start, tell: (line: string) => void) {
  const parts: (readonly TickInput[])[] = [];
  let whole: TickInput[] | null = null;
  try {
    whole = findRoute(level, start, {
      greed: defaults.greed,
      onLeg(goal, log) {
        parts.push(log);
        tell(`${level.id}, ${goal.name}: ${log.length} ticks`);
      },
    });
  } catch (error) {
    tell((error as Error).message);
  }
  return { whole, parts };
}

/**
 * A run that was begun, and ended by the rest of a walkthrough, from whichever of its lines gets to the exit soonest:
 * their conditions mostly hold from other states too. Null when none does.
 */
function finishedBy(
  level: Level,
  start: Start,
  begun: readonly TickInput[],
  walks: readonly Tas[],
): TickInput[] | null {
  const { masks, lengths } = asLog(begun);
  const before = masks.map((input, i): TasStep => ({ kind: 'hold', at: 'begun', ticks: lengths[i]!, input }));
  let best: TickInput[] | null = null;
  for (const walk of walks) {
    const steps = walk.steps.filter(({ kind }) => kind !== 'assert');
    for (let from = 0; from < (begun.length === 0 ? 1 : steps.length); from++) {
      const run = playTas(level, { level: level.id, start, steps: [...before, ...steps.slice(from)] });
      if (run.finished && (best === null || run.ticks < best.length)) best = [...inputsOf(run.log)];
    }
  }
  return best;
}
