/** What a finished level leaves behind: its time, its medal, and what the story brings into the next. */
import { levelTitle } from './chapters.ts';
import { betterMedal, medalFor } from './run/medals.ts';
import type { Session } from './run/session.ts';
import { formatTime } from './run/timer.ts';
import type { Progress } from './save/schema.ts';
import type { Level } from './sim/level.ts';
import { trustTable } from './sim/trust.ts';
import type { ResultsState } from './ui/state.ts';

type Counted = Pick<ResultsState, 'title' | 'time' | 'medal' | 'memories' | 'assisted' | 'practice'>;

const memoriesOf = (level: Level): string[] => level.objects.flatMap((o) => (o.kind === 'memory' ? [o.memory] : []));

/** The run as it stands. */
export function resultsOf(level: Level, session: Session): Counted {
  const { world, practice, assists } = session;
  const here = memoriesOf(level);
  return {
    title: levelTitle(level.id),
    time: formatTime(world.time),
    medal: practice || assists !== 0 ? 'none' : medalFor(level.par, world.time),
    memories: { found: here.filter((m) => world.memories.includes(m)).length, total: here.length },
    assisted: assists !== 0,
    practice,
  };
}

/** The progress with this level in it, and what the results say. Only a clean run may be a best. */
export function finishLevel(
  before: Progress,
  level: Level,
  session: Session,
): { progress: Progress; results: Omit<ResultsState, 'hasNext' | 'run'> } {
  const { world } = session;
  const counted = resultsOf(level, session);
  const known = before.levels[level.id];
  const clean = !counted.practice && !counted.assisted;
  const newBest = clean && (known?.best == null || world.time < known.best);
  const best = newBest ? world.time : (known?.best ?? null);
  const memories = [
    ...new Set([...(known?.memories ?? []), ...memoriesOf(level).filter((m) => world.memories.includes(m))]),
  ];
  const progress: Progress = {
    ...before,
    levels: {
      ...before.levels,
      [level.id]: { done: true, best, medal: betterMedal(known?.medal ?? 'none', counted.medal), memories },
    },
    flags: [...new Set([...before.flags, ...Object.keys(world.flags)])],
    paid: [...new Set([...before.paid, ...Object.keys(world.paid)])],
    trust: Math.max(before.trust, world.trust),
    memories: [...new Set([...before.memories, ...world.memories])],
    lastLevel: world.exited,
  };
  return { progress, results: { ...counted, best: best === null ? '' : formatTime(best), newBest } };
}

/** The knots that nobody who comes through a level can miss. */
const unmissed = (level: Level): string[] =>
  level.objects.flatMap((o) =>
    o.kind === 'meeting' || o.kind === 'treasure' ? [o.knot, ...runningOn(level, o.knot)] : [],
  );

function runningOn(level: Level, knot: string): string[] {
  const next = level.story[knot]?.next ?? '';
  return next === '' ? [] : [next, ...runningOn(level, next)];
}

/**
 * The progress of someone who read a level instead, as if he had come through it with no act: what the story owes
 * by its end is paid, and nothing more. A level that was done stays as it is.
 */
export function skipLevel(before: Progress, level: Level): Progress {
  const known = before.levels[level.id];
  if (known?.done) return before;
  const owed = trustTable.filter(({ id, by }) => 'knot' in by && level.story[by.knot] && !before.paid.includes(id));
  return {
    ...before,
    levels: { ...before.levels, [level.id]: { best: null, medal: 'none', memories: [], ...known, done: true } },
    flags: [...new Set([...before.flags, ...unmissed(level)])],
    paid: [...before.paid, ...owed.map(({ id }) => id)],
    trust: owed.reduce((sum, { amount }) => sum + amount, before.trust),
    lastLevel: level.next,
  };
}
