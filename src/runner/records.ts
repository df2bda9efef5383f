/** What runs of a level leave behind: attempts, personal bests, golds, and the replay of each best. */
import { boardOf, missingFor, presetFor, type Rule } from '../run/categories.ts';
import { type Chain, isPractice, metBy, splitsOf, ticksBefore } from '../run/chain.ts';
import { comparisonOf, deltaAt } from '../run/comparison.ts';
import { addRun, createHistory, fitted, type History, type PastRun } from '../run/history.ts';
import { type Medal, medalFor } from '../run/medals.ts';
import { finalTime, type Gold, type Segment, type Splits, stretchesOf, sumOfBest } from '../run/splits.ts';
import type { RoomTally } from '../run/splitsTracker.ts';
import { formatDelta, formatTime } from '../run/timer.ts';
import type { Runs } from '../save/schema.ts';
import { hashPlain } from '../sim/hash.ts';
import type { Level } from '../sim/level.ts';
import type { Start, World } from '../sim/world.ts';
import type { RoomRow, RunReport, WholeReport } from '../ui/state.ts';
import { segmentName } from './names.ts';

const kinds: { rule: Rule; kind: string }[] = [
  { rule: 'exit', kind: 'any' },
  { rule: 'memories', kind: 'memories' },
  { rule: 'trust', kind: 'trust' },
];

/** The category of the whole game, by what it asks. */
export const wholeCategoryOf = (rule: Rule): string => kinds.find((known) => known.rule === rule)!.kind;

/** The category of a level alone, by what it asks. */
export const categoryOf = (levelId: string, rule: Rule): string => `${wholeCategoryOf(rule)}/${levelId}`;

/** For runs begun as no category begins: with what the story so far brought. */
const storyOf = (levelId: string): string => `story/${levelId}`;

/** The rules a run may count for that began so. @param levels those before it in order, and the level last */
export function rulesFrom(levels: readonly Level[], start: Start): Rule[] {
  const { id } = levels.at(-1)!;
  const begun = hashPlain(start);
  return kinds.flatMap(({ rule }) => (hashPlain(presetFor(levels, id, rule)) === begun ? [rule] : []));
}

/** The category an attempt is counted in while it is under way, '' for one begun from the story. */
export const categoryFor = (level: Level, rules: readonly Rule[], wanted: Rule): string => {
  const rule = rules.includes(wanted) ? wanted : rules[0];
  return rule === undefined ? '' : categoryOf(level.id, rule);
};

export const boardIdOf = (level: Level, category: string, assists: number): string =>
  boardOf(category || storyOf(level.id), assists);

/** The board's history, fresh where there is none or its segments have changed. */
export function historyOf(runs: Runs, id: string, segments: Segment[]): History {
  const known = runs.boards[id];
  return known === undefined ? createHistory(id, segments) : fitted(known, segments);
}

/** The runs with one more attempt on a board. */
export function withAttempt(
  runs: Runs,
  id: string,
  segments: Segment[],
  run: Pick<PastRun, 'started' | 'ended' | 'splits'>,
): { runs: Runs; pb: boolean } {
  const { history, earned } = addRun(historyOf(runs, id, segments), run);
  return { runs: { ...runs, boards: { ...runs.boards, [id]: history } }, pb: earned.pb };
}

/** The other categories that a finished world meets as well. */
export const alsoMet = (level: Level, rules: readonly Rule[], world: World): string[] =>
  rules.filter((rule) => missingFor(level, rule, world).length === 0).map((rule) => categoryOf(level.id, rule));

/** The slowest medal that a time has not won. */
export function nextMedal(par: Level['par'], time: number): { medal: Medal; time: string } | null {
  const medal = (['bronze', 'silver', 'gold'] as const).find((name) => time > par[name]);
  return medal === undefined || medalFor(par, time) === 'gold' ? null : { medal, time: formatTime(par[medal]) };
}

/** What the results say of a run. @param before the board as it was */
export function reportOf(
  level: Level,
  before: History,
  splits: Splits,
  tallies: readonly RoomTally[],
  recorded: boolean,
): RunReport {
  const { board } = before;
  const time = finalTime(splits) ?? 0;
  const pb = comparisonOf('pb', board, level.par, null);
  const behind = deltaAt(splits, pb, splits.length - 1);
  const after = recorded ? addRun(before, { started: 0, ended: 0, splits }).history.board : board;
  return {
    attempt: board.attempts + (recorded ? 1 : 0),
    delta: formatDelta(behind),
    ahead: (behind ?? 0) < 0,
    next: nextMedal(level.par, time),
    sumOfBest: timeOrNone(sumOfBest(after)),
    rooms: stretchRows(before, splits, tallies),
    whole: null,
  };
}

/** What the results say of a run through several levels, after one of them. @param before the board as it was */
export function wholeReportOf(chain: Chain, before: History, name: string): WholeReport {
  const splits = splitsOf(chain);
  const { legs, levels } = chain;
  const pb = comparisonOf('pb', before.board, levels[0]!.par, null);
  const behind = deltaAt(splits, pb, legs.length - 1);
  return {
    name,
    done: legs.length,
    of: levels.length,
    time: formatTime(ticksBefore(chain)),
    delta: formatDelta(behind),
    ahead: (behind ?? 0) < 0,
    practice: isPractice(chain),
    met: metBy(chain).includes(chain.rule),
    levels: stretchRows(
      before,
      splits,
      legs.map(({ tally }) => tally),
    ),
  };
}

const timeOrNone = (ticks: number | null): string => (ticks === null ? '' : formatTime(ticks));

/** A row for each stretch from split to split; segments that were passed by share one. */
function stretchRows({ board }: History, splits: Splits, tallies: readonly RoomTally[]): RoomRow[] {
  const past = stretchesOf(board.pb ?? []);
  return stretchesOf(splits).map(({ from, to, time }) => {
    const same = (other: Gold): boolean => other.from === from && other.to === to;
    const [before, gold] = [past.find(same), board.golds.find(same)];
    const delta = before === undefined ? null : time - before.time;
    const spent = tallies.slice(from + 1, to + 1);
    const waits = spent.reduce((sum, tally) => sum + tally.waitTicks, 0);
    return {
      name: [...new Set([from + 1, to])].map((i) => segmentName(board.segments, i)).join(' – '),
      time: formatTime(time),
      delta: formatDelta(delta),
      ahead: (delta ?? 0) < 0,
      gold: gold === undefined || time < gold.time,
      fails: spent.reduce((sum, tally) => sum + tally.fails, 0),
      waits: waits === 0 ? '' : formatTime(waits),
    };
  });
}
