/** Every way in which a replay can be false, damaged or hostile, and what `verify` is to say of each. */
import { deflateRawSync } from 'node:zlib';
import { copyLog, inputsOf, logTicks } from '../../src/run/inputLog.ts';
import { createReplay, encodeReplay, MAX_FILE_BYTES, type Replay, replayToFragment } from '../../src/run/replay.ts';
import { hashPlain } from '../../src/sim/hash.ts';
import { Button } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import type { Dice } from './dice.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Broken {
  /** part of the line that verify prints */
  says: RegExp;
  /** A file's bytes, or the text of a link. @param level of the replay, which is a true one */
  make(replay: Replay, level: Level, dice: Dice): Promise<Bytes | string>;
}

const changed =
  (change: (replay: Replay, level: Level, dice: Dice) => Partial<Replay>) =>
  (replay: Replay, level: Level, dice: Dice): Promise<Bytes> =>
    encodeReplay({ ...replay, ...change(replay, level, dice) });

/** The same log, run-length, cut or lengthened to `ticks`. */
function resized({ log }: Replay, ticks: number): Replay['log'] {
  const out = copyLog(log);
  let left = ticks - logTicks(out);
  while (left < 0) {
    const last = out.lengths.pop()!;
    const mask = out.masks.pop()!;
    left += last;
    if (left > 0) {
      out.lengths.push(left);
      out.masks.push(mask);
      left = 0;
    }
  }
  if (left > 0) {
    out.masks.push(0);
    out.lengths.push(left);
  }
  return out;
}

/** A replay's head before any body: format, checksum of the body. */
function sealed(body: Uint8Array): Bytes {
  const bytes = new Uint8Array(5 + body.length);
  bytes[0] = 1;
  new DataView(bytes.buffer).setUint32(1, hashPlain(Uint8Array.from(body)), true);
  bytes.set(body, 5);
  return bytes;
}

const packed = (fields: ArrayLike<number>): Bytes => sealed(deflateRawSync(Uint8Array.from(fields)));
const someText = (dice: Dice): number[] => Array.from({ length: 10 + dice.below(500) }, () => dice.below(256));

export const brokenKinds = {
  'no-exit': {
    says: /without reaching an exit/,
    make: (replay, level, dice) => {
      const log = resized(replay, logTicks(replay.log) - 1 - dice.below(200));
      return encodeReplay(createReplay(level, replay.start, log));
    },
  },
  'goes-on': {
    says: /goes on to/,
    make: changed((replay, _, dice) => ({ log: resized(replay, logTicks(replay.log) + 1 + dice.below(300)) })),
  },
  'other-end': {
    says: /another state than it claims/,
    make: changed((replay, _, dice) => ({ finalHash: (replay.finalHash ^ (1 << dice.below(31))) >>> 0 })),
  },
  'other-inputs': {
    says: /another state|without reaching|goes on to|differs from its record/,
    make: changed((replay, _, dice) => {
      const inputs = [...inputsOf(replay.log)];
      // the first step is taken later: the clock, at least, is another
      const waited = Array<number>(1 + dice.below(30)).fill(0);
      const moved = [...waited, ...inputs].slice(0, inputs.length);
      return { log: { masks: moved, lengths: moved.map(() => 1) } };
    }),
  },
  'other-golden': {
    says: /differs from its record between ticks/,
    make: changed((replay, level, dice) => {
      const { goldens } = createReplay(level, replay.start, replay.log, { goldens: true });
      const at = dice.below(goldens.length);
      return { goldens: goldens.with(at, (goldens[at]! ^ 1) >>> 0) };
    }),
  },
  'flipped-bit': {
    says: /is damaged|not a replay of format/,
    make: async (replay, _, dice) => {
      const bytes = await encodeReplay(replay);
      bytes[dice.below(bytes.length)]! ^= 1 << dice.below(8);
      return bytes;
    },
  },
  'cut-short': {
    says: /is damaged|too short/,
    make: async (replay, _, dice) => {
      const bytes = await encodeReplay(replay);
      return bytes.slice(0, dice.below(bytes.length));
    },
  },
  'other-rules': {
    says: /made under rules version/,
    make: changed((replay, _, dice) => ({ simVersion: replay.simVersion + 1 + dice.below(9) })),
  },
  'no-such-level': { says: /there is no map of level/, make: changed(() => ({ levelId: '../../etc/passwd' })) },
  'other-map': {
    says: /has changed since it was made/,
    make: changed((replay, _, dice) => ({ levelHash: (replay.levelHash ^ (1 << dice.below(31))) >>> 0 })),
  },
  'false-category': {
    says: /is no category of|there is no category|it is not/,
    make: changed((_, __, dice) => ({ category: ['trust/9-9', 'fastest'][dice.below(2)]! })),
  },
  'hidden-assist': {
    says: /name different assists/,
    make: changed((replay) => ({
      log: { ...replay.log, masks: replay.log.masks.with(0, replay.log.masks[0]! | Button.assistCoyote) },
    })),
  },
  'unknown-button': {
    says: /unknown button/,
    make: changed((replay, _, dice) => ({
      log: { ...replay.log, masks: replay.log.masks.with(dice.below(replay.log.masks.length), 1 << 20) },
    })),
  },
  'unequal-columns': {
    says: /input log is damaged/,
    make: changed((replay) => ({ log: { ...replay.log, lengths: replay.log.lengths.slice(1) } })),
  },
  'no-number': {
    says: /input log is damaged/,
    make: changed((replay, _, dice) => ({
      log: { ...replay.log, lengths: replay.log.lengths.with(dice.below(replay.log.lengths.length), Number.NaN) },
    })),
  },
  'endless-ticks': {
    says: /longer than \d+ ticks/,
    make: changed((replay, _, dice) => ({
      log: { ...replay.log, lengths: replay.log.lengths.with(dice.below(replay.log.lengths.length), 0xffffffff) },
    })),
  },
  'endless-list': {
    says: /a list in it has 4294967295 items|ends too soon/,
    make: async (_, __, dice) => packed([1, 0, 1, 0, 0, 0, 0, 255, 255, 255, 255, 15, ...someText(dice)]),
  },
  'endless-number': { says: /a number in it is too large/, make: async () => packed(Array(64).fill(255)) },
  'impossible-trust': {
    says: /a trust of/,
    make: changed((replay, _, dice) => ({ start: { ...replay.start, trust: 101 + dice.below(1000) } })),
  },
  'more-after-end': {
    says: /more after its end/,
    make: async (replay) => {
      const { inflateRawSync } = await import('node:zlib');
      return packed([...inflateRawSync((await encodeReplay(replay)).subarray(5)), 7]);
    },
  },
  bomb: { says: /unpacks to more than/, make: async () => sealed(deflateRawSync(new Uint8Array(64 << 20))) },
  oversized: { says: /is larger than/, make: async () => new Uint8Array(MAX_FILE_BYTES + 1) },
  'no-replay': { says: /not a replay/, make: async (_, __, dice) => Uint8Array.from([80, ...someText(dice)]) },
  'no-link': { says: /not a link of a run/, make: async () => 'https://example.org/#run=half%20a%20link' },
  'cut-link': {
    says: /is damaged|too short|not a link/,
    make: async (replay, _, dice) => {
      const link = await replayToFragment(replay);
      return link.slice(0, 5 + dice.below(link.length - 6));
    },
  },
} satisfies Record<string, Broken>;

export type BrokenKind = keyof typeof brokenKinds;
