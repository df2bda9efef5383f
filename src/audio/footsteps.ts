/** Steps, from the ground a body has covered; the simulation does not report them. */
import { PX, TILE, tileOf } from '../sim/fixed.ts';
import { Hazard, hazardAt, type Level, type Point, Surf, surfAt } from '../sim/level.ts';
import type { World } from '../sim/world.ts';
import type { SoundName } from './cues.ts';

export interface Step {
  sound: SoundName;
  /** 0…1 */
  gain: number;
  at: Point;
}
export interface Footsteps {
  /** The steps of this tick, most often none. */
  tick(level: Level, world: World): Step[];
  /** Forgets where they were: a level begins, a scene has moved somebody. */
  reset(): void;
}
const LEAP = 1.5 * TILE; // further in a tick is no step
const CLIMB = 0.9 * TILE;
const STRIDE_OF_DOG = 1.1 * TILE;
/** A faster cat takes longer steps: 6 a second creeping, 8 at a run. */
const strideOf = (speed: number): number => (0.4 + 0.3 * (speed / PX)) * TILE;

export function createFootsteps(): Footsteps {
  let jasper: Point | null = null;
  let rusty: Point | null = null;
  let walked = 0;
  let climbed = 0;
  let trotted = 0;

  function ofJasper(level: Level, world: World): Step | null {
    const j = world.jasper;
    const before = jasper ?? j;
    jasper = { x: j.x, y: j.y };
    const dx = Math.abs(j.x - before.x);
    const dy = Math.abs(j.y - before.y);
    if (dx > LEAP || dy > LEAP || j.failing > 0) return null;
    if (j.mode === 'climb') {
      climbed += dy;
      if (climbed < CLIMB) return null;
      climbed = 0;
      return { sound: 'claws', gain: 0.5, at: jasper };
    }
    if (j.mode !== 'ground' || j.sliding) {
      walked = TILE / 3; // the first step after a landing comes soon
      return null;
    }
    walked += dx;
    if (dx === 0 || walked < strideOf(dx)) return null;
    walked = 0;
    return {
      sound: groundUnder(level, world),
      gain: j.crouched ? 0.45 : 0.55 + 0.2 * Math.min(2.25, dx / PX),
      at: jasper,
    };
  }

  function ofRusty(level: Level, world: World): Step | null {
    const r = world.rusty;
    const before = rusty;
    rusty = r && { x: r.x, y: r.y };
    if (!r || !before || !rusty || Math.abs(r.x - before.x) > LEAP) return null;
    trotted += Math.abs(r.x - before.x);
    if (trotted < STRIDE_OF_DOG) return null;
    trotted = 0;
    const wet = hazardAt(level, tileOf(r.x), tileOf(r.y - 1)) === Hazard.puddle;
    return { sound: wet ? 'pawPuddle' : 'pawStone', gain: 1, at: rusty };
  }

  return {
    tick: (level, world) => [ofJasper(level, world), ofRusty(level, world)].filter((s) => s !== null),
    reset() {
      jasper = null;
      rusty = null;
    },
  };
}

const grounds: Record<number, SoundName> = {
  [Surf.stone]: 'stepStone',
  [Surf.claw]: 'stepBook', // walls of swollen books, where there is claw under foot
  [Surf.metal]: 'stepMetal',
  [Surf.glass]: 'stepGlass',
  [Surf.mud]: 'stepMud',
};
/** What Jasper stands on. One-way shelves and beams are wood. */
export function groundUnder(level: Level, world: World): SoundName {
  const j = world.jasper;
  const tx = tileOf(j.x);
  const hazard = hazardAt(level, tx, tileOf(j.y - 1));
  if (hazard === Hazard.puddle) return 'stepPuddle';
  if (hazard === Hazard.glass) return 'stepGlass';
  const platform = world.entities[j.platform];
  if (platform) return platform.kind === 'fall' ? 'stepStone' : platform.kind === 'swing' ? 'stepMetal' : 'stepWood';
  for (const half of [0, -TILE / 3, TILE / 3]) {
    const surf = surfAt(level, tileOf(j.x + half), tileOf(j.y));
    if (surf !== Surf.air) return grounds[surf] ?? 'stepStone';
  }
  return 'stepWood';
}
