/** A crate, cart or bin: to stand on, and for Rusty to push, away from Jasper, between its two ends. */
import type { Block, EntityDef, Placed } from '../entity.ts';
import { besideThing, orderWork } from '../rusty.ts';

export interface Crate extends Placed, Block {
  kind: 'crate';
  min: number;
  max: number;
  marks: number;
}

export const crate: EntityDef<Crate> = {
  spawn: ({ id, x, y, w, h, min, max }) => ({
    kind: 'crate',
    id,
    x,
    y,
    w,
    h,
    min,
    max,
    shut: true,
    dx: 0,
    dy: 0,
    marks: 0,
  }),
  tick(e) {
    // Rusty moves it in his own turn; what it moved is known to who stands on it until the next
    e.dx = 0;
  },
  bat(e, index, _level, world) {
    e.marks++;
    world.events.push({ kind: 'batted', entity: index, x: e.x + (e.w >> 1), y: e.y + (e.h >> 1) });
    if (e.marks >= 2) {
      e.marks = 0;
      const side = world.jasper.x < e.x + (e.w >> 1) ? -1 : 1;
      orderWork(world, 'push', besideThing(e, side), e.y + e.h, index);
    }
    return true;
  },
};
