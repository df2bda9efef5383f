/** Small levels with Rusty and his roads, and ways to watch him. */
import { TILE } from '../../src/sim/fixed.ts';
import { Button } from '../../src/sim/input.ts';
import type { Level, LevelObject, ObjectKind, ObjectOf } from '../../src/sim/level.ts';
import type { Rusty } from '../../src/sim/rusty.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import { freshStart, type World } from '../../src/sim/world.ts';
import { sketch } from './sketch.ts';

type Fields<K extends ObjectKind> = Omit<ObjectOf<K>, 'kind' | 'id' | 'name' | 'x' | 'y' | 'w' | 'h'>;

/** An object of w × h tiles with its top left at tile (x, y). */
export const put = <K extends ObjectKind>(
  kind: K,
  id: number,
  [x, y, w = 0, h = 0]: [number, number, number?, number?],
  fields: Fields<K>,
): LevelObject =>
  ({ kind, id, name: '', x: x * TILE, y: y * TILE, w: w * TILE, h: h * TILE, ...fields }) as unknown as LevelObject;

export const dog = (x: number, y: number): LevelObject =>
  put('spawn', 2, [x, y], { who: 'rusty', face: 'right', from: '' });
export const point = (name: string, x: number, y: number): LevelObject =>
  put('rusty_point', 100, [x, y], { point: name, pose: 'stand' });
export const road = (a: string, b: string, more: Partial<Fields<'rusty_edge'>> = {}): LevelObject =>
  put('rusty_edge', 200, [0, 0], { a, b, move: 'walk', scary: 0, need: '', ...more });

/** A floor 100 tiles long with its top at y 10: Jasper at x 50, Rusty at `dogX`, one road along it. */
export function field(dogX: number, objects: LevelObject[] = [], ceiling = 0): Level {
  const sky = Array.from({ length: 9 }, (_, y) => (y < ceiling ? '#'.repeat(100) : ''));
  return sketch(
    [...sky, `${' '.repeat(50)}J`, '#'.repeat(100)],
    [dog(dogX, 10), point('west', 1, 10), point('east', 99, 10), road('west', 'east'), ...objects],
  );
}

/** A world in which he heeds, at a trust. */
export const heeding = (level: Level, trust = 0): World =>
  createWorld(level, { ...freshStart(), flags: ['m2_1_call'], trust });

/** Rusty, who is there. */
export function rustyOf(world: World): Rusty {
  if (world.rusty === null) throw new Error('there is no Rusty here');
  return world.rusty;
}

/** A call made now: he comes near it, or barks, or shows why not; `null` when he did nothing of it in time. */
export function answer(level: Level, world: World, ticks: number): string | null {
  const j = world.jasper;
  for (let i = 0; i === 0 || (i < 60 && (j.act !== 'none' || j.failing > 0)); i++) tick(level, world, 0);
  for (let i = 0; i < 20; i++) tick(level, world, Button.voice);
  for (let i = 0; i < ticks; i++) {
    tick(level, world, 0);
    const r = rustyOf(world);
    if (r.modeTicks === 0 && (r.mode === 'bark' || r.mode === 'refuse' || r.mode === 'brace')) return r.mode;
    if (world.events.some((e) => e.kind === 'barked' || e.kind === 'rustyRefused')) return 'shown';
    if (Math.abs(r.x - r.goalX) + Math.abs(r.y - r.goalY) < 4 * TILE) return 'came';
  }
  return null;
}
