/** Moving a box through the cells. Nothing here knows about input; jasper.ts decides, this obeys. */
import type { Entity, PlatformEntity } from './entity.ts';
import { PX, TILE, tileOf } from './fixed.ts';
import { type Level, nearAt, Oneway, onewayAt, Surf, surfAt } from './level.ts';
import { tuning as t } from './tuning.ts';
import type { Jasper, World } from './world.ts';

export const heightOf = (j: Jasper): number => (j.crouched ? t.low : t.tall);

/** Whether a box of Jasper's width with its feet's middle at (x, y) overlaps a solid cell. */
export function blocked(level: Level, x: number, y: number, tall: number): boolean {
  const left = tileOf(x - t.half);
  const right = tileOf(x + t.half - 1);
  const bottom = tileOf(y - 1);
  for (let ty = tileOf(y - tall); ty <= bottom; ty++) {
    for (let tx = left; tx <= right; tx++) if (surfAt(level, tx, ty) !== Surf.air) return true;
  }
  return false;
}

/** The surface he stands on with his feet exactly at y, or air. One-ways count as stone. */
function footingCells(level: Level, x: number, y: number, oneways: boolean): number {
  if (y % TILE !== 0) return Surf.air;
  const ty = tileOf(y);
  const right = tileOf(x + t.half - 1);
  const middle = surfAt(level, tileOf(x), ty);
  if (middle !== Surf.air) return middle;
  for (let tx = tileOf(x - t.half); tx <= right; tx++) {
    const surf = surfAt(level, tx, ty);
    if (surf !== Surf.air) return surf;
    if (oneways && onewayAt(level, tx, ty) !== Oneway.none) return Surf.stone;
  }
  return Surf.air;
}

const isPlatform = (e: Entity): e is PlatformEntity => e.kind === 'mover' || e.kind === 'swing' || e.kind === 'fall';

const over = (p: PlatformEntity, x: number): boolean => x + t.half > p.x && x - t.half < p.x + p.w;

/** Index of the platform whose top is exactly at his feet, or −1. */
function footingPlatform(level: Level, world: World, x: number, y: number): number {
  const near = nearAt(level, x).platforms;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!] as Entity;
    if (isPlatform(e) && e.firm && e.y === y && over(e, x)) return near[i]!;
  }
  return -1;
}

/** Sets `platform` and tells what is under his feet: a `Surf` code, air for nothing. */
export function footing(level: Level, world: World, j: Jasper): number {
  const surf = footingCells(level, j.x, j.y, j.dropping === 0);
  j.platform = surf === Surf.air && j.dropping === 0 ? footingPlatform(level, world, j.x, j.y) : -1;
  return j.platform >= 0 ? Surf.stone : surf;
}

/** Moves across by dx as far as the cells allow; true when a wall stopped him, which then stands at his side. */
export function moveX(level: Level, j: Jasper, dx: number): boolean {
  const tall = heightOf(j);
  if (!blocked(level, j.x + dx, j.y, tall)) {
    j.x += dx;
    return false;
  }
  const edge = dx > 0 ? tileOf(j.x + dx + t.half - 1) * TILE - t.half : (tileOf(j.x + dx - t.half) + 1) * TILE + t.half;
  if (!blocked(level, edge, j.y, tall)) j.x = edge;
  return true;
}

/** Moves up by dy (negative); a head under a corner is nudged round it. True when a ceiling stopped him. */
export function moveUp(level: Level, j: Jasper, dy: number): boolean {
  const tall = heightOf(j);
  const to = j.y + dy;
  if (!blocked(level, j.x, to, tall)) {
    j.y = to;
    return false;
  }
  const ahead = j.vx < 0 ? -PX : PX;
  for (let nudge = ahead; Math.abs(nudge) <= t.cornerNudge; nudge += ahead) {
    if (nudgeTo(level, j, j.x + nudge, to, tall) || nudgeTo(level, j, j.x - nudge, to, tall)) return false;
  }
  j.y = (tileOf(to - tall) + 1) * TILE + tall;
  return true;
}

function nudgeTo(level: Level, j: Jasper, x: number, y: number, tall: number): boolean {
  if (blocked(level, x, y, tall) || blocked(level, x, j.y, tall)) return false;
  j.x = x;
  j.y = y;
  return true;
}

/** Moves down by dy (positive) onto cells, one-ways and platforms. True when something caught his feet. */
export function moveDown(level: Level, world: World, j: Jasper, dy: number): boolean {
  const to = j.y + dy;
  let stop = to + 1;
  const left = tileOf(j.x - t.half);
  const right = tileOf(j.x + t.half - 1);
  for (let ty = tileOf(j.y + TILE - 1); ty <= tileOf(to); ty++) {
    for (let tx = left; tx <= right; tx++) {
      const caught =
        surfAt(level, tx, ty) !== Surf.air || (j.dropping === 0 && onewayAt(level, tx, ty) !== Oneway.none);
      if (caught && ty * TILE < stop) stop = ty * TILE;
    }
  }
  j.platform = -1;
  if (j.dropping === 0) {
    const near = nearAt(level, j.x).platforms;
    for (let i = 0; i < near.length; i++) {
      const e = world.entities[near[i]!] as Entity;
      if (!isPlatform(e) || !e.firm || !over(e, j.x)) continue;
      if (j.y <= e.y - e.dy && to >= e.y && e.y < stop) {
        stop = e.y;
        j.platform = near[i]!;
      }
    }
  }
  if (stop > to) {
    j.y = to;
    return false;
  }
  // a platform that rose past a ceiling leaves him where he is
  if (j.platform >= 0 && blocked(level, j.x, stop, heightOf(j))) {
    j.platform = -1;
    j.y = to;
    return false;
  }
  j.y = stop;
  return true;
}

/** Side of a wall within reach (−1, 1; the one he faces first), 0 for none. */
export function wallBeside(level: Level, j: Jasper, reach: number): -1 | 0 | 1 {
  const tall = heightOf(j);
  if (blocked(level, j.x + j.facing * reach, j.y, tall)) return j.facing;
  if (blocked(level, j.x - j.facing * reach, j.y, tall)) return -j.facing as -1 | 1;
  return 0;
}

/** The surface of the wall at that side, at the height of his chest, or air. */
export function wallSurf(level: Level, j: Jasper, side: number): number {
  return surfAt(level, tileOf(j.x + side * (t.half + t.wallReach)), tileOf(j.y - (t.low >> 1)));
}
