/** `verify` names exactly the replays that are not true, and says of each why. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type InputLog, inputsOf, logTicks } from '../src/run/inputLog.ts';
import { createReplay, encodeReplay, replayFromLink, replayToFragment } from '../src/run/replay.ts';
import { brokenKinds } from '../tools/replays/broken.ts';
import { createDice } from '../tools/replays/dice.ts';
import { makeReplays, readWalkthroughs } from '../tools/replays/make.ts';
import { misjudged } from '../tools/replays/misjudged.ts';
import { verifySource } from '../tools/verifySource.ts';

test('true ones and broken ones of every kind', async () => {
  const made = await makeReplays(80);
  const kinds = new Set(made.map(({ broken }) => broken));
  expect([...kinds].sort()).toEqual([...Object.keys(brokenKinds), null].sort());
  expect(await misjudged(made)).toEqual([]);
}, 60_000);

test('a category is proven too: what it asks for, and the start it gives', async () => {
  const [walk] = (await readWalkthroughs()).filter(({ name }) => name === '1-1.tas');
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const lineOf = async (change: object): Promise<string> => {
    const file = join(folder, 'run.replay');
    writeFileSync(file, await encodeReplay({ ...walk!.replay, ...change }));
    return (await verifySource(file)).line;
  };
  const { start } = walk!.replay;
  expect(await lineOf({ category: 'any/1-1' })).toMatch(/^verified: .*any\/1-1/);
  expect(await lineOf({ category: 'memories/1-1' })).toMatch(/lacks mem_11, mem_12/);
  expect(await lineOf({ category: 'any/1-2' })).toMatch(/no category of 1-1/);
  expect(await lineOf({ category: 'any/1-1', start: { ...start, from: '1-2' } })).toMatch(
    /does not begin|another state/,
  );
  rmSync(folder, { recursive: true });
}, 60_000);

test('ten minutes are a link under 8 KB, and all there', async () => {
  const walkthroughs = await readWalkthroughs();
  const { level, replay } = walkthroughs.find(({ name }) => name === '1-1.tas')!;
  // the hands of every walkthrough in turn, never twice the same
  const dice = createDice(3);
  const log: InputLog = { masks: [], lengths: [] };
  for (const { masks, lengths } of walkthroughs.map((walk) => walk.replay.log)) {
    log.masks.push(...masks);
    log.lengths.push(...lengths.map((length) => Math.max(1, length + dice.below(7) - 3)));
  }
  expect(logTicks(log)).toBeGreaterThan(10 * 60 * 60);
  const link = await replayToFragment(createReplay(level, replay.start, log));
  expect(link.length).toBeLessThan(8192);
  expect([...inputsOf((await replayFromLink(link)).log)]).toEqual([...inputsOf(log)]);
});

test('the command goes on after a bad file, and its exit code tells', async () => {
  const [walk] = await readWalkthroughs();
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const good = join(folder, 'good.replay');
  const bad = join(folder, 'bad.replay');
  writeFileSync(good, await encodeReplay(walk!.replay));
  writeFileSync(bad, 'not a replay');
  const run = (...files: string[]) =>
    promisify(execFile)('npx', ['tsx', 'tools/verify.ts', ...files]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }) => ({ code, stdout }),
    );
  const { code, stdout } = await run(bad, join(folder, 'missing.replay'), good);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/bad\.replay: failed: it is not a replay/),
    expect.stringMatching(/missing\.replay: failed: ENOENT/),
    expect.stringMatching(/good\.replay: verified: \d:\d\d\.\d{3} \(/),
  ]);
}, 60_000);
