import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logTicks } from '../src/run/inputLog.ts';
import { playTas } from '../src/run/playTas.ts';
import { playLog } from '../src/run/replay.ts';
import { formatTas, parseTas, TasError } from '../src/run/tas.ts';
import { Button } from '../src/sim/input.ts';
import { hashWorld } from '../src/sim/tick.ts';
import { anyStretches, course } from './support/course.ts';

const level = course();
const play = (text: string, options = {}) => playTas(level, parseTas(`Level sketch\n${text}`, 'a.tas'), options);

describe('the text form', () => {
  test('holds keys for ticks', () => {
    const { log } = play('  12,R,J  # a jump\n\n3\n 1,r , D');
    expect(log.masks).toEqual([Button.right | Button.jump, 0, Button.right | Button.down]);
    expect(log.lengths).toEqual([12, 3, 1]);
  });

  test('until holds to a condition, takes no tick when it is true already, and gives up at its bound', () => {
    const reached = play('until x>=5,R\nAssert x>=5\nuntil ground & not wall\nuntil tick>=80');
    expect(reached.world.tick).toBe(80);
    expect(play('until x<0 within 30,R').reason).toMatch(
      /^a\.tas:2: "x<0" was not reached within 30 ticks \(tick 30, /,
    );
    expect(play('until air,R').ticks).toBe(600);
  });

  test('a meeting is met by its act, and the exit ends the run', () => {
    const run = play('Repeat 30\n18,R,J\n22,R\nuntil not wait,V\nEndRepeat');
    expect(run).toMatchObject({ finished: true });
    expect(run.world.flags.answered).toBe(true);
    expect(hashWorld(playLog(level, { from: '', flags: [], paid: [], trust: 0, memories: [] }, run.log))).toBe(
      run.hash,
    );
  });

  test('Read, nested Repeat and breakpoints', () => {
    const files: Record<string, string> = { 'hop.tas': '2,J\n***\n3' };
    const read = (name: string) => files[name] ?? expect.fail(name);
    const tas = parseTas('Level sketch\nRepeat 2\nRepeat 3\n1,R\nEndRepeat\nRead hop.tas\nEndRepeat', 'a.tas', read);
    expect(logTicks(playTas(level, tas).log)).toBe(16);
    expect(playTas(level, tas, { toBreakpoint: true })).toMatchObject({ ticks: 5, finished: false });
  });

  test('an endless text ends', () => {
    const nested = `${'Repeat 400000\n'.repeat(20)}Assert ground\n${'EndRepeat\n'.repeat(20)}`;
    expect(play(nested).ticks).toBe(0);
  });

  test('baked to plain ticks it plays the same', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const log = { masks: [] as number[], lengths: [] as number[] };
        for (const [input, ticks] of stretches) {
          log.masks.push(input);
          log.lengths.push(ticks);
        }
        const start = { from: '1-2', flags: ['met', 'fed'], paid: ['t_meet'], trust: 12, memories: ['mem_11'] };
        const tas = parseTas(formatTas('sketch', start, log), 'baked.tas');
        expect(tas.start).toEqual(start);
        expect(playTas(level, tas).hash).toBe(hashWorld(playLog(level, start, log)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('errors name the line and the mend', () => {
  const bad: [string, RegExp][] = [
    ['12,R,Q', /^a\.tas:2: no key "Q"; use L R U D J P V/],
    ['0,R', /^a\.tas:2: the count is "0"; it must be a whole number from 1/],
    ['1e3,R', /the count is "1e3"/],
    ['\n\nfly 3', /^a\.tas:4: cannot read "fly 3"; a line is/],
    ['until ,R', /^a\.tas:2: /],
    ['until z>=3,R', /^a\.tas:2: there is no number "z"; use x, y, vx/],
    ['until constructor>=3', /there is no number "constructor"/],
    ['until landed,R', /^a\.tas:2: there is no condition "landed"; use a comparison/],
    ['until x>=3 within soon,R', /the bound after "within" is "soon"/],
    ['Assert flag', /"flag" needs one name/],
    ['Repeat 3\n1,R', /^a\.tas:2: Repeat has no EndRepeat/],
    ['EndRepeat', /^a\.tas:2: EndRepeat without a Repeat/],
    ['Read far.tas', /^a\.tas:2: cannot read "far\.tas"/],
    ['Trust lots', /^a\.tas:2: Trust is "lots"/],
  ];
  test.each(bad)('%j', (text, error) => {
    expect(() => parseTas(`Level sketch\n${text}`, 'a.tas')).toThrow(TasError);
    expect(() => parseTas(`Level sketch\n${text}`, 'a.tas')).toThrow(error);
  });

  test('a text without a level, of another level, or that reads itself', () => {
    expect(() => parseTas('1,R', 'a.tas')).toThrow(/^a\.tas:1: names no level/);
    expect(playTas(level, parseTas('Level 9-9', 'a.tas')).reason).toBe('it is of level 9-9, not sketch');
    expect(() => parseTas('Level a\nRead a.tas', 'a.tas', () => 'Read a.tas')).toThrow(/does a file read itself/);
  });

  test('any text is read or refused, never worse', () => {
    const word = fc.constantFrom(
      'Repeat',
      'EndRepeat',
      'until',
      'Assert',
      '12',
      'R',
      ',',
      'x>=',
      '&',
      'not',
      '\n',
      '***',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          try {
            parseTas(text, 'a.tas');
          } catch (error) {
            expect(error).toBeInstanceOf(TasError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
