/**
 * One level being played: it owns the world, decides when it ticks, and records every input.
 * No DOM and no clock: whoever draws calls `advance` with the time since the last frame.
 */
import { ASSISTS, Button, type TickInput } from '../sim/input.ts';
import type { Level } from '../sim/level.ts';
import { createWorld, tick } from '../sim/tick.ts';
import type { Start, World } from '../sim/world.ts';
import { copyLog, createLog, type InputLog, inputsOf, inputsUsed, recordInput } from './inputLog.ts';
import { alphaOf, createStepper, stepsDue } from './stepper.ts';

/** Hears the events of every tick, also when several are stepped in one frame. */
export type Sink = (level: Level, world: World) => void;

/** Words that are due: the world waits until they are dismissed. */
export interface Words {
  knot: string;
  stage: number;
}

/** A save-state: the whole world, and how it came about. */
export interface Snapshot {
  world: World;
  log: InputLog;
}

/** A run that was left, and how whole its time is. */
export interface Resumed extends Snapshot {
  practice: boolean;
  slowed: boolean;
}

export interface SessionOptions {
  /** called after every tick, in this order */
  sinks?: Sink[];
  /** words are never shown, so nothing interrupts the hands */
  runner?: boolean;
  /** where to take a run up again: practice only if it was before */
  resume?: Resumed;
}

export interface Session {
  readonly level: Level;
  readonly start: Start;
  readonly world: World;
  readonly log: InputLog;
  /** 0 to 1: where to draw between the previous tick and this one */
  readonly alpha: number;
  readonly words: Words | null;
  /** the exit was taken; no more ticks */
  readonly finished: boolean;
  /** a save-state, a room restart or single steps were used: no record may come of it */
  readonly practice: boolean;
  /** assist bits used, and SLOWED */
  readonly assists: number;
  /** attempts at the level, this one included */
  readonly attempts: number;
  /** grows when the world jumps (restart, restore): draw nothing between then and now */
  readonly cuts: number;
  paused: boolean;
  runner: boolean;
  /** wall time only, 1 is real time; never changes a log */
  speed: number;
  /** Steps what is due and returns how many ticks that was. @param elapsedMs raw ms since the last frame */
  advance(elapsedMs: number, readInput: () => TickInput): number;
  /** One tick, also while paused; marks the attempt as practice. False if the world cannot tick now. */
  stepOnce(readInput: () => TickInput): boolean;
  dismissWords(): void;
  /** For tools that change a run in other ways than by play. */
  markPractice(): void;
  /** From any state. 'room' goes back to the last checkpoint, 'level' begins a new attempt. */
  restart(what: 'room' | 'level'): void;
  /** Begins the level again and plays a log; when that has ended, the player goes on. Marks the attempt as practice. */
  playBack(log: InputLog): void;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /**
   * Goes on in another state of the level, edited while it is played; marks the attempt as practice.
   * @param handOver the present world, or the one at the last checkpoint, as it is in the new level
   */
  changeLevel(next: Level, handOver: (world: World) => World): void;
}

/** Header bit of a run that was ever played slower than real time; no button has it. */
export const SLOWED = 1 << 15;

/** What a press that ends words or a pause must not also do in the world. */
const ACTIONS = Button.jump | Button.paw | Button.voice;

export function createSession(first: Level, start: Start, options: SessionOptions = {}): Session {
  const { sinks = [], resume } = options;
  let level = first;
  const stepper = createStepper();
  let world = createWorld(level, start);
  let log = createLog();
  let room: Snapshot | null = null;
  let words: Words | null = null;
  let practice = false;
  let slowed = false;
  let attempts = 1;
  let cuts = 0;
  /** the world stood still: presses made meanwhile are not for it */
  let wasHeld = false;
  let muted = 0;
  let playback: Iterator<TickInput> | null = null;

  const takeSnapshot = (): Snapshot => ({ world: structuredClone(world), log: copyLog(log) });
  const finished = () => world.exited !== '';

  /** The player's input, without the presses that were for words or menus. */
  function readPlayer(readInput: () => TickInput): TickInput {
    const raw = readInput();
    muted = wasHeld ? raw & ACTIONS & ~world.jasper.held : muted & raw;
    wasHeld = false;
    return raw & ~muted;
  }

  function readNext(readInput: () => TickInput): TickInput {
    const next = playback?.next();
    if (next?.done === false) return next.value;
    playback = null;
    return readPlayer(readInput);
  }

  function step(readInput: () => TickInput): void {
    const input = readNext(readInput);
    recordInput(log, input);
    tick(level, world, input);
    if (session.speed < 1) slowed = true;
    for (const event of world.events) {
      if (event.kind === 'checkpointReached') room = takeSnapshot();
      if (event.kind === 'sceneStage' && !session.runner) words = { knot: event.knot, stage: event.stage };
    }
    for (const sink of sinks) sink(level, world);
  }

  /** Of a scene whose stage has not been read yet. */
  function wordsDue(): Words | null {
    const { scene } = world;
    return scene === null || scene.waiting || session.runner ? null : { knot: scene.knot, stage: scene.stage };
  }

  /** All that a jump of the world forgets. */
  function cut(): void {
    stepper.owed = 0;
    words = null;
    wasHeld = false;
    muted = 0;
    playback = null;
    session.paused = false;
    cuts++;
  }

  const session: Session = {
    start,
    paused: false,
    runner: options.runner ?? false,
    speed: 1,
    get level() {
      return level;
    },
    get world() {
      return world;
    },
    get log() {
      return log;
    },
    get alpha() {
      return alphaOf(stepper);
    },
    get words() {
      return words;
    },
    get finished() {
      return finished();
    },
    get practice() {
      return practice;
    },
    get assists() {
      return (inputsUsed(log) & ASSISTS) | (slowed ? SLOWED : 0);
    },
    get attempts() {
      return attempts;
    },
    get cuts() {
      return cuts;
    },

    advance(elapsedMs, readInput) {
      if (session.paused || words !== null || finished()) {
        readInput(); // and let go: nothing may queue up for the next tick
        wasHeld = true;
        return 0;
      }
      const due = stepsDue(stepper, elapsedMs, session.speed);
      const cutsBefore = cuts;
      let stepped = 0;
      while (stepped < due && !session.paused && words === null && !finished() && cuts === cutsBefore) {
        step(readInput);
        stepped++;
      }
      return stepped;
    },

    stepOnce(readInput) {
      if (words !== null || finished()) return false;
      practice = true;
      step(readInput);
      return true;
    },

    dismissWords() {
      words = null;
      wasHeld = true;
    },

    markPractice() {
      practice = true;
    },

    restart(what) {
      if (what === 'room' && room !== null) {
        session.restore(room);
        return;
      }
      world = createWorld(level, start);
      log = createLog();
      room = null;
      practice = false;
      slowed = false;
      attempts++;
      cut();
    },

    playBack(recorded) {
      session.restart('level');
      playback = inputsOf(copyLog(recorded));
      practice = true;
    },

    snapshot: takeSnapshot,

    restore(snapshot) {
      world = structuredClone(snapshot.world);
      log = copyLog(snapshot.log);
      if (world.checkpoint !== room?.world.checkpoint) room = world.checkpoint > 0 ? takeSnapshot() : null;
      practice = true;
      cut();
      words = wordsDue();
    },

    changeLevel(next, handOver) {
      level = next;
      world = handOver(world);
      if (room) room = { ...room, world: handOver(room.world) };
      if (world.scene === null) words = null;
      playback = null;
      practice = true;
      cuts++;
    },
  };

  if (resume !== undefined) {
    session.restore(resume);
    practice = resume.practice;
    slowed = resume.slowed;
  }
  return session;
}
