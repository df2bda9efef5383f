/** Runs that come from outside, by link or by file: proven here, then watched or raced. */

import { levelTitle } from '../chapters.ts';
import { loadLevel } from '../levels.ts';
import type { GhostSource } from '../run/ghost.ts';
import { proveReplay } from '../run/prove.ts';
import { damageOf, type Replay, replayFromLink } from '../run/replay.ts';
import type { Segment } from '../run/splits.ts';
import { formatTime } from '../run/timer.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { type Game, type Known, messageOf } from './game.ts';
import { isSplitsFile, readRunFile } from './incoming.ts';
import type { Ledger } from './ledger.ts';
import { categoryName } from './names.ts';
import { levelsUpTo } from './presets.ts';
import type { Racers } from './racers.ts';

/** A page of runs that is open, and the board that splits given to it are for. */
export interface Desk {
  title: string;
  board: string;
  segments: Segment[];
  /** shows the page anew */
  show(): void;
}

export interface Visitors {
  /** @param desk where they were given, if at a page: splits files need one */
  openFiles(files: readonly File[], desk?: Desk): Promise<void>;
  openLink(link: string): Promise<void>;
}

export function createVisitors(
  game: Game,
  ledger: Ledger,
  racers: Racers,
  pages: RunPages,
  watch: (known: Known) => void,
): Visitors {
  const { ui } = game;
  const t = messages.runs;

  async function receive(replay: Replay, source: GhostSource): Promise<void> {
    const levels = await levelsUpTo(replay.levelId);
    const loaded = await loadLevel(replay.levelId);
    const verdict = proveReplay(levels, replay);
    pages.proof(
      {
        title: levelTitle(replay.levelId),
        category: categoryName(replay.category),
        time: verdict.ok ? formatTime(verdict.time) : '',
        fault: verdict.ok ? '' : verdict.error,
        assisted: replay.assists !== 0,
        playable: damageOf(replay, replay.levelId) === null,
      },
      {
        watch: () => watch({ loaded, replay }),
        race() {
          racers.give(replay, source);
          void game.run(loaded, replay.start);
        },
        close: ui.back,
      },
    );
    if (game.play !== null) game.play.session.paused = true;
    ui.push('proof');
  }

  /** Splits from a LiveSplit file, in place of the board's. */
  async function importSplits(file: File, { title, board, segments, show }: Desk): Promise<void> {
    const { importLss } = await import('../run/livesplit.ts');
    const history = importLss(await file.text(), board, segments);
    ledger.change({ boards: { ...ledger.runs.boards, [board]: history } });
    ui.notice(t.imported(title));
    show();
  }

  async function openFile(file: File, desk: Desk | undefined): Promise<void> {
    if (isSplitsFile(file.name)) {
      if (desk === undefined) ui.notice(t.noBoard(file.name));
      else await importSplits(file, desk);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await receive(await readRunFile(file.name, bytes, async (id) => (await loadLevel(id)).level), 'file');
  }

  return {
    async openFiles(files, desk) {
      for (const file of files) {
        await openFile(file, desk).catch((error) => ui.notice(t.fileFault(file.name, messageOf(error))));
      }
    },
    async openLink(link) {
      try {
        await receive(await replayFromLink(link), 'link');
      } catch (error) {
        ui.notice(t.linkFault(messageOf(error)));
      }
    },
  };
}
