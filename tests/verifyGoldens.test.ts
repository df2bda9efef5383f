/** The same inputs come to the same end, on every machine and after every change: else SIM_VERSION is to be raised. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createReplay, GOLDEN_EVERY, type Replay, replayFromLink } from '../src/run/replay.ts';
import type { Level } from '../src/sim/level.ts';
import { SIM_VERSION } from '../src/sim/world.ts';
import { readWalkthroughs } from '../tools/replays/make.ts';
import { course } from './support/course.ts';

const texts: Record<string, string> = JSON.parse(readFileSync('tests/replays/goldens.json', 'utf8'));
const RERECORD = 'run `npx tsx tools/goldens.ts`';

/** Where a golden differs from what is played now; null where it does not. */
function differenceOf(level: Level, golden: Replay): string | null {
  const now = createReplay(level, golden.start, golden.log, { goldens: true });
  const at = golden.goldens.findIndex((hash, i) => hash !== now.goldens[i]);
  if (at < 0 && golden.finalHash === now.finalHash) return null;
  const first = (at < 0 ? golden.goldens.length : at) * GOLDEN_EVERY + 1;
  return `differs from tick ${first} on; undo the change of rules, or raise SIM_VERSION and ${RERECORD}`;
}

describe('goldens', async () => {
  const walks = await readWalkthroughs();
  const levels = new Map([['random', course()], ...walks.map(({ name, level }) => [name, level] as const)]);

  test.each(Object.entries(texts))('%s', async (name, text) => {
    const golden = await replayFromLink(text);
    const level = levels.get(name);
    expect(level, `tests/replays/${name} is gone; ${RERECORD}`).toBeDefined();
    expect(golden.simVersion, RERECORD).toBe(SIM_VERSION);
    // a golden of an older map proves nothing; that the walkthrough still finishes is held by replays.test.ts
    if (golden.levelHash === level!.hash) expect(differenceOf(level!, golden)).toBeNull();
  });
});
