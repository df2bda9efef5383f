/** The runs of one board, newest last, never more than a bound. Plain data, kept with the saves. */
import { addAttempt, type Board, createBoard, type Earned, isFinished, type Segment, type Splits } from './splits.ts';

export interface PastRun {
  /** number of the attempt, from 1 */
  id: number;
  /** ms since 1970 */
  started: number;
  ended: number;
  finished: boolean;
  splits: Splits;
}

export interface History {
  /** of categories.ts, with the room or level it is split by; see boardOf */
  id: string;
  board: Board;
  runs: PastRun[];
}

/** Of each board; older runs live on in its golds and personal best. */
export const MOST_RUNS = 200;

export const createHistory = (id: string, segments: Segment[]): History => ({
  id,
  board: createBoard(segments),
  runs: [],
});

/** The history with one more run, ended or given up; practice never comes here. */
export function addRun(
  history: History,
  run: Pick<PastRun, 'started' | 'ended' | 'splits'>,
): { history: History; earned: Earned } {
  const { board, earned } = addAttempt(history.board, run.splits);
  const past: PastRun = { id: board.attempts, ...run, finished: isFinished(run.splits) };
  return { history: { id: history.id, board, runs: [...history.runs, past].slice(-MOST_RUNS) }, earned };
}

/** The history itself, or a fresh one with the same count of attempts when the level has other rooms now. */
export function fitted(history: History, segments: Segment[]): History {
  const same = segments.length === history.board.segments.length;
  if (same && segments.every((segment, i) => segment.id === history.board.segments[i]!.id)) return history;
  const { attempts, finished } = history.board;
  return { id: history.id, board: { ...createBoard(segments), attempts, finished }, runs: [] };
}
