/** Walkthroughs as logs, with what they lead to. */

import { createLog, type InputLog, inputsOf, recordInput } from '../../src/run/inputLog.ts';
import { playTas, type TasResult } from '../../src/run/playTas.ts';
import type { TasStep } from '../../src/run/tas.ts';
import { Button } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld, hashWorld, tick } from '../../src/sim/tick.ts';
import { freshStart, type Start } from '../../src/sim/world.ts';
import { loadLevelFile, mapOf } from '../../tools/loadLevel.ts';
import { readTas } from '../../tools/readTas.ts';

const byTouch = (steps: TasStep[]): TasStep[] =>
  steps.map((step) => {
    if (step.kind === 'repeat') return { ...step, steps: byTouch(step.steps) };
    return 'input' in step ? { ...step, input: step.input | Button.touch } : step;
  });

/** @param touch every tick says that it came from a touch screen. Throws where it does not reach the exit. */
export async function walkthrough(
  id: string,
  { touch = false } = {},
): Promise<{ level: Level; start: Start; run: TasResult }> {
  const tas = readTas(`tests/replays/${id}.tas`);
  const { level } = await loadLevelFile(mapOf(tas.level));
  const run = playTas(level, touch ? { ...tas, steps: byTouch(tas.steps) } : tas);
  if (!run.finished) throw new Error(run.reason);
  return { level, start: tas.start, run };
}

/** The log up to the tick that reaches a checkpoint, the rest, and the world's hash in between. */
export function splitAtCheckpoint(level: Level, log: InputLog): { before: InputLog; after: InputLog; hash: number } {
  const world = createWorld(level, freshStart());
  const before = createLog();
  const after = createLog();
  let hash = 0;
  for (const input of inputsOf(log)) {
    recordInput(hash === 0 ? before : after, input);
    tick(level, world, input);
    if (hash === 0 && world.events.some(({ kind }) => kind === 'checkpointReached')) hash = hashWorld(world);
  }
  return { before, after, hash };
}
