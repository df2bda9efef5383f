/** Something that Rusty brought: it lies there once the story is so far, and whoever comes near begins its scene. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';
import { hasFlags } from '../flags.ts';
import { beginScene } from '../scene.ts';

export interface Treasure extends Placed {
  kind: 'treasure';
  item: string;
  knot: string;
  require: string[];
  done: boolean;
}

/** How near is near, to either side. */
const NEAR = TILE + (TILE >> 1);

export const treasure: EntityDef<Treasure> = {
  spawn: ({ id, x, y, item, knot, require }) => ({
    kind: 'treasure',
    id,
    x: x - NEAR,
    y: y - 2 * TILE,
    w: 2 * NEAR,
    h: 2 * TILE,
    item,
    knot,
    require,
    done: false,
  }),
  touch(e, index, level, world) {
    if (e.done || world.scene !== null || world.jasper.mode !== 'ground' || !hasFlags(world, e.require)) return;
    e.done = true;
    beginScene(level, world, e.knot, index);
  },
};
