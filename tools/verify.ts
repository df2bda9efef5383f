/**
 * `npm run verify -- FILE|LINK …` plays replays and says of each what is true: one line a replay,
 * exit code 1 if any fails. A bad one does not stop the others.
 */
import { readFileSync, statSync } from 'node:fs';
import { decodeReplay, MAX_FILE_BYTES, type Replay, replayFromLink, verifyReplay } from '../src/run/replay.ts';
import { formatTime } from '../src/run/timer.ts';
import type { Level } from '../src/sim/level.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';

const levels = new Map<string, Promise<Level>>();

function levelOf(id: string): Promise<Level> {
  const map = mapOf(id);
  const loading = levels.get(id) ?? loadLevelFile(map).then(({ level }) => level);
  levels.set(id, loading);
  return loading;
}

async function readReplay(source: string): Promise<Replay> {
  if (source.includes('#run=')) return replayFromLink(source);
  if (source.endsWith('.tas')) throw new Error('it is input as text; play it with npm run tas');
  const { size } = statSync(source);
  if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES} bytes, so it is no replay`);
  return decodeReplay(new Uint8Array(readFileSync(source)));
}

/** The line to print of one file or link. */
async function verdictOf(source: string): Promise<{ ok: boolean; line: string }> {
  try {
    const replay = await readReplay(source);
    const verdict = verifyReplay(await levelOf(replay.levelId), replay);
    if (!verdict.ok) return { ok: false, line: `failed: ${verdict.error}` };
    const assists = replay.assists === 0 ? '' : ', assisted';
    return { ok: true, line: `verified: ${formatTime(verdict.time)} (${replay.levelId}${assists})` };
  } catch (error) {
    return { ok: false, line: `failed: ${(error as Error).message}` };
  }
}

const short = (source: string): string => (source.length > 60 ? `${source.slice(0, 57)}…` : source);

const sources = process.argv.slice(2);
if (sources.length === 0) {
  console.error('use: npm run verify -- FILE|LINK …');
  process.exitCode = 1;
}
for (const source of sources) {
  const { ok, line } = await verdictOf(source);
  console.log(`${short(source)}: ${line}`);
  if (!ok) process.exitCode = 1;
}
