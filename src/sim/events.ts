/** Facts of one tick, in the order they happened. Positions are units. Sinks read them; nothing flows back. */
import type { SurfName } from './level.ts';

export type JumpKind = 'jump' | 'wall' | 'hop' | 'pounce' | 'wiggle' | 'skitter' | 'mantle' | 'boost' | 'dogHop';

export type SimEvent =
  | { kind: 'jumped'; x: number; y: number; how: JumpKind }
  | { kind: 'landed'; x: number; y: number; speed: number; surf: SurfName }
  | { kind: 'bumped'; x: number; y: number }
  | { kind: 'mantled'; x: number; y: number }
  | { kind: 'clung'; x: number; y: number; surf: SurfName }
  /** stamina ran low while on a wall */
  | { kind: 'slipping'; x: number; y: number }
  | { kind: 'slid'; x: number; y: number }
  | { kind: 'turned'; x: number; y: number }
  | { kind: 'swiped'; x: number; y: number }
  | { kind: 'batted'; entity: number; x: number; y: number }
  | { kind: 'sniffed'; sniff: string; x: number; y: number }
  | { kind: 'voiceBegan'; x: number; y: number }
  | { kind: 'meowed'; x: number; y: number }
  | { kind: 'called'; x: number; y: number }
  | { kind: 'twitched'; x: number; y: number }
  | { kind: 'blinked'; x: number; y: number }
  | { kind: 'shook'; x: number; y: number }
  | { kind: 'splashed'; x: number; y: number }
  | { kind: 'drippedOn'; x: number; y: number }
  /** a drop reached what is below it */
  | { kind: 'dripped'; x: number; y: number }
  | { kind: 'failed'; x: number; y: number }
  | { kind: 'respawned'; x: number; y: number }
  | { kind: 'checkpointReached'; order: number; x: number; y: number }
  | { kind: 'exited'; to: string; ticks: number }
  | { kind: 'passed'; knot: string; x: number; y: number }
  | { kind: 'dustCleared'; entity: number; x: number; y: number }
  | { kind: 'memoryFound'; memory: string; x: number; y: number }
  | { kind: 'moteBatted'; entity: number; x: number; y: number }
  | { kind: 'released'; entity: number; x: number; y: number }
  /** a mover reached the end of its path, a slab the ground */
  | { kind: 'settled'; entity: number; x: number; y: number; speed: number }
  | { kind: 'swung'; entity: number; x: number; y: number }
  | { kind: 'crumbled'; entity: number; x: number; y: number }
  /** ears up: he noticed a signal */
  | { kind: 'rustyHeard'; x: number; y: number }
  /** head tilt: he would, and cannot */
  | { kind: 'rustyRefused'; x: number; y: number }
  /** he has caught up, out of sight */
  | { kind: 'rustyNear'; x: number; y: number }
  | { kind: 'barked'; x: number; y: number }
  /** he stands by the answer */
  | { kind: 'rustyWhined'; x: number; y: number }
  /** he jumped out from under something that falls */
  | { kind: 'rustyDodged'; x: number; y: number }
  | { kind: 'rubbed'; x: number; y: number }
  | { kind: 'dug'; entity: number; x: number; y: number }
  | { kind: 'gateOpened'; entity: number; x: number; y: number }
  | { kind: 'gateShut'; entity: number; x: number; y: number }
  | { kind: 'plateDown'; entity: number; x: number; y: number }
  | { kind: 'plateUp'; entity: number; x: number; y: number }
  | { kind: 'pickedUp'; item: string; x: number; y: number }
  | { kind: 'dropped'; item: string; x: number; y: number }
  | { kind: 'offered'; item: string; x: number; y: number }
  | { kind: 'fled'; entity: number; x: number; y: number }
  | { kind: 'shattered'; entity: number; x: number; y: number }
  | { kind: 'flinched'; x: number; y: number }
  | { kind: 'sceneBegan'; knot: string }
  /** words of this stage are due; the Session shows them before it steps again */
  | { kind: 'sceneStage'; knot: string; stage: number }
  /** the stage's wait has begun (words are gone, control is the player's) */
  | { kind: 'waitBegan'; knot: string; stage: number; wait: string; ticks: number }
  | { kind: 'waitEnded'; knot: string; stage: number; done: boolean }
  | { kind: 'sceneEnded'; knot: string }
  | { kind: 'flagSet'; flag: string }
  | { kind: 'trustPaid'; id: string; amount: number };
export type EventKind = SimEvent['kind'];
export type EventOf<K extends EventKind> = Extract<SimEvent, { kind: K }>;
