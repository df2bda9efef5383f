/** Moving a box through cells and things. Nothing here knows about input; jasper.ts decides, this obeys. */
import type { BlockEntity, Entity, PlatformEntity } from './entity.ts';
import { PX, TILE, tileOf } from './fixed.ts';
import { type Level, nearAt, Oneway, onewayAt, Surf, surfAt } from './level.ts';
import { RUSTY, rustyBack } from './rusty.ts';
import { tuning as t } from './tuning.ts';
import type { Jasper, World } from './world.ts';

export const heightOf = (j: Jasper): number => (j.crouched ? t.low : t.tall);

/** Whether a box of Jasper's width with its feet's middle at (x, y) overlaps something solid. */
export function blocked(level: Level, world: World, x: number, y: number, tall: number): boolean {
  const left = tileOf(x - t.half);
  const right = tileOf(x + t.half - 1);
  const bottom = tileOf(y - 1);
  for (let ty = tileOf(y - tall); ty <= bottom; ty++) {
    for (let tx = left; tx <= right; tx++) if (surfAt(level, tx, ty) !== Surf.air) return true;
  }
  return blockAt(level, world, x, y, tall) !== null;
}

/** The shut gate, rubble or crate that such a box overlaps, or null. */
function blockAt(level: Level, world: World, x: number, y: number, tall: number): BlockEntity | null {
  const near = nearAt(level, x).blocks;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!] as BlockEntity;
    if (e.shut && x + t.half > e.x && x - t.half < e.x + e.w && y > e.y && y - tall < e.y + e.h) return e;
  }
  return null;
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

/** A top he can stand on now: a platform that is firm, or the top of a block. */
function topOf(e: Entity): (PlatformEntity | BlockEntity) | null {
  if ('firm' in e) return e.firm ? e : null;
  return 'shut' in e && e.shut ? e : null;
}

const over = (p: { x: number; w: number }, x: number): boolean => x + t.half > p.x && x - t.half < p.x + p.w;

/** Index of the top exactly at his feet (`RUSTY` for a back), or −1. */
function footingTop(level: Level, world: World, x: number, y: number): number {
  const near = nearAt(level, x).tops;
  for (let i = 0; i < near.length; i++) {
    const top = topOf(world.entities[near[i]!]!);
    if (top !== null && top.y === y && over(top, x)) return near[i]!;
  }
  const back = rustyBack(world);
  return back !== null && back.y === y && over(back, x) ? RUSTY : -1;
}

/** Sets `platform` and tells what is under his feet: a `Surf` code, air for nothing. */
export function footing(level: Level, world: World, j: Jasper): number {
  const surf = footingCells(level, j.x, j.y, j.dropping === 0);
  j.platform = surf === Surf.air && j.dropping === 0 ? footingTop(level, world, j.x, j.y) : -1;
  return j.platform !== -1 ? Surf.stone : surf;
}

/** Moves across by dx as far as he can; true when a wall stopped him, which then stands at his side. */
export function moveX(level: Level, world: World, j: Jasper, dx: number): boolean {
  const tall = heightOf(j);
  const to = j.x + dx;
  if (!blocked(level, world, to, j.y, tall)) {
    j.x = to;
    return false;
  }
  let edge = dx > 0 ? tileOf(to + t.half - 1) * TILE - t.half : (tileOf(to - t.half) + 1) * TILE + t.half;
  const block = blockAt(level, world, to, j.y, tall);
  if (block !== null) {
    const side = dx > 0 ? block.x - t.half : block.x + block.w + t.half;
    const wall = dx > 0 ? edge < to : edge > to;
    edge = !wall ? side : dx > 0 ? Math.min(edge, side) : Math.max(edge, side);
  }
  if (!blocked(level, world, edge, j.y, tall)) j.x = edge;
  return true;
}

/** Moves up by dy (negative); a head under a corner is nudged round it. True when a ceiling stopped him. */
export function moveUp(level: Level, world: World, j: Jasper, dy: number): boolean {
  const tall = heightOf(j);
  const to = j.y + dy;
  if (!blocked(level, world, j.x, to, tall)) {
    j.y = to;
    return false;
  }
  const ahead = j.vx < 0 ? -PX : PX;
  for (let nudge = ahead; Math.abs(nudge) <= t.cornerNudge; nudge += ahead) {
    if (nudgeTo(level, world, j, j.x + nudge, to) || nudgeTo(level, world, j, j.x - nudge, to)) return false;
  }
  const block = blockAt(level, world, j.x, to, tall);
  const under = block !== null ? block.y + block.h + tall : (tileOf(to - tall) + 1) * TILE + tall;
  if (under < j.y && !blocked(level, world, j.x, under, tall)) j.y = under;
  return true;
}

function nudgeTo(level: Level, world: World, j: Jasper, x: number, y: number): boolean {
  const tall = heightOf(j);
  if (blocked(level, world, x, y, tall) || blocked(level, world, x, j.y, tall)) return false;
  j.x = x;
  j.y = y;
  return true;
}

/** Moves down by dy (positive) onto cells, one-ways, tops and backs. True when something caught his feet. */
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
  const near = nearAt(level, j.x).tops;
  for (let i = 0; i < near.length; i++) {
    const e = topOf(world.entities[near[i]!]!);
    if (e === null || !over(e, j.x) || (j.dropping > 0 && 'firm' in e)) continue;
    if (j.y > e.y - e.dy || to < e.y || e.y >= stop) continue;
    stop = e.y;
    j.platform = near[i]!;
  }
  const back = j.dropping === 0 ? rustyBack(world) : null;
  if (back !== null && over(back, j.x) && j.y <= back.y - back.dy && to >= back.y && back.y < stop) {
    stop = back.y;
    j.platform = RUSTY;
  }
  // a top that rose past a ceiling leaves him where he is
  const squeezed = stop <= to && j.platform !== -1 && blocked(level, world, j.x, stop, heightOf(j));
  if (stop > to || squeezed) {
    j.platform = -1;
    if (!blocked(level, world, j.x, to, heightOf(j))) j.y = to;
    return false;
  }
  j.y = stop;
  return true;
}

/** Side of a wall within reach (−1, 1; the one he faces first), 0 for none. */
export function wallBeside(level: Level, world: World, j: Jasper, reach: number): -1 | 0 | 1 {
  const tall = heightOf(j);
  if (blocked(level, world, j.x + j.facing * reach, j.y, tall)) return j.facing;
  if (blocked(level, world, j.x - j.facing * reach, j.y, tall)) return -j.facing as -1 | 1;
  return 0;
}

/** The surface of the wall at that side, at the height of his chest, or air. */
export function wallSurf(level: Level, j: Jasper, side: number): number {
  return surfAt(level, tileOf(j.x + side * (t.half + t.wallReach)), tileOf(j.y - (t.low >> 1)));
}
