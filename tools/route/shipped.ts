/**
 * The runs that ship in assets/runs/, for each level two: LEVEL-gold.replay is the walkthrough of the main road, which
 * the gold medal is measured by; LEVEL.replay is the best that the search knows, with its inputs beside it as LEVEL.tas.
 */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { presetFor } from '../../src/run/categories.ts';
import { type InputLog, logTicks } from '../../src/run/inputLog.ts';
import { playTas } from '../../src/run/playTas.ts';
import { createReplay, encodeReplay } from '../../src/run/replay.ts';
import { formatTas, type Tas } from '../../src/run/tas.ts';
import { formatTime } from '../../src/run/timer.ts';
import type { Level } from '../../src/sim/level.ts';
import { readTas } from '../readTas.ts';
import { asLog, bestRun } from './bestRun.ts';

const RUNS = 'assets/runs';
const WALKS = 'tests/replays';
const TRIES = { each: 4000, best: 40_000 };

/** The walkthroughs of a level, the main road's first. */
export function readWalks(levelId: string): Tas[] {
  const main = `${levelId}.tas`;
  const others = readdirSync(WALKS).filter((name) => name.startsWith(`${levelId}-`) && name.endsWith('.tas'));
  return [main, ...others.sort()].map((name) => readTas(`${WALKS}/${name}`));
}

/**
 * Makes the files of the levels with these ids, or of all. A machine's best that still arrives and is under gold is
 * kept; it is searched for again when it is not, or when `anew`.
 */
export async function makeShipped(levels: readonly Level[], ids: readonly string[], anew: boolean): Promise<void> {
  mkdirSync(RUNS, { recursive: true });
  for (const level of levels) {
    if (ids.length > 0 && !ids.includes(level.id)) continue;
    const start = presetFor(levels, level.id, 'exit');
    const write = async (name: string, log: InputLog): Promise<void> => {
      const replay = createReplay(level, start, log, { category: `any/${level.id}` });
      writeFileSync(join(RUNS, `${name}.replay`), await encodeReplay(replay));
      console.log(`${name}.replay: ${formatTime(logTicks(log))}`);
    };
    const gold = playTas(level, { ...readTas(`${WALKS}/${level.id}.tas`), start });
    if (!gold.finished) throw new Error(gold.reason);
    await write(`${level.id}-gold`, gold.log);
    const best = (anew ? null : keptRun(level, start)) ?? searchedRun(level, start);
    writeFileSync(join(RUNS, `${level.id}.tas`), formatTas(level.id, start, best));
    await write(level.id, best);
  }
}

/** The machine's best that is there, if it still holds. */
function keptRun(level: Level, start: Tas['start']): InputLog | null {
  const name = `${level.id}.tas`;
  if (!existsSync(join(RUNS, name))) return null;
  const run = playTas(level, { ...readTas(`${RUNS}/${name}`), start });
  return run.finished && run.time < level.par.gold ? run.log : null;
}

const searchedRun = (level: Level, start: Tas['start']): InputLog =>
  asLog(bestRun(level, start, readWalks(level.id), { tries: TRIES, tell: (line) => console.error(line) }));
