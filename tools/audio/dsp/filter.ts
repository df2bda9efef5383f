/** Filters: biquads (R. Bristow-Johnson's cookbook) and a state-variable filter whose frequency may move. */
import { clamp, type Mono, RATE } from './signal.ts';

export type FilterKind = 'lowpass' | 'highpass' | 'bandpass' | 'peak' | 'lowshelf' | 'highshelf';
type Coefficients = [b0: number, b1: number, b2: number, a0: number, a1: number, a2: number];

/** Hz, Q and (for peak and shelves) dB. In place. */
export function filter(b: Mono, kind: FilterKind, hz: number, q = Math.SQRT1_2, db = 0): Mono {
  run(b, b, coefficients(kind, hz, q, db), [0, 0]);
  return b;
}
/** The same on a circle: a first turn fills the state, the second is kept, so a loop stays seamless. */
export function filterAround(b: Mono, kind: FilterKind, hz: number, q = Math.SQRT1_2, db = 0): Mono {
  const c = coefficients(kind, hz, q, db);
  const source = b.slice();
  const state: [number, number] = [0, 0];
  run(source, b, c, state);
  run(source, b, c, state);
  return b;
}

function run(from: Mono, to: Mono, [b0, b1, b2, a0, a1, a2]: Coefficients, state: [number, number]): void {
  const [n0, n1, n2, d1, d2] = [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0];
  let [z1, z2] = state;
  for (let i = 0; i < from.length; i++) {
    const x = from[i]!;
    const y = n0 * x + z1;
    z1 = n1 * x - d1 * y + z2;
    z2 = n2 * x - d2 * y;
    to[i] = y;
  }
  state[0] = z1;
  state[1] = z2;
}

function coefficients(kind: FilterKind, hz: number, q: number, db: number): Coefficients {
  const w = (2 * Math.PI * Math.min(hz, RATE * 0.49)) / RATE;
  const c = Math.cos(w);
  const alpha = Math.sin(w) / (2 * q);
  const A = 10 ** (db / 40);
  const s = 2 * Math.sqrt(A) * alpha;
  switch (kind) {
    case 'lowpass':
      return [(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha];
    case 'highpass':
      return [(1 + c) / 2, -1 - c, (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha];
    case 'bandpass':
      return [alpha, 0, -alpha, 1 + alpha, -2 * c, 1 - alpha];
    case 'peak':
      return [1 + alpha * A, -2 * c, 1 - alpha * A, 1 + alpha / A, -2 * c, 1 - alpha / A];
    case 'lowshelf':
      return [
        A * (A + 1 - (A - 1) * c + s),
        2 * A * (A - 1 - (A + 1) * c),
        A * (A + 1 - (A - 1) * c - s),
        A + 1 + (A - 1) * c + s,
        -2 * (A - 1 + (A + 1) * c),
        A + 1 + (A - 1) * c - s,
      ];
    case 'highshelf':
      return [
        A * (A + 1 + (A - 1) * c + s),
        -2 * A * (A - 1 + (A + 1) * c),
        A * (A + 1 + (A - 1) * c - s),
        A + 1 - (A - 1) * c + s,
        2 * (A - 1 - (A + 1) * c),
        A + 1 - (A - 1) * c - s,
      ];
  }
}

/** Bandpass whose frequency (Hz, by sample) may move: Zavalishin's trapezoidal form. On a circle, as above. */
export function movingBandAround(source: Mono, hz: (i: number) => number, q: number): Mono {
  const out = new Float64Array(source.length);
  const k = 1 / q;
  let s1 = 0;
  let s2 = 0;
  for (let turn = 0; turn < 2; turn++) {
    for (let i = 0; i < source.length; i++) {
      const g = Math.tan((Math.PI * clamp(hz(i), 5, RATE * 0.45)) / RATE);
      const high = (source[i]! - (k + g) * s1 - s2) / (1 + g * (k + g));
      const band = g * high + s1;
      s1 = band + g * high;
      const low = g * band + s2;
      s2 = low + g * band;
      out[i] = band * k;
    }
  }
  return out;
}
