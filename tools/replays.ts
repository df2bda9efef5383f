/**
 * `npx tsx tools/replays.ts [--count 1000] [--seed 1]` makes that many replays from the walkthroughs, true and broken,
 * and checks that `verify` tells them apart and says what is wrong with each. Exit code 1 if it errs.
 */
import { parseArgs } from 'node:util';
import { makeReplays } from './replays/make.ts';
import { misjudged } from './replays/misjudged.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const made = await makeReplays(Number(values.count), Number(values.seed));
const wrong = await misjudged(made);
for (const line of wrong) console.log(line);
const broken = made.filter((replay) => replay.broken !== null).length;
console.log(`${made.length} replays, ${broken} of them broken; ${wrong.length} misjudged`);
if (wrong.length > 0) process.exitCode = 1;
