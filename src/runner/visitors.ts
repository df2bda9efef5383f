/** Runs that come from outside, by link or by file: proven here, then watched or raced. */
import { loadLevel } from '../levels.ts';
import { readCategory } from '../run/categories.ts';
import type { GhostSource } from '../run/ghost.ts';
import { proveReplay } from '../run/prove.ts';
import { damageOf, type Replay, replayFromLink } from '../run/replay.ts';
import { formatTime } from '../run/timer.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { type Game, type Known, messageOf } from './game.ts';
import { isSplitsFile, readRunFile } from './incoming.ts';
import type { LevelPage, OpenPage } from './levelPage.ts';
import { levelsUpTo, titleOf } from './presets.ts';
import type { Racers } from './racers.ts';

export interface Visitors {
  /** @param page the level's page they were given to, if any: splits files need one */
  openFiles(files: readonly File[], page?: OpenPage): Promise<void>;
  openLink(link: string): Promise<void>;
}

export interface VisitorLinks {
  watch(known: Known): void;
  importSplits: LevelPage['importSplits'];
}

export function createVisitors(game: Game, racers: Racers, pages: RunPages, links: VisitorLinks): Visitors {
  const { ui } = game;
  const t = messages.runs;

  async function receive(replay: Replay, source: GhostSource): Promise<void> {
    const levels = await levelsUpTo(replay.levelId);
    const loaded = await loadLevel(replay.levelId);
    const verdict = proveReplay(levels, replay);
    pages.proof(
      {
        title: titleOf(replay.levelId),
        category: categoryName(replay.category),
        time: verdict.ok ? formatTime(verdict.time) : '',
        fault: verdict.ok ? '' : verdict.error,
        assisted: replay.assists !== 0,
        playable: damageOf(replay, replay.levelId) === null,
      },
      {
        watch: () => links.watch({ loaded, replay }),
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

  async function openFile(file: File, page: OpenPage | undefined): Promise<void> {
    if (isSplitsFile(file.name)) {
      if (page === undefined) ui.notice(t.noBoard(file.name));
      else await links.importSplits(file, page);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await receive(await readRunFile(file.name, bytes, async (id) => (await loadLevel(id)).level), 'file');
  }

  return {
    async openFiles(files, page) {
      for (const file of files) {
        await openFile(file, page).catch((error) => ui.notice(t.fileFault(file.name, messageOf(error))));
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

function categoryName(id: string): string {
  const rule = readCategory(id)?.rule;
  return rule === undefined ? '' : messages.runs.rules[rule];
}
