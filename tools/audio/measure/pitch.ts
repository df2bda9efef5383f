/** Pitch and harmonics-to-noise by autocorrelation (Boersma 1993), and how fast a loudness beats. */
import { filter } from '../dsp/filter.ts';
import { powerOfTwo, transform } from '../dsp/fourier.ts';
import { type Mono, RATE, samples } from '../dsp/signal.ts';

export interface Frame {
  second: number;
  hz: number;
  /** harmonics to noise, dB */
  hnr: number;
  /** loudness, dB */
  db: number;
}
/** Frames within 26 dB of the loudest. */
export function pitchOf(x: Mono, lowHz: number, highHz: number): Frame[] {
  const window = Math.round((4 / lowHz) * RATE);
  const hann = Float64Array.from(
    { length: window },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / window),
  );
  const own = autocorrelation(hann);
  const frames: Frame[] = [];
  for (let p = 0; p + window <= x.length; p += samples(0.005)) {
    const part = x.slice(p, p + window);
    const energy = part.reduce((sum, v) => sum + v * v, 0) / window;
    const r = autocorrelation(part.map((v, i) => v * hann[i]!));
    const at = (lag: number): number => r[lag]! / r[0]! / (own[lag]! / own[0]!);
    let best = 0;
    let bestScore = 0;
    for (let lag = Math.floor(RATE / highHz); lag <= RATE / lowHz && lag < window * 0.6; lag++) {
      if (at(lag) <= at(lag - 1) || at(lag) < at(lag + 1)) continue;
      const score = at(lag) - 0.02 * Math.log2((lowHz * lag) / RATE);
      if (score <= bestScore) continue;
      bestScore = score;
      best = lag;
    }
    if (best === 0) continue;
    const periodic = Math.min(0.999999, Math.max(1e-6, at(best)));
    const hnr = 10 * Math.log10(periodic / (1 - periodic));
    frames.push({ second: (p + window / 2) / RATE, hz: RATE / best, hnr, db: 10 * Math.log10(energy + 1e-12) });
  }
  const loudest = Math.max(...frames.map((f) => f.db));
  return frames.filter((f) => f.db > loudest - 26);
}
function autocorrelation(x: Mono): Mono {
  const n = powerOfTwo(x.length * 2);
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  re.set(x);
  transform(re, im);
  for (let i = 0; i < n; i++) {
    re[i] = re[i]! ** 2 + im[i]! ** 2;
    im[i] = 0;
  }
  transform(re, im, true);
  return re;
}

/** The strongest beat of the loudness between two rates, Hz. */
export function beatOf(x: Mono, lowHz: number, highHz: number): number {
  const envelope = filter(filter(x.map(Math.abs), 'lowpass', 120), 'lowpass', 120);
  const step = RATE / 1000;
  const points = Array.from({ length: Math.floor(x.length / step) }, (_, i) => envelope[Math.floor(i * step)]!);
  const mean = points.reduce((a, b) => a + b, 0) / points.length;
  let best = 0;
  let most = 0;
  for (let hz = lowHz; hz <= highHz; hz += 0.05) {
    let c = 0;
    let s = 0;
    points.forEach((v, i) => {
      const w = (v - mean) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / points.length));
      c += w * Math.cos((2 * Math.PI * hz * i) / 1000);
      s += w * Math.sin((2 * Math.PI * hz * i) / 1000);
    });
    if (c * c + s * s <= most) continue;
    most = c * c + s * s;
    best = hz;
  }
  return best;
}
/** LU lost on a speaker that has nothing under 300 Hz. */
export const thinned = (x: Mono): Mono => filter(filter(x.slice(), 'highpass', 300), 'highpass', 300);
