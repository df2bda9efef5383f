/** Attempts at a level, from their first tick to their last, and what of them is recorded. */
import type { Play } from '../play.ts';
import type { Rule } from '../run/categories.ts';
import { type Comparison, comparisonOf } from '../run/comparison.ts';
import type { Ghost } from '../run/ghost.ts';
import { toBase64Url } from '../run/pack.ts';
import { createPractice, type Practice } from '../run/practice.ts';
import { createReplay, encodeReplay, type Replay } from '../run/replay.ts';
import { finalTime, roomsOf } from '../run/splits.ts';
import { type RoomTracker, trackLog } from '../run/splitsTracker.ts';
import { TICK_MS } from '../run/stepper.ts';
import type { World } from '../sim/world.ts';
import type { RunReport } from '../ui/state.ts';
import type { Known } from './game.ts';
import type { Ledger } from './ledger.ts';
import { levelsUpTo } from './presets.ts';
import type { Racers } from './racers.ts';
import { alsoMet, boardIdOf, categoryFor, historyOf, reportOf, rulesFrom, withAttempt } from './records.ts';

export interface Attempt {
  play: Play;
  tracker: RoomTracker;
  practice: Practice;
  /** at its first tick: ms since 1970, and of the page's clock */
  started: number;
  clock: number;
  /** what it may count as; known as soon as `ready` */
  rules: Rule[];
  category: string;
  comparison: Comparison;
  /** key of the replay to race as one's own, where it is not the board's */
  own: string | null;
  ready: Promise<void>;
}

export interface Attempts {
  readonly current: Attempt | null;
  readonly ghosts: readonly Ghost[];
  /** the run that last took an exit */
  readonly last: Known | null;
  /** A level begins, at its start or where it was left. */
  begin(play: Play, own?: string | null): void;
  onTick(world: World): void;
  /** Before the session goes back: an attempt at the level ends here. */
  restarting(what: 'room' | 'level'): void;
  /** After it went back. */
  restarted(): void;
  /** The level is left before its exit. */
  leave(): void;
  /** Counts a run that took the exit. Null when another level has begun meanwhile. */
  finish(play: Play): Promise<RunReport | null>;
}

export const boardOfAttempt = ({ play: { session, loaded }, category }: Attempt): string =>
  boardIdOf(loaded.level, category, session.assists);

export function createAttempts(ledger: Ledger, racers: Racers): Attempts {
  let current: Attempt | null = null;
  let ghosts: Ghost[] = [];
  let last: Known | null = null;

  async function prepare(attempt: Attempt): Promise<void> {
    const { session, loaded } = attempt.play;
    attempt.rules = rulesFrom(await levelsUpTo(loaded.level.id), session.start);
    attempt.category = categoryFor(loaded.level, attempt.rules, ledger.runs.choices.rule);
    await gather(attempt);
    aim(attempt);
  }

  async function gather(attempt: Attempt): Promise<void> {
    const own = attempt.own ?? boardOfAttempt(attempt);
    const gathered = await racers.gather(attempt.play.loaded.level, ledger.runs, own);
    if (current === attempt) ghosts = gathered;
  }

  function aim(attempt: Attempt): void {
    const { level } = attempt.play.loaded;
    const { board } = historyOf(ledger.runs, boardOfAttempt(attempt), roomsOf(level));
    attempt.comparison = comparisonOf(ledger.runs.choices.compare, board, level.par, ghosts[0]?.splits ?? null);
  }

  /** A best that was just set is what the next attempt races. */
  async function renew(attempt: Attempt): Promise<void> {
    const own = ghosts.find(({ source }) => source === 'own');
    const best = ledger.runs.boards[boardOfAttempt(attempt)]?.board.pb;
    if (attempt.own === null && best != null && own?.time !== finalTime(best)) await gather(attempt);
    aim(attempt);
  }

  /** An attempt that ends before the exit counts too, unless it was practice. */
  function giveUp(): void {
    if (current === null) return;
    const { session, loaded } = current.play;
    if (session.practice || session.finished || session.world.time === 0) return;
    const { started, tracker } = current;
    const run = { started, ended: Date.now(), splits: tracker.splits };
    ledger.note(withAttempt(ledger.runs, boardOfAttempt(current), roomsOf(loaded.level), run).runs);
  }

  function leave(): void {
    giveUp();
    ledger.flush();
    current = null;
    ghosts = [];
  }

  async function record(attempt: Attempt, categories: string[], replay: Replay): Promise<void> {
    const { session, loaded } = attempt.play;
    const { level } = loaded;
    const run = { started: attempt.started, ended: Date.now(), splits: attempt.tracker.splits };
    const rooms = roomsOf(level);
    const files = await Promise.all(categories.map((category) => encodeReplay({ ...replay, category })));
    // no waiting from here on: a whole run is recorded at the same time
    let { runs } = ledger;
    for (const [i, category] of categories.entries()) {
      const id = boardIdOf(level, category, session.assists);
      const added = withAttempt(runs, id, rooms, run);
      runs = added.runs;
      if (added.pb) runs = { ...runs, best: { ...runs.best, [id]: toBase64Url(files[i]!) } };
    }
    if (!categories.includes(attempt.category)) {
      // the exit alone was not what it was run for
      const short = { ...run, splits: run.splits.with(-1, null) };
      runs = withAttempt(runs, boardOfAttempt(attempt), rooms, short).runs;
    }
    ledger.change(runs);
  }

  return {
    get current() {
      return current;
    },
    get ghosts() {
      return ghosts;
    },
    get last() {
      return last;
    },

    begin(play, own = null) {
      leave();
      const { level } = play.loaded;
      const { start, log, world } = play.session;
      racers.keepTo(level.id);
      // one that goes on from a safe place was begun on another day; its real time is at least its game time
      const before = Math.floor(world.time * TICK_MS);
      const fresh: Attempt = {
        play,
        tracker: trackLog(level, start, log),
        practice: createPractice(play.session, ledger.runs.slots[level.id]),
        started: Date.now() - before,
        clock: performance.now() - before,
        rules: [],
        category: '',
        comparison: [],
        own,
        ready: Promise.resolve(),
      };
      current = fresh;
      fresh.ready = prepare(fresh);
    },

    onTick(world) {
      if (current === null) return;
      if (world.tick === 1) {
        current.started = Date.now();
        current.clock = performance.now();
      }
      current.tracker.observe(world, Math.max(0, Math.round(performance.now() - current.clock)));
      current.practice.observe();
    },

    restarting(what) {
      if (current === null || (what === 'room' && current.play.session.world.checkpoint > 0)) return;
      giveUp();
    },

    restarted() {
      if (current?.play.session.world.tick === 0) void renew(current);
    },

    leave,

    async finish(play) {
      const attempt = current;
      if (attempt === null || attempt.play !== play) return null;
      await attempt.ready;
      const { session, loaded } = play;
      const { level } = loaded;
      const { splits, tallies } = attempt.tracker;
      const met = alsoMet(level, attempt.rules, session.world);
      const category = met.includes(attempt.category) ? attempt.category : (met[0] ?? '');
      const replay = createReplay(level, session.start, session.log, { category, assists: session.assists });
      last = { loaded, replay };
      const before = historyOf(ledger.runs, boardIdOf(level, category, session.assists), roomsOf(level));
      const report = reportOf(level, before, splits, tallies, !session.practice);
      if (!session.practice) await record(attempt, met.length === 0 ? [''] : met, replay);
      return report;
    },
  };
}
