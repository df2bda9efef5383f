/** What a finished level leaves behind: its time, its medal, and what the story brings into the next. */
import { betterMedal, medalFor } from './run/medals.ts';
import type { Session } from './run/session.ts';
import { formatTime } from './run/timer.ts';
import type { Progress } from './save/schema.ts';
import type { Level } from './sim/level.ts';
import type { ResultsState } from './ui/state.ts';

type Counted = Pick<ResultsState, 'title' | 'time' | 'medal' | 'memories' | 'assisted' | 'practice'>;

const memoriesOf = (level: Level): string[] => level.objects.flatMap((o) => (o.kind === 'memory' ? [o.memory] : []));

/** The run as it stands. */
export function resultsOf(level: Level, session: Session): Counted {
  const { world, practice, assists } = session;
  const here = memoriesOf(level);
  return {
    title: level.title,
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
