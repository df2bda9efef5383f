/** A replay can be seen from any tick, and is the same from there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputsOf } from '../src/run/inputLog.ts';
import { createReplay, playLog, ReplayError } from '../src/run/replay.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { createWatch } from '../src/run/watch.ts';
import { createWorld, hashWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { course } from './support/course.ts';

const level = course();
const wandering = {
  masks: [0, 2, 18, 1, 17, 2, 64, 0, 2, 18, 1, 2],
  lengths: [90, 70, 20, 60, 20, 400, 9, 200, 90, 30, 200, 90],
};
const replay = createReplay(level, freshStart(), wandering);
const inputs = [...inputsOf(wandering)];
const hashes: number[] = [];
const linear = createWorld(level, freshStart());
for (const input of inputs) {
  hashes.push(hashWorld(linear));
  tick(level, linear, input);
}
hashes.push(hashWorld(linear));

test('a hundred seeks, back and forth, are each as played', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: inputs.length + 50 }), { minLength: 100, maxLength: 100 }),
      (ticks) => {
        const watch = createWatch(level, replay);
        for (const to of ticks) {
          watch.seek(to);
          const at = Math.max(0, Math.min(inputs.length, to));
          expect([watch.world.tick, hashWorld(watch.world)]).toEqual([at, hashes[at]]);
          expect(watch.inputAt(at)).toBe(inputs[at] ?? 0);
        }
      },
    ),
    { numRuns: 5 },
  );
});

test('after a seek it plays on to the end, and is proven there', () => {
  const watch = createWatch(level, replay);
  watch.seek(700);
  expect(watch.proven).toBe(false);
  while (!watch.atEnd) watch.advance(TICK_MS);
  expect([watch.world.tick, hashWorld(watch.world), watch.proven]).toEqual([inputs.length, hashes.at(-1), true]);
  expect(watch.advance(TICK_MS)).toBe(0);
});

test('pause, single ticks and any speed; only what is played is heard', () => {
  const heard: number[] = [];
  const watch = createWatch(level, replay, [(_, world: World) => heard.push(world.tick)]);
  watch.playing = false;
  expect([watch.advance(TICK_MS), watch.stepOnce(), watch.world.tick]).toEqual([0, true, 1]);
  watch.playing = true;
  watch.speed = 4;
  expect(watch.advance(TICK_MS)).toBe(4);
  watch.speed = 0.25;
  expect([1, 2, 3, 4].map(() => watch.advance(TICK_MS))).toEqual([0, 0, 0, 1]);
  watch.seek(500);
  watch.speed = 1;
  watch.advance(TICK_MS);
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 501]);
});

test('an hour of it keeps a bounded number of worlds, and still seeks', () => {
  const hour = { masks: [0], lengths: [200_000] };
  const watch = createWatch(level, { ...replay, log: hour });
  watch.seek(200_000);
  watch.seek(150_001);
  expect(hashWorld(watch.world)).toBe(hashWorld(playLog(level, freshStart(), { masks: [0], lengths: [150_001] })));
});

test('one from elsewhere says so, and a damaged one is refused', () => {
  expect(createWatch(level, { ...replay, simVersion: 999 }).foreign).toMatch(/rules version 999/);
  expect(() => createWatch(level, { ...replay, levelId: '9-9' })).toThrow(ReplayError);
});
