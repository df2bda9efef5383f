import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputsOf, logTicks } from '../src/run/inputLog.ts';
import { medalFor } from '../src/run/medals.ts';
import { playLog } from '../src/run/replay.ts';
import { createSession, type Session } from '../src/run/session.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { formatTime } from '../src/run/timer.ts';
import { Button } from '../src/sim/input.ts';
import { createWorld, hashWorld } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { anyStretches, course, inputsFrom } from './support/course.ts';

const level = course();
const start = freshStart();
const { right, jump, voice } = Button;

/** Reads inputs in order, one a tick, then nothing is held. */
function readerOf(inputs: number[], from = 0) {
  let at = from;
  return () => inputs[at++] ?? 0;
}

/** Plays all inputs through frames of the given lengths (ms, repeated), dismissing words at once. */
function playFrames(inputs: number[], frames: number[], speed = 1): Session {
  const session = createSession(level, start, { runner: true });
  session.speed = speed;
  const read = readerOf(inputs);
  for (let i = 0; logTicks(session.log) < inputs.length && !session.finished; i++) {
    const left = inputs.length - logTicks(session.log);
    const ms = frames[i % frames.length]!;
    session.advance(ms > left * TICK_MS ? TICK_MS : ms, read);
  }
  return session;
}

/** Steps until words show or `ticks` went by. */
function run(session: Session, ticks: number, input: number): void {
  for (let i = 0; i < ticks && session.words === null; i++) session.advance(TICK_MS, () => input);
}

const toCheckpoint = (session: Session): void => {
  for (let i = 0; i < 600 && session.world.checkpoint === 0; i++) {
    session.advance(TICK_MS, () => right | (i % 40 < 20 ? jump : 0));
  }
  expect(session.world.checkpoint).toBe(1);
};

describe('the same inputs end at one hash', () => {
  test('under 30, 60, 144 Hz, jittered and slowed frames', () => {
    fc.assert(
      fc.property(
        anyStretches,
        fc.array(fc.double({ min: 0.1, max: 70, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (stretches, jitter) => {
          const inputs = inputsFrom(stretches);
          const ends = [[1000 / 30], [1000 / 60], [1000 / 144], [17.3, 16.1], jitter].map((frames) => {
            const session = playFrames(inputs, frames);
            return [logTicks(session.log), hashWorld(session.world)];
          });
          const slow = playFrames(inputs, [1000 / 60], 0.6);
          ends.push([logTicks(slow.log), hashWorld(slow.world)]);
          expect(new Set(ends.map(String)).size).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('600 ticks in ten seconds at any refresh rate', () => {
    for (const hz of [30, 50, 60, 75, 90, 120, 144, 165, 240]) {
      const session = createSession(level, start);
      let ticks = 0;
      for (let i = 0; i < hz * 10; i++) ticks += session.advance(1000 / hz, () => 0);
      expect(Math.abs(ticks - 600), `${hz} Hz`).toBeLessThanOrEqual(1);
    }
  });

  test('a stall is not caught up with', () => {
    const session = createSession(level, start);
    expect(session.advance(10_000, () => 0)).toBe(0);
    expect(session.advance(249, () => 0)).toBe(5);
    expect(session.advance(Number.NaN, () => 0)).toBe(0);
  });

  test('the log leads a fresh world to the same place', () => {
    const session = playFrames(
      inputsFrom([
        [right, 70],
        [right | jump, 30],
        [voice, 40],
      ]),
      [1000 / 60],
    );
    expect(hashWorld(playLog(level, start, session.log))).toBe(hashWorld(session.world));
  });
});

describe('words', () => {
  /** Runs into the meeting; the words of its first stage are up. */
  function atWords(): Session {
    const session = createSession(level, start);
    for (let i = 0; i < 900 && session.words === null; i++) {
      session.advance(TICK_MS, () => right | (i % 40 < 20 ? jump : 0));
    }
    expect(session.words).toEqual({ knot: 'm_hello', stage: 0 });
    return session;
  }

  test('reading takes no ticks, and its time never reaches the log', () => {
    const hashes = [0, 7, 400].map((framesRead) => {
      const session = atWords();
      const before = session.world.tick;
      for (let i = 0; i < framesRead; i++) session.advance(TICK_MS, () => (i % 7 ? 0 : jump | voice));
      expect(session.world.tick).toBe(before);
      session.dismissWords();
      run(session, 60, 0);
      return hashWorld(session.world);
    });
    expect(new Set(hashes).size).toBe(1);
  });

  test('the press that dismisses them does not reach the world; the next one does', () => {
    const session = atWords();
    for (let i = 0; i < 5; i++) session.advance(TICK_MS, () => 0);
    session.dismissWords();
    for (let i = 0; i < 10; i++) session.advance(TICK_MS, () => jump);
    expect(session.world.jasper.mode).toBe('ground');
    session.advance(TICK_MS, () => 0);
    session.advance(TICK_MS, () => jump);
    expect(session.world.jasper.mode).toBe('air');
  });

  test('a runner sees none', () => {
    const session = createSession(level, start, { runner: true });
    for (let i = 0; i < 900 && !session.finished; i++) {
      session.advance(TICK_MS, () => right | (i % 40 < 20 ? jump : 0));
      expect(session.words).toBeNull();
    }
    expect(session.finished).toBe(true);
    expect(session.advance(TICK_MS, () => 0)).toBe(0);
  });
});

describe('restart, save-states and single steps', () => {
  const hashAfter = (session: Session, input: number): number => {
    session.advance(TICK_MS, () => input);
    return hashWorld(session.world);
  };

  test('a restart of the level equals a fresh start, from any state', () => {
    const fresh = hashAfter(createSession(level, start), right);
    fc.assert(
      fc.property(anyStretches, fc.boolean(), (stretches, paused) => {
        const session = createSession(level, start);
        for (const input of inputsFrom(stretches)) session.advance(TICK_MS, () => input);
        session.paused = paused;
        session.restart('level');
        expect(logTicks(session.log)).toBe(0);
        expect(session.practice).toBe(false);
        expect(hashAfter(session, right)).toBe(fresh);
      }),
      { numRuns: 30 },
    );
  });

  test('a restart of the room equals the moment of its checkpoint, log and all', () => {
    const session = createSession(level, start, { runner: true });
    toCheckpoint(session);
    const [hash, ticks] = [hashWorld(session.world), logTicks(session.log)];
    for (let i = 0; i < 50; i++) session.advance(TICK_MS, () => right | jump);
    session.restart('room');
    expect([hashWorld(session.world), logTicks(session.log)]).toEqual([hash, ticks]);
    expect(hashWorld(playLog(level, start, session.log))).toBe(hash);
    expect(session.practice).toBe(true);
  });

  test('a room restart after loading an older save-state does not jump ahead', () => {
    const session = createSession(level, start, { runner: true });
    const first = session.snapshot();
    toCheckpoint(session);
    session.restore(first);
    session.restart('room');
    expect(hashWorld(session.world)).toBe(hashWorld(createWorld(level, start)));
  });

  test('a save-state taken anywhere goes on to the same hash', () => {
    fc.assert(
      fc.property(anyStretches, fc.nat(), (stretches, at) => {
        const inputs = inputsFrom(stretches);
        const session = createSession(level, start, { runner: true });
        const saveAt = at % inputs.length;
        let saved = session.snapshot();
        inputs.forEach((input, i) => {
          if (i === saveAt) saved = structuredClone(session.snapshot());
          session.advance(TICK_MS, () => input);
        });
        const resumed = createSession(level, start, {
          runner: true,
          resume: { ...saved, practice: false, slowed: false },
        });
        for (const input of inputs.slice(saveAt)) resumed.advance(TICK_MS, () => input);
        expect(hashWorld(resumed.world)).toBe(hashWorld(session.world));
        expect([...inputsOf(resumed.log)]).toEqual([...inputsOf(session.log)]);
      }),
      { numRuns: 40 },
    );
  });

  test('a log played back hands over to the player at its end', () => {
    const session = createSession(level, start, { runner: true });
    session.playBack({ masks: [right], lengths: [20] });
    for (let i = 0; i < 30; i++) session.advance(TICK_MS, () => voice);
    expect([...inputsOf(session.log)]).toEqual([...Array(20).fill(right), ...Array(10).fill(voice)]);
    expect(session.practice).toBe(true);
  });

  test('a single step works while paused and marks the attempt as practice', () => {
    const session = createSession(level, start);
    session.paused = true;
    expect(session.advance(TICK_MS, () => right)).toBe(0);
    expect(session.stepOnce(() => right)).toBe(true);
    expect(session.world.tick).toBe(1);
    expect(session.practice).toBe(true);
  });
});

describe('times and medals', () => {
  test('a time is cut, never rounded to a better one', () => {
    expect(formatTime(0)).toBe('0:00.000');
    expect(formatTime(1)).toBe('0:00.016');
    expect(formatTime(59)).toBe('0:00.983');
    expect(formatTime(1885)).toBe('0:31.416');
    expect(formatTime(3600 * 61)).toBe('61:00.000');
  });
  test('a par met exactly is met', () => {
    const par = { gold: 10, silver: 20, bronze: 30 };
    expect([10, 11, 20, 30, 31].map((time) => medalFor(par, time))).toEqual([
      'gold',
      'silver',
      'silver',
      'bronze',
      'none',
    ]);
  });
});
