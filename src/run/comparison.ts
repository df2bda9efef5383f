/** What a run is held against while it is played, and how far ahead or behind it is. Times are ticks. */
import type { Level } from '../sim/level.ts';
import { type Board, bestSplits, type Splits } from './splits.ts';

export type ComparisonName = 'pb' | 'golds' | 'bronze' | 'silver' | 'gold' | 'ghost';

/** Times at which each segment should end; null where it has none. */
export type Comparison = (number | null)[];

const timesOf = (splits: Splits): Comparison => splits.map((split) => split?.time ?? null);

/**
 * The times to beat. A medal's par is spread over the segments as `pace` spent them (the walkthrough, the personal
 * best, a ghost); without a pace only its end is known. @param ghost splits of the ghost that runs along
 */
export function comparisonOf(
  name: ComparisonName,
  board: Board,
  par: Level['par'],
  ghost: Splits | null,
  pace: Splits | null = ghost ?? board.pb,
): Comparison {
  const none = board.segments.map(() => null);
  switch (name) {
    case 'pb':
      return board.pb === null ? none : timesOf(board.pb);
    case 'golds':
      return bestSplits(board);
    case 'ghost':
      return ghost === null ? none : timesOf(ghost);
    default:
      return spread(par[name], board, pace);
  }
}

function spread(par: number, board: Board, pace: Splits | null): Comparison {
  const times = pace === null ? board.segments.map(() => null) : timesOf(pace);
  const whole = times.at(-1) ?? null;
  return times.map((time, i) => {
    if (i === times.length - 1) return par;
    return time === null || whole === null || whole === 0 ? null : Math.round((time * par) / whole);
  });
}

/** Ticks behind (ahead: negative) at a split that was taken; null where either side has none. */
export function deltaAt(splits: Splits, comparison: Comparison, index: number): number | null {
  const split = splits[index];
  const against = comparison[index];
  return split == null || against == null ? null : split.time - against;
}

/**
 * The delta to show while a segment is under way: the last one taken, until more than that is already lost here;
 * then it grows with every tick. Null while nothing is known.
 */
export function liveDelta(splits: Splits, comparison: Comparison, now: number): number | null {
  const current = nextIndex(splits);
  let last: number | null = null;
  for (let i = current - 1; i >= 0 && last === null; i--) last = deltaAt(splits, comparison, i);
  const against = comparison[current];
  if (against == null) return last;
  const behind = now - against;
  return behind > (last ?? 0) ? behind : last;
}

/** The first segment that no split was taken at or after. */
export function nextIndex(splits: Splits): number {
  return splits.findLastIndex((split) => split !== null) + 1;
}
