/** Every input text under tests/replays plays its level to the end, however it is watched. */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playTas } from '../src/run/playTas.ts';
import { createReplay, replayFromLink, replayToFragment, verifyReplay } from '../src/run/replay.ts';
import { createSession } from '../src/run/session.ts';
import { formatTas, parseTas } from '../src/run/tas.ts';
import { hashWorld } from '../src/sim/tick.ts';
import { loadLevelFile, mapOf } from '../tools/loadLevel.ts';
import { readTas } from '../tools/readTas.ts';

const FOLDER = 'tests/replays';

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.tas')))('%s', async (name) => {
  const tas = readTas(`${FOLDER}/${name}`);
  const { level } = await loadLevelFile(mapOf(tas.level));
  const run = playTas(level, tas);

  test('reaches the exit', () => expect(run.reason).toBeUndefined());

  test('survives baking, a link and its verification', async () => {
    expect(playTas(level, parseTas(formatTas(level.id, tas.start, run.log), name)).hash).toBe(run.hash);
    const link = await replayToFragment(createReplay(level, tas.start, run.log));
    expect(verifyReplay(level, await replayFromLink(link))).toEqual({ ok: true, time: run.time, ticks: run.ticks });
  });

  test('ends alike for a reader with an uneven screen and for a runner', () => {
    for (const runner of [false, true]) {
      const session = createSession(level, tas.start, { runner });
      session.playBack(run.log);
      for (let frame = 0; !session.finished && frame < 100_000; frame++) {
        session.paused = frame % 50 > 45;
        session.advance([16.6, 33.4, 7, 90, 16.9][frame % 5]!, () => frame);
        if (session.words !== null && frame % 9 === 0) session.dismissWords();
      }
      expect(hashWorld(session.world)).toBe(run.hash);
    }
  });
});
