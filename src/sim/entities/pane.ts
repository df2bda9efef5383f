/** A sheet of glass overhead. It shakes when somebody is under it, falls, and is gone; its touch fails him. */
import type { EntityDef, Placed } from '../entity.ts';
import { px, TILE, tileOf } from '../fixed.ts';
import { hasFlags } from '../flags.ts';
import { Surf, surfAt } from '../level.ts';
import { tuning } from '../tuning.ts';

export interface Pane extends Placed {
  kind: 'pane';
  delay: number;
  require: string[];
  /** ticks since it began to shake, −1 before */
  shaking: number;
  pace: number;
  gone: boolean;
}

const NEAR = 5 * TILE;

export const pane: EntityDef<Pane> = {
  spawn: ({ id, x, y, w, h, delay, require }) => ({
    kind: 'pane',
    id,
    x,
    y,
    w,
    h,
    delay,
    require,
    shaking: -1,
    pace: 0,
    gone: false,
  }),
  tick(e, index, level, world) {
    if (e.gone) return;
    const middle = e.x + (e.w >> 1);
    if (e.shaking < 0) {
      if (Math.abs(world.jasper.x - middle) > NEAR || !hasFlags(world, e.require)) return;
      world.events.push({ kind: 'crumbled', entity: index, x: middle, y: e.y });
    }
    if (++e.shaking < e.delay) return;
    e.pace = Math.min(tuning.fallMax, e.pace + tuning.gravityDown);
    e.y += e.pace;
    if (surfAt(level, tileOf(middle), tileOf(e.y + e.h)) === Surf.air && e.y < (level.height + 2) * TILE) return;
    e.gone = true;
    world.events.push({ kind: 'shattered', entity: index, x: middle, y: e.y + e.h });
  },
  touch(e, _index, _level, world) {
    if (!e.gone && e.pace > px(1)) world.hurt = true;
  },
};
