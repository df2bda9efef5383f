/** What is overhead, as far as rain is concerned. */
import { TILE, tileOf } from '../sim/fixed.ts';
import { type Level, type Point, Surf, surfAt } from '../sim/level.ts';
import type { BedName } from './cues.ts';

const REACH = 9; // tiles to either side that still let the rain be heard
const LOW = 4; // tiles: a ceiling so near, so far to both sides, is a drain

/** 0 under a whole roof, 1 under open sky; near columns count more. */
export function openness(level: Level, at: Point): number {
  let open = 0;
  let all = 0;
  for (let dx = -REACH; dx <= REACH; dx++) {
    const weight = 1 / (1 + Math.abs(dx) / 3);
    all += weight;
    if (ceilingOver(level, tileOf(at.x) + dx, tileOf(at.y - TILE / 2)) === Number.POSITIVE_INFINITY) open += weight;
  }
  return open / all;
}
/** A low ceiling all the way to both sides. */
export function isDrain(level: Level, at: Point): boolean {
  for (let dx = -REACH; dx <= REACH; dx += 2) {
    if (ceilingOver(level, tileOf(at.x) + dx, tileOf(at.y - TILE / 2)) > LOW) return false;
  }
  return true;
}
/** Tiles up to the first solid cell, infinite under the sky. */
function ceilingOver(level: Level, tx: number, ty: number): number {
  for (let up = 0; ty - up >= 0; up++) if (surfAt(level, tx, ty - up) !== Surf.air) return up;
  return Number.POSITIVE_INFINITY;
}

/** Gains of the beds in a place that has to be listened for. */
export function rainAround(level: Level, at: Point): Partial<Record<BedName, number>> {
  if (isDrain(level, at)) return { drain: 1 };
  const open = openness(level, at);
  return { rainRoof: Math.cos((open * Math.PI) / 2), rainCourt: Math.sin((open * Math.PI) / 2) };
}
