/** A world taken over into another state of its level, saved in the editor while it runs. */
import type { Entity } from '../sim/entity.ts';
import { TILE, tileOf } from '../sim/fixed.ts';
import type { Level } from '../sim/level.ts';
import { blocked, heightOf } from '../sim/move.ts';
import { createWorld } from '../sim/tick.ts';
import type { Jasper, Start, World } from '../sim/world.ts';

/** How far up a place is looked for when he stands in new ground, tiles. */
const HIGHEST_LIFT = 8;
/** What an entity begins afresh when its object was moved or reshaped. */
const motion = new Set(['x', 'y', 'dx', 'dy', 'pace', 'next', 'sway', 'push', 'ridden', 'shaking', 'settled', 'firm']);

type Fields = Record<string, unknown>;

/**
 * The world in the level `to`, as it was in `from`: Jasper, flags, memories and clock stay. An entity with the id and
 * kind of an old one keeps what has happened to it and takes everything else from the new map.
 */
export function handOver(world: World, from: Level, to: Level, start: Start): World {
  const before = createWorld(from, start);
  const fresh = createWorld(to, start);
  const old = structuredClone(world);
  const indexOf = (entities: Entity[], { id, kind }: Entity): number =>
    entities.findIndex((e) => e.id === id && e.kind === kind);
  const entities = fresh.entities.map((e) => {
    const i = indexOf(old.entities, e);
    return i < 0 ? e : withState(e, before.entities[i]!, old.entities[i]!);
  });
  const now = (index: number): number => {
    const entity = old.entities[index];
    return entity ? indexOf(entities, entity) : -1;
  };
  const { platform, carrying } = old.jasper;
  const body = { ...old.jasper, platform: now(platform), carrying: now(carrying) };
  const jasper = place(body, to, { ...old, entities }, fresh.jasper);
  const stages = old.scene && to.story[old.scene.knot]?.stages;
  return {
    ...old,
    jasper,
    entities,
    rusty: isSame(old.rusty, before.rusty) ? fresh.rusty : old.rusty,
    scene: old.scene && stages?.[old.scene.stage] ? { ...old.scene, zone: now(old.scene.zone) } : null,
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @param fresh in the new level; @param before as it began in the old one; @param now what has become of it */
function withState(fresh: Entity, before: Entity, now: Entity): Entity {
  const fields = (e: Entity): Fields => e as unknown as Fields;
  const moved = ['x', 'y', 'w', 'h', 'path', 'length'].some((key) => !isSame(fields(fresh)[key], fields(before)[key]));
  const happened = Object.entries(now).filter(
    ([key, value]) => !isSame(value, fields(before)[key]) && !(moved && motion.has(key)),
  );
  return { ...fresh, ...Object.fromEntries(happened) } as Entity;
}

/** Where he is; else above it, on his safe ledge or where the level begins, whichever is free first. */
function place(j: Jasper, level: Level, world: World, fresh: Jasper): Jasper {
  const isFree = (x: number, y: number): boolean => !blocked(level, world, x, y, heightOf(j));
  const safe = isFree(j.safeX, j.safeY) ? { x: j.safeX, y: j.safeY } : { x: fresh.x, y: fresh.y };
  const lifts = Array.from({ length: HIGHEST_LIFT }, (_, i) => ({ x: j.x, y: (tileOf(j.y) - i) * TILE }));
  const at = [{ x: j.x, y: j.y }, ...lifts].find(({ x, y }) => isFree(x, y)) ?? safe;
  const placed = { ...j, ...at, safeX: safe.x, safeY: safe.y };
  if (j.mode === 'mantle' && !isFree(j.mantleX, j.mantleY)) return { ...placed, mode: 'air', mantle: 0 };
  return placed;
}
