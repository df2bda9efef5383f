/** A place that Rusty digs at when Jasper has marked it: two swipes, one from trust 45. */
import type { EntityDef, Placed } from '../entity.ts';
import { orderRusty } from '../rusty.ts';

export interface Dig extends Placed {
  kind: 'dig';
  hard: 'soft' | 'packed';
  /** Tiled id until linked, then the entity's index */
  target: number;
  marks: number;
  done: boolean;
}

const ENOUGH = 45;

export const dig: EntityDef<Dig> = {
  spawn: ({ id, x, y, w, h, hard, target }) => ({ kind: 'dig', id, x, y, w, h, hard, target, marks: 0, done: false }),
  link(e, world) {
    e.target = world.entities.findIndex((other) => other.id === e.target);
  },
  bat(e, index, _level, world) {
    if (e.done) return false;
    e.marks++;
    world.events.push({ kind: 'batted', entity: index, x: e.x + (e.w >> 1), y: e.y + e.h });
    if (e.marks >= (world.trust >= ENOUGH ? 1 : 2)) {
      e.marks = 0;
      orderRusty(world, 'dig', index);
    }
    return true;
  },
};
