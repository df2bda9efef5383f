/** An area that arms a scene: it begins on the first grounded tick inside. */
import type { EntityDef, Placed } from '../entity.ts';
import { hasFlags } from '../flags.ts';
import { beginScene } from '../scene.ts';

export interface Meeting extends Placed {
  kind: 'meeting';
  knot: string;
  once: boolean;
  require: string[];
  done: boolean;
}

export const meeting: EntityDef<Meeting> = {
  spawn: ({ id, x, y, w, h, knot, once, require }) => ({
    kind: 'meeting',
    id,
    x,
    y,
    w,
    h,
    knot,
    once,
    require,
    done: false,
  }),
  touch(e, index, level, world) {
    if (e.done || world.scene !== null || world.jasper.mode !== 'ground' || !hasFlags(world, e.require)) return;
    e.done = e.once;
    beginScene(level, world, e.knot, index);
  },
};
