/** A run through the whole game that is under way, level by level, and what of it is recorded. */
import { loadLevel } from '../levels.ts';
import type { Play } from '../play.ts';
import { boardOf, type Rule } from '../run/categories.ts';
import {
  assistsOf,
  type Chain,
  chainComparison,
  createChain,
  isPractice,
  levelOf,
  metBy,
  splitsOf,
  ticksBefore,
  withLeg,
  withReturn,
} from '../run/chain.ts';
import { type Comparison, liveDelta } from '../run/comparison.ts';
import { toBase64Url } from '../run/pack.ts';
import { createReplay, encodeReplay } from '../run/replay.ts';
import { levelSegments } from '../run/splits.ts';
import type { RoomTally } from '../run/splitsTracker.ts';
import type { Level } from '../sim/level.ts';
import { messages } from '../ui/messages.ts';
import type { WholeReport } from '../ui/state.ts';
import { type Game, messageOf } from './game.ts';
import type { Ledger } from './ledger.ts';
import { historyOf, wholeCategoryOf, wholeReportOf, withAttempt } from './records.ts';

/** The run as it stands while a level of it is played. */
export interface Standing {
  /** of `of` levels, from 1 */
  number: number;
  of: number;
  attempt: number;
  /** ticks behind what it is compared with, null where nothing is known */
  delta: number | null;
}

export interface WholeRun {
  /** key of the replay of this level in the best run, for a level that is part of a run */
  readonly own: string | null;
  /** the run goes on after the level that was just left */
  readonly hasNext: boolean;
  /** ticks of the run before the present attempt; 0 outside a run */
  readonly before: number;
  begin(levels: readonly Level[], rule: Rule): void;
  /** A level begins: one that is not the run's next ends the run. */
  entering(play: Play): void;
  standing(time: number): Standing | null;
  /** Before the session goes back. */
  restarting(play: Play, what: 'room' | 'level'): void;
  /** The present level was left by its exit. Null outside a run. */
  finishLevel(play: Play, tallies: readonly RoomTally[]): Promise<WholeReport | null>;
  next(): void;
  /** The run, or the one just finished, from its beginning. */
  again(): void;
  leave(): void;
}

/** @param timeNow ticks of the present attempt at a level */
export function createWholeRun(game: Game, ledger: Ledger, timeNow: () => number): WholeRun {
  /** null outside a run, and when its last level is done */
  let chain: Chain | null = null;
  /** what was last run */
  let last: Pick<Chain, 'levels' | 'rule'> | null = null;
  let comparison: Comparison = [];
  /** at its first tick: ms since 1970, and of the page's clock */
  let started = 0;
  let clock = 0;

  const boardIdOf = ({ rule }: Chain, assists: number): string => boardOf(wholeCategoryOf(rule), assists);

  function aim(run: Chain): void {
    const { board } = historyOf(ledger.runs, boardIdOf(run, 0), levelSegments(run.levels));
    comparison = chainComparison(ledger.runs.choices.compare, board, run.levels);
  }

  function open(run: Chain): void {
    const level = levelOf(run)!;
    void loadLevel(level.id).then(
      (loaded) => game.run(loaded, run.start),
      (error) => game.ui.notice(messageOf(error)),
    );
  }

  /** One that ends before the last exit counts as an attempt, unless it was practice. */
  function giveUp(run: Chain, time: number): void {
    if (isPractice(run) || ticksBefore(run) + time === 0) return;
    const attempt = { started, ended: Date.now(), splits: splitsOf(run) };
    ledger.note(withAttempt(ledger.runs, boardIdOf(run, assistsOf(run)), levelSegments(run.levels), attempt).runs);
  }

  async function record(run: Chain): Promise<void> {
    const [met, assists, segments] = [metBy(run), assistsOf(run), levelSegments(run.levels)];
    const whole = { started, ended: Date.now(), splits: splitsOf(run) };
    const boards = [...new Set([...met, run.rule])].map((rule) => ({
      board: boardOf(wholeCategoryOf(rule), assists),
      // the last exit alone was not what it was run for
      splits: met.includes(rule) ? whole.splits : whole.splits.with(-1, null),
    }));
    const replays = await Promise.all(boards.map(({ board }) => replaysOf(run, board)));
    // no waiting from here on: the level's own attempt is recorded at the same time
    let { runs } = ledger;
    for (const [i, { board, splits }] of boards.entries()) {
      const added = withAttempt(runs, board, segments, { ...whole, splits });
      runs = added.pb ? { ...added.runs, best: { ...runs.best, ...replays[i] } } : added.runs;
    }
    ledger.change(runs);
  }

  function begin(levels: readonly Level[], rule: Rule): void {
    chain = createChain(levels, rule);
    last = { levels, rule };
    started = Date.now();
    clock = performance.now();
    aim(chain);
    open(chain);
  }

  function leave(): void {
    if (chain !== null) giveUp(chain, timeNow());
    chain = null;
  }

  return {
    get own() {
      return chain === null ? null : keyOf(boardIdOf(chain, 0), levelOf(chain)!.id);
    },
    get hasNext() {
      return chain !== null;
    },
    get before() {
      return chain === null ? 0 : ticksBefore(chain);
    },

    begin(levels, rule) {
      leave();
      begin(levels, rule);
    },

    entering({ session }) {
      // a run's own start is the same object
      if (chain !== null && session.start !== chain.start) leave();
    },

    standing(time) {
      if (chain === null) return null;
      const attempts = ledger.runs.boards[boardIdOf(chain, 0)]?.board.attempts ?? 0;
      return {
        number: chain.legs.length + 1,
        of: chain.levels.length,
        attempt: attempts + 1,
        delta: liveDelta(splitsOf(chain), comparison, ticksBefore(chain) + time),
      };
    },

    restarting({ session }, what) {
      if (chain === null) return;
      const { world, finished } = session;
      const anew = what === 'level' || world.checkpoint === 0;
      const levelsBehind = chain.legs.length - (finished ? 1 : 0);
      if (!anew || levelsBehind > 0) {
        chain = withReturn(chain, finished, anew ? world.time : 0);
        return;
      }
      // the first level begun again is the run begun again
      giveUp(chain, world.time);
      chain = { ...chain, legs: [], lost: 0, start: session.start };
      started = Date.now();
      clock = performance.now();
      aim(chain);
    },

    async finishLevel({ session }, tallies) {
      if (chain === null || session.start !== chain.start) return null;
      const real = Math.max(0, Math.round(performance.now() - clock));
      const run = withLeg(chain, session, tallies, real);
      const isDone = levelOf(run) === null;
      chain = isDone ? null : run;
      const before = historyOf(ledger.runs, boardIdOf(run, assistsOf(run)), levelSegments(run.levels));
      const report = wholeReportOf(run, before, messages.runs.rules[run.rule]);
      if (isDone && !isPractice(run)) await record(run);
      return report;
    },

    next() {
      if (chain !== null) open(chain);
    },

    again() {
      if (last === null) return;
      leave();
      begin(last.levels, last.rule);
    },

    leave,
  };
}

const keyOf = (board: string, levelId: string): string => `${board}>${levelId}`;

/** The replays of a run's levels, by key. */
async function replaysOf({ legs, levels }: Chain, board: string): Promise<Record<string, string>> {
  const made = legs.map(async ({ start, log, assists }, i) => {
    const replay = createReplay(levels[i]!, start, log, { assists });
    return [keyOf(board, levels[i]!.id), toBase64Url(await encodeReplay(replay))] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}
