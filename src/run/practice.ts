/** Tools to learn a room with: save-states, undo, slow motion, single ticks. Whatever they touch is marked practice. */
import type { TickInput } from '../sim/input.ts';
import { resumable, type SavedRun, saveRun } from './autosave.ts';
import type { Session, Snapshot } from './session.ts';
import { createRoomTracker } from './splitsTracker.ts';

/** A save-state: plain data, good for this level and these rules only. */
export interface Slot {
  name: string;
  /** of the last checkpoint, 0 for the spawn */
  checkpoint: number;
  /** game time in ticks */
  time: number;
  run: SavedRun;
}

export const MOST_SLOTS = 10;
export const MOST_SLOT_NAME = 40;
/** Wall-clock speeds to choose from; 1 is play. */
export const SPEEDS = [1, 0.5, 0.25, 0.1] as const;

export interface Practice {
  /** oldest first */
  readonly slots: readonly Slot[];
  readonly canUndo: boolean;
  /** ticks in the present room, and of the last room that was left (null before one was) */
  readonly roomTime: number;
  readonly lastRoomTime: number | null;
  /** Keeps the present state under a name; one of the same name is replaced, else the oldest gives way. */
  save(name: string): Slot;
  /** False when there is no such slot, or it is of another level or other rules. */
  load(name: string): boolean;
  /** Back to where the last load was asked for; again, and it is loaded again. False when there is nothing to undo. */
  undoLoad(): boolean;
  remove(name: string): void;
  setSpeed(speed: (typeof SPEEDS)[number]): void;
  /** Halts, then goes one tick at a time. False where the world cannot tick now. */
  frameStep(readInput: () => TickInput): boolean;
  /** To be among the session's sinks, for the room timer. */
  observe(): void;
}

/** @param kept slots of an earlier visit */
export function createPractice(session: Session, kept: readonly Slot[] = []): Practice {
  let slots = kept.slice(-MOST_SLOTS);
  let undo: Snapshot | null = null;
  let lastRoomTime: number | null = null;
  let cuts = session.cuts;
  const rooms = createRoomTracker(session.level);

  const find = (name: string): Slot | undefined => slots.find((slot) => slot.name === name);

  return {
    get slots() {
      return slots;
    },
    get canUndo() {
      return undo !== null;
    },
    get roomTime() {
      return rooms.roomTime;
    },
    get lastRoomTime() {
      return lastRoomTime;
    },

    save(given) {
      const name = given.trim().slice(0, MOST_SLOT_NAME) || `Slot ${slots.length + 1}`;
      const { checkpoint, time } = session.world;
      const slot = { name, checkpoint, time, run: saveRun(session) };
      slots = [...slots.filter((other) => other.name !== name), slot].slice(-MOST_SLOTS);
      return slot;
    },

    load(name) {
      const slot = find(name);
      const state = slot === undefined ? null : resumable(session.level, slot.run);
      if (state === null) return false;
      undo = session.snapshot();
      session.restore(state);
      return true;
    },

    undoLoad() {
      if (undo === null) return false;
      const back = undo;
      undo = session.snapshot();
      session.restore(back);
      return true;
    },

    remove(name) {
      slots = slots.filter((slot) => slot.name !== name);
    },

    setSpeed(speed) {
      session.speed = speed;
      if (speed !== 1) session.markPractice();
    },

    frameStep(readInput) {
      session.paused = true;
      return session.stepOnce(readInput);
    },

    observe() {
      const { room, roomTime } = rooms;
      rooms.observe(session.world);
      if (rooms.room > room && session.cuts === cuts) lastRoomTime = roomTime + 1;
      cuts = session.cuts;
    },
  };
}
