/** Puts rendered sounds into files: one-shots side by side in sprites, loops with their padding. */
import { join } from 'node:path';
import type { Bank } from '../../src/audio/cues.ts';
import type { AudioFile, LoopFile, Take } from '../../src/audio/library.ts';
import { LOOP_PADDING } from '../../src/audio/seam.ts';
import { channelsOf, type Mono, RATE, type Sound, type Stereo, samples } from './dsp/signal.ts';
import { encode, type Rates } from './encode.ts';
import { loudnessOf, truePeakOf } from './measure/loudness.ts';

const GUARD = 0.1; // seconds of silence before each take, so that no codec smears one into the next
const round = (x: number, digits: number): number => Number(x.toFixed(digits));

export interface Packed {
  files: Record<string, AudioFile>;
  folder: string;
}

/** Sets takes of one channel count side by side in the file `name`. */
export function packSprite(to: Packed, name: string, bank: Bank, sounds: Sound[], rates: Rates): Take[] {
  const channels = channelsOf(sounds[0]!).length;
  const total = sounds.reduce((sum, s) => sum + samples(GUARD) + channelsOf(s)[0]!.length, samples(GUARD));
  const strip = Array.from({ length: channels }, () => new Float64Array(total));
  let at = samples(GUARD);
  const takes = sounds.map((sound): Take => {
    const parts = channelsOf(sound);
    for (const [c, b] of parts.entries()) strip[c]!.set(b, at);
    const take = {
      file: name,
      start: round(at / RATE, 5),
      seconds: round(parts[0]!.length / RATE, 4),
      lufs: round(loudnessOf(parts).momentary, 1),
      peak: round(truePeakOf(parts), 1),
    };
    at += parts[0]!.length + samples(GUARD);
    return take;
  });
  write(to, name, bank, strip, rates);
  return takes;
}

/** Writes a seamless loop with the padding that src/audio/seam.ts expects. */
export function packLoop(to: Packed, name: string, bank: Bank | 'score', sound: Sound, rates: Rates): LoopFile {
  const parts = channelsOf(sound);
  const length = parts[0]!.length;
  const padding = samples(LOOP_PADDING);
  const padded = parts.map((b) => {
    const out = new Float64Array(length + 2 * padding);
    for (let i = 0; i < out.length; i++) out[i] = b[(((i - padding) % length) + length) % length]!;
    return out;
  });
  write(to, name, bank, padded, rates);
  return {
    file: name,
    loopStart: LOOP_PADDING,
    loopEnd: LOOP_PADDING + length / RATE,
    lufs: round(loudnessOf(parts).integrated, 1),
    peak: round(truePeakOf(parts), 1),
  };
}

function write(to: Packed, name: string, bank: Bank | 'score', channels: Mono[], rates: Rates): void {
  const sound = channels.length === 2 ? (channels as Stereo) : channels[0]!;
  const bytes = encode(sound, join(to.folder, name), rates);
  to.files[name] = { bank, seconds: round(channels[0]!.length / RATE, 4), channels: channels.length, bytes };
}
