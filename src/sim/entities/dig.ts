/** A place that Rusty digs at when Jasper has marked it: two swipes, one from trust 45, or a sniff at it. */
import type { EntityDef, Placed } from '../entity.ts';
import { besideThing, dareOf, orderWork } from '../rusty.ts';
import type { World } from '../world.ts';

export interface Dig extends Placed {
  kind: 'dig';
  hard: 'soft' | 'packed';
  /** the side Rusty works from; 0 for the one he is on */
  from: -1 | 0 | 1;
  /** Tiled id until linked, then the entity's index */
  target: number;
  marks: number;
  done: boolean;
}

export const dig: EntityDef<Dig> = {
  spawn: ({ id, x, y, w, h, hard, target, from }) => ({
    kind: 'dig',
    id,
    x,
    y,
    w,
    h,
    hard,
    from: from === 'any' ? 0 : from === 'left' ? -1 : 1,
    target,
    marks: 0,
    done: false,
  }),
  link(e, world) {
    e.target = world.entities.findIndex((other) => other.id === e.target);
  },
  bat(e, index, _level, world) {
    if (e.done) return false;
    e.marks++;
    world.events.push({ kind: 'batted', entity: index, x: e.x + (e.w >> 1), y: e.y + e.h });
    if (e.marks >= (dareOf(world) >= 2 ? 1 : 2)) orderDig(e, index, world);
    return true;
  },
};

/** Jasper has marked it, by swipes or by a sniff. */
export function orderDig(e: Dig, index: number, world: World): void {
  e.marks = 0;
  const side = e.from || ((world.rusty?.x ?? 0) < e.x + (e.w >> 1) ? -1 : 1);
  orderWork(world, 'dig', besideThing(e, side), e.y + e.h, index);
}
