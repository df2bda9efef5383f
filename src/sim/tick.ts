/** The world, one tick at a time. */
import { tickActs } from './acts.ts';
import { createJasper } from './createJasper.ts';
import { defOf, type Entity, entityDefs } from './entity.ts';
import { hashPlain } from './hash.ts';
import { ASSISTS, Button, type TickInput } from './input.ts';
import { failJasper, tickJasper } from './jasper.ts';
import { tickLeaping } from './leapGaps.ts';
import { type EntityObject, entityObjects, type Level, nearAt } from './level.ts';
import { heightOf } from './move.ts';
import { spawnRusty, tickRusty, watchProgress } from './rusty.ts';
import { openWait, tickWait } from './scene.ts';
import { tuning } from './tuning.ts';
import type { Start, World } from './world.ts';

const spawn = (o: EntityObject): Entity =>
  (entityDefs[o.kind] as unknown as { spawn(o: EntityObject): Entity }).spawn(o);

/** A world at its first tick. Throws when the level has no spawn for Jasper (the loader forbids it). */
export function createWorld(level: Level, start: Start): World {
  const spawns = level.objects.filter((o) => o.kind === 'spawn' && o.who === 'jasper');
  const at = spawns.find((o) => o.kind === 'spawn' && o.from === start.from) ?? spawns[0];
  if (at?.kind !== 'spawn') throw new Error(`level ${level.id}: has no spawn for Jasper; add one to layer "objects"`);
  const facts = (names: string[]): Record<string, true> => Object.fromEntries(names.map((n) => [n, true as const]));
  const world: World = {
    tick: 0,
    time: 0,
    jasper: createJasper(at.x + (at.w >> 1), at.y + at.h, at.face === 'left' ? -1 : 1),
    rusty: spawnRusty(level),
    entities: entityObjects(level.objects).map(spawn),
    flags: facts(start.flags),
    paid: facts(start.paid),
    trust: start.trust,
    memories: [...start.memories],
    barked: -1000,
    hurt: false,
    checkpoint: 0,
    scene: null,
    exited: '',
    events: [],
  };
  for (const e of world.entities) defOf(e).link?.(e, world);
  return world;
}

/** Advances the world by 1/60 s. Allocates nothing but the facts it reports. */
export function tick(level: Level, world: World, input: TickInput): void {
  world.events.length = 0;
  if (world.exited !== '') return;
  openWait(level, world);
  tickEntities(level, world);
  tickRusty(level, world);
  if (input & Button.assistLeaps) tickLeaping(level, world, input);
  else tickJasper(level, world, input);
  tickActs(level, world, input);
  world.jasper.held = input;
  touchEntities(level, world);
  if (world.hurt) {
    world.hurt = false;
    failJasper(world);
  }
  tickWait(level, world);
  watchProgress(world);
  world.tick++;
  if (world.time > 0 || (input & ~(ASSISTS | Button.touch)) !== 0) world.time++;
}

function tickEntities(level: Level, world: World): void {
  const near = nearAt(level, world.jasper.x).all;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    defOf(e).tick?.(e, near[i]!, level, world);
  }
}

function touchEntities(level: Level, world: World): void {
  const j = world.jasper;
  if (j.failing > tuning.failLive) return;
  const near = nearAt(level, j.x).all;
  const top = j.y - heightOf(j);
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (j.x + tuning.half <= e.x || j.x - tuning.half >= e.x + e.w + 1 || j.y <= e.y || top >= e.y + e.h) continue;
    defOf(e).touch?.(e, near[i]!, level, world);
  }
}

/** Of all that lasts; the facts of the tick are not state. */
export function hashWorld(world: World): number {
  const { events: _, ...state } = world;
  return hashPlain(state);
}
