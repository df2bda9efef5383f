/** A line that is told in passing: it never takes control. */
import type { EntityDef, Placed } from '../entity.ts';
import { hasFlags } from '../flags.ts';

export interface Passing extends Placed {
  kind: 'passing';
  knot: string;
  once: boolean;
  require: string[];
  /** last tick inside, so that a repeating one speaks once a visit; −1 before the first */
  inside: number;
}

export const passing: EntityDef<Passing> = {
  spawn: ({ id, x, y, w, h, knot, once, require }) => ({
    kind: 'passing',
    id,
    x,
    y,
    w,
    h,
    knot,
    once,
    require,
    inside: -1,
  }),
  touch(e, _index, _level, world) {
    if (!hasFlags(world, e.require)) return;
    const first = e.inside < 0 || (!e.once && world.tick - e.inside > 1);
    e.inside = world.tick;
    if (first) world.events.push({ kind: 'passed', knot: e.knot, x: world.jasper.x, y: world.jasper.y });
  },
};
