/** A plank on end. Rusty's weight at its foot tips it, and it lies as a bridge. */
import type { EntityDef, Placed, Top } from '../entity.ts';
import { px, TILE } from '../fixed.ts';

export interface Plank extends Placed, Top {
  kind: 'plank';
  /** ticks since it began to tip, −1 before */
  tipping: number;
}

/** How near its ends he must tread. */
const REACH = 3 * TILE;
/** Ticks it takes to fall. */
const FALL = 22;

export const plank: EntityDef<Plank> = {
  spawn: ({ id, x, y, w, h }) => ({ kind: 'plank', id, x, y, w, h, firm: false, dx: 0, dy: 0, tipping: -1 }),
  tick(e, index, _level, world) {
    const r = world.rusty;
    if (e.firm) return;
    if (e.tipping < 0) {
      const there = r !== null && r.x > e.x - REACH && r.x < e.x + e.w + REACH && Math.abs(r.y - e.y) < px(20);
      if (!there) return;
      world.events.push({ kind: 'crumbled', entity: index, x: e.x, y: e.y });
    }
    if (++e.tipping < FALL) return;
    e.firm = true;
    world.events.push({ kind: 'settled', entity: index, x: e.x + e.w, y: e.y, speed: px(4) });
  },
};
