/** A run through several levels, one after another: what lies behind it, and where it stands. Plain data. */
import type { Level } from '../sim/level.ts';
import type { Start } from '../sim/world.ts';
import { missingFor, presetFor, type Rule, startAfter } from './categories.ts';
import { type Comparison, type ComparisonName, comparisonOf } from './comparison.ts';
import { copyLog, type InputLog } from './inputLog.ts';
import type { Session } from './session.ts';
import type { Board, Split, Splits } from './splits.ts';
import type { RoomTally } from './splitsTracker.ts';

/** A level that was left by its exit. */
export interface Leg {
  /** of the whole run so far */
  split: Split;
  /** ticks of attempts at it that were begun again: they count */
  lost: number;
  /** where the level's time went */
  tally: RoomTally;
  /** what the level meets */
  met: Rule[];
  practice: boolean;
  assists: number;
  start: Start;
  log: InputLog;
  /** what it brings into the next level */
  end: Start;
}

export interface Chain {
  rule: Rule;
  levels: readonly Level[];
  legs: Leg[];
  /** the same of the present level */
  lost: number;
  /** where the present level begins */
  start: Start;
}

/** @param levels all, in order */
export const createChain = (levels: readonly Level[], rule: Rule): Chain => ({
  rule,
  levels,
  legs: [],
  lost: 0,
  start: presetFor(levels, levels[0]!.id, rule),
});

/** The level to be played now; null when all are done. */
export const levelOf = (chain: Chain): Level | null => chain.levels[chain.legs.length] ?? null;

/** Ticks of the run before the present attempt at the present level. */
export const ticksBefore = ({ legs, lost }: Chain): number => (legs.at(-1)?.split.time ?? 0) + lost;

const rules: Rule[] = ['exit', 'memories', 'trust'];

/** The chain with one more level done. @param real ms since the run began */
export function withLeg(chain: Chain, session: Session, tallies: readonly RoomTally[], real: number): Chain {
  const { level, world, start, log, practice, assists } = session;
  const leg: Leg = {
    split: { time: ticksBefore(chain) + world.time, real },
    lost: chain.lost,
    tally: sumOf(tallies),
    met: rules.filter((rule) => missingFor(level, rule, world).length === 0),
    practice,
    assists,
    start,
    log: copyLog(log),
    end: startAfter(level, world),
  };
  return { ...chain, legs: [...chain.legs, leg], lost: 0, start: leg.end };
}

/**
 * The chain when the present level, or the one just left, is gone back into; what was spent on it stays spent.
 * @param ticks the attempt at it had taken, as far as they are not played again
 */
export function withReturn(chain: Chain, finished: boolean, ticks: number): Chain {
  const undone = finished ? chain.legs.at(-1) : undefined;
  if (undone === undefined) return { ...chain, lost: chain.lost + ticks };
  return { ...chain, legs: chain.legs.slice(0, -1), lost: undone.lost + ticks, start: undone.start };
}

export const splitsOf = ({ levels, legs }: Chain): Splits => levels.map((_, i) => legs[i]?.split ?? null);

/** What the levels done so far all meet. */
export const metBy = ({ legs }: Chain): Rule[] => rules.filter((rule) => legs.every(({ met }) => met.includes(rule)));

export const isPractice = ({ legs }: Chain): boolean => legs.some(({ practice }) => practice);
export const assistsOf = ({ legs }: Chain): number => legs.reduce((bits, { assists }) => bits | assists, 0);

/** Times to beat; a medal of the whole run is the levels' medals together. */
export function chainComparison(name: ComparisonName, board: Board, levels: readonly Level[]): Comparison {
  if (name === 'pb' || name === 'golds') return comparisonOf(name, board, levels[0]!.par, null);
  if (name === 'ghost') return comparisonOf('pb', board, levels[0]!.par, null);
  let sum = 0;
  return levels.map(({ par }) => (sum += par[name]));
}

function sumOf(tallies: readonly RoomTally[]): RoomTally {
  const sum: RoomTally = { ticks: 0, fails: 0, failTicks: 0, waitTicks: 0, idleTicks: 0 };
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof RoomTally)[]) sum[key] += tally[key];
  return sum;
}
