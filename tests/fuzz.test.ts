import { expect, test } from 'vitest';
import { INPUT_MASK } from '../src/sim/input.ts';
import type { Level } from '../src/sim/level.ts';
import { blocked, heightOf } from '../src/sim/move.ts';
import { createWorld, hashWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { loadLevelFile, mapOf } from '../tools/loadLevel.ts';
import { createDice } from '../tools/replays/dice.ts';
import { sketch } from './support/sketch.ts';

function randomRoom(seed: number): Level {
  const { roll } = createDice(seed);
  const width = 24 + Math.floor(roll() * 24);
  const height = 16;
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x): string => {
      const wall = y >= height - 2 || y < 1 || x === 0;
      if (wall) return roll() < 0.08 && y >= height - 2 && x > 6 ? ' ' : '#';
      if (y > height - 6 && x < 6) return ' ';
      const r = roll();
      return r < 0.12 ? '#' : r < 0.17 ? 'B' : r < 0.22 ? '-' : r < 0.23 ? '~' : ' ';
    }),
  );
  rows[height - 3]![2] = 'J';
  return sketch(rows.map((r) => r.join('')));
}

/** Every number of a world, with its path. */
function* numbers(value: unknown, path = 'world'): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* numbers(inner, `${path}.${key}`);
}

function checkWorld(level: Level, world: World, where: string): void {
  const j = world.jasper;
  if (j.failing === 0 && blocked(level, world, j.x, j.y, heightOf(j)))
    throw new Error(`${where}: Jasper is inside a solid at ${j.x}, ${j.y} (${j.mode})`);
  for (const [path, n] of numbers(world))
    if (!Number.isInteger(n) || Math.abs(n) > 2 ** 31 - 1) throw new Error(`${where}: ${path} is ${n}`);
}

function fuzz(level: Level, seed: number, ticks: number, world = createWorld(level, freshStart())): World {
  const { roll } = createDice(seed);
  let input = 0;
  for (let i = 0; i < ticks; i++) {
    if (roll() < 0.12) input = Math.floor(roll() * (INPUT_MASK + 1)) & Math.floor(roll() * (INPUT_MASK + 1));
    tick(level, world, input);
    const j = world.jasper;
    if (j.failing === 0 && blocked(level, world, j.x, j.y, heightOf(j)))
      checkWorld(level, world, `seed ${seed}, tick ${i}`);
    if (i % 97 === 0) checkWorld(level, world, `seed ${seed}, tick ${i}`);
  }
  return world;
}

test('random play in 20 random rooms: never inside a solid, every field an integer in range', () => {
  for (let seed = 1; seed <= 20; seed++) fuzz(randomRoom(seed), seed * 7919, 10_000);
});

test('random play for 200,000 ticks on The Stacks, from its spawn and from each checkpoint', async () => {
  const { level } = await loadLevelFile(mapOf('1-1'));
  const places = level.objects.filter((o) => o.kind === 'checkpoint' || o.kind === 'spawn');
  for (const [i, place] of places.entries()) {
    const world = createWorld(level, freshStart());
    Object.assign(world.jasper, { x: place.x + (place.w >> 1), y: place.y + place.h });
    fuzz(level, 1000 + i, Math.ceil(200_000 / places.length), world);
  }
});

test('the same log ends at the same hash, and a copy of the world goes on as the world does', () => {
  const level = randomRoom(5);
  expect(hashWorld(fuzz(level, 42, 3000))).toBe(hashWorld(fuzz(level, 42, 3000)));
  const world = fuzz(level, 43, 777);
  const copy = structuredClone(world);
  expect(copy).toEqual(world);
  const { roll } = createDice(9);
  for (let i = 0; i < 2000; i++) {
    const input = Math.floor(roll() * 128);
    tick(level, world, input);
    tick(level, copy, input);
  }
  expect(hashWorld(copy)).toBe(hashWorld(world));
});
