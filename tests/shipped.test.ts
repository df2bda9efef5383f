/** The runs that ship are what they claim: each plays to its exit here, and the machine's best is under gold. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playTas } from '../src/run/playTas.ts';
import { proveReplay } from '../src/run/prove.ts';
import { decodeReplay, type Replay } from '../src/run/replay.ts';
import { parseTas } from '../src/run/tas.ts';
import type { Level } from '../src/sim/level.ts';
import { loadAllLevels } from '../tools/loadLevel.ts';

const MEND = 'the maps or the rules have changed since it was made; run: npm run route -- --all';
const levels = await loadAllLevels();

const read = async (name: string): Promise<Replay> => {
  const file = `assets/runs/${name}.replay`;
  expect(existsSync(file), `${file} is missing; run: npm run route -- --all`).toBe(true);
  return decodeReplay(new Uint8Array(readFileSync(file)));
};

describe.each(levels.map((level, i) => [level.id, level, levels.slice(0, i + 1)] as const))('%s', (id, level, upTo) => {
  const timeOf = async (name: string): Promise<number> => {
    const verdict = proveReplay(upTo, await read(name));
    if (!verdict.ok) throw new Error(`assets/runs/${name}.replay: ${verdict.error}; ${MEND}`);
    return verdict.time;
  };

  test("the walkthrough's run earns gold, and the machine's best is faster than gold and it", async () => {
    const [gold, machine] = [await timeOf(`${id}-gold`), await timeOf(id)];
    expect(gold).toBeLessThanOrEqual(level.par.gold);
    expect(machine, MEND).toBeLessThan(Math.min(gold, level.par.gold));
  });

  test("the machine's inputs stand beside its replay", async () => {
    const file = `assets/runs/${id}.tas`;
    const run = playTas(level as Level, parseTas(readFileSync(file, 'utf8'), file));
    expect(run.log, MEND).toEqual((await read(id)).log);
  });
});
