/**
 * The cast of things. One file a kind under entities/, one row a kind in `entityDefs`:
 * leave a row out and it does not compile. A new kind also wants its object in level.ts and its view.
 */
import { type Boost, boost } from './entities/boost.ts';
import { type Checkpoint, checkpoint } from './entities/checkpoint.ts';
import { type Crate, crate } from './entities/crate.ts';
import { type Dig, dig } from './entities/dig.ts';
import { type Drip, drip } from './entities/drip.ts';
import { type Exit, exit } from './entities/exit.ts';
import { type Fall, fall } from './entities/fall.ts';
import { type Gate, gate } from './entities/gate.ts';
import { type Lever, lever } from './entities/lever.ts';
import { type Meeting, meeting } from './entities/meeting.ts';
import { type Memory, memory } from './entities/memory.ts';
import { type Motes, motes } from './entities/motes.ts';
import { type Mover, mover } from './entities/mover.ts';
import { type Offering, offering } from './entities/offering.ts';
import { type Pane, pane } from './entities/pane.ts';
import { type Passing, passing } from './entities/passing.ts';
import { type Plank, plank } from './entities/plank.ts';
import { type Plate, plate } from './entities/plate.ts';
import { type Rubble, rubble } from './entities/rubble.ts';
import { type Sniff, sniff } from './entities/sniff.ts';
import { type Stalk, stalk } from './entities/stalk.ts';
import { type Swing, swing } from './entities/swing.ts';
import { type Thing, thing } from './entities/thing.ts';
import { type Treasure, treasure } from './entities/treasure.ts';
import type { EntityObject, Level } from './level.ts';
import type { World } from './world.ts';

/** What every entity has: its object's Tiled id and its box, top left, in units. */
export interface Placed {
  id: number;
  x: number;
  y: number;
  w: number;
  h: number;
}
/** A top to stand on: (x, y, w) is the top's left, height and width; dx, dy what it moved this tick. */
export interface Top {
  firm: boolean;
  dx: number;
  dy: number;
}

/** Something in the way while it is shut, whose top can be stood on; dx, dy what it moved this tick. */
export interface Block {
  shut: boolean;
  dx: number;
  dy: number;
}

export type Entity =
  | Boost
  | Checkpoint
  | Crate
  | Dig
  | Drip
  | Exit
  | Fall
  | Gate
  | Lever
  | Meeting
  | Memory
  | Motes
  | Mover
  | Offering
  | Pane
  | Passing
  | Plank
  | Plate
  | Rubble
  | Sniff
  | Stalk
  | Swing
  | Thing
  | Treasure;
export type EntityKind = Entity['kind'];
export type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;
export type PlatformEntity = Fall | Mover | Plank | Swing;
export type BlockEntity = Crate | Gate | Rubble;

export interface EntityDef<E extends Entity> {
  spawn(object: Extract<EntityObject, { kind: E['kind'] }>): E;
  /** after all are spawned: finds the entities it names */
  link?(e: E, world: World): void;
  /** before Jasper moves, while he is within 24 tiles */
  tick?(e: E, index: number, level: Level, world: World): void;
  /** after Jasper moved, while his box touches the entity's */
  touch?(e: E, index: number, level: Level, world: World): void;
  /** when a swipe reaches it; true if it answers */
  bat?(e: E, index: number, level: Level, world: World): boolean;
}

export const entityDefs: { [K in EntityKind]: EntityDef<EntityOf<K>> } = {
  boost,
  checkpoint,
  crate,
  dig,
  drip,
  exit,
  fall,
  gate,
  lever,
  meeting,
  memory,
  motes,
  mover,
  offering,
  pane,
  passing,
  plank,
  plate,
  rubble,
  sniff,
  stalk,
  swing,
  thing,
  treasure,
};

/** The row of an entity; the union is closed over its own kind, which the compiler cannot follow. */
export const defOf = (e: Entity): EntityDef<Entity> => entityDefs[e.kind] as unknown as EntityDef<Entity>;
