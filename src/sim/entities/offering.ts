/** Where a carried thing can be left for him, crouched, with Paw: carried here it begins its scene. */
import type { EntityDef, Placed } from '../entity.ts';
import { beginScene } from '../scene.ts';

export interface Offering extends Placed {
  kind: 'offering';
  item: string;
  knot: string;
  done: boolean;
}

export const offering: EntityDef<Offering> = {
  spawn: ({ id, x, y, w, h, item, knot }) => ({ kind: 'offering', id, x, y, w, h, item, knot, done: false }),
  touch(e, index, level, world) {
    const { mode, carrying } = world.jasper;
    const carried = world.entities[carrying];
    if (e.done || world.scene !== null || mode !== 'ground') return;
    if (carried?.kind !== 'thing' || carried.item !== e.item) return;
    e.done = true;
    beginScene(level, world, e.knot, index);
  },
};
