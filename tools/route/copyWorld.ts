/** Cheap copies for a search that holds many worlds: what a few ticks cannot have changed is shared. */
import type { Entity } from '../../src/sim/entity.ts';
import { TILE } from '../../src/sim/fixed.ts';
import { type Level, nearAt } from '../../src/sim/level.ts';
import type { World } from '../../src/sim/world.ts';

/** Tiles to either side from which a step of a few ticks could wake more than it does now. */
const STEP = 2 * TILE;

/** A world of its own in everything that the next few ticks may write; paths and far entities are shared. */
export function copyWorld(level: Level, world: World): World {
  const entities = world.entities.slice();
  const { x } = world.jasper;
  const left = nearAt(level, x - STEP).all;
  const right = nearAt(level, x + STEP).all;
  for (let i = 0; i < left.length; i++) entities[left[i]!] = { ...entities[left[i]!]! };
  if (right !== left) for (let i = 0; i < right.length; i++) entities[right[i]!] = { ...entities[right[i]!]! };
  return {
    ...world,
    jasper: { ...world.jasper },
    rusty: world.rusty && { ...world.rusty },
    scene: world.scene && { ...world.scene },
    entities,
    flags: { ...world.flags },
    paid: { ...world.paid },
    memories: world.memories.slice(),
    events: [],
  };
}

function same(a: Entity, b: Entity): boolean {
  for (const key in a) if (a[key as keyof Entity] !== b[key as keyof Entity]) return false;
  return true;
}

/** Gives back the memory of everything in `world` that still is as in `parent`. */
export function share(world: World, parent: World): World {
  let all = true;
  for (let i = 0; i < world.entities.length; i++) {
    if (world.entities[i] === parent.entities[i]) continue;
    if (same(world.entities[i]!, parent.entities[i]!)) world.entities[i] = parent.entities[i]!;
    else all = false;
  }
  if (all) world.entities = parent.entities;
  if (Object.keys(world.flags).length === Object.keys(parent.flags).length) world.flags = parent.flags;
  if (Object.keys(world.paid).length === Object.keys(parent.paid).length) world.paid = parent.paid;
  if (world.memories.length === parent.memories.length) world.memories = parent.memories;
  return world;
}
