/** The page of a level's runs: what was done, what could be gained, and how the next one is run. */

import { type LoadedLevel, loadLevel } from '../levels.ts';
import { categoriesOf, presetFor, type Rule } from '../run/categories.ts';
import type { PastRun } from '../run/history.ts';
import { importLss } from '../run/livesplit.ts';
import { finalTime, possibleTimeSave, roomsOf, segmentTimes, sumOfBest } from '../run/splits.ts';
import { formatTime } from '../run/timer.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { RunsPageState } from '../ui/screens/runs.tsx';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import { type Game, type Known, messageOf } from './game.ts';
import type { Ledger } from './ledger.ts';
import { levelsUpTo } from './presets.ts';
import { goldRunOf, machineRunOf, readBest } from './racers.ts';
import { categoryOf, historyOf } from './records.ts';
import { exportSplits, save, share } from './sharing.ts';

/** A level's page that is open, and its board. */
export interface OpenPage {
  loaded: LoadedLevel;
  /** up to it, in order */
  levels: Level[];
  rule: Rule;
  board: string;
}

export interface LevelPage {
  open(levelId: string): Promise<void>;
  /** Splits from a LiveSplit file, in place of the board's. */
  importSplits(file: File, page: OpenPage): Promise<void>;
}

/** What the page leaves to others. */
export interface PageLinks {
  watch(known: Known): void;
  openFiles(files: readonly File[], page: OpenPage): void;
}

/** Rows of past runs. */
const LATELY = 8;

const timeOrNone = (ticks: number | null | undefined): string => (ticks == null ? '' : formatTime(ticks));

export function createLevelPage(game: Game, ledger: Ledger, pages: RunPages, links: PageLinks): LevelPage {
  const { ui } = game;
  const t = messages.runs;

  function pageOf(loaded: LoadedLevel, levels: Level[]): OpenPage {
    const { level } = loaded;
    const wanted = ledger.runs.choices.rule;
    const rule = rulesOf(level).includes(wanted) ? wanted : 'exit';
    return { loaded, levels, rule, board: categoryOf(level.id, rule) };
  }

  function stateOf({ loaded: { level }, rule, board: id }: OpenPage): RunsPageState {
    const { choices, best } = ledger.runs;
    const { board, runs } = historyOf(ledger.runs, id, level);
    const [pb, saves] = [board.pb === null ? [] : segmentTimes(board.pb), possibleTimeSave(board)];
    return {
      title: level.title,
      rules: rulesOf(level),
      choices: { ...choices, rule },
      attempts: board.attempts,
      finished: board.finished,
      best: timeOrNone(board.pb && finalTime(board.pb)),
      sumOfBest: timeOrNone(sumOfBest(board)),
      rooms: board.segments.map(({ name }, i) => ({
        name,
        best: timeOrNone(pb[i]),
        gold: timeOrNone(board.golds.find(({ from, to }) => from === i - 1 && to === i)?.time),
        save: timeOrNone(saves[i]),
      })),
      lately: runs.slice(-LATELY).reverse().map(rowOf),
      hasBest: best[id] !== undefined,
      hasGold: goldRunOf(level.id) !== undefined,
      hasMachine: machineRunOf(level.id) !== undefined,
    };
  }

  function show(page: OpenPage): void {
    const { loaded, levels, rule, board } = page;
    const withBest = (use: (known: Known) => unknown) => () =>
      void readBest(ledger.runs.best[board]!).then(
        (replay) => use({ loaded, replay }),
        (error) => ui.notice(messageOf(error)),
      );
    pages.level(stateOf(page), {
      choose(choices) {
        ledger.change({ choices });
        show(pageOf(loaded, levels));
      },
      begin: () => void game.run(loaded, presetFor(levels, loaded.level.id, rule)),
      watchBest: withBest(links.watch),
      shareBest: withBest((known) => share(known, ui.notice)),
      saveBest: withBest(save),
      exportSplits: () =>
        exportSplits(historyOf(ledger.runs, board, loaded.level), `${loaded.level.id} ${t.rules[rule]}`),
      openFiles: (files) => links.openFiles(files, page),
      back: ui.back,
    });
  }

  return {
    async open(levelId) {
      try {
        show(pageOf(await loadLevel(levelId), await levelsUpTo(levelId)));
        ui.push('runs');
      } catch (error) {
        ui.notice(messageOf(error));
      }
    },

    async importSplits(file, page) {
      const { level } = page.loaded;
      const history = importLss(await file.text(), page.board, roomsOf(level));
      ledger.change({ boards: { ...ledger.runs.boards, [page.board]: history } });
      ui.notice(t.imported(level.title));
      show(page);
    },
  };
}

const rulesOf = (level: Level): Rule[] => categoriesOf([level]).flatMap(({ single, rule }) => (single ? [rule] : []));

const rowOf = (run: PastRun): RunsPageState['lately'][number] => ({
  id: run.id,
  day: run.ended === 0 ? '' : new Date(run.ended).toLocaleDateString(),
  time: timeOrNone(finalTime(run.splits)),
});
