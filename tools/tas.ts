/**
 * `npm run tas -- FILE [--map MAP.tmj] [--bake]` plays a .tas file without a screen and prints how it ended; with
 * `--bake` the run as plain ticks instead. `npm run tas -- --from RUN.replay` prints a replay as such a file.
 * Exit code 1 when the run does not finish.
 */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { playTas } from '../src/run/playTas.ts';
import { decodeReplay } from '../src/run/replay.ts';
import { formatTas } from '../src/run/tas.ts';
import { formatTime } from '../src/run/timer.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';
import { readTas } from './readTas.ts';

const USAGE = 'use: npm run tas -- FILE.tas [--map MAP.tmj] [--bake], or npm run tas -- --from RUN.replay';

async function printReplay(file: string): Promise<void> {
  const replay = await decodeReplay(new Uint8Array(readFileSync(file)));
  process.stdout.write(formatTas(replay.levelId, replay.start, replay.log));
}

async function playFile(file: string, map: string | undefined, bake: boolean): Promise<void> {
  const tas = readTas(file);
  const { level } = await loadLevelFile(map ?? mapOf(tas.level));
  const run = playTas(level, tas);
  if (!run.finished) {
    process.exitCode = 1;
    console.error(run.reason);
  }
  if (bake) process.stdout.write(formatTas(level.id, tas.start, run.log));
  else {
    const end = run.finished ? 'finished' : 'not finished';
    console.log(
      `${end}: ${run.ticks} ticks, time ${formatTime(run.time)} (${run.time}), hash ${run.hash.toString(16)}`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { map: { type: 'string' }, bake: { type: 'boolean', default: false }, from: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (values.from !== undefined && file === undefined) return printReplay(values.from);
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  return playFile(file, values.map, values.bake);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
