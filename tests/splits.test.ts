/** Splits, golds, comparisons and categories: the sums that runners trust. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardOf, categoriesOf, missingFor, presetFor, startAfter } from '../src/run/categories.ts';
import { comparisonOf, deltaAt, liveDelta } from '../src/run/comparison.ts';
import { addRun, createHistory, fitted, type History, MOST_RUNS } from '../src/run/history.ts';
import { createPractice, MOST_SLOTS } from '../src/run/practice.ts';
import { playLog } from '../src/run/replay.ts';
import { createSession } from '../src/run/session.ts';
import {
  bestSplits,
  finalTime,
  isFinished,
  possibleTimeSave,
  roomsOf,
  type Splits,
  segmentTimes,
  sumOfBest,
} from '../src/run/splits.ts';
import { createRoomTracker, trackLog } from '../src/run/splitsTracker.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { Button } from '../src/sim/input.ts';
import { createLevel, type LevelObject } from '../src/sim/level.ts';
import { createWorld, hashWorld } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { course } from './support/course.ts';
import { anyRuns, historyOf, segmentsOf } from './support/runs.ts';

const level = course();
const par = { gold: 300, silver: 400, bronze: 500 };
const at = (...times: (number | null)[]): Splits =>
  times.map((time) => (time === null ? null : { time, real: time * 17 }));
const crossing = { masks: [2, 18, 2, 18, 2], lengths: [60, 20, 30, 20, 700] };

describe('a board', () => {
  test('keeps the best end, the best of each stretch, and never forgets either', () => {
    fc.assert(
      fc.property(anyRuns(4), (runs) => {
        const { board } = historyOf(runs);
        const ends = runs.flatMap((splits) => (isFinished(splits) ? [finalTime(splits)!] : []));
        expect(board.pb === null ? [] : [finalTime(board.pb)]).toEqual(ends.length === 0 ? [] : [Math.min(...ends)]);
        for (let i = 0; i < 4; i++) {
          const times = runs.flatMap((splits) => segmentTimes(splits)[i] ?? []);
          const gold = board.golds.find(({ from, to }) => from === i - 1 && to === i);
          expect(gold?.time ?? Infinity).toBe(Math.min(...times));
        }
        expect([board.attempts, board.finished]).toEqual([runs.length, ends.length]);
      }),
    );
  });

  test('has a sum of best no slower than any run, and that no order of runs changes', () => {
    fc.assert(
      fc.property(anyRuns(4), (runs) => {
        const { board } = historyOf(runs);
        const sum = sumOfBest(board);
        if (board.pb !== null) expect(sum).toBeLessThanOrEqual(finalTime(board.pb)!);
        expect(sumOfBest(historyOf([...runs].reverse()).board)).toBe(sum);
      }),
    );
  });

  test('saves by the golds just what the sum of best promises, where no segment was passed by', () => {
    const { board } = historyOf([at(100, 250, 300), at(90, 260, 320), at(130, 240, null)]);
    expect(possibleTimeSave(board)).toEqual([10, 40, 0]);
    expect(finalTime(board.pb!)! - sumOfBest(board)!).toBe(50);
  });

  test('finds the way past a checkpoint that the fastest never touch', () => {
    const { board } = historyOf([at(100, 200, 300), at(100, null, 220)]);
    expect(bestSplits(board)).toEqual([100, 200, 220]);
    expect(possibleTimeSave(board)).toEqual([0, null, null]);
  });

  test('counts resets as attempts', () => {
    const { board, runs } = historyOf([at(100, null, null), at(null, null, null)]);
    expect([board.attempts, board.finished, board.pb, runs.length]).toEqual([2, 0, null, 2]);
    expect(bestSplits(board)).toEqual([100, null, null]);
  });

  test('keeps no more runs than its bound, and the golds of those it drops', () => {
    let history: History = createHistory('any/x', segmentsOf(1));
    history = addRun(history, { started: 0, ended: 1, splits: at(50) }).history;
    for (let i = 0; i < MOST_RUNS + 5; i++)
      history = addRun(history, { started: 0, ended: 1, splits: at(100) }).history;
    expect(history.runs.length).toBe(MOST_RUNS);
    expect(history.runs.at(-1)!.id).toBe(MOST_RUNS + 6);
    expect(sumOfBest(history.board)).toBe(50);
  });

  test('of a level whose rooms have changed begins again, but not its count of attempts', () => {
    const history = historyOf([at(100, 200), at(90, 210)]);
    expect(fitted(history, segmentsOf(2))).toBe(history);
    const changed = fitted(history, segmentsOf(3));
    expect([changed.board.attempts, changed.board.pb, changed.runs]).toEqual([2, null, []]);
  });
});

describe('a delta', () => {
  const { board } = historyOf([at(100, 200, 300), at(90, 230, 330)]);

  test('is against the comparison that was chosen', () => {
    const now = at(110, 210, null);
    const delta = (name: Parameters<typeof comparisonOf>[0], ghost: Splits | null = null) =>
      deltaAt(now, comparisonOf(name, board, par, ghost), 1);
    expect(delta('pb')).toBe(10);
    expect(delta('golds')).toBe(20);
    expect(delta('gold')).toBe(10);
    expect(delta('silver')).toBe(210 - 267);
    expect(delta('ghost')).toBeNull();
    expect(delta('ghost', at(50, 150, 250))).toBe(60);
    expect(comparisonOf('gold', historyOf([]).board, par, null)).toEqual([]);
  });

  test('stands still while nothing is lost, and grows with every tick once it is', () => {
    const against = [100, 200, 300];
    expect(liveDelta(at(null, null, null), against, 50)).toBeNull();
    expect(liveDelta(at(null, null, null), against, 103)).toBe(3);
    expect(liveDelta(at(90, null, null), against, 150)).toBe(-10);
    expect(liveDelta(at(90, null, null), against, 195)).toBe(-5);
    expect(liveDelta(at(90, null, null), against, 207)).toBe(7);
    expect(liveDelta(at(90, 207, 290), against, 290)).toBe(-10);
  });
});

describe('rooms', () => {
  test('are split at checkpoints and the exit, and hold all of the time', () => {
    const { splits, tallies, segments } = trackLog(level, freshStart(), crossing);
    expect(segments).toEqual(roomsOf(level));
    expect(isFinished(splits)).toBe(true);
    expect(splits[0]!.time).toBeLessThan(splits[1]!.time);
    expect(tallies.map((t) => t.ticks)).toEqual(segmentTimes(splits));
    expect(tallies[1]!.waitTicks).toBeGreaterThan(0);
  });

  test('follow restarts and save-states', () => {
    const tracker = createRoomTracker(level);
    const session = createSession(level, freshStart(), { runner: true, sinks: [(_, world) => tracker.observe(world)] });
    const play = (ticks: number) => {
      for (let i = 0; i < ticks; i++) session.advance(TICK_MS, () => Button.right | (i % 40 < 20 ? Button.jump : 0));
    };
    play(40);
    const early = session.snapshot();
    while (session.world.checkpoint === 0) play(1);
    const first = tracker.splits[0]!.time;
    play(20);
    expect([tracker.room, tracker.roomTime]).toEqual([1, 20]);
    session.restore(early);
    play(1);
    expect([tracker.room, tracker.splits[0]]).toEqual([0, null]);
    session.restart('level');
    play(10);
    expect([tracker.room, tracker.roomTime, tracker.tallies[0]!.ticks]).toEqual([0, 10, 10]);
    expect(first).toBeGreaterThan(40);
  });
});

describe('practice', () => {
  const session = () => createSession(level, freshStart(), { runner: true });
  const play = (s: ReturnType<typeof session>, ticks: number, input: number = Button.right) => {
    for (let i = 0; i < ticks; i++) s.advance(TICK_MS, () => input);
  };

  test('loads the state that was saved, undoes the load, and marks the attempt', () => {
    const s = session();
    const practice = createPractice(s);
    play(s, 30);
    const saved = hashWorld(s.world);
    practice.save('before the jump');
    expect(s.practice).toBe(false);
    play(s, 25, Button.right | Button.jump);
    const later = hashWorld(s.world);
    expect(practice.load('nowhere')).toBe(false);
    expect(practice.load('before the jump')).toBe(true);
    expect([hashWorld(s.world), s.practice, s.log.lengths.reduce((a, b) => a + b)]).toEqual([saved, true, 30]);
    practice.undoLoad();
    expect(hashWorld(s.world)).toBe(later);
    practice.undoLoad();
    expect(hashWorld(s.world)).toBe(saved);
  });

  test('keeps so many slots, in plain data that a later visit opens', () => {
    const s = session();
    const practice = createPractice(s);
    for (let i = 0; i < MOST_SLOTS + 3; i++) practice.save(`slot ${i}`);
    expect(practice.slots.map((slot) => slot.name)).toEqual(
      Array.from({ length: MOST_SLOTS }, (_, i) => `slot ${i + 3}`),
    );
    const again = session();
    const kept = JSON.parse(JSON.stringify(practice.slots));
    expect(createPractice(again, kept).load('slot 5')).toBe(true);
    kept[5].run.world.jasper.x += 4096;
    expect(createPractice(session(), kept).load(kept[5].name)).toBe(false);
  });

  test('slow motion and single ticks mark it too', () => {
    const slow = session();
    createPractice(slow).setSpeed(0.25);
    expect(slow.practice).toBe(true);
    const stepped = session();
    expect(createPractice(stepped).frameStep(() => Button.right)).toBe(true);
    expect([stepped.practice, stepped.paused, stepped.world.tick]).toEqual([true, true, 1]);
  });
});

describe('categories', () => {
  const memory = { id: 20, kind: 'memory', name: '', x: 0, y: 0, w: 0, h: 0, memory: 'mem', dust: false };
  const second = createLevel({ ...level, id: 'b', objects: [...level.objects, memory as LevelObject] });
  const levels = [level, second];

  test('are those that the levels have something for', () => {
    expect(categoriesOf(levels).map(({ id }) => id)).toEqual([
      'any',
      'memories',
      'trust',
      'any/sketch',
      'trust/sketch',
      'any/b',
      'memories/b',
      'trust/b',
    ]);
    expect(boardOf('any', 0)).not.toBe(boardOf('any', Button.assistCoyote));
    expect(boardOf('any', Button.touch)).toBe('any');
  });

  test('say what a run lacks', () => {
    const world = createWorld(second, freshStart());
    expect(missingFor(second, 'exit', world)).toEqual([]);
    expect(missingFor(second, 'memories', world)).toEqual(['mem']);
    expect(missingFor(second, 'trust', world)).toEqual(['a_answer']);
    world.paid.a_answer = true;
    expect(missingFor(second, 'trust', world)).toEqual([]);
  });

  test('begin a level with the story so far, and with every act where trust is the aim', () => {
    expect(presetFor(levels, 'sketch', 'trust')).toEqual(freshStart());
    expect(presetFor(levels, 'b', 'exit')).toMatchObject({ flags: ['m_hello'], paid: [], trust: 0 });
    expect(presetFor(levels, 'b', 'trust')).toMatchObject({
      flags: ['answered', 'm_hello'],
      paid: ['a_answer'],
      trust: 2,
    });
  });

  test('bring a finished level into the next', () => {
    const world = createWorld(second, { ...freshStart(), flags: ['z', 'a'], trust: 7, memories: ['mem'] });
    expect(startAfter(second, world)).toEqual({
      from: 'b',
      flags: ['a', 'z'],
      paid: [],
      trust: 7,
      memories: ['mem'],
    });
  });
});

test('a checkpoint that is flown past is split where it was passed', () => {
  const outOfReach = (o: LevelObject): LevelObject => (o.kind === 'checkpoint' ? { ...o, y: 0, h: 1 } : o);
  const flown = createLevel({ ...level, objects: level.objects.map(outOfReach) });
  const log = { masks: [0, 2, 18, 2, 18, 2], lengths: [50, 60, 20, 30, 20, 300] };
  const [past, exit] = trackLog(flown, freshStart(), log).splits;
  const { x, w } = flown.objects.find((o) => o.kind === 'checkpoint')!;
  const there = playLog(flown, freshStart(), log, (world) => world.jasper.x >= x + w / 2);
  expect([there.checkpoint, past?.time]).toEqual([0, there.time]);
  expect(exit!.time).toBeGreaterThan(past!.time);
});
