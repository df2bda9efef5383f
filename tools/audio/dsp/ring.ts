/** What solids and bubbles answer when they are struck. */
import type { Random } from './random.ts';
import { fade, type Mono, RATE, samples } from './signal.ts';

/** One decaying sine: Hz, seconds until −60 dB, amplitude. */
export interface Mode {
  hz: number;
  t60: number;
  gain: number;
}
export const mode = (hz: number, t60: number, gain: number): Mode => ({ hz, t60, gain });

/** A solid with these modes, struck at time 0 by a force over time (an impulse when none is given). */
export function ring(modes: Mode[], seconds: number, strike?: Mono): Mono {
  const out = new Float64Array(samples(seconds));
  for (const m of modes) {
    if (m.hz > RATE * 0.45) continue;
    const r = Math.exp(-6.9078 / (m.t60 * RATE));
    const w = (2 * Math.PI * m.hz) / RATE;
    const c1 = 2 * r * Math.cos(w);
    const c2 = -r * r;
    const gain = m.gain * Math.sin(w);
    let y1 = 0;
    let y2 = 0;
    for (let i = 0; i < out.length; i++) {
      const force = strike ? (strike[i] ?? 0) : i === 0 ? 1 : 0;
      const y = gain * force + c1 * y1 + c2 * y2;
      y2 = y1;
      y1 = y;
      out[i]! += y;
    }
  }
  return out;
}
/** Contact force over time, a sine-squared of unit area; its length is what makes a paw a paw. Milliseconds. */
export function contact(ms: number, random?: Random): Mono {
  const out = new Float64Array(Math.max(2, samples(ms / 1000)));
  for (let i = 0; i < out.length; i++) {
    const rough = random ? 1 + random.gauss(0.15) : 1;
    out[i] = Math.sin((Math.PI * i) / out.length) ** 2 * rough * (2 / out.length);
  }
  return out;
}
/**
 * Minnaert bubble: a decaying sine whose pitch rises as it nears the surface (van den Doel, Physically based models
 * for liquid sounds, 2005).
 */
export function bubble(random: Random, hz: number, rise = random.range(0, 0.12)): Mono {
  const damping = 0.043 * hz + 0.0014 * hz ** 1.5;
  const out = new Float64Array(samples(Math.min(0.18, 6.9 / damping)));
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    phase += (2 * Math.PI * hz * (1 + rise * damping * 0.4 * t)) / RATE;
    out[i] = Math.sin(phase) * Math.exp(-damping * t) * Math.min(1, i / 24);
  }
  return fade(out, 0, 0.002);
}
