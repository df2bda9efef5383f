/** The page of a level's runs. */
import { levelTitle } from '../chapters.ts';
import { loadLevel } from '../levels.ts';
import { categoriesOf, presetFor, type Rule } from '../run/categories.ts';
import { roomsOf } from '../run/splits.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { nameOf, openBoardPage, type PageLinks } from './boardPage.ts';
import { type Game, type Known, messageOf } from './game.ts';
import type { Ledger } from './ledger.ts';
import { levelsUpTo } from './presets.ts';
import { goldRunOf, machineRunOf, readBest } from './racers.ts';
import { categoryOf } from './records.ts';
import { save, share } from './sharing.ts';

/** Opens the page. Throws when the level cannot be loaded. */
export async function openLevelPage(
  game: Game,
  ledger: Ledger,
  pages: RunPages,
  links: PageLinks,
  levelId: string,
): Promise<void> {
  const { ui } = game;
  const [loaded, levels] = await Promise.all([loadLevel(levelId), levelsUpTo(levelId)]);
  const { level } = loaded;

  openBoardPage(game, ledger, pages, links, {
    title: levelTitle(level.id),
    part: messages.runs.room,
    segments: roomsOf(level),
    rules: rulesOf(level),
    boardOf: (rule) => categoryOf(level.id, rule),
    fileOf: (rule) => `${level.id} ${nameOf(rule)}`,
    hasGold: goldRunOf(level.id) !== undefined,
    hasMachine: machineRunOf(level.id) !== undefined,
    begin: (rule) => void game.run(loaded, presetFor(levels, level.id, rule)),
    best(board) {
      const kept = ledger.runs.best[board];
      if (kept === undefined) return undefined;
      const withBest = (use: (known: Known) => unknown) => () =>
        void readBest(kept).then(
          (replay) => use({ loaded, replay }),
          (error) => ui.notice(messageOf(error)),
        );
      return {
        watch: withBest(links.watch),
        share: withBest((known) => share(known, ui.notice)),
        save: withBest(save),
      };
    },
  });
}

const rulesOf = (level: Level): Rule[] => categoriesOf([level]).flatMap(({ single, rule }) => (single ? [rule] : []));
