/** What an attempt shows beside the clock. */
import { liveDelta } from '../run/comparison.ts';
import { roomsOf } from '../run/splits.ts';
import { formatDelta, formatTime } from '../run/timer.ts';
import type { Runs } from '../save/schema.ts';
import { Button, type TickInput } from '../sim/input.ts';
import { messages } from '../ui/messages.ts';
import type { RunHud } from '../ui/runHud.ts';
import { type Attempt, boardOfAttempt } from './attempts.ts';

export const heldNames = (input: TickInput): string[] =>
  Object.entries(Button).flatMap(([name, bit]) => ((input & bit) !== 0 ? [name] : []));

/** @param shown the runner's figures too, not only the buttons */
export function hudOf(attempt: Attempt, { boards, choices }: Runs, shown: boolean): RunHud {
  const { session, loaded } = attempt.play;
  const { splits, segments, room, roomTime } = attempt.tracker;
  const delta = liveDelta(splits, attempt.comparison, session.world.time);
  const attempts = boards[boardOfAttempt(attempt)]?.board.attempts ?? 0;
  return {
    delta: shown ? formatDelta(delta) : '',
    ahead: delta === null || delta === 0 ? null : delta < 0,
    room: shown && roomsOf(loaded.level).length > 1 ? (segments[room]?.name ?? '') : '',
    roomTime: formatTime(roomTime),
    attempt: !shown ? '' : session.practice ? messages.hud.practice : messages.hud.attempt(attempts + 1),
    held: choices.inputs ? heldNames(session.world.jasper.held) : null,
  };
}
