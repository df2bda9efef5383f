/** In any small world of roads Rusty keeps his legs: a call brings him, or he shows why not, and nothing goes astray. */
import { expect, test } from 'vitest';
import { TILE } from '../src/sim/fixed.ts';
import type { Level, LevelObject } from '../src/sim/level.ts';
import { createWorld, hashWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { createDice } from '../tools/replays/dice.ts';
import { answer, dog, heeding, point, put, road, rustyOf } from './support/companion.ts';
import { sketch } from './support/sketch.ts';

/** Shelves at different heights, joined by leaps and drops, some of them shut, with a pane, a plate and a dig. */
function randomYard(seed: number): Level {
  const { below: roll } = createDice(seed);
  const objects: LevelObject[] = [];
  const rows = Array.from({ length: 20 }, () => Array.from({ length: 90 }, () => ' '));
  const shelves = 4 + roll(3);
  let at = 0;
  let height = 16;
  for (let i = 0; i < shelves && at < 76; i++) {
    const width = 8 + roll(8);
    for (let x = at; x < at + width; x++) for (let y = height; y < 20; y++) rows[y]![x] = '#';
    if (i === 0) rows[height - 1]![3] = 'J';
    objects.push(point(`a${i}`, at + 1, height), point(`b${i}`, at + width - 1, height));
    objects.push(road(`a${i}`, `b${i}`, { scary: roll(4) === 0 ? 1 + roll(2) : 0 }));
    if (i === 0) objects.unshift(dog(at + 5, height));
    const need = roll(4) === 0 ? '#10' : '';
    if (i > 0)
      objects.push(road(`b${i - 1}`, `a${i}`, { move: roll(4) === 0 ? 'drop' : 'jump', scary: roll(3), need }));
    at += width + 1 + roll(3);
    height = Math.max(8, Math.min(16, height + roll(5) - 2));
  }
  objects.push(
    put('gate', 10, [12 + roll(30), 6, 1, 12], { look: 'gate' }),
    put('plate', 11, [2 + roll(30), 14, 4, 2], { need: 1 + roll(5), target: 10, spring: roll(2) === 0 }),
    put('pane', 12, [roll(60), 2, 3, 1], { delay: 30 + roll(60), require: [] }),
    put('boost', 13, [roll(60), 12, 4, 5], { side: 'right' }),
    put('crate', 14, [roll(60), 13, 2, 2], { min: 10 * TILE, max: 50 * TILE }),
  );
  return sketch(
    rows.map((r) => r.join('')),
    objects,
  );
}

function check(world: World, where: string): void {
  const r = rustyOf(world);
  for (const [name, n] of Object.entries(r))
    if (typeof n === 'number' && (!Number.isInteger(n) || Math.abs(n) > 2 ** 31 - 1))
      throw new Error(`${where}: rusty.${name} is ${n}`);
  if (Math.abs(r.vx) > 700) throw new Error(`${where}: he runs at ${r.vx}`);
  if (r.x < 0 || r.x > 90 * TILE || r.y < 0 || r.y > 20 * TILE) throw new Error(`${where}: he is at ${r.x}, ${r.y}`);
}

test('40 random yards: no field out of range, and a call within earshot is always answered', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const level = randomYard(seed);
    const { below: roll } = createDice(seed * 31);
    const world = heeding(level, [0, 20, 45, 70][seed % 4]);
    for (let round = 0; round < 6; round++) {
      for (let i = 0, input = 0; i < 400; i++) {
        if (roll(9) === 0) input = roll(128);
        tick(level, world, input);
        check(world, `seed ${seed}, tick ${world.tick}`);
      }
      const r = rustyOf(world);
      const near = Math.abs(r.x - world.jasper.x) + Math.abs(r.y - world.jasper.y) < 25 * TILE;
      if (near && world.jasper.y < 20 * TILE)
        expect(answer(level, world, 900), `seed ${seed}, tick ${world.tick}: ${JSON.stringify(r)}`).not.toBeNull();
    }
  }
});

test('the same log ends at the same hash with him in it, and a copy goes on as the world does', () => {
  const level = randomYard(7);
  const start = { ...freshStart(), flags: ['m2_1_call'] };
  const run = (world: World, from: number): number => {
    const { below: roll } = createDice(99 + from);
    for (let i = 0, input = 0; i < 1500; i++) {
      if (roll(9) === 0) input = roll(128);
      tick(level, world, input);
    }
    return hashWorld(world);
  };
  const world = createWorld(level, start);
  expect(run(world, 0)).toBe(run(createWorld(level, start), 0));
  const copy = structuredClone(world);
  expect(copy).toEqual(world);
  expect(run(copy, 1)).toBe(run(world, 1));
});
