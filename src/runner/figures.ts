/** A board and its history, as the pages of runs show them. */
import { nextIndex } from '../run/comparison.ts';
import type { History, PastRun } from '../run/history.ts';
import { finalTime, possibleTimeSave, segmentTimes, sumOfBest } from '../run/splits.ts';
import { formatDelta, formatTime } from '../run/timer.ts';
import { messages } from '../ui/messages.ts';
import type { RunsPageState } from '../ui/screens/runs.tsx';
import { segmentName } from './names.ts';

/** Rows of past runs. */
const LATELY = 10;

const timeOrNone = (ticks: number | null | undefined): string => (ticks == null ? '' : formatTime(ticks));

type Figures = Pick<RunsPageState, 'attempts' | 'finished' | 'best' | 'sumOfBest' | 'rooms' | 'lately'>;

export function figuresOf({ board, runs }: History): Figures {
  const [pb, saves] = [board.pb === null ? [] : segmentTimes(board.pb), possibleTimeSave(board)];
  const best = board.pb && finalTime(board.pb);
  const rowOf = (run: PastRun): Figures['lately'][number] => {
    const time = finalTime(run.splits);
    return {
      id: run.id,
      day: run.ended === 0 ? '' : new Date(run.ended).toLocaleDateString(),
      time:
        time === null ? messages.runs.givenUp(segmentName(board.segments, nextIndex(run.splits))) : formatTime(time),
      delta: time === null || best === null ? '' : formatDelta(time - best),
    };
  };
  return {
    attempts: board.attempts,
    finished: board.finished,
    best: timeOrNone(best),
    sumOfBest: timeOrNone(sumOfBest(board)),
    rooms: board.segments.map((_, i) => ({
      name: segmentName(board.segments, i),
      best: timeOrNone(pb[i]),
      gold: timeOrNone(board.golds.find(({ from, to }) => from === i - 1 && to === i)?.time),
      save: timeOrNone(saves[i]),
    })),
    lately: runs.slice(-LATELY).reverse().map(rowOf),
  };
}
