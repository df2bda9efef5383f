/** What is true of one replay file or link: played here, its category and its start included. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { proveReplay } from '../src/run/prove.ts';
import { decodeReplay, MAX_FILE_BYTES, type Replay, replayFromLink } from '../src/run/replay.ts';
import { formatTime } from '../src/run/timer.ts';
import { hashPlain } from '../src/sim/hash.ts';
import type { Level } from '../src/sim/level.ts';
import { freshStart } from '../src/sim/world.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';

export interface SourceVerdict {
  ok: boolean;
  /** `verified: 0:31.417 (1-1, any/1-1)` or `failed: …` */
  line: string;
}

const levels = new Map<string, Promise<Level>>();

function levelOf(id: string): Promise<Level> {
  const map = mapOf(id);
  const loading = levels.get(id) ?? loadLevelFile(map).then(({ level }) => level);
  levels.set(id, loading);
  return loading;
}

/** Those before the level, in the order of their ids, and the level last. */
async function levelsUpTo(id: string): Promise<Level[]> {
  mapOf(id); // names a level that there is not
  const ids = readdirSync('maps').flatMap((name) => /^(.*)\.tmj$/.exec(name)?.[1] ?? []);
  return Promise.all(
    ids
      .sort()
      .slice(0, ids.indexOf(id) + 1)
      .map(levelOf),
  );
}

async function readReplay(source: string): Promise<Replay> {
  if (source.includes('#run=')) return replayFromLink(source);
  const { size } = statSync(source);
  if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES} bytes, so it is no replay`);
  return decodeReplay(new Uint8Array(readFileSync(source)));
}

function describe(replay: Replay, time: number): string {
  const facts = [replay.levelId];
  if (replay.category !== '') facts.push(replay.category);
  else if (hashPlain(replay.start) !== hashPlain(freshStart())) facts.push('not from a fresh start');
  if (replay.assists !== 0) facts.push('assisted');
  return `verified: ${formatTime(time)} (${facts.join(', ')})`;
}

/** Never throws: whatever is wrong with the source is in its line. */
export async function verifySource(source: string): Promise<SourceVerdict> {
  try {
    const replay = await readReplay(source);
    const verdict = proveReplay(await levelsUpTo(replay.levelId), replay);
    if (!verdict.ok) return { ok: false, line: `failed: ${verdict.error}` };
    return { ok: true, line: describe(replay, verdict.time) };
  } catch (error) {
    return { ok: false, line: `failed: ${(error as Error).message}` };
  }
}
