/** The page of runs through the whole game. */
import { categoriesOf, type Rule } from '../run/categories.ts';
import { levelSegments } from '../run/splits.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { figuresOf } from './figures.ts';
import type { Game } from './game.ts';
import type { Ledger } from './ledger.ts';
import type { PageLinks } from './levelPage.ts';
import { allLevels } from './presets.ts';
import { historyOf, wholeCategoryOf } from './records.ts';
import { exportSplits } from './sharing.ts';

const t = messages.runs;

/** Opens the page. Throws when a level cannot be loaded. @param begin starts a run through these levels */
export async function openWholePage(
  { ui }: Game,
  ledger: Ledger,
  pages: RunPages,
  links: Pick<PageLinks, 'openFiles'>,
  begin: (levels: Level[], rule: Rule) => void,
): Promise<void> {
  const levels = await allLevels();
  const rules = categoriesOf(levels).flatMap(({ single, rule }) => (single ? [] : [rule]));
  const segments = levelSegments(levels);

  function show(): void {
    const { choices } = ledger.runs;
    const rule = rules.includes(choices.rule) ? choices.rule : 'exit';
    const board = wholeCategoryOf(rule);
    const history = historyOf(ledger.runs, board, segments);
    pages.level(
      {
        ...figuresOf(history),
        title: t.whole,
        part: t.level,
        rules,
        choices: { ...choices, rule },
        hasGold: true,
        hasMachine: true,
      },
      {
        choose(next) {
          ledger.change({ choices: next });
          show();
        },
        begin: () => begin(levels, rule),
        exportSplits: () => void exportSplits(history, t.rules[rule]),
        openFiles: (files) => links.openFiles(files, { title: t.whole, board, segments, show }),
        back: ui.back,
      },
    );
  }

  show();
  ui.push('runs');
}
