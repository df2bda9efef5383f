/**
 * The whole state of a run: plain data, so structuredClone(world) is a save-state.
 * `level` stands beside it: tick(level, world, input).
 */
import type { Entity } from './entity.ts';
import type { SimEvent } from './events.ts';
import type { TickInput } from './input.ts';
import type { Rusty } from './rusty.ts';

/** Bumped whenever the same log would end elsewhere; replays name it. */
export const SIM_VERSION = 3;

export type Mode = 'ground' | 'air' | 'climb' | 'mantle';
export type Act =
  | 'none'
  | 'swipe'
  | 'sniff'
  | 'voice'
  | 'meow'
  | 'call'
  | 'twitch'
  | 'blink'
  | 'shake'
  | 'flinch'
  | 'leave';

export interface Jasper {
  /** feet, middle; units */
  x: number;
  y: number;
  /** units per tick */
  vx: number;
  vy: number;
  facing: -1 | 1;
  mode: Mode;
  crouched: boolean;
  sliding: boolean;
  /** in the air, or just landed, from a pounce */
  pounced: boolean;
  /** a rising jump that letting go would cut short */
  cuttable: boolean;
  /** side of the wall touched in the air or climbed: −1, 0, 1 */
  wall: -1 | 0 | 1;
  /** entity index of the platform stood upon, −1 for the ground or the air */
  platform: number;
  /** ticks left in which a jump still counts as from the ground */
  coyote: number;
  /** ticks left of a jump pressed too early */
  buffer: number;
  /** ticks since landing, up to 99 */
  landed: number;
  /** ticks crouched without moving: the wiggle */
  gathered: number;
  /** ticks without steering after a wall jump */
  lock: number;
  /** ticks left of a mantle, and where it ends */
  mantle: number;
  mantleX: number;
  mantleY: number;
  /** half points: 300 is full */
  stamina: number;
  /** ticks in which one-ways are passed */
  dropping: number;
  act: Act;
  /** ticks since the act began */
  actTicks: number;
  /** this swipe has already hit something */
  struck: boolean;
  /** entity index of what he carries, −1 for nothing */
  carrying: number;
  /** ticks in a soaking, then the shake */
  wet: number;
  /** the last tick's buttons */
  held: TickInput;
  /** ticks still to go of the 24 of a fail, 0 when well */
  failing: number;
  /** the last safe ledge, and how long the present one has been stood on */
  safeX: number;
  safeY: number;
  safeTicks: number;
}

export interface SceneState {
  knot: string;
  stage: number;
  /** false until the words of the stage were shown: the next tick begins the wait */
  waiting: boolean;
  /** −1: no time-out */
  ticksLeft: number;
  /** entity index of the place it began in: to leave that is to let the wait go by; −1 for none */
  zone: number;
  /** ticks in a row for which the wait's act has been held (crouch) */
  held: number;
}

export interface World {
  /** ticks since the level began */
  tick: number;
  /** ticks since the first input: the game time */
  time: number;
  jasper: Jasper;
  /** null where he is not */
  rusty: Rusty | null;
  /** same order as the level's entity objects; never grows */
  entities: Entity[];
  flags: Record<string, true>;
  /** 0 to 100, the sum of the rows of trust.ts that are paid */
  trust: number;
  paid: Record<string, true>;
  /** ids of memories found, in order */
  memories: string[];
  /** tick of Rusty's last bark, −1000 before the first */
  barked: number;
  /** something that touches now fails him at the end of the tick */
  hurt: boolean;
  /** order of the last checkpoint reached, 0 for the spawn */
  checkpoint: number;
  scene: SceneState | null;
  /** level id of the exit taken, or '' */
  exited: string;
  /** facts of this tick; emptied when the next begins */
  events: SimEvent[];
}

/** What a run brings into a level; a preset for a level run. */
export interface Start {
  /** level id he comes from, '' for the level's own spawn */
  from: string;
  flags: string[];
  /** ids of trust.ts that are paid */
  paid: string[];
  trust: number;
  memories: string[];
}
export const freshStart = (): Start => ({ from: '', flags: [], paid: [], trust: 0, memories: [] });
