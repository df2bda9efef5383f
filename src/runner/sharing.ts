/** A run or its splits given away: as a link, or as a file. */

import { giveFile } from '../giveFile.ts';
import type { History } from '../run/history.ts';
import { logTicks } from '../run/inputLog.ts';
import { exportLss } from '../run/livesplit.ts';
import { encodeReplay, MAX_LINK_CHARS, replayToFragment } from '../run/replay.ts';
import { formatTime } from '../run/timer.ts';
import { messages } from '../ui/messages.ts';
import type { Known } from './game.ts';

type Notice = (text: string) => void;

/** Puts a link to a run on the clipboard, or in the address bar, or saves a file where it would be too long. */
export async function share({ loaded, replay }: Known, notice: Notice): Promise<void> {
  const t = messages.runs;
  const fragment = await replayToFragment(replay);
  const link = location.href.replace(/#.*$/, '') + fragment;
  if (link.length > MAX_LINK_CHARS) {
    notice(t.tooLong);
    await save({ loaded, replay });
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    notice(t.copied);
  } catch {
    // the address bar is always there to copy from
    history.replaceState(null, '', fragment);
    notice(t.copyThis);
  }
}

export async function save({ loaded, replay }: Known): Promise<void> {
  const time = formatTime(logTicks(replay.log)).replace(':', '-');
  giveFile(`${loaded.level.id} ${time}.replay`, await encodeReplay(replay));
}

export function exportSplits(splits: History, category: string): void {
  giveFile(`${category}.lss`, exportLss(splits, category));
}
