/** Buffers of samples. Mono is a Float64Array at 48 kHz; everything works in place and returns what it was given. */
import type { Random } from './random.ts';

export const RATE = 48000;
export type Mono = Float64Array<ArrayBuffer>;
export type Stereo = [Mono, Mono];
export type Sound = Mono | Stereo;

export const samples = (seconds: number): number => Math.round(seconds * RATE);
export const silence = (seconds: number): Mono => new Float64Array(samples(seconds));
export const decibels = (db: number): number => 10 ** (db / 20);
export const toDecibels = (gain: number): number => 20 * Math.log10(gain + 1e-12);
export const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
export const channelsOf = (sound: Sound): Mono[] => (Array.isArray(sound) ? sound : [sound]);

/** Adds `source` into `target` from sample `at`; what falls outside is lost. */
export function add(target: Mono, source: Mono, at = 0, gain = 1): Mono {
  const end = Math.min(source.length, target.length - at);
  for (let i = Math.max(0, -at); i < end; i++) target[at + i]! += source[i]! * gain;
  return target;
}
/** Adds on a circle: what runs over the end comes in at the start, so a loop has no seam by construction. */
export function addAround(target: Mono, source: Mono, at: number, gain = 1): Mono {
  const length = target.length;
  let p = ((at % length) + length) % length;
  for (let i = 0; i < source.length; i++) {
    target[p]! += source[i]! * gain;
    if (++p === length) p = 0;
  }
  return target;
}
export function scale(b: Mono, gain: number): Mono {
  for (let i = 0; i < b.length; i++) b[i]! *= gain;
  return b;
}
/** Multiplies by a function of time (0…1) and sample. */
export function shape(b: Mono, f: (t: number, i: number) => number): Mono {
  for (let i = 0; i < b.length; i++) b[i]! *= f(i / b.length, i);
  return b;
}
export function peakOf(b: Mono): number {
  let most = 0;
  for (const v of b) most = Math.max(most, Math.abs(v));
  return most;
}
export function rmsOf(b: Mono, from = 0, to = b.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += b[i]! * b[i]!;
  return Math.sqrt(sum / Math.max(1, to - from));
}
export function toPeak(b: Mono, peak: number): Mono {
  const now = peakOf(b);
  return now > 0 ? scale(b, peak / now) : b;
}
export function toRms(b: Mono, rms: number): Mono {
  const now = rmsOf(b);
  return now > 0 ? scale(b, rms / now) : b;
}
/** Raised-cosine fades; seconds. */
export function fade(b: Mono, inSeconds: number, outSeconds: number): Mono {
  const a = samples(inSeconds);
  const z = samples(outSeconds);
  for (let i = 0; i < a && i < b.length; i++) b[i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / a);
  for (let i = 0; i < z && i < b.length; i++) b[b.length - 1 - i]! *= 0.5 - 0.5 * Math.cos((Math.PI * i) / z);
  return b;
}
/** Soft saturation that leaves ±1 at ±1. */
export function saturate(b: Mono, drive: number): Mono {
  const k = 1 / Math.tanh(drive);
  for (let i = 0; i < b.length; i++) b[i] = Math.tanh(b[i]! * drive) * k;
  return b;
}
export function white(length: number, random: Random): Mono {
  const b = new Float64Array(length);
  for (let i = 0; i < length; i++) b[i] = random.gauss();
  return b;
}

export const stereo = (make: (channel: 0 | 1) => Mono): Stereo => [make(0), make(1)];
export const both = (s: Stereo, f: (b: Mono) => Mono): Stereo => [f(s[0]), f(s[1])];
export function sum(...parts: Stereo[]): Stereo {
  return stereo((c) => {
    const out = new Float64Array(parts[0]![0].length);
    for (const part of parts) add(out, part[c]);
    return out;
  });
}
/** Sets the mean level of both channels, in dB of rms. */
export function levelled(s: Stereo, db: number): Stereo {
  const gain = decibels(db) / Math.max(1e-9, (rmsOf(s[0]) + rmsOf(s[1])) / 2);
  return both(s, (b) => scale(b, gain));
}
/** Equal-power place between the ears: −1 left, 1 right. */
export const panGains = (pan: number): [number, number] => [
  Math.cos(((pan + 1) * Math.PI) / 4),
  Math.sin(((pan + 1) * Math.PI) / 4),
];

/**
 * A slow random curve of unit deviation, periodic over its length: harmonics `slowest` to `fastest` of the whole,
 * falling as 1/kⁿ with n = `slope`.
 */
export function drift(length: number, random: Random, slowest = 1, fastest = 12, slope = 0.5): Mono {
  const step = Math.max(1, Math.floor(length / (fastest * 24)));
  const knots = new Float64Array(Math.ceil(length / step) + 1);
  let energy = 0;
  for (let k = slowest; k <= fastest; k++) {
    const a = random.gauss() / k ** slope;
    const phase = random.range(0, 2 * Math.PI);
    const w = (2 * Math.PI * k * step) / length;
    energy += (a * a) / 2;
    for (let i = 0; i < knots.length; i++) knots[i]! += a * Math.sin(w * i + phase);
  }
  const unit = 1 / Math.sqrt(energy || 1);
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const u = i / step;
    const k = Math.floor(u);
    out[i] = (knots[k]! + (knots[k + 1]! - knots[k]!) * (u - k)) * unit;
  }
  return out;
}
