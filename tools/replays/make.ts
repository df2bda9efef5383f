/** Makes replays for `verify` to judge: true ones with tails of their own, and broken ones of every kind. */

import { readdirSync } from 'node:fs';
import { playTas } from '../../src/run/playTas.ts';
import { createReplay, encodeReplay, type Replay, replayToFragment, verifyReplay } from '../../src/run/replay.ts';
import type { Level } from '../../src/sim/level.ts';
import { loadLevelFile, mapOf } from '../loadLevel.ts';
import { readTas } from '../readTas.ts';
import { type Broken, type BrokenKind, brokenKinds } from './broken.ts';
import { createDice } from './dice.ts';
import { mutateTail } from './mutate.ts';

const FOLDER = 'tests/replays';

export interface Made {
  /** of a file; links have none of their own */
  name: string;
  content: Uint8Array<ArrayBuffer> | string;
  /** null: it is true */
  broken: BrokenKind | null;
  says: RegExp;
}

export interface Walkthrough {
  /** of its file in tests/replays */
  name: string;
  level: Level;
  replay: Replay;
}

/** Every input text of tests/replays, as the replay it plays. */
export async function readWalkthroughs(): Promise<Walkthrough[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.tas'));
  const levels = new Map<string, Promise<Level>>();
  const levelOf = (id: string): Promise<Level> => {
    const loading = levels.get(id) ?? loadLevelFile(mapOf(id)).then(({ level }) => level);
    levels.set(id, loading);
    return loading;
  };
  return Promise.all(
    files.map(async (name) => {
      const tas = readTas(`${FOLDER}/${name}`);
      const level = await levelOf(tas.level);
      return { name, level, replay: createReplay(level, tas.start, playTas(level, tas).log) };
    }),
  );
}

/** `count` replays, about half of them broken, each kind as often as another. The same seed makes the same. */
export async function makeReplays(count: number, seed = 1): Promise<Made[]> {
  const walkthroughs = await readWalkthroughs();
  const dice = createDice(seed);
  const kinds = Object.entries(brokenKinds) as [BrokenKind, Broken][];
  const made: Made[] = [];
  const name = (kind: string) => `${String(made.length + 1).padStart(4, '0')}-${kind}.replay`;
  for (let breaks = 0; made.length < count; ) {
    const { level, replay } = walkthroughs[dice.below(walkthroughs.length)]!;
    const log = mutateTail(level, replay.start, replay.log, dice);
    const mutated = createReplay(level, replay.start, log, { goldens: dice.roll() < 0.5 });
    if (!verifyReplay(level, mutated).ok) {
      made.push({
        name: name('no-exit'),
        content: await encodeReplay(mutated),
        broken: 'no-exit',
        says: brokenKinds['no-exit'].says,
      });
    } else if (made.length % 2 === 0) {
      const content = dice.roll() < 0.7 ? await encodeReplay(mutated) : await replayToFragment(mutated);
      made.push({ name: name('true'), content, broken: null, says: /^verified: \d+:\d\d\.\d{3}/ });
    } else {
      const [kind, { says, make }] = kinds[breaks++ % kinds.length]!;
      const content = await make({ ...mutated, goldens: [] }, level, dice);
      made.push({ name: name(kind), content, broken: kind, says });
    }
  }
  return made;
}
