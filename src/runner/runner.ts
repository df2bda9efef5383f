/** The runner's side of the game: what main.ts builds of it, wired from its parts. */
import type { Play } from '../play.ts';
import type { Ghost } from '../run/ghost.ts';
import type { World } from '../sim/world.ts';
import { createRunHud } from '../ui/runHud.ts';
import { createRunPages } from '../ui/screens/runsPages.tsx';
import type { RunReport } from '../ui/state.ts';
import { createAttempts } from './attempts.ts';
import type { PageLinks } from './boardPage.ts';
import { type Game, type Known, messageOf } from './game.ts';
import { hudOf } from './hud.ts';
import { createLedger } from './ledger.ts';
import { openLevelPage } from './levelPage.ts';
import { createPracticeDesk } from './practiceDesk.ts';
import { createRacers } from './racers.ts';
import { save, share } from './sharing.ts';
import { createVisitors } from './visitors.ts';
import { watchRun } from './watching.ts';
import { openWholePage } from './wholePage.ts';
import { createWholeRun } from './wholeRun.ts';

export interface Runs {
  readonly ghosts: readonly Ghost[];
  /** ticks of a run through the whole game before the present attempt at its level; 0 outside one */
  readonly before: number;
  /** such a run goes on after the level just finished */
  readonly hasNext: boolean;
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
  /** The next level of a run through the whole game, and the run from its beginning. */
  next(): void;
  again(): void;
  /** The page of a level's runs, '' for those through the whole game. */
  openPage(id: string): Promise<void>;
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
  const attempts = createAttempts(ledger, racers);
  const whole = createWholeRun(game, ledger, () => attempts.current?.play.session.world.time ?? 0);
  const desk = createPracticeDesk(game, ledger, pages);
  const watchThenLeave = (known: Known): void => watch(known, game.toTitle);
  const visitors = createVisitors(game, ledger, racers, pages, watchThenLeave);
  const links: PageLinks = {
    watch: watchThenLeave,
    openFiles: (files, at) => void visitors.openFiles(files, at),
  };

  function leave(): void {
    whole.leave();
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
    get before() {
      return whole.before;
    },
    get hasNext() {
      return whole.hasNext;
    },
    begin(play) {
      whole.entering(play);
      attempts.begin(play, whole.own);
    },
    onTick: attempts.onTick,
    onFrame() {
      const { runner } = store.documents.settings;
      const { current } = attempts;
      const shown = current !== null && !ui.menuOpen && (runner || ledger.runs.choices.inputs);
      if (!shown) hud(null);
      else hud(hudOf(current, whole.standing(current.play.session.world.time), ledger.runs, runner));
    },
    restarting(what) {
      if (attempts.current !== null) whole.restarting(attempts.current.play, what);
      attempts.restarting(what);
    },
    restarted() {
      attempts.restarted();
      if (attempts.current !== null) desk.restarted(attempts.current);
    },
    leave,
    flush: ledger.flush,
    async finish(play) {
      const { current } = attempts;
      const part = current?.play === play ? whole.finishLevel(play, current.tracker.tallies) : null;
      const report = await attempts.finish(play);
      return report && { ...report, whole: await part };
    },
    next: whole.next,
    again: whole.again,
    async openPage(id) {
      try {
        if (id === '') await openWholePage(game, ledger, pages, links, whole.begin);
        else await openLevelPage(game, ledger, pages, links, id);
      } catch (error) {
        ui.notice(messageOf(error));
      }
    },
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
