/** A level under way, kept at its checkpoints so that a closed page goes on from there. */
import type { Level } from '../sim/level.ts';
import { hashWorld } from '../sim/tick.ts';
import { SIM_VERSION, type Start, type World } from '../sim/world.ts';
import type { InputLog } from './inputLog.ts';
import { type Resumed, type Session, SLOWED } from './session.ts';

export interface SavedRun {
  levelId: string;
  levelHash: number;
  simVersion: number;
  start: Start;
  world: World;
  /** hashWorld(world) when it was saved */
  worldHash: number;
  log: InputLog;
  /** tools of practice were used, or more was played after it and is lost: no record may come of it */
  practice: boolean;
  /** it was played slower than real time */
  slowed: boolean;
}

export function saveRun(session: Session): SavedRun {
  const { world, log } = session.snapshot();
  return {
    levelId: session.level.id,
    levelHash: session.level.hash,
    simVersion: SIM_VERSION,
    start: session.start,
    world,
    worldHash: hashWorld(world),
    log,
    practice: session.practice,
    slowed: (session.assists & SLOWED) !== 0,
  };
}

/** What to resume a session with; null when the level, the rules or the saved world are not what they were. */
export function resumable(level: Level, saved: SavedRun): Resumed | null {
  const same = saved.levelId === level.id && saved.levelHash === level.hash && saved.simVersion === SIM_VERSION;
  if (!same || hashWorld(saved.world) !== saved.worldHash) return null;
  const { world, log, practice, slowed } = saved;
  return { world, log, practice, slowed };
}
