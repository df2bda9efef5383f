/** Watches a level from tick to tick: takes the splits of its rooms, and counts where the time in each room went. */
import type { Level } from '../sim/level.ts';
import type { Start, World } from '../sim/world.ts';
import type { InputLog } from './inputLog.ts';
import { playLog } from './replay.ts';
import { roomsOf, type Segment, type Splits } from './splits.ts';

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
  let splits: Splits = [];
  let tallies: RoomTally[] = [];
  let room = 0;
  let entered = 0;
  let lastTick = 0;
  let lastTime = 0;

  function begin(): void {
    splits = segments.map(() => null);
    tallies = segments.map(() => ({ ticks: 0, fails: 0, failTicks: 0, waitTicks: 0, idleTicks: 0 }));
    entered = 0;
    lastTime = 0;
  }

  function goBack(world: World): void {
    if (world.tick <= 1) begin();
    splits = splits.map((split) => (split !== null && split.time > world.time ? null : split));
    entered = Math.max(0, ...splits.map((split) => split?.time ?? 0));
    lastTime = Math.min(lastTime, world.time);
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
      lastTick = world.tick;
      lastTime = world.time;
      for (const event of world.events) {
        if (event.kind === 'failed') tallies[room]!.fails++;
        const ended = event.kind === 'exited' ? 'exit' : event.kind === 'checkpointReached' ? `${event.order}` : '';
        const index = segments.findIndex(({ id }) => id === ended);
        if (index < 0) continue;
        splits[index] = { time: world.time, real };
        entered = world.time;
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
