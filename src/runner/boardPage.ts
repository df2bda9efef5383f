/** The page of runs, of one level or of the whole game: what was done, what could be gained, how the next one is run. */
import type { Rule } from '../run/categories.ts';
import type { Segment } from '../run/splits.ts';
import { messages } from '../ui/messages.ts';
import type { RunsPageActions } from '../ui/screens/runs.tsx';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { figuresOf } from './figures.ts';
import type { Game, Known } from './game.ts';
import type { Ledger } from './ledger.ts';
import { historyOf } from './records.ts';
import { exportSplits } from './sharing.ts';
import type { Desk } from './visitors.ts';

/** What the page leaves to others. */
export interface PageLinks {
  watch(known: Known): void;
  openFiles(files: readonly File[], desk: Desk): void;
}

/** What the runs are of. */
export interface Course {
  title: string;
  /** what its parts are called */
  part: string;
  segments: Segment[];
  rules: Rule[];
  boardOf(rule: Rule): string;
  /** of the file of splits */
  fileOf(rule: Rule): string;
  hasGold: boolean;
  hasMachine: boolean;
  begin(rule: Rule): void;
  /** undefined where no best run is kept */
  best?(board: string): RunsPageActions['best'];
}

export function openBoardPage({ ui }: Game, ledger: Ledger, pages: RunPages, links: PageLinks, course: Course): void {
  const { title, part, segments, rules, hasGold, hasMachine } = course;

  function show(): void {
    const { choices } = ledger.runs;
    const rule = rules.includes(choices.rule) ? choices.rule : 'exit';
    const board = course.boardOf(rule);
    const history = historyOf(ledger.runs, board, segments);
    const best = course.best?.(board);
    pages.level(
      { ...figuresOf(history), title, part, rules, choices: { ...choices, rule }, hasGold, hasMachine },
      {
        choose(next) {
          ledger.change({ choices: next });
          show();
        },
        begin: () => course.begin(rule),
        ...(best && { best }),
        exportSplits: () => exportSplits(history, course.fileOf(rule)),
        openFiles: (files) => links.openFiles(files, { title, board, segments, show }),
        back: ui.back,
      },
    );
  }

  show();
  ui.push('runs');
}

/** A rule as it is called on the page. */
export const nameOf = (rule: Rule): string => messages.runs.rules[rule];
