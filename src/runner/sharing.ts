/** A run or its splits given away: as a link, or as a file. */

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
  download(`${loaded.level.id} ${time}.replay`, await encodeReplay(replay));
}

export function exportSplits(splits: History, category: string): void {
  download(`${category}.lss`, exportLss(splits, category));
}

function download(name: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = name;
  link.click();
  // the browser has taken it over by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
