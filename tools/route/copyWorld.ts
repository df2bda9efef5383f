/** Cheap copies for a search that holds many worlds: what a tick did not change is shared with the parent. */
import type { Entity } from '../../src/sim/entity.ts';
import type { World } from '../../src/sim/world.ts';

/** A world of its own in everything a tick may write. Paths and lists of names are shared: no tick writes them. */
export function copyWorld(world: World): World {
  return {
    ...world,
    jasper: { ...world.jasper },
    rusty: world.rusty && { ...world.rusty },
    scene: world.scene && { ...world.scene },
    entities: world.entities.map((e) => ({ ...e })),
    flags: { ...world.flags },
    paid: { ...world.paid },
    memories: [...world.memories],
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
    if (same(world.entities[i]!, parent.entities[i]!)) world.entities[i] = parent.entities[i]!;
    else all = false;
  }
  if (all) world.entities = parent.entities;
  if (Object.keys(world.flags).length === Object.keys(parent.flags).length) world.flags = parent.flags;
  if (Object.keys(world.paid).length === Object.keys(parent.paid).length) world.paid = parent.paid;
  if (world.memories.length === parent.memories.length) world.memories = parent.memories;
  return world;
}
