/** A strap, latch or bolt: batted often enough, it lets its target go. */
import type { EntityDef, Placed } from '../entity.ts';

export interface Lever extends Placed {
  kind: 'lever';
  /** Tiled id until linked, then the entity's index */
  target: number;
  hits: number;
}

export const lever: EntityDef<Lever> = {
  spawn: ({ id, x, y, w, h, target, hits }) => ({ kind: 'lever', id, x, y, w, h, target, hits }),
  link(e, world) {
    e.target = world.entities.findIndex((other) => other.id === e.target);
  },
  bat(e, index, _level, world) {
    if (e.hits === 0) return false;
    e.hits--;
    const at = { x: e.x + (e.w >> 1), y: e.y + (e.h >> 1) };
    world.events.push({ kind: 'batted', entity: index, ...at });
    const target = world.entities[e.target];
    if (e.hits === 0 && target && 'released' in target) {
      target.released = true;
      world.events.push({ kind: 'released', entity: e.target, ...at });
    }
    return true;
  },
};
