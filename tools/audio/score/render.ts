/** A score into its stems: played, set in the library's hall, made a loop, mastered together to −16 LUFS. */
import { type Stem, stems } from '../../../src/audio/cues.ts';
import { filterAround } from '../dsp/filter.ts';
import { convolve } from '../dsp/fourier.ts';
import { hall } from '../dsp/room.ts';
import {
  add,
  addAround,
  both,
  decibels,
  type Mono,
  type Sound,
  type Stereo,
  samples,
  scale,
  stereo,
} from '../dsp/signal.ts';
import { loudnessOf } from '../measure/loudness.ts';
import { type Part, type Score, secondsOf } from './notation.ts';
import { isSampled, LEAD, playSampled } from './sampled.ts';
import { playClarinet, playViolas } from './synthesised.ts';

/** Level alone (LUFS), shares of the hall and of the dry sound, place. Only the high stem keeps two channels. */
const balance: Record<Stem, { lufs: number; wet: number; dry: number; wide: boolean }> = {
  high: { lufs: -26.5, wet: 0.95, dry: 0.65, wide: true },
  low: { lufs: -21, wet: 0.38, dry: 0.9, wide: false },
  pulse: { lufs: -20, wet: 0.45, dry: 0.95, wide: false },
  tune: { lufs: -19, wet: 0.58, dry: 0.9, wide: false },
};
const LOUDNESS = -16; // LUFS of all stems together
const CEILING = -2; // dB of any sample; leaves a decibel for what lies between them and for the codecs

export function renderPiece(score: Score): [Stem, Sound][] {
  const rendered = stems.map((stem) => renderStem(score, stem));
  master(rendered);
  return stems.map((stem, i) => [stem, balance[stem].wide ? rendered[i]! : rendered[i]![0]]);
}

function renderStem(score: Score, stem: Stem): Stereo {
  const { lufs, wet, dry, wide } = balance[stem];
  const parts = score.stems[stem].map((part) => play(score, part, `${score.id}, ${stem}, ${part.instrument}`));
  const together = stereo((c) => parts.slice(1).reduce((sum, p) => add(sum, p[c]), parts[0]![c]));
  const placed = wide ? together : folded(together);
  const lead = samples(LEAD);
  const loop = stereo((c) => {
    const out = new Float64Array(samples(secondsOf(score)));
    addAround(out, placed[c], -lead, dry);
    addAround(out, convolve(placed[c], hall()[c]), -lead, wet);
    return filterAround(out, 'highpass', 28);
  });
  const result = wide ? loop : folded(loop);
  const gain = decibels(lufs - loudnessOf(result).integrated);
  return both(result, (b) => scale(b, gain));
}
const play = (score: Score, part: Part, where: string): Stereo =>
  isSampled(part)
    ? playSampled(score, part, where)
    : part.instrument === 'viola'
      ? playViolas(score, part, where)
      : playClarinet(score, part, where);

/** One channel, in both. */
function folded(s: Stereo): Stereo {
  const middle = s[0].map((v, i) => (v + s[1][i]!) / 2);
  return [middle, middle.slice()];
}

/** Brings the sum of all to the wanted loudness under the ceiling. One gain curve for all keeps the stems summable. */
function master(all: Stereo[]): void {
  const mix = stereo((c) => all.reduce((sum, s) => add(sum, s[c]), new Float64Array(all[0]![c].length)));
  let gain = decibels(LOUDNESS - loudnessOf(mix).integrated);
  let curve: Mono = new Float64Array(mix[0].length).fill(1);
  for (let round = 0; round < 3; round++) {
    curve = limiter(mix, decibels(CEILING) / gain);
    const limited = both(mix, (b) => b.map((v, i) => v * curve[i]!));
    gain = decibels(LOUDNESS - loudnessOf(limited).integrated);
  }
  for (const s of all) for (const b of s) for (let i = 0; i < b.length; i++) b[i]! *= curve[i]! * gain;
}
/** Gain by sample, on a circle, that keeps the mix under `ceiling`: 5 ms of look-ahead, smoothed by its own window. */
function limiter(mix: Stereo, ceiling: number): Mono {
  const length = mix[0].length;
  const half = 240;
  const lowest = new Float64Array(length).fill(1);
  for (let i = 0; i < length; i++) {
    const peak = Math.max(Math.abs(mix[0][i]!), Math.abs(mix[1][i]!));
    if (peak <= ceiling) continue;
    for (let j = -half; j <= half; j++) {
      const at = (i + j + length) % length;
      lowest[at] = Math.min(lowest[at]!, ceiling / peak);
    }
  }
  const out = new Float64Array(length);
  let sum = 0;
  for (let j = -half; j <= half; j++) sum += lowest[(j + length) % length]!;
  for (let i = 0; i < length; i++) {
    out[i] = sum / (2 * half + 1);
    sum += lowest[(i + half + 1) % length]! - lowest[(i - half + length) % length]!;
  }
  return out;
}
