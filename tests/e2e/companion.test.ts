import { expect, test } from 'vitest';
import { createLog, inputsOf, recordInput } from '../../src/run/inputLog.ts';
import { TILE } from '../../src/sim/fixed.ts';
import { createWorld, hashWorld, tick } from '../../src/sim/tick.ts';
import type { World } from '../../src/sim/world.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { drive, open } from '../support/stage.ts';
import { walkthrough } from '../support/walkthrough.ts';

/** The last checkpoint before the call, and where the mark of the scene has him lie. */
const BEFORE = 4;
const LAIR = 109.5;

const hasCome = ({ flags, rusty }: World): boolean => flags.m2_1_call === true && rusty!.x > (LAIR + 5) * TILE;

test('the call of 2-1, by keys: he comes', async () => {
  const { level, start, run } = await walkthrough('2-1');
  const world = createWorld(level, start);
  const log = createLog();
  for (const input of inputsOf(run.log)) {
    if (hasCome(world)) break;
    recordInput(log, input);
    tick(level, world, input);
  }
  const { saved, after } = closedWhen(level, start, log, (w) => w.checkpoint >= BEFORE);
  await open({ saved });
  await drive.page.keyboard.press('Enter');
  await drive.ready();
  expect(hasCome(await drive.world())).toBe(false);

  await drive.play(after, drive.keys);
  const seen = await drive.world();
  expect(hasCome(seen)).toBe(true);
  expect(hashWorld(seen)).toBe(hashWorld(world));
  const captions = await drive.page.locator('.captions').textContent();
  expect(captions).toMatch(/paws|bark|call/);
});
