/**
 * A level as the simulation knows it: cells and objects, all in units, all plain data.
 * It stands beside the world and never changes during a run.
 */
import { TILE } from './fixed.ts';
import { createGraph, type Graph } from './graph.ts';
import { hashPlain } from './hash.ts';

export const Surf = { air: 0, stone: 1, claw: 2, metal: 3, glass: 4, mud: 5 } as const;
export type SurfName = keyof typeof Surf;
export const Oneway = { none: 0, cat: 1, dog: 2 } as const;
export const Hazard = { none: 0, puddle: 1, glass: 2, cable: 3 } as const;
export type HazardName = keyof typeof Hazard;

export interface Point {
  x: number;
  y: number;
}

/** Shared by all objects: `id` is Tiled's object id, (x, y) the top left, w and h 0 for points. */
interface Placed {
  id: number;
  name: string;
  x: number;
  y: number;
  w: number;
  h: number;
}
export type Facing = 'left' | 'right';

/** One member per object class of maps/jasper.tiled-project that the simulation reads (DESIGN.md 9). */
export type LevelObject = Placed &
  (
    | { kind: 'spawn'; who: 'jasper' | 'rusty'; face: Facing; from: string }
    | { kind: 'exit'; to: string; side: Facing }
    | { kind: 'checkpoint'; order: number }
    | { kind: 'passing'; knot: string; once: boolean; require: string[] }
    | { kind: 'meeting'; knot: string; once: boolean; require: string[] }
    | { kind: 'mark'; actor: 'rusty'; knot: string; stage: number; face: Facing; beside: '' | 'jasper' }
    | { kind: 'memory'; memory: string; dust: boolean }
    | { kind: 'sniff'; sniff: string; tall: boolean }
    | { kind: 'motes' }
    /** batted `hits` times it releases the object `target` (a Tiled object id) */
    | { kind: 'lever'; target: number; hits: number }
    /** a one-way top `w` wide that follows `path` (units); `once` waits for a lever */
    | { kind: 'mover'; path: Point[]; speed: number; mode: 'loop' | 'once' }
    /** a hanging one-way that swings when batted or landed upon; rope `length` in units up from its top */
    | { kind: 'swing'; length: number }
    | { kind: 'drip'; period: number; phase: number; drop: number }
    | { kind: 'fall'; delay: number; becomes: 'solid' | 'none' }
    | { kind: 'stalk'; flag: string; require: string[] }
    /** blocks the way until something opens it; slides up its own height */
    | { kind: 'gate'; look: 'gate' | 'arm' | 'door' }
    /** pressed by at least `need` (Jasper weighs 1, Rusty 5) it opens `target`; `spring` shuts it again */
    | { kind: 'plate'; need: number; target: number; spring: boolean }
    /** loose stones in the way, until dug */
    | { kind: 'rubble' }
    /** where Rusty digs for `target`; `from` is the side he stands on */
    | { kind: 'dig'; hard: 'soft' | 'packed'; target: number; from: Facing | 'any' }
    /** pushed by Rusty between two x, in units */
    | { kind: 'crate'; min: number; max: number }
    /** stands on end until Rusty's weight tips it, then a top to walk on */
    | { kind: 'plank' }
    /** Jasper inside, facing `side`: Rusty comes to brace under the ledge */
    | { kind: 'boost'; side: Facing }
    /** a small thing to carry; picked up it begins its knot, if it has one, and it runs off `flees` times before */
    | { kind: 'thing'; item: string; knot: string; flees: number; require: string[] }
    /** a thing carried here begins the knot, in which it may be left, crouched */
    | { kind: 'offering'; item: string; knot: string }
    /** something of Rusty's that lies there once `require` is so: come near, it begins its knot */
    | { kind: 'treasure'; item: string; knot: string; require: string[] }
    /** a sheet of glass overhead: shakes when somebody comes under it, and falls */
    | { kind: 'pane'; delay: number; require: string[] }
    | { kind: 'rusty_point'; point: string; pose: 'stand' | 'sit' | 'sleep' }
    /** a drop leads from a to b alone; `need`: '' or a flag, or `#12`, the id of a gate, rubble or plank */
    | { kind: 'rusty_edge'; a: string; b: string; move: 'walk' | 'jump' | 'drop'; scary: number; need: string }
  );
export type ObjectKind = LevelObject['kind'];
export type ObjectOf<K extends ObjectKind> = Extract<LevelObject, { kind: K }>;

/**
 * A knot of the story without its words: what ends each stage. Emitted by the ink compiler, equal in every language.
 * A stage is the stretch between two waits; the last one has `wait: ''`.
 */
export interface Stage {
  wait: string;
  /** 0: no time-out */
  ticks: number;
  /** set when the wait's act is done; '' sets nothing */
  flag: string;
  /** ends only by its act */
  required: boolean;
}
export type Skeletons = Record<string, { stages: Stage[]; next: string }>;

export interface Level {
  id: string;
  title: string;
  chapter: number;
  next: string;
  solo: boolean;
  /** tiles */
  width: number;
  height: number;
  /** row by row, `Surf`, `Oneway` and `Hazard` codes */
  solid: Uint8Array;
  oneway: Uint8Array;
  hazard: Uint8Array;
  objects: LevelObject[];
  /** the knots this level's objects name, and those they run on into */
  story: Skeletons;
  /** ticks */
  par: { gold: number; silver: number; bronze: number };
  /** of everything the simulation reads; a replay names it */
  hash: number;
  /** which entities can matter to someone in a strip of `STRIP` tiles, so that a tick costs the same on any map */
  near: Near[];
  /** the roads Rusty knows */
  graph: Graph;
}
/** Indices into world.entities, ascending. */
export interface Near {
  all: number[];
  /** what can be stood upon, and what can be in the way */
  tops: number[];
  blocks: number[];
}

type Read = 'spawn' | 'mark' | 'rusty_point' | 'rusty_edge';
/** The objects that become entities; the others are read where they are needed. */
export type EntityObject = Exclude<LevelObject, { kind: Read }>;
const read: ObjectKind[] = ['spawn', 'mark', 'rusty_point', 'rusty_edge'];
export const entityObjects = (objects: LevelObject[]): EntityObject[] =>
  objects.filter((o): o is LevelObject & EntityObject => !read.includes(o.kind));

const STRIP = 8;
/** tiles either side in which an entity is awake: a little more than any view (±20) */
const AWAKE = 24;

/** Completes a level with its hash and its index. */
export function createLevel(parts: Omit<Level, 'hash' | 'near' | 'graph'>): Level {
  const { title: _, par: __, ...rules } = parts;
  const entities = entityObjects(parts.objects);
  return {
    ...parts,
    hash: hashPlain(rules),
    near: indexStrips(parts.width, entities),
    graph: createGraph(
      parts.objects,
      entities.map((o) => o.id),
    ),
  };
}

function indexStrips(width: number, objects: EntityObject[]): Near[] {
  const strips = Array.from({ length: Math.ceil(width / STRIP) }, (): Near => ({ all: [], tops: [], blocks: [] }));
  objects.forEach((o, index) => {
    const [left, right] = extent(o);
    strips.forEach((strip, i) => {
      const from = (i * STRIP - AWAKE) * TILE;
      const to = ((i + 1) * STRIP + AWAKE) * TILE;
      if (right < from || left > to) return;
      strip.all.push(index);
      if (isTop(o.kind)) strip.tops.push(index);
      if (isBlock(o.kind)) strip.blocks.push(index);
    });
  });
  return strips;
}

const isBlock = (kind: ObjectKind): boolean => kind === 'gate' || kind === 'rubble' || kind === 'crate';
const isTop = (kind: ObjectKind): boolean =>
  isBlock(kind) || kind === 'mover' || kind === 'swing' || kind === 'fall' || kind === 'plank';

/** Least and greatest x an object can reach. */
function extent(o: EntityObject): [number, number] {
  if (o.kind === 'mover') {
    const xs = o.path.map((p) => p.x);
    return [Math.min(...xs), Math.max(...xs) + o.w];
  }
  const sway = o.kind === 'swing' ? o.length : 0;
  return [o.x - sway, o.x + o.w + sway];
}

export function nearAt(level: Level, x: number): Near {
  const strip = Math.floor(x / (STRIP * TILE));
  return level.near[strip < 0 ? 0 : strip >= level.near.length ? level.near.length - 1 : strip]!;
}

/** Outside: walls left, right and below the last row's column are air below (a fall), sky above. */
export function surfAt(level: Level, tx: number, ty: number): number {
  if (tx < 0 || tx >= level.width) return Surf.stone;
  if (ty < 0 || ty >= level.height) return Surf.air;
  return level.solid[ty * level.width + tx]!;
}
export function onewayAt(level: Level, tx: number, ty: number): number {
  if (tx < 0 || tx >= level.width || ty < 0 || ty >= level.height) return Oneway.none;
  return level.oneway[ty * level.width + tx]!;
}
export function hazardAt(level: Level, tx: number, ty: number): number {
  if (tx < 0 || tx >= level.width || ty < 0 || ty >= level.height) return Hazard.none;
  return level.hazard[ty * level.width + tx]!;
}
