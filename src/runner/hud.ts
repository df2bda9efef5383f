/** What an attempt shows beside the clock. */
import { liveDelta } from '../run/comparison.ts';
import { roomsOf } from '../run/splits.ts';
import { formatDelta, formatTime } from '../run/timer.ts';
import type { Runs } from '../save/schema.ts';
import { Button, type TickInput } from '../sim/input.ts';
import { messages } from '../ui/messages.ts';
import type { RunHud } from '../ui/runHud.ts';
import { type Attempt, boardOfAttempt } from './attempts.ts';
import { segmentName } from './names.ts';
import type { Standing } from './wholeRun.ts';

export const heldNames = (input: TickInput): string[] =>
  Object.entries(Button).flatMap(([name, bit]) => ((input & bit) !== 0 ? [name] : []));

/**
 * @param whole the run through the whole game that it is part of
 * @param shown the runner's figures too, not only the buttons
 */
export function hudOf(attempt: Attempt, whole: Standing | null, { boards, choices }: Runs, shown: boolean): RunHud {
  const { session, loaded } = attempt.play;
  const { splits, segments, room, roomTime } = attempt.tracker;
  const delta = whole === null ? liveDelta(splits, attempt.comparison, session.world.time) : whole.delta;
  const number = whole?.attempt ?? (boards[boardOfAttempt(attempt)]?.board.attempts ?? 0) + 1;
  const words = messages.hud;
  const count = session.practice ? words.practice : words.attempt(number);
  return {
    delta: shown ? formatDelta(delta) : '',
    ahead: delta === null || delta === 0 ? null : delta < 0,
    room: shown && roomsOf(loaded.level).length > 1 ? segmentName(segments, room) : '',
    roomTime: formatTime(roomTime),
    attempt: !shown ? '' : whole === null ? count : `${count} · ${messages.results.of(whole.number, whole.of)}`,
    held: choices.inputs ? heldNames(session.world.jasper.held) : null,
  };
}
