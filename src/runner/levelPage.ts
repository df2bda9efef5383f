/** The page of a level's runs: what was done, what could be gained, and how the next one is run. */
import { loadLevel } from '../levels.ts';
import { categoriesOf, presetFor, type Rule } from '../run/categories.ts';
import { roomsOf } from '../run/splits.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { figuresOf } from './figures.ts';
import { type Game, type Known, messageOf } from './game.ts';
import type { Ledger } from './ledger.ts';
import { levelsUpTo } from './presets.ts';
import { goldRunOf, machineRunOf, readBest } from './racers.ts';
import { categoryOf, historyOf } from './records.ts';
import { exportSplits, save, share } from './sharing.ts';
import type { Desk } from './visitors.ts';

/** What the page leaves to others. */
export interface PageLinks {
  watch(known: Known): void;
  openFiles(files: readonly File[], desk: Desk): void;
}

const t = messages.runs;

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
  const rules = rulesOf(level);

  function show(): void {
    const { choices, best } = ledger.runs;
    const rule = rules.includes(choices.rule) ? choices.rule : 'exit';
    const board = categoryOf(level.id, rule);
    const history = historyOf(ledger.runs, board, roomsOf(level));
    const withBest = (use: (known: Known) => unknown) => () =>
      void readBest(best[board]!).then(
        (replay) => use({ loaded, replay }),
        (error) => ui.notice(messageOf(error)),
      );
    pages.level(
      {
        ...figuresOf(history),
        title: level.title,
        part: t.room,
        rules,
        choices: { ...choices, rule },
        hasGold: goldRunOf(level.id) !== undefined,
        hasMachine: machineRunOf(level.id) !== undefined,
      },
      {
        choose(next) {
          ledger.change({ choices: next });
          show();
        },
        begin: () => void game.run(loaded, presetFor(levels, level.id, rule)),
        ...(best[board] !== undefined && {
          best: {
            watch: withBest(links.watch),
            share: withBest((known) => share(known, ui.notice)),
            save: withBest(save),
          },
        }),
        exportSplits: () => void exportSplits(history, `${level.id} ${t.rules[rule]}`),
        openFiles: (files) => links.openFiles(files, { title: level.title, board, segments: roomsOf(level), show }),
        back: ui.back,
      },
    );
  }

  show();
  ui.push('runs');
}

const rulesOf = (level: Level): Rule[] => categoriesOf([level]).flatMap(({ single, rule }) => (single ? [rule] : []));
