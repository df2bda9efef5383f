/**
 * `npx tsx tools/goldens.ts` writes tests/replays/goldens.json: what the inputs of each walkthrough, and of some play
 * at random, come to under today's rules. Run it after a map or a walkthrough changed, or SIM_VERSION was raised.
 */
import { writeFileSync } from 'node:fs';
import { createLog, recordInput } from '../src/run/inputLog.ts';
import { toBase64Url } from '../src/run/pack.ts';
import { createReplay, encodeReplay, type Replay } from '../src/run/replay.ts';
import { Button, INPUT_MASK } from '../src/sim/input.ts';
import { freshStart } from '../src/sim/world.ts';
import { course } from '../tests/support/course.ts';
import { createDice } from './replays/dice.ts';
import { readWalkthroughs } from './replays/make.ts';

const FILE = 'tests/replays/goldens.json';

/** Half a minute on the tests' own level, by a hand that knows no rules. */
function playAtRandom(): Replay {
  const dice = createDice(7);
  const log = createLog();
  for (let stretch = 0; stretch < 120; stretch++) {
    const input = dice.roll() < 0.4 ? dice.below(INPUT_MASK + 1) : Button.right | (dice.roll() < 0.5 ? Button.jump : 0);
    for (let i = 1 + dice.below(30); i > 0; i--) recordInput(log, input);
  }
  return createReplay(course(), freshStart(), log, { goldens: true });
}

async function main(): Promise<void> {
  const replays: [string, Replay][] = [['random', playAtRandom()]];
  for (const { name, level, replay } of await readWalkthroughs()) {
    replays.push([name, createReplay(level, replay.start, replay.log, { goldens: true })]);
  }
  const texts = await Promise.all(
    replays.map(async ([name, replay]) => [name, toBase64Url(await encodeReplay(replay))] as const),
  );
  const text = `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
  writeFileSync(FILE, text);
  console.log(`${FILE}: ${replays.length} goldens`);
}

await main();
