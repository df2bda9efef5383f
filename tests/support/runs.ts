/** Runs of a few segments, some of them passed by, some given up, for tests of boards and splits files. */
import fc from 'fast-check';
import { addRun, createHistory, type History } from '../../src/run/history.ts';
import type { Segment, Splits } from '../../src/run/splits.ts';

export const segmentsOf = (count: number): Segment[] =>
  Array.from({ length: count }, (_, i) => ({ id: String(i + 1), name: `Room ${i + 1}` }));

/** Splits whose ticks rise; null segments are passed by, and those after the last are not reached. */
export const anySplits = (count: number): fc.Arbitrary<Splits> =>
  fc
    .array(fc.option(fc.integer({ min: 1, max: 2000 }), { freq: 4 }), { minLength: count, maxLength: count })
    .map((spent) => {
      let time = 0;
      return spent.map((ticks) => {
        time += ticks ?? 0;
        return ticks === null ? null : { time, real: time * 17 + 3 };
      });
    });

export const anyRuns = (count: number): fc.Arbitrary<Splits[]> =>
  fc.array(anySplits(count), { minLength: 1, maxLength: 8 });

/** Whole seconds apart, as splits files keep them. */
export const historyOf = (runs: Splits[]): History =>
  runs.reduce(
    (history, splits, i) =>
      addRun(history, { started: 1_700_000_000_000 + i * 60_000, ended: 1_700_000_030_000 + i * 60_000, splits })
        .history,
    createHistory('any/sketch', segmentsOf(runs[0]?.length ?? 0)),
  );
