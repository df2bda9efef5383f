/**
 * Watches a level from tick to tick: takes the splits of its rooms, and counts where the time in each room went. A
 * checkpoint that was flown past is split, once a later one is reached, at the moment its place was last passed.
 */
import type { Level } from '../sim/level.ts';
import type { Start, World } from '../sim/world.ts';
import type { InputLog } from './inputLog.ts';
import { playLog } from './replay.ts';
import { roomsOf, type Segment, type Split, type Splits } from './splits.ts';

/** Ticks spent in one room, and on what. */
export interface RoomTally {
  ticks: number;
  /** falls, and the ticks until he had control again */
  fails: number;
  failTicks: number;
  /** ticks in the waits of meetings */
  waitTicks: number;
  /** ticks on the ground without moving, waits aside */
  idleTicks: number;
}

export interface RoomTracker {
  readonly segments: Segment[];
  readonly splits: Splits;
  readonly tallies: RoomTally[];
  /** index of the room he is in */
  readonly room: number;
  /** ticks since he came into it */
  readonly roomTime: number;
  /** After every tick, as a sink. Follows restarts and save-states by itself. @param real ms since the run began */
  observe(world: World, real?: number): void;
}

export function createRoomTracker(level: Level): RoomTracker {
  const segments = roomsOf(level);
  const lines = segments.map(({ id }) => {
    const gate = level.objects.find((o) => o.kind === 'checkpoint' && String(o.order) === id);
    return gate === undefined ? null : gate.x + gate.w / 2;
  });
  /** when each checkpoint's place was last passed, at any height */
  let passed: Splits = [];
  let lastX: number | null = null;
  let splits: Splits = [];
  let tallies: RoomTally[] = [];
  let room = 0;
  let entered = 0;
  let lastTick = 0;
  let lastTime = 0;

  function begin(): void {
    splits = segments.map(() => null);
    passed = segments.map(() => null);
    tallies = segments.map(() => ({ ticks: 0, fails: 0, failTicks: 0, waitTicks: 0, idleTicks: 0 }));
    entered = 0;
    lastTime = 0;
  }

  function goBack(world: World): void {
    lastX = null;
    if (world.tick <= 1) begin();
    const after = (split: Splits[number]): boolean => split !== null && split.time > world.time;
    splits = splits.map((split) => (after(split) ? null : split));
    passed = passed.map((split) => (after(split) ? null : split));
    entered = Math.max(0, ...splits.map((split) => split?.time ?? 0));
    lastTime = Math.min(lastTime, world.time);
  }

  function watchLines(world: World, real: number): void {
    const { x } = world.jasper;
    lines.forEach((line, i) => {
      if (line !== null && lastX !== null && lastX < line !== x < line) passed[i] = { time: world.time, real };
    });
    lastX = x;
  }

  /** Takes a split, and those before it that were passed by in the meantime. */
  function take(index: number, split: Split): void {
    const last = splits.slice(0, index).findLastIndex((taken) => taken !== null);
    let after = splits[last]?.time ?? 0;
    for (let i = last + 1; i < index; i++) {
      const by = passed[i];
      if (by == null || by.time < after) continue;
      splits[i] = by;
      after = by.time;
    }
    splits[index] = split;
    entered = split.time;
  }

  function tally(world: World): void {
    const spent = world.time - lastTime;
    const into = tallies[room]!;
    into.ticks += spent;
    if (world.jasper.failing > 0) into.failTicks += spent;
    else if (world.scene !== null) into.waitTicks += spent;
    else if (world.jasper.mode === 'ground' && world.jasper.vx === 0) into.idleTicks += spent;
  }

  begin();
  return {
    segments,
    get splits() {
      return splits;
    },
    get tallies() {
      return tallies;
    },
    get room() {
      return room;
    },
    get roomTime() {
      return lastTime - entered;
    },
    observe(world, real = 0) {
      if (world.tick <= lastTick) goBack(world);
      tally(world);
      watchLines(world, real);
      lastTick = world.tick;
      lastTime = world.time;
      for (const event of world.events) {
        if (event.kind === 'failed') tallies[room]!.fails++;
        const ended = event.kind === 'exited' ? 'exit' : event.kind === 'checkpointReached' ? `${event.order}` : '';
        const index = segments.findIndex(({ id }) => id === ended);
        if (index < 0) continue;
        take(index, { time: world.time, real });
      }
      room = segments.findIndex(({ id }) => id === 'exit' || Number(id) > world.checkpoint);
    },
  };
}

/** What a whole log did in each room; its real time is its game time. */
export function trackLog(level: Level, start: Start, log: InputLog): RoomTracker {
  const tracker = createRoomTracker(level);
  playLog(level, start, log, (world) => {
    tracker.observe(world, Math.floor((world.time * 1000) / 60));
    return world.exited !== '';
  });
  return tracker;
}
