/** A sheet of glass overhead. It shakes when somebody comes under it, falls, and is gone; falling, its touch fails. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE, tileOf } from '../fixed.ts';
import { hasFlags } from '../flags.ts';
import { Surf, surfAt } from '../level.ts';
import { allClear, warnRusty } from '../rusty.ts';
import { tuning } from '../tuning.ts';
import type { World } from '../world.ts';

export interface Pane extends Placed {
  kind: 'pane';
  delay: number;
  require: string[];
  /** ticks since it began to shake, −1 before */
  shaking: number;
  pace: number;
  gone: boolean;
}

/** How far before its edge it feels a step. */
const FEELS = 2 * TILE;

const feels = (e: Pane, at: { x: number; y: number } | null): boolean =>
  at !== null && at.x > e.x - FEELS && at.x < e.x + e.w + FEELS && at.y > e.y;

const startsToShake = (e: Pane, world: World): boolean =>
  hasFlags(world, e.require) && (feels(e, world.jasper) || feels(e, world.rusty));

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
      if (!startsToShake(e, world)) return;
      world.events.push({ kind: 'crumbled', entity: index, x: middle, y: e.y });
    }
    e.shaking++;
    warnRusty(world, e.x, e.x + e.w, e.delay - e.shaking);
    if (e.shaking < e.delay) return;
    e.pace = Math.min(tuning.fallMax, e.pace + tuning.gravityDown);
    e.y += e.pace;
    if (surfAt(level, tileOf(middle), tileOf(e.y + e.h)) === Surf.air && e.y < (level.height + 2) * TILE) return;
    e.gone = true;
    allClear(world);
    world.events.push({ kind: 'shattered', entity: index, x: middle, y: e.y + e.h });
  },
  touch(e, _index, _level, world) {
    if (!e.gone && e.pace > 0) world.hurt = true;
  },
};
