/** A stretch that counts only if all of it is crept: crouched on the ground from its one end to the other. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';
import { hasFlags, setFlag } from '../flags.ts';

export interface Stalk extends Placed {
  kind: 'stalk';
  flag: string;
  require: string[];
  /** the last tick he was inside, the side he came in by, and whether he stood up since */
  inside: number;
  from: -1 | 1;
  broken: boolean;
}

export const stalk: EntityDef<Stalk> = {
  spawn: ({ id, x, y, w, h, flag, require }) => ({
    kind: 'stalk',
    id,
    x,
    y,
    w,
    h,
    flag,
    require,
    inside: -2,
    from: -1,
    broken: false,
  }),
  touch(e, _index, _level, world) {
    if (!hasFlags(world, e.require) || world.flags[e.flag]) return;
    const { x, crouched, mode } = world.jasper;
    if (world.tick - e.inside > 1) {
      e.from = x < e.x + (e.w >> 1) ? -1 : 1;
      e.broken = false;
    }
    e.inside = world.tick;
    if (!crouched || mode !== 'ground') e.broken = true;
    const left = e.from < 0 ? e.x + e.w - x : x - e.x;
    if (!e.broken && left < TILE >> 1) setFlag(world, e.flag);
  },
};
