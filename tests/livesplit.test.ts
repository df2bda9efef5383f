/** What LiveSplit's own core makes of the splits files of the game, and what the game makes of LiveSplit's. */
import fc from 'fast-check';
import * as livesplit from 'livesplit-core';
import { describe, expect, test } from 'vitest';
import type { History } from '../src/run/history.ts';
import { exportLss, importLss, LiveSplitError } from '../src/run/livesplit.ts';
import { parseXml } from '../src/run/livesplitXml.ts';
import { sumOfBest } from '../src/run/splits.ts';
import { anyRuns, historyOf, segmentsOf } from './support/runs.ts';

const COUNT = 4;
/** of livesplit-core's TimingMethod, which it declares and does not export */
const GAME_TIME = 1;
const histories = anyRuns(COUNT).map(historyOf);

/** The run as livesplit-core reads it; throws when it does not. */
function parseWithLiveSplit(text: string): livesplit.Run {
  const parsed = livesplit.Run.parseString(text, '', false);
  if (!parsed.parsedSuccessfully()) throw new Error('livesplit-core cannot read it');
  expect(parsed.timerKind()).toBe('LiveSplit');
  return parsed.unwrap();
}
const ticksOf = (time: livesplit.TimeSpanRef | null): number | null =>
  time === null ? null : Math.round(time.totalSeconds() * 60);

describe('livesplit-core', () => {
  test('reads an exported file to the same attempts, personal best and golds', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const run = parseWithLiveSplit(exportLss(history, 'Any% & <more>'));
        expect([run.gameName(), run.categoryName()]).toEqual(['Hopeful, Almost', 'Any% & <more>']);
        expect([run.attemptCount(), run.len()]).toEqual([history.board.attempts, COUNT]);
        expect(run.attemptHistoryLen()).toBe(history.runs.length);
        history.runs.forEach((past, i) => {
          const attempt = run.attemptHistoryIndex(i);
          expect(attempt.index()).toBe(past.id);
          expect(ticksOf(attempt.time().gameTime())).toBe(past.splits.at(-1)?.time ?? null);
        });
        history.board.segments.forEach(({ name }, i) => {
          const segment = run.segment(i);
          expect(segment.name()).toBe(name);
          expect(ticksOf(segment.personalBestSplitTime().gameTime())).toBe(history.board.pb?.[i]?.time ?? null);
          const gold = history.board.golds.find(({ from, to }) => from === i - 1 && to === i);
          expect(ticksOf(segment.bestSegmentTime().gameTime())).toBe(gold?.time ?? null);
        });
        run.dispose();
      }),
      { numRuns: 25 },
    );
  });

  test('comes to the same sum of best, over segments that were passed by too', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const run = parseWithLiveSplit(exportLss(history, 'Any%'));
        const sum = livesplit.Analysis.calculateSumOfBest(run, false, false, GAME_TIME);
        expect(ticksOf(sum)).toBe(sumOfBest(history.board));
        run.dispose();
      }),
      { numRuns: 25 },
    );
  });
});

describe('import', () => {
  const same = (history: History) => ({
    ...history,
    board: { ...history.board, golds: [...history.board.golds].sort((a, b) => a.from - b.from || a.to - b.to) },
  });

  test('of an export gives back the history, also after livesplit-core wrote it anew', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const text = exportLss(history, 'Any%');
        expect(same(importLss(text, history.id, segmentsOf(COUNT)))).toEqual(same(history));
        const run = parseWithLiveSplit(text);
        expect(same(importLss(run.saveAsLss(), history.id, segmentsOf(COUNT)))).toEqual(same(history));
        run.dispose();
      }),
      { numRuns: 25 },
    );
  });

  test('of a file with real time alone takes that', () => {
    const text = `<Run version="1.7.0"><AttemptCount>7</AttemptCount><AttemptHistory>
      <Attempt id="7" started="11/25/2026 10:00:00"><RealTime>1.00:00:02.5000000</RealTime></Attempt></AttemptHistory>
      <Segments><Segment><Name>Room 1</Name><SplitTimes><SplitTime name="Personal Best"><RealTime>00:00:02.5</RealTime>
      </SplitTime></SplitTimes><BestSegmentTime><RealTime>00:00:02</RealTime></BestSegmentTime></Segment></Segments></Run>`;
    const { board, runs } = importLss(text, 'any/x', segmentsOf(1));
    expect(board).toMatchObject({
      attempts: 7,
      pb: [{ time: 150, real: 2500 }],
      golds: [{ from: -1, to: 0, time: 120 }],
    });
    expect(runs[0]!.started).toBe(Date.UTC(2026, 10, 25, 10));
  });

  const good = exportLss(historyOf([[{ time: 60, real: 1000 }]]), 'Any%');
  test.each([
    ['another count of segments', good, segmentsOf(2), /1 segments, this board has 2/],
    ['no XML', 'splits?', segmentsOf(1), /not a splits file/],
    ['something else in XML', '<Layout />', segmentsOf(1), /a <Layout>/],
    ['a cut end', good.slice(0, good.indexOf('</Segments>')), segmentsOf(1), /line \d+: .*never closed/],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "bb">]>${good}`, segmentsOf(1), /not a splits file/],
    ['endless depth', '<a>'.repeat(100_000), segmentsOf(1), /deep/],
  ])('of %s says what is wrong', (_, text, segments, error) => {
    expect(() => importLss(text, 'any/x', segments)).toThrow(LiveSplitError);
    expect(() => importLss(text, 'any/x', segments)).toThrow(error);
  });

  test('of any text ends in a LiveSplitError or a history', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<Run>', '</Run>', '<a b="', '">', '<!--', '&#x41;', 'x', ' ', '/>', '<![CDATA['), {
          maxLength: 30,
        }),
        (parts) => {
          try {
            importLss(parts.join(''), 'any/x', segmentsOf(1));
          } catch (error) {
            expect(error).toBeInstanceOf(LiveSplitError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reads entities and CDATA', () => {
    expect(parseXml('<a b="&lt;&#65;">x &amp; <![CDATA[<y>]]></a>')).toMatchObject({
      attributes: { b: '<A' },
      text: 'x & <y>',
    });
  });
});
