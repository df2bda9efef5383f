/** A replay on the screen: play, pause, any speed, and any tick of it at once. */
import type { TickInput } from '../sim/input.ts';
import type { Level } from '../sim/level.ts';
import { createWorld, hashWorld, tick } from '../sim/tick.ts';
import type { World } from '../sim/world.ts';
import { damageOf, foreignTo, type Replay, ReplayError } from './replay.ts';
import type { Sink } from './session.ts';
import { alphaOf, createStepper, stepsDue } from './stepper.ts';

export interface Watch {
  readonly level: Level;
  readonly world: World;
  /** ticks of the whole replay */
  readonly length: number;
  /** 0 to 1: where to draw between the previous tick and this one */
  readonly alpha: number;
  /** why it may not show what was played, or null */
  readonly foreign: string | null;
  /** at its end: whether this is the state the replay claims */
  readonly proven: boolean;
  readonly atEnd: boolean;
  /** grows when the world jumps: draw nothing between then and now */
  readonly cuts: number;
  playing: boolean;
  /** 1 is real time */
  speed: number;
  /** Steps what is due, and returns how many ticks that was. @param elapsedMs raw ms since the last frame */
  advance(elapsedMs: number): number;
  /** One tick on, also while it stands still. False at the end. */
  stepOnce(): boolean;
  /** To just after tick `to`, kept within the replay; the same world as by playing there. */
  seek(to: number): void;
  /** The buttons of the tick that follows tick `at`; 0 outside the replay. */
  inputAt(at: number): TickInput;
}

/** Ticks from one kept world to the next, unless that would be too many worlds. */
const KEEP_EVERY = 300;
const MOST_KEPT = 256;

/** @param sinks hear each tick that is played, none that is jumped over. Throws a ReplayError if it cannot be played. */
export function createWatch(level: Level, replay: Replay, sinks: Sink[] = []): Watch {
  const damage = damageOf(replay, level.id);
  if (damage !== null) throw new ReplayError(damage);
  const { masks, lengths } = replay.log;
  /** ends[i]: the first tick after stretch i */
  const ends: number[] = [];
  for (const ticks of lengths) ends.push((ends.at(-1) ?? 0) + ticks);
  const length = ends.at(-1) ?? 0;
  const keepEvery = Math.max(KEEP_EVERY, Math.ceil(length / MOST_KEPT));
  /** kept[i] is the world at tick i × keepEvery */
  const kept: World[] = [];
  const stepper = createStepper();
  let world = createWorld(level, replay.start);
  let cuts = 0;

  const atEnd = () => world.tick >= length || world.exited !== '';

  function step(): void {
    if (world.tick % keepEvery === 0) kept[world.tick / keepEvery] ??= structuredClone(world);
    tick(level, world, watch.inputAt(world.tick));
  }

  function play(): void {
    step();
    for (const sink of sinks) sink(level, world);
  }

  const watch: Watch = {
    level,
    length,
    foreign: foreignTo(level, replay),
    playing: true,
    speed: 1,
    get world() {
      return world;
    },
    get alpha() {
      return alphaOf(stepper);
    },
    get atEnd() {
      return atEnd();
    },
    get proven() {
      return atEnd() && hashWorld(world) === replay.finalHash;
    },
    get cuts() {
      return cuts;
    },

    advance(elapsedMs) {
      if (!watch.playing || atEnd()) return 0;
      const due = stepsDue(stepper, elapsedMs, watch.speed);
      let stepped = 0;
      for (; stepped < due && !atEnd(); stepped++) play();
      return stepped;
    },

    stepOnce() {
      if (atEnd()) return false;
      play();
      return true;
    },

    seek(to) {
      const goal = Math.max(0, Math.min(length, Math.floor(to)));
      const last = Math.min(Math.floor(goal / keepEvery), kept.length - 1);
      if (goal < world.tick || last * keepEvery > world.tick) {
        world = last < 0 ? createWorld(level, replay.start) : structuredClone(kept[last]!);
      }
      while (world.tick < goal && !atEnd()) step();
      stepper.owed = 0;
      cuts++;
    },

    inputAt(at) {
      if (at < 0 || at >= length) return 0;
      let low = 0;
      let high = ends.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! > at) high = middle;
        else low = middle + 1;
      }
      return masks[low]!;
    },
  };
  return watch;
}
