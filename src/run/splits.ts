/**
 * Segments, splits and what a board remembers of them: personal best, golds, sum of best. All plain data.
 * A split is the time from the start of the run to the end of its segment; null where the segment was passed by.
 */
import type { Level } from '../sim/level.ts';

export interface Segment {
  /** a level's id, a checkpoint's order, or `exit` */
  id: string;
  name: string;
}

export interface Split {
  /** game time in ticks */
  time: number;
  /** real time in ms */
  real: number;
}
export type Splits = (Split | null)[];

/** The fastest a stretch of segments was ever done: after segment `from` (−1: the start) to the end of `to`. */
export interface Gold {
  from: number;
  to: number;
  /** ticks */
  time: number;
}

export interface Board {
  segments: Segment[];
  attempts: number;
  finished: number;
  /** splits of the personal best; null before there is one */
  pb: Splits | null;
  golds: Gold[];
}

/** The rooms of a level: from checkpoint to checkpoint, and to the exit. */
export function roomsOf(level: Level): Segment[] {
  const orders = level.objects.flatMap((o) => (o.kind === 'checkpoint' ? [o.order] : []));
  const sorted = [...new Set(orders)].sort((a, b) => a - b);
  return [
    ...sorted.map((order) => ({ id: String(order), name: `Room ${order}` })),
    { id: 'exit', name: sorted.length === 0 ? level.title : `Room ${sorted.length + 1}` },
  ];
}

/** The levels of a run as its segments. */
export const levelSegments = (levels: readonly Level[]): Segment[] =>
  levels.map(({ id, title }) => ({ id, name: `${id} ${title}` }));

export const createBoard = (segments: Segment[]): Board => ({
  segments,
  attempts: 0,
  finished: 0,
  pb: null,
  golds: [],
});

/** The stretches between one split and the next that was not passed by. */
export function stretchesOf(splits: Splits): Gold[] {
  const stretches: Gold[] = [];
  let from = -1;
  splits.forEach((split, to) => {
    if (split === null) return;
    const before = from < 0 ? 0 : splits[from]!.time;
    stretches.push({ from, to, time: split.time - before });
    from = to;
  });
  return stretches;
}

/** Ticks of each segment by itself; null where it, or the one before it, has no split. */
export function segmentTimes(splits: Splits): (number | null)[] {
  const times: (number | null)[] = splits.map(() => null);
  for (const { from, to, time } of stretchesOf(splits)) if (from === to - 1) times[to] = time;
  return times;
}

export const isFinished = (splits: Splits): boolean => splits.length > 0 && splits.at(-1) !== null;
export const finalTime = (splits: Splits): number | null => splits.at(-1)?.time ?? null;

const goldOf = (golds: readonly Gold[], from: number, to: number): Gold | undefined =>
  golds.find((gold) => gold.from === from && gold.to === to);

/** What an attempt earned. */
export interface Earned {
  pb: boolean;
  /** indices of the segments that were never faster */
  golds: number[];
}

/** The board after an attempt, ended at the exit or given up on the way, and what the attempt earned. */
export function addAttempt(board: Board, splits: Splits): { board: Board; earned: Earned } {
  const better = stretchesOf(splits).filter(({ from, to, time }) => {
    const gold = goldOf(board.golds, from, to);
    return gold === undefined || time < gold.time;
  });
  const kept = board.golds.filter(({ from, to }) => goldOf(better, from, to) === undefined);
  const finished = isFinished(splits);
  const before = board.pb === null ? null : finalTime(board.pb);
  const pb = finished && (before === null || finalTime(splits)! < before);
  return {
    board: {
      segments: board.segments,
      attempts: board.attempts + 1,
      finished: board.finished + (finished ? 1 : 0),
      pb: pb ? splits : board.pb,
      golds: [...kept, ...better],
    },
    earned: { pb, golds: better.map(({ to }) => to) },
  };
}

/** The least ticks in which each segment can end by stretches that were once done; null where none lead there. */
export function bestSplits(board: Board): (number | null)[] {
  const best: (number | null)[] = board.segments.map(() => null);
  for (let to = 0; to < best.length; to++) {
    for (const gold of board.golds) {
      if (gold.to !== to) continue;
      const before = gold.from < 0 ? 0 : best[gold.from];
      if (before == null) continue;
      const time = before + gold.time;
      if (best[to] == null || time < best[to]!) best[to] = time;
    }
  }
  return best;
}

/** Ticks of a run made of the best stretches; null before every part of the way was once done. */
export const sumOfBest = (board: Board): number | null => bestSplits(board).at(-1) ?? null;

/** Ticks that the personal best lost in each segment against its gold; null where either is unknown. */
export function possibleTimeSave(board: Board): (number | null)[] {
  const times = board.pb === null ? board.segments.map(() => null) : segmentTimes(board.pb);
  return times.map((time, i) => {
    const gold = goldOf(board.golds, i - 1, i);
    return time === null || gold === undefined ? null : time - gold.time;
  });
}
