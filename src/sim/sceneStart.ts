/** A level as one of its scenes begins, without the way there: for a scene that is seen again. */
import type { Entity } from './entity.ts';
import { px, TILE, tileOf } from './fixed.ts';
import { type Level, Oneway, onewayAt, Surf, surfAt } from './level.ts';
import { heeds, standNear, takeMarks } from './rusty.ts';
import { beginScene } from './scene.ts';
import { createWorld } from './tick.ts';
import type { Start, World } from './world.ts';

type Place = Extract<Entity, { kind: 'meeting' | 'offering' | 'treasure' | 'thing' }>;

const isPlace = (e: Entity): e is Place =>
  e.kind === 'meeting' || e.kind === 'offering' || e.kind === 'treasure' || e.kind === 'thing';

/**
 * The world at the first stage of a knot, its words due, Jasper where he would meet it.
 * @param start what is so before the scene. Null when the level has no place for the knot.
 */
export function worldAtScene(level: Level, start: Start, knot: string): World | null {
  const world = createWorld(level, start);
  const index = placeOf(level, world, knot);
  const place = world.entities[index];
  if (place === undefined || !isPlace(place)) return null;
  put(level, world, place);
  carry(world, index);
  setStage(level, world, place);
  if (place.kind !== 'thing') place.done = true;
  beginScene(level, world, knot, place.kind === 'thing' ? -1 : index);
  return world;
}

/** Entity index of where the knot, or the one that runs on into it, begins; −1 for nowhere. */
function placeOf(level: Level, world: World, knot: string): number {
  const index = world.entities.findIndex((e) => isPlace(e) && e.knot === knot);
  if (index >= 0) return index;
  const before = Object.keys(level.story).find((name) => level.story[name]!.next === knot);
  return before === undefined ? -1 : placeOf(level, world, before);
}

function put(level: Level, world: World, place: Place): void {
  const j = world.jasper;
  const isArea = place.kind === 'meeting' || place.kind === 'offering';
  const spot = (isArea ? standIn(level, place) : null) ?? standUnder(level, place);
  j.x = spot.x;
  j.y = spot.y;
  j.safeX = j.x;
  j.safeY = j.y;
  j.facing = 1;
}

const isGround = (level: Level, tx: number, ty: number): boolean =>
  surfAt(level, tx, ty - 1) === Surf.air &&
  (surfAt(level, tx, ty) !== Surf.air || onewayAt(level, tx, ty) !== Oneway.none);

/** The ground at the near side of an area, at the height of the checkpoint he comes from. */
function standIn(level: Level, { x, y, w, h }: Place): { x: number; y: number } | null {
  const from = level.objects
    .filter((o) => o.kind === 'checkpoint')
    .map((o) => ({ far: Math.abs(o.x - x) + Math.abs(o.y - y), y: o.y + o.h }))
    .sort((a, b) => a.far - b.far)[0] ?? { y: y + h };
  for (let tx = tileOf(x); tx <= tileOf(x + w); tx++) {
    const rows: number[] = [];
    for (let ty = tileOf(y) + 1; ty <= tileOf(y + h); ty++) if (isGround(level, tx, ty)) rows.push(ty * TILE);
    const [best] = rows.sort((a, b) => Math.abs(a - from.y) - Math.abs(b - from.y));
    if (best !== undefined) return { x: tx * TILE + (TILE >> 1), y: best };
  }
  return null;
}

/** The ground under something that lies or drifts. */
function standUnder(level: Level, place: Place): { x: number; y: number } {
  const x = place.x + (place.w >> 1);
  let ty = tileOf(place.y + place.h);
  while (ty < level.height && !isGround(level, tileOf(x), ty)) ty++;
  return { x, y: ty * TILE };
}

/** What the scene is about is in his mouth. */
function carry(world: World, index: number): void {
  const place = world.entities[index]!;
  const item = place.kind === 'offering' || place.kind === 'thing' ? place.item : '';
  const carried =
    place.kind === 'thing' ? index : world.entities.findIndex((e) => e.kind === 'thing' && e.item === item);
  const e = world.entities[carried];
  if (e?.kind !== 'thing') return;
  const j = world.jasper;
  e.state = 'carried';
  e.flees = 0;
  e.x = j.x;
  e.y = j.y - px(16);
  j.carrying = carried;
}

/** Rusty stands where the scenes before left him, or near, once he follows. */
function setStage(level: Level, world: World, place: Place): void {
  for (const flag of 'require' in place ? place.require : []) {
    const before = world.entities.find((e) => isPlace(e) && e.knot === flag);
    if (before !== undefined && isPlace(before)) setStage(level, world, before);
    level.story[flag]?.stages.forEach((_, stage) => {
      takeMarks(level, world, flag, stage);
    });
  }
  if (heeds(world)) standNear(level, world);
}
