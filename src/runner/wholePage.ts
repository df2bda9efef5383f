/** The page of runs through the whole game. */
import { categoriesOf, type Rule } from '../run/categories.ts';
import { levelSegments } from '../run/splits.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { nameOf, openBoardPage, type PageLinks } from './boardPage.ts';
import type { Game } from './game.ts';
import type { Ledger } from './ledger.ts';
import { allLevels } from './presets.ts';
import { wholeCategoryOf } from './records.ts';

/** Opens the page. Throws when a level cannot be loaded. @param begin starts a run through these levels */
export async function openWholePage(
  game: Game,
  ledger: Ledger,
  pages: RunPages,
  links: PageLinks,
  begin: (levels: Level[], rule: Rule) => void,
): Promise<void> {
  const levels = await allLevels();
  openBoardPage(game, ledger, pages, links, {
    title: messages.runs.whole,
    part: messages.runs.level,
    segments: levelSegments(levels),
    rules: categoriesOf(levels).flatMap(({ single, rule }) => (single ? [] : [rule])),
    boardOf: wholeCategoryOf,
    fileOf: nameOf,
    hasGold: true,
    hasMachine: true,
    begin: (rule) => begin(levels, rule),
  });
}
