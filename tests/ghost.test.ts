/** Ghosts run their own simulation beside the player's, by game time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGhost } from '../src/run/ghost.ts';
import { createReplay, playLog, type Replay, ReplayError } from '../src/run/replay.ts';
import { createSession } from '../src/run/session.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { createWorld, hashWorld, tick } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { anyStretches, course, inputsFrom } from './support/course.ts';

const level = course();
const log = { masks: [0, 2, 18, 2, 18, 2], lengths: [50, 60, 20, 30, 20, 300] };
const played = playLog(level, freshStart(), log, (world) => world.exited !== '');
const replay = createReplay(level, freshStart(), {
  masks: log.masks,
  lengths: log.lengths.with(-1, 300 - (480 - played.tick)),
});

test('a ghost is where its log was at the same game time, however the player plays, waits or restarts', () => {
  fc.assert(
    fc.property(anyStretches, fc.integer({ min: 0, max: 200 }), (stretches, restartAt) => {
      const session = createSession(level, freshStart(), { runner: true });
      const ghosts = [createGhost(level, replay, 'own'), createGhost(level, replay, 'machine')];
      inputsFrom(stretches).forEach((input, i) => {
        if (i === restartAt) session.restart('level');
        session.advance(TICK_MS, () => input);
        for (const ghost of ghosts) ghost.follow(session.world);
      });
      const there = createWorld(level, freshStart());
      const inputs = inputsFrom(log.masks.map((mask, i) => [mask, log.lengths[i]!]));
      while (there.time < session.world.time && there.exited === '') tick(level, there, inputs[there.tick]!);
      for (const ghost of ghosts) expect(hashWorld(ghost.world)).toBe(hashWorld(there));
    }),
    { numRuns: 30 },
  );
});

test('it waits for the first step, leaves by the exit, and gives its splits to compare with', () => {
  const ghost = createGhost(level, replay, 'gold');
  const player = createWorld(level, freshStart());
  expect(ghost.follow(player)).toBe(0);
  tick(level, player, 2);
  expect(ghost.follow(player)).toBe(51);
  for (let i = 0; i < 600; i++) {
    tick(level, player, i % 40 < 20 ? 18 : 2);
    player.time = i + 2;
    ghost.follow(player);
  }
  expect([ghost.finished, ghost.world.exited, ghost.time]).toEqual([true, 'next', played.time]);
  expect(ghost.splits.map((split) => split !== null)).toEqual([true, true]);
});

test('one of other rules or an older map says so, and one of another level is refused', () => {
  const ghostOf = (change: Partial<Replay>) => createGhost(level, { ...replay, ...change }, 'file');
  expect(ghostOf({}).foreign).toBeNull();
  expect(ghostOf({ simVersion: 999 }).foreign).toMatch(/rules version 999/);
  expect(ghostOf({ levelHash: 1 }).foreign).toMatch(/has changed/);
  expect(ghostOf({ simVersion: 999 }).time).toBe(played.time);
  expect(() => ghostOf({ levelId: '9-9' })).toThrow(ReplayError);
  expect(() => ghostOf({ log: { masks: [1], lengths: [2 ** 40] } })).toThrow(/longer than/);
});
