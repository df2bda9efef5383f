/** The runner's side of the game: what main.ts builds of it, wired from its parts. */
import type { Play } from '../play.ts';
import type { Ghost } from '../run/ghost.ts';
import type { World } from '../sim/world.ts';
import { createRunHud } from '../ui/runHud.ts';
import { createRunPages } from '../ui/screens/runsPages.tsx';
import type { RunReport } from '../ui/state.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import type { Game, Known } from './game.ts';
import { hudOf } from './hud.ts';
import { createLedger } from './ledger.ts';
import { createLevelPage } from './levelPage.ts';
import { createPracticeDesk } from './practiceDesk.ts';
import { createRacers } from './racers.ts';
import { save, share } from './sharing.ts';
import { createVisitors } from './visitors.ts';
import { watchRun } from './watching.ts';

export interface Runs {
  readonly ghosts: readonly Ghost[];
  /** A level begins, at its start or where it was left. */
  begin(play: Play): void;
  /** Among the session's sinks, after the view. */
  onTick(world: World): void;
  /** Every frame while a level is shown. */
  onFrame(): void;
  /** Before the session goes back: an attempt at the level ends here. */
  restarting(what: 'room' | 'level'): void;
  /** After it went back. */
  restarted(): void;
  /** The level is left before its exit. */
  leave(): void;
  /** Writes what was only counted so far. */
  flush(): void;
  /** Counts a run that took the exit. Null when another level has begun meanwhile. */
  finish(play: Play): Promise<RunReport | null>;
  openLevel(id: string): Promise<void>;
  openPractice(): void;
  frameStep(): void;
  openFiles(files: readonly File[]): Promise<void>;
  openLink(link: string): Promise<void>;
  watchLast(): void;
  shareLast(): void;
  saveLast(): void;
}

export function createRuns(game: Game): Runs {
  const { ui, store } = game;
  const hud = createRunHud(game.root);
  const pages = createRunPages(ui);
  const ledger = createLedger(store);
  const racers = createRacers(ui.notice);
  const attempts: Attempts = createAttempts(ledger, racers);
  const desk = createPracticeDesk(game, ledger, pages);
  const levelPage = createLevelPage(game, ledger, pages, {
    watch: (known) => watch(known, game.toTitle),
    openFiles: (files, page) => void visitors.openFiles(files, page),
  });
  const visitors = createVisitors(game, racers, pages, {
    watch: (known) => watch(known, game.toTitle),
    importSplits: levelPage.importSplits,
  });

  function leave(): void {
    attempts.leave();
    hud(null);
  }

  function watch(known: Known, close: () => void): void {
    leave();
    void watchRun(game, pages, known, close);
  }

  return {
    get ghosts() {
      return attempts.ghosts;
    },
    begin: attempts.begin,
    onTick: attempts.onTick,
    onFrame() {
      const { runner } = store.documents.settings;
      const { current } = attempts;
      const shown = current !== null && !ui.menuOpen && (runner || ledger.runs.choices.inputs);
      hud(shown ? hudOf(current, ledger.runs, runner) : null);
    },
    restarting: attempts.restarting,
    restarted() {
      attempts.restarted();
      if (attempts.current !== null) desk.restarted(attempts.current);
    },
    leave,
    flush: ledger.flush,
    finish: attempts.finish,
    openLevel: levelPage.open,
    openPractice() {
      if (attempts.current !== null) desk.open(attempts.current);
    },
    frameStep() {
      if (attempts.current !== null) desk.frameStep(attempts.current);
    },
    openFiles: (files) => visitors.openFiles(files),
    openLink: visitors.openLink,
    watchLast() {
      const { last } = attempts;
      if (last !== null) watch(last, () => void game.run(last.loaded, last.replay.start));
    },
    shareLast() {
      if (attempts.last !== null) void share(attempts.last, ui.notice);
    },
    saveLast() {
      if (attempts.last !== null) void save(attempts.last);
    },
  };
}
