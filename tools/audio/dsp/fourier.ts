/** Fast Fourier transform, and what is built on it: convolution and filters drawn as a spectrum. */
import type { Points } from './curve.ts';
import { addAround, decibels, type Mono, RATE } from './signal.ts';

const twiddles = new Map<number, [Float64Array, Float64Array]>();

/** In place; lengths are powers of two. */
export function transform(re: Mono, im: Mono, inverse = false): void {
  const n = re.length;
  reverseBits(re, im);
  const [cosines, sines] = twiddlesOf(n);
  const sign = inverse ? -1 : 1;
  for (let length = 2; length <= n; length <<= 1) {
    const half = length >> 1;
    const step = n / length;
    for (let i = 0; i < n; i += length) {
      for (let k = 0, q = 0; k < half; k++, q += step) {
        const wr = cosines[q]!;
        const wi = sign * sines[q]!;
        const a = i + k;
        const b = a + half;
        const xr = re[b]! * wr - im[b]! * wi;
        const xi = re[b]! * wi + im[b]! * wr;
        re[b] = re[a]! - xr;
        im[b] = im[a]! - xi;
        re[a]! += xr;
        im[a]! += xi;
      }
    }
  }
  if (!inverse) return;
  for (let i = 0; i < n; i++) {
    re[i]! /= n;
    im[i]! /= n;
  }
}

function reverseBits(re: Mono, im: Mono): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j]!, re[i]!];
    [im[i], im[j]] = [im[j]!, im[i]!];
  }
}

function twiddlesOf(n: number): [Float64Array, Float64Array] {
  const known = twiddles.get(n);
  if (known) return known;
  const cosines = new Float64Array(n / 2);
  const sines = new Float64Array(n / 2);
  for (let i = 0; i < n / 2; i++) {
    cosines[i] = Math.cos((2 * Math.PI * i) / n);
    sines[i] = -Math.sin((2 * Math.PI * i) / n);
  }
  twiddles.set(n, [cosines, sines]);
  return [cosines, sines];
}

export const powerOfTwo = (atLeast: number): number => 1 << Math.ceil(Math.log2(atLeast));

/** Linear convolution by overlap-add; the result is longer by the response. */
export function convolve(x: Mono, response: Mono): Mono {
  const n = powerOfTwo(Math.max(4096, response.length * 2));
  const block = n - response.length + 1;
  const out = new Float64Array(x.length + response.length - 1);
  const hr = new Float64Array(n);
  const hi = new Float64Array(n);
  hr.set(response);
  transform(hr, hi);
  for (let p = 0; p < x.length; p += block) {
    const re = new Float64Array(n);
    const im = new Float64Array(n);
    re.set(x.subarray(p, Math.min(x.length, p + block)));
    transform(re, im);
    for (let i = 0; i < n; i++) {
      const real = re[i]! * hr[i]! - im[i]! * hi[i]!;
      im[i] = re[i]! * hi[i]! + im[i]! * hr[i]!;
      re[i] = real;
    }
    transform(re, im, true);
    const end = Math.min(n, out.length - p);
    for (let i = 0; i < end; i++) out[p + i]! += re[i]!;
  }
  return out;
}
/** Convolution on a circle: the tail of the end rings over the start. */
export const convolveAround = (x: Mono, response: Mono): Mono =>
  addAround(new Float64Array(x.length), convolve(x, response), 0);

/** Linear-phase response with the given magnitude by Hz. */
export function responseOf(magnitude: (hz: number) => number, taps: number): Mono {
  const n = powerOfTwo(taps);
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  for (let i = 0; i <= n / 2; i++) {
    re[i] = magnitude((i * RATE) / n);
    if (i > 0) re[n - i] = re[i]!;
  }
  transform(re, im, true);
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    out[i] = re[(i + n / 2) % n]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (n - 1)));
  }
  return out;
}
/** Magnitude drawn as [Hz, dB] points, straight on log axes; 12 dB an octave below the first, 18 above the last. */
export function spectrum(points: Points): (hz: number) => number {
  const first = points[0]!;
  const last = points[points.length - 1]!;
  return (hz) => {
    if (hz <= first[0]) return decibels(first[1] - 12 * Math.log2(first[0] / Math.max(hz, 1)));
    if (hz > last[0]) return decibels(last[1] - 18 * Math.log2(hz / last[0]));
    const i = points.findIndex((p) => hz <= p[0]);
    const [a, b] = [points[i - 1]!, points[i]!];
    const t = Math.log(hz / a[0]) / Math.log(b[0] / a[0]);
    return decibels(a[1] + (b[1] - a[1]) * t);
  };
}
