/** A level played to its end by a walkthrough, with all that its player is shown and told, and no screen. */

import { createPlay } from '../../src/play.ts';
import type { InputLog } from '../../src/run/inputLog.ts';
import { playTas, type TasResult } from '../../src/run/playTas.ts';
import { createStore } from '../../src/save/store.ts';
import type { SimEvent } from '../../src/sim/events.ts';
import type { Level } from '../../src/sim/level.ts';
import { hashWorld } from '../../src/sim/tick.ts';
import type { Start, World } from '../../src/sim/world.ts';
import type { JournalEntry } from '../../src/story/journal.ts';
import type { Line, Story } from '../../src/story/story.ts';
import type { Cue } from '../../src/story/tags.ts';
import type { Scenery } from '../../src/tiled/scenery.ts';
import { readMap } from '../../tools/maps/readMap.ts';
import { readTas } from '../../tools/readTas.ts';
import { skeletons, story } from './script.ts';

export interface Loaded {
  level: Level;
  scenery: Scenery;
}

const levels = new Map<string, Promise<Loaded>>();
export function load(id: string): Promise<Loaded> {
  const loading = levels.get(id) ?? readMap(`maps/${id}.tmj`, skeletons);
  levels.set(id, loading);
  return loading;
}

export interface Run {
  loaded: Loaded;
  start: Start;
  played: TasResult;
}

/** A walkthrough of tests/replays. @param start in place of its own. Throws where it does not finish. */
export async function runOf(name: string, start?: Start): Promise<Run> {
  const tas = readTas(`tests/replays/${name}.tas`);
  const loaded = await load(tas.level);
  const played = playTas(loaded.level, { ...tas, start: start ?? tas.start });
  if (!played.finished) throw new Error(played.reason);
  return { loaded, start: start ?? tas.start, played };
}

export interface Telling {
  lines: string[];
  cues: Cue[];
  events: SimEvent[];
  journal: JournalEntry[];
  hash: number;
}

export interface Reader {
  runner?: boolean;
  words?: Story;
  /** ms a reader takes over the words of a stage */
  reads?: () => number;
  /** ms between two frames */
  frame?: number;
  onFrame?: (world: World, alpha: number, cuts: number) => void;
  onTick?: (world: World) => void;
  passing?: (lines: Line[], world: World) => void;
  clear?: () => void;
}

/** Plays a log again for someone who reads. */
export function tell({ loaded, start, played }: Run, reader: Reader = {}): Telling {
  const store = createStore(null);
  store.save('settings', { ...store.documents.settings, runner: reader.runner ?? false });
  const told: Telling = { lines: [], cues: [], events: [], journal: [], hash: 0 };
  const hear = (lines: Line[]) => told.lines.push(...lines.map((line) => line.text));
  let left = 0;
  let read = (): void => {};
  const play = createPlay(loaded, start, {
    store,
    view: { level: null } as Parameters<typeof createPlay>[2]['view'],
    story: reader.words ?? story,
    skeletons,
    readInput: () => 0,
    words: {
      passing(lines) {
        hear(lines);
        reader.passing?.(lines, play.session.world);
      },
      memory: (_, lines) => void hear(lines),
      clear: () => reader.clear?.(),
      meeting(lines, onLine, onDone) {
        hear(lines);
        lines.forEach(onLine);
        left = reader.reads?.() ?? 0;
        read = onDone;
      },
    },
    onCue: (cue) => void told.cues.push(cue),
    onTick(_level, world) {
      told.events.push(...structuredClone(world.events));
      reader.onTick?.(world);
    },
    onFinished() {},
    keepsPlace: false,
  });
  const { session } = play;
  session.playBack(played.log as InputLog);
  const frame = reader.frame ?? 1000 / 60;
  for (let i = 0; !session.finished && i < 200_000; i++) {
    session.advance(frame, () => 0);
    play.update();
    reader.onFrame?.(session.world, session.alpha, session.cuts);
    if (session.words === null) continue;
    left -= frame;
    if (left < 0) read();
  }
  told.hash = hashWorld(session.world);
  told.journal = store.documents.progress.journal;
  return told;
}

/** What a finished run brings into the next level. */
export const startAfter = ({ loaded, played: { world } }: Run): Start => ({
  from: loaded.level.id,
  flags: Object.keys(world.flags),
  paid: Object.keys(world.paid),
  trust: world.trust,
  memories: [...world.memories],
});
