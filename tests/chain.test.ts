/** A run through several levels: what was spent stays spent, and it is only what every level of it was. */
import { expect, test } from 'vitest';
import {
  assistsOf,
  chainComparison,
  createChain,
  levelOf,
  metBy,
  splitsOf,
  ticksBefore,
  withLeg,
  withReturn,
} from '../src/run/chain.ts';
import { createReplay, playLog, verifyReplay } from '../src/run/replay.ts';
import { createSession, type Session } from '../src/run/session.ts';
import { createBoard, levelSegments } from '../src/run/splits.ts';
import { trackLog } from '../src/run/splitsTracker.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import type { Level } from '../src/sim/level.ts';
import type { Start } from '../src/sim/world.ts';
import { course } from './support/course.ts';

const levels: Level[] = ['1-1', '1-2'].map((id) => ({ ...course(), id, par: { gold: 600, silver: 700, bronze: 800 } }));
const way = { masks: [0, 2, 18, 2, 18, 2], lengths: [50, 60, 20, 30, 20, 300] };

function played(level: Level, start: Start): Session {
  const session = createSession(level, start, { runner: true });
  way.masks.forEach((mask, i) => {
    for (let n = way.lengths[i]!; n > 0; n--) session.advance(TICK_MS, () => mask);
  });
  expect(session.finished).toBe(true);
  return session;
}

const begun = createChain(levels, 'exit');
const first = played(levels[0]!, begun.start);
const tallies = trackLog(levels[0]!, first.start, first.log).tallies;
const one = withLeg(begun, first, tallies, 9000);
const second = played(levels[1]!, one.start);
const { time } = first.world;

test('each level begins with what the one before brought, and its split is of the whole run', () => {
  expect(one.start).toMatchObject({ from: '1-1', flags: Object.keys(first.world.flags).sort() });
  const two = withLeg(one, second, tallies, 18000);
  expect(splitsOf(one)).toEqual([{ time, real: 9000 }, null]);
  expect(splitsOf(two)).toEqual([
    { time, real: 9000 },
    { time: time + second.world.time, real: 18000 },
  ]);
  expect([levelOf(one)?.id, levelOf(two), metBy(two).includes('exit'), assistsOf(two)]).toEqual(['1-2', null, true, 0]);
});

test('a level begun again costs what was spent on it, also after its exit', () => {
  const again = withReturn(one, false, 100);
  expect(ticksBefore(again)).toBe(time + 100);
  const two = withLeg(again, second, tallies, 0);
  const undone = withReturn(two, true, second.world.time);
  expect([ticksBefore(undone), levelOf(undone)?.id]).toEqual([time + 100 + second.world.time, '1-2']);
  expect(undone.start).toBe(one.start);
});

test('every level of it is a replay that proves itself', () => {
  for (const [i, { start, log }] of withLeg(one, second, tallies, 0).legs.entries()) {
    expect(verifyReplay(levels[i]!, createReplay(levels[i]!, start, log)).ok).toBe(true);
    expect(playLog(levels[i]!, start, log).exited).toBe('next');
  }
});

test("a medal of the whole is the levels' medals together", () => {
  const board = createBoard(levelSegments(levels));
  expect(chainComparison('silver', board, levels)).toEqual([700, 1400]);
  expect(chainComparison('pb', board, levels)).toEqual([null, null]);
});
