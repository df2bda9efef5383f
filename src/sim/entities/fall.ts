/** A slab with a sagging lip: stood upon it shakes, falls, and lies where it lands, as a step. */
import type { EntityDef, Placed, Top } from '../entity.ts';
import { TILE, tileOf } from '../fixed.ts';
import { type Level, Surf, surfAt } from '../level.ts';
import { tuning } from '../tuning.ts';

export interface Fall extends Placed, Top {
  kind: 'fall';
  delay: number;
  becomes: 'solid' | 'none';
  /** ticks since it was first stood upon, −1 before */
  shaking: number;
  pace: number;
  settled: boolean;
}

/** The height at which something w wide at (x, y) comes to lie; y itself when it already does. */
function landing(level: Level, e: Fall, to: number): number {
  const bottom = e.y + e.h;
  for (let ty = tileOf(bottom + TILE - 1); ty <= tileOf(to + e.h); ty++) {
    for (let tx = tileOf(e.x); tx <= tileOf(e.x + e.w - 1); tx++) {
      if (surfAt(level, tx, ty) !== Surf.air) return ty * TILE - e.h;
    }
  }
  return to;
}

export const fall: EntityDef<Fall> = {
  spawn: ({ id, x, y, w, h, delay, becomes }) => ({
    kind: 'fall',
    id,
    x,
    y,
    w,
    h,
    firm: true,
    dx: 0,
    dy: 0,
    delay,
    becomes,
    shaking: -1,
    pace: 0,
    settled: false,
  }),
  tick(e, index, level, world) {
    e.dy = 0;
    if (e.settled || !e.firm) return;
    if (e.shaking < 0) {
      if (world.jasper.platform !== index) return;
      world.events.push({ kind: 'crumbled', entity: index, x: e.x + (e.w >> 1), y: e.y });
    }
    e.shaking++;
    if (e.shaking < e.delay) return;
    e.pace = Math.min(tuning.fallMax, e.pace + tuning.gravityDown);
    const wanted = e.y + e.pace;
    const y = landing(level, e, wanted);
    e.dy = y - e.y;
    e.y = y;
    if (y === wanted && y < (level.height + 4) * TILE) return;
    e.settled = true;
    e.firm = e.becomes === 'solid' && y < level.height * TILE;
    world.events.push({ kind: 'settled', entity: index, x: e.x + (e.w >> 1), y, speed: e.pace });
  },
};
