import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playTas } from '../src/run/playTas.ts';
import {
  createReplay,
  decodeReplay,
  encodeReplay,
  MAX_TICKS,
  type Replay,
  ReplayError,
  replayFromLink,
  replayToFragment,
  verifyReplay,
} from '../src/run/replay.ts';
import { parseTas } from '../src/run/tas.ts';
import { Button, INPUT_MASK } from '../src/sim/input.ts';
import { freshStart } from '../src/sim/world.ts';
import { course } from './support/course.ts';

const level = course();
const tas = parseTas('Level sketch\nRepeat 30\n  18,R,J\n  22,R\nEndRepeat', 'across.tas');
const { log, time, ticks } = playTas(level, tas);
const replay = createReplay(level, freshStart(), log, { goldens: true });

const u32 = fc.integer({ min: 0, max: 0xffffffff });
const names = fc.array(fc.string(), { maxLength: 5 });
const anyReplay: fc.Arbitrary<Replay> = fc.record({
  simVersion: u32,
  levelId: fc.string({ unit: 'grapheme' }),
  levelHash: u32,
  category: fc.string(),
  assists: u32,
  start: fc.record({ from: fc.string(), trust: u32, flags: names, paid: names, memories: names }),
  log: fc
    .array(fc.tuple(fc.integer({ min: 0, max: INPUT_MASK }), u32), { maxLength: 50 })
    .map((rows) => ({ masks: rows.map((r) => r[0]), lengths: rows.map((r) => r[1]) })),
  finalHash: u32,
  goldens: fc.array(u32, { maxLength: 20 }),
});

describe('as bytes', () => {
  test('what is read is what was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyReplay, async (any) => {
        expect(await decodeReplay(await encodeReplay(any))).toEqual(any);
        expect(await replayFromLink(`https://a.b/game/${await replayToFragment(any)}`)).toEqual({
          ...any,
          goldens: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  test('any flipped bit is found', async () => {
    const bytes = await encodeReplay(replay);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      await expect(decodeReplay(damaged)).rejects.toThrow(ReplayError);
    }
  });

  test('any bytes and any text end in a clear error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.string(), async (bytes, text) => {
        await expect(decodeReplay(Uint8Array.from(bytes))).rejects.toThrow(ReplayError);
        await expect(replayFromLink(text)).rejects.toThrow(ReplayError);
      }),
    );
  });

  test('a minute of busy play fits well into a link', async () => {
    const busy = createReplay(level, freshStart(), {
      masks: Array.from({ length: 300 }, (_, i) => [2, 18, 2, 34, 1, 17, 66][(i * i) % 7]!),
      lengths: Array.from({ length: 300 }, (_, i) => 3 + ((i * 7919) % 23)),
    });
    expect((await replayToFragment(busy)).length).toBeLessThan(2000);
  });
});

describe('verified', () => {
  test('a true run is', () => {
    expect(verifyReplay(level, replay)).toEqual({ ok: true, time, ticks });
    expect(verifyReplay(level, { ...replay, goldens: [] })).toEqual({ ok: true, time, ticks });
  });

  const changed = (change: Partial<Replay>) => verifyReplay(level, { ...replay, ...change });
  const rest = { masks: replay.log.masks.slice(0, -3), lengths: replay.log.lengths.slice(0, -3) };
  const longer = { masks: [...replay.log.masks, 0], lengths: [...replay.log.lengths, 5] };
  const bad: [string, Partial<Replay>, RegExp][] = [
    ['another state at the end', { finalHash: 1 }, /another state than it claims/],
    ['a golden hash that differs', { goldens: replay.goldens.with(1, 7) }, /between ticks 61 and 120/],
    ['other rules', { simVersion: 999 }, /rules version 999/],
    ['another level', { levelId: '9-9' }, /level 9-9, not sketch/],
    ['a changed level', { levelHash: 5 }, /has changed/],
    ['no exit', { log: rest }, /without reaching an exit/],
    ['ticks after the exit', { log: longer }, /goes on to/],
    ['an unknown button', { log: { masks: [1 << 20], lengths: [1] } }, /unknown button/],
    ['columns of unequal length', { log: { masks: [1, 2], lengths: [1] } }, /damaged/],
    ['too many ticks', { log: { masks: [1], lengths: [MAX_TICKS + 1] } }, /longer than/],
    ['a hidden assist', { log: { masks: [Button.assistCoyote], lengths: [1] } }, /assistCoyote/],
    ['another start', { start: { ...freshStart(), trust: 70 } }, /differs from its record|another state/],
  ];
  test.each(bad)('a run with %s is not', (_, change, error) => {
    const verdict = changed(change);
    expect(verdict.ok).toBe(false);
    expect(!verdict.ok && verdict.error).toMatch(error);
  });
});
