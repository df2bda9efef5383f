/** How wide the gaps are that a run really jumps. */
import type { InputLog } from '../../src/run/inputLog.ts';
import { TILE, tileOf } from '../../src/sim/fixed.ts';
import { type Level, Oneway, onewayAt, Surf, surfAt } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { Start } from '../../src/sim/world.ts';

/** Flat tiles a road may ask for (DESIGN.md 3). */
export const WIDEST_GAP = 6;
/** Rows below the feet in which ground still catches a short jump. */
const CAUGHT = 4;

export interface Gap {
  /** tile where it begins, and its width in tiles */
  x: number;
  y: number;
  width: number;
}

function isBottomless(level: Level, tx: number, ty: number): boolean {
  for (let y = ty; y < ty + CAUGHT; y++) {
    if (surfAt(level, tx, y) !== Surf.air || onewayAt(level, tx, y) !== Oneway.none) return false;
  }
  return true;
}

/** The widest stretch without ground between two columns, at the height of the feet. */
function widestBetween(level: Level, from: number, to: number, ty: number): Gap {
  const widest = { x: from, y: ty, width: 0 };
  let width = 0;
  for (let tx = Math.min(from, to); tx <= Math.max(from, to); tx++) {
    width = isBottomless(level, tx, ty) ? width + 1 : 0;
    if (width > widest.width) Object.assign(widest, { x: tx - width + 1, width });
  }
  return widest;
}

/** Gaps wider than the limit that the run crosses from static ground to static ground without losing height. */
export function wideGaps(level: Level, start: Start, log: InputLog): Gap[] {
  const world = createWorld(level, start);
  const gaps: Gap[] = [];
  let left = { x: world.jasper.x, y: world.jasper.y };
  log.masks.forEach((input, i) => {
    for (let n = 0; n < log.lengths[i]!; n++) {
      tick(level, world, input);
      const { x, y, mode, platform } = world.jasper;
      if (mode === 'air') continue;
      if (Math.abs(x - left.x) > WIDEST_GAP * TILE && y <= left.y && platform < 0) {
        const gap = widestBetween(level, tileOf(left.x), tileOf(x), tileOf(left.y));
        if (gap.width > WIDEST_GAP) gaps.push(gap);
      }
      left = { x, y };
    }
  });
  return gaps;
}
