/** A stretch that counts only if all of it is crept: crouched on the ground from its one end to the other. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';
import { hasFlags, setFlag } from '../flags.ts';

export interface Stalk extends Placed {
  kind: 'stalk';
  flag: string;
  require: string[];
  /** side he came in by, 0 before; broken once he stood up */
  from: -1 | 0 | 1;
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
    from: 0,
    broken: false,
  }),
  touch(e, _index, _level, world) {
    if (!hasFlags(world, e.require) || world.flags[e.flag]) return;
    const { x, crouched, mode } = world.jasper;
    if (e.from === 0) e.from = x < e.x + (e.w >> 1) ? -1 : 1;
    if (!crouched || mode !== 'ground') e.broken = true;
    const left = e.from < 0 ? e.x + e.w - x : x - e.x;
    if (!e.broken && left < TILE >> 1) setFlag(world, e.flag);
  },
};
