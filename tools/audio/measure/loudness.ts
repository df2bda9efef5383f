/** Loudness (ITU-R BS.1770), true peak, and what a loop's seam does. */
import { filter } from '../dsp/filter.ts';
import { type Mono, peakOf, RATE, samples, toDecibels } from '../dsp/signal.ts';

export interface Loudness {
  /** gated, whole sound; LUFS */
  integrated: number;
  /** loudest 400 ms; LUFS */
  momentary: number;
}
/** A single channel counts once, as one speaker would play it. */
export function loudnessOf(channels: Mono[]): Loudness {
  const weighted = channels.map((b) =>
    filter(filter(b.slice(), 'highshelf', 1681.97, 0.7072, 4), 'highpass', 38.135, 0.5003),
  );
  const window = samples(0.4);
  const length = weighted[0]!.length;
  const blocks: number[] = [];
  for (let p = 0; p === 0 || p + window <= length; p += samples(0.1)) {
    let energy = 0;
    for (const b of weighted) for (let i = p; i < p + window && i < length; i++) energy += (b[i]! * b[i]!) / window;
    blocks.push(energy);
  }
  const lufs = (energy: number): number => -0.691 + 10 * Math.log10(energy + 1e-15);
  const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / (list.length || 1);
  const audible = blocks.filter((e) => lufs(e) > -70);
  const gate = lufs(mean(audible)) - 10;
  return { integrated: lufs(mean(audible.filter((e) => lufs(e) > gate))), momentary: lufs(Math.max(...blocks)) };
}

/** dBTP: four times oversampled around every sample that could matter. */
export function truePeakOf(channels: Mono[]): number {
  const samplePeak = Math.max(...channels.map(peakOf));
  let most = samplePeak;
  for (const b of channels) {
    for (let i = 12; i < b.length - 13; i++) {
      if (Math.abs(b[i]!) < 0.6 * samplePeak) continue;
      for (const fraction of [0.25, 0.5, 0.75]) most = Math.max(most, Math.abs(between(b, i, fraction)));
    }
  }
  return toDecibels(most);
}
function between(b: Mono, i: number, fraction: number): number {
  let sum = 0;
  for (let k = -11; k <= 12; k++) {
    const d = k - fraction;
    sum += (b[i + k]! * (0.5 + 0.5 * Math.cos((Math.PI * d) / 12.5)) * Math.sin(Math.PI * d)) / (Math.PI * d);
  }
  return sum;
}

/** The bend of the wave over a loop's seam against the 99.9th percentile inside: over 1 it may click. */
export function seamOf(b: Mono, start: number, length: number): number {
  const bends: number[] = [];
  for (let i = start + 2; i < start + length - 1; i += 7) bends.push(Math.abs(b[i]! - 2 * b[i - 1]! + b[i - 2]!));
  bends.sort((x, y) => x - y);
  const at = (i: number): number => b[start + ((i + length) % length)]!;
  let most = 0;
  for (let i = 0; i < 3; i++) most = Math.max(most, Math.abs(at(i) - 2 * at(i - 1) + at(i - 2)));
  return most / (bends[Math.floor(bends.length * 0.999)] || 1e-9);
}
/** dB of the loudest sample in the first and last `ms`. */
export function endsOf(b: Mono, ms = 2): [number, number] {
  const n = Math.round((ms / 1000) * RATE);
  return [toDecibels(peakOf(b.slice(0, n))), toDecibels(peakOf(b.slice(-n)))];
}
