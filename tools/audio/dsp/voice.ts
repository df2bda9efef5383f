/**
 * A mammal's voice, source and filter.
 * Source: KLGLOTT88 flow derivative, pulse by pulse at 192 kHz, with jitter, shimmer, alternate cycles (the roughness an
 * octave below), slow flutter and a low-pass for effort. Breath: noise gated by the open glottis.
 * Tract: a cascade of moving resonators. Klatt & Klatt, JASA 87 (1990).
 */
import { type Curve, curve, type Points } from './curve.ts';
import { filter } from './filter.ts';
import { Random } from './random.ts';
import { add, type Mono, peakOf, RATE, samples, silence } from './signal.ts';

type Setting = Points | number;
export interface Formant {
  hz: Setting;
  width: Setting;
}
export interface VoiceSpec {
  seconds: number;
  seed: string;
  pitch: Points;
  loudness: Points;
  /** share of the cycle the glottis is open: 0.4 pressed, 0.6 easy, 0.8 breathy */
  open?: Setting;
  /** Hz of the source's low-pass: vocal effort */
  effort?: Setting;
  /** noise of air, relative to the pulse */
  breath?: Setting;
  /** deviation of the period and of the cycle's amplitude, fractions */
  jitter?: Setting;
  shimmer?: Setting;
  /** 0…1: how much weaker every other cycle is */
  rough?: Setting;
  flutter?: number;
  /** roll, tremor or rumble: amplitude modulation */
  roll?: { rate: Setting; depth: Setting; shape?: number; jitter?: number };
  formants: Formant[];
  /** spectral zero of a closed mouth or the nose */
  zero?: { hz: number; width: number; mix: Setting };
  chest?: { hz: number; q: number; gain: number };
  tail?: number;
}

const OVERSAMPLING = 4;

export function voice(spec: VoiceSpec): Mono {
  const random = new Random(spec.seed);
  const { pulses, openness } = glottis(spec, random);
  const out = aspirate(spec, random, pulses, openness);
  const chest = spec.chest && filter(out.slice(), 'bandpass', spec.chest.hz, spec.chest.q);
  for (const f of spec.formants) resonate(out, curve(f.hz), curve(f.width), spec.seconds);
  if (spec.zero) antiresonate(out, spec.zero, spec.seconds);
  if (chest) add(out, chest, 0, spec.chest!.gain);
  return filter(out, 'highpass', 45);
}

/** The pulses, and by sample how far the glottis is open (0.25…1.25). */
function glottis(spec: VoiceSpec, random: Random): { pulses: Mono; openness: Mono } {
  const length = samples(spec.seconds + (spec.tail ?? 0.06));
  const rate = RATE * OVERSAMPLING;
  const pitch = curve(spec.pitch);
  const open = curve(spec.open ?? 0.58);
  const effort = curve(spec.effort ?? 5000);
  const jitter = curve(spec.jitter ?? 0.006);
  const shimmer = curve(spec.shimmer ?? 0.04);
  const rough = curve(spec.rough ?? 0);
  const flutter = (spec.flutter ?? 0.006) / 1.7;
  const phases = [12.7, 7.1, 4.7].map((hz) => [2 * Math.PI * hz, random.range(0, 6.28)] as const);
  const source = new Float64Array(length * OVERSAMPLING);
  const openness = new Float64Array(length);
  let phase = 0;
  let cycle = 0;
  let period = 1; // this cycle's random factors
  let amplitude = 1;
  let walk = 0;
  let low1 = 0;
  let low2 = 0;
  for (let i = 0; i < source.length; i++) {
    const t = i / (spec.seconds * rate);
    let shake = 0;
    for (const [w, start] of phases) shake += Math.sin((w * i) / rate + start);
    phase += (pitch(t) * (1 + flutter * shake) * period * (1 + walk)) / rate;
    if (phase >= 1) {
      phase -= 1;
      cycle++;
      const odd = (cycle & 1) === 1;
      const r = rough(t);
      walk = walk * 0.9 + random.gauss(jitter(t) * 0.3);
      period = 1 / Math.max(0.5, 1 + random.gauss(jitter(t)) + (odd ? r : -r) * 0.06);
      amplitude = Math.max(0.05, 1 + random.gauss(shimmer(t))) * (odd ? 1 - r : 1);
    }
    const x = phase / open(t);
    const flow = x < 1 ? (2 * x - 3 * x * x) * amplitude : 0;
    if (i % OVERSAMPLING === 0) openness[i / OVERSAMPLING] = x < 1 ? 4 * x * (1 - x) + 0.25 : 0.25;
    const c = 1 - Math.exp((-2 * Math.PI * effort(t)) / rate);
    low1 += c * (flow - low1);
    low2 += c * (low1 - low2);
    source[i] = low2;
  }
  return { pulses: decimate(source), openness };
}

/** Adds the noise of air through the open glottis, then loudness and roll. */
function aspirate(spec: VoiceSpec, random: Random, pulses: Mono, openness: Mono): Mono {
  const loudness = curve(spec.loudness);
  const breath = curve(spec.breath ?? 0.04);
  const rate = curve(spec.roll?.rate ?? 0);
  const depth = curve(spec.roll?.depth ?? 0);
  let last = 0;
  let phase = random.range(0, 0.2);
  let uneven = 1;
  for (let i = 0; i < pulses.length; i++) {
    const t = i / (spec.seconds * RATE);
    const noise = random.gauss();
    const hiss = noise - 0.55 * last; // turbulence is bright: it starts at the edge of the glottis
    last = noise;
    phase += (rate(t) * uneven) / RATE;
    if (phase >= 1) {
      phase -= 1;
      uneven = 1 + random.gauss(spec.roll?.jitter ?? 0.04);
    }
    const d = depth(t);
    const roll = 1 - d + d * (0.5 - 0.5 * Math.cos(2 * Math.PI * phase)) ** (spec.roll?.shape ?? 1);
    const gain = t >= 1 ? 0 : loudness(t) * roll;
    pulses[i] = (pulses[i]! + breath(t) * 1.25 * hiss * openness[i]!) * gain;
  }
  return pulses;
}

let kernel: Float64Array | undefined;
const KERNEL_HALF = 48;
function decimate(x: Mono): Mono {
  kernel ??= decimationKernel();
  const out = new Float64Array(Math.floor(x.length / OVERSAMPLING));
  for (let i = 0; i < out.length; i++) {
    let s = 0;
    for (let k = -KERNEL_HALF; k <= KERNEL_HALF; k++) s += (x[i * OVERSAMPLING + k] ?? 0) * kernel[k + KERNEL_HALF]!;
    out[i] = s;
  }
  return out;
}
function decimationKernel(): Float64Array {
  const out = new Float64Array(2 * KERNEL_HALF + 1);
  let total = 0;
  for (let i = -KERNEL_HALF; i <= KERNEL_HALF; i++) {
    const t = (i / OVERSAMPLING) * 0.94 * Math.PI;
    const blackman =
      0.42 + 0.5 * Math.cos((Math.PI * i) / KERNEL_HALF) + 0.08 * Math.cos((2 * Math.PI * i) / KERNEL_HALF);
    const value = blackman * (t === 0 ? 1 : Math.sin(t) / t);
    out[i + KERNEL_HALF] = value;
    total += value;
  }
  return out.map((v) => v / total);
}

/** Klatt's resonator, unity at 0 Hz; coefficients follow the curves every 8 samples. */
function resonatorAt(hz: Curve, width: Curve, t: number): [number, number, number] {
  const r = Math.exp((-Math.PI * width(t)) / RATE);
  const c = -r * r;
  const b = 2 * r * Math.cos((2 * Math.PI * Math.min(hz(t), RATE * 0.46)) / RATE);
  return [1 - b - c, b, c];
}
function resonate(x: Mono, hz: Curve, width: Curve, seconds: number): void {
  let [a, b, c] = resonatorAt(hz, width, 0);
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < x.length; i++) {
    if ((i & 7) === 0) [a, b, c] = resonatorAt(hz, width, i / (seconds * RATE));
    const y = a * x[i]! + b * y1 + c * y2;
    y2 = y1;
    y1 = y;
    x[i] = y;
  }
}
function antiresonate(x: Mono, zero: NonNullable<VoiceSpec['zero']>, seconds: number): void {
  const [a, b, c] = resonatorAt(curve(zero.hz), curve(zero.width), 0);
  const mix = curve(zero.mix);
  let x1 = 0;
  let x2 = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!;
    const y = (v - b * x1 - c * x2) / a;
    x2 = x1;
    x1 = v;
    x[i] = v + (y - v) * mix(i / (seconds * RATE));
  }
}

/** Air through a tract without voice: sigh, pant, sniff. `brightness` 0…1. */
export function breathe(seconds: number, loudness: Points, formants: Formant[], seed: string, brightness = 0.5): Mono {
  const random = new Random(seed);
  const gain = curve(loudness);
  const out = silence(seconds);
  let low = 0;
  let last = 0;
  for (let i = 0; i < out.length; i++) {
    low += brightness * (random.gauss() - low);
    out[i] = (low - 0.72 * last) * gain(i / out.length);
    last = low;
  }
  const air = filter(out.slice(), 'highpass', 2200); // air past the lips does not go through the tract
  for (const f of formants) resonate(out, curve(f.hz), curve(f.width), seconds);
  add(out, air, 0, (0.13 * peakOf(out)) / (peakOf(air) || 1));
  return filter(out, 'highpass', 80);
}
