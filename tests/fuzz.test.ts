import { describe, expect, test } from 'vitest';
import { TILE } from '../src/sim/fixed.ts';
import { INPUT_MASK } from '../src/sim/input.ts';
import type { Level } from '../src/sim/level.ts';
import { blocked, heightOf } from '../src/sim/move.ts';
import { legTo } from '../src/sim/roads.ts';
import { heeds } from '../src/sim/rusty.ts';
import { rustyTuning } from '../src/sim/rustyTuning.ts';
import { createWorld, hashWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { loadAllLevels } from '../tools/loadLevel.ts';
import { createDice } from '../tools/replays/dice.ts';
import { roomStarts } from '../tools/route/outlooks.ts';
import { readWalks } from '../tools/route/shipped.ts';
import { answer } from './support/companion.ts';
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
  for (let seed = 1; seed <= 20; seed++) fuzz(randomRoom(seed), seed * 7919, 5_000);
});

/** So many over all the levels; a million by FUZZ_TICKS=1000000. */
const TICKS = Number(process.env.FUZZ_TICKS ?? 60_000);
/** How often Rusty is called, in ticks, by a copy of Jasper's that has stopped playing at random. */
const CALLED = 6000;
/** Ticks in which he must answer; and in which he must be within earshot again once he is out of sight. */
const ANSWERS = 900;
const RETURNS = 600;

const apart = ({ jasper: j, rusty: r }: World): number =>
  r === null ? 0 : Math.max(Math.abs(j.x - r.x), Math.abs(j.y - r.y));

/** Whether he is as near as the roads that are open now lead. */
function hasCome(level: Level, world: World): boolean {
  const { jasper: j, rusty: r } = world;
  if (r === null) return true;
  const { edge, x } = legTo(level.graph, world, r.edge, r.x, j.x, j.y);
  return edge < 0 && Math.abs(x - r.x) <= rustyTuning.gapShy;
}

/** What is wrong with Rusty in this state, or ''. He may wait where he was told to, and at the end of his roads. */
function complaint(level: Level, from: World): string {
  const world = structuredClone(from);
  const r = world.rusty;
  if (r === null || !heeds(world) || world.scene !== null || world.jasper.failing > 0) return '';
  if (apart(world) > rustyTuning.lost && r.order === 'follow') {
    for (let i = 0; i < RETURNS; i++) tick(level, world, 0);
    if (world.exited !== '' || world.scene !== null) return '';
    if (apart(world) > rustyTuning.callRange && !hasCome(level, world)) return `he is ${apart(world) / TILE} tiles off`;
  }
  const earshot = world.jasper.carrying === -1 ? rustyTuning.callRange : rustyTuning.callRange >> 1;
  if (apart(world) > earshot - TILE) return '';
  return answer(level, world, ANSWERS) === null ? 'he does not answer a call' : '';
}

describe.each(await loadAllLevels())('random play on $id', (level) => {
  const [walk] = readWalks(level.id);
  const rooms = roomStarts(level, walk!);
  const each = Math.ceil(TICKS / 6 / rooms.length);

  test.each(rooms.map((room, i) => [i + 1, room] as const))(
    'from the start of room %i',
    (n, room) => {
      let world = structuredClone(room);
      for (let done = 0; done < each; done += CALLED) {
        if (world.exited !== '') world = structuredClone(room);
        const seed = 1000 * n + done / CALLED;
        fuzz(level, seed, Math.min(CALLED, each - done), world);
        const wrong = world.exited === '' ? complaint(level, world) : '';
        if (wrong !== '')
          throw new Error(`${level.id}, room ${n}, ${done} ticks in: ${wrong}: ${JSON.stringify(world.rusty)}`);
      }
    },
    600_000,
  );
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
