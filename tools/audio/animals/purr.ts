/**
 * The purr: bursts at 20 to 27 Hz as the glottis is snapped open, out and in in turn with a short gap, in a little faster
 * and brighter. Each burst is a step of pressure through nose, throat and chest, and a puff of air.
 */
import { filter, filterAround } from '../dsp/filter.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { add, addAround, type Mono, RATE, samples, saturate, shape, toPeak, white } from '../dsp/signal.ts';

interface Breath {
  out: boolean;
  seconds: number;
  /** bursts a second */
  rate: number;
  gap: number;
}

/** Seamless. `rattle` 0…1 is "not used for so long": beats dropped and doubled, a wandering rate, a slow start. */
export function purr(seed: string, breaths: number, rattle = 0): Mono {
  const random = new Random(seed);
  const parts: Breath[] = [];
  for (let i = 0; i < breaths; i++) {
    parts.push({
      out: true,
      seconds: random.vary(1.15, 0.1),
      rate: random.range(22, 23.6),
      gap: random.range(0.035, 0.075),
    });
    parts.push({
      out: false,
      seconds: random.vary(0.92, 0.1),
      rate: random.range(24, 25.6),
      gap: random.range(0.035, 0.075),
    });
  }
  const out = new Float64Array(samples(parts.reduce((s, p) => s + p.seconds + p.gap, 0)));
  let start = 0;
  for (const part of parts) {
    addBeats(out, random, part, start, rattle);
    addAir(out, random, part, start);
    start += part.seconds + part.gap;
  }
  filterAround(out, 'highpass', 42);
  filterAround(out, 'lowshelf', 170, 0.7, -9);
  filterAround(out, 'peak', 620, 0.7, 9); // small speakers begin about here: the purr must too
  filterAround(out, 'peak', 1500, 0.9, 5);
  return toPeak(saturate(toPeak(out, 1), 1.8), 0.7);
}

function addBeats(out: Mono, random: Random, part: Breath, start: number, rattle: number): void {
  for (let t = 0.01; t < part.seconds; ) {
    const u = t / part.seconds;
    const now = start + t;
    const swell = Math.sin(Math.PI * Math.min(1, u * 1.06 + 0.02)) ** 0.55;
    const wander = 1 + rattle * 0.22 * Math.sin(2 * Math.PI * 1.7 * now + 1);
    const cold = 1 - rattle * 0.55 * Math.exp(-now / 1.6);
    const period = (1 + random.gauss(0.028 + 0.11 * rattle)) / (part.rate * (1 + 0.05 * (0.5 - u)) * wander * cold);
    if (!random.chance(rattle * (now < 2.5 ? 0.27 : 0.12))) {
      const gain = swell * (part.out ? 1 : 0.8) * (1 + random.gauss(0.08 + 0.22 * rattle));
      addAround(out, beat(random, part.out, rattle), samples(now), gain);
      if (random.chance(rattle * 0.22)) {
        addAround(out, beat(random, part.out, rattle), samples(now + period * random.range(0.3, 0.55)), swell * 0.55);
      }
    }
    t += Math.max(0.02, period);
  }
}

function addAir(out: Mono, random: Random, part: Breath, start: number): void {
  const air = filter(white(samples(part.seconds), random), 'bandpass', part.out ? 900 : 1700, 0.6);
  filter(air, 'lowpass', 5200);
  shape(
    air,
    (t, i) => Math.sin(Math.PI * t) ** 0.7 * (0.45 + 0.55 * Math.abs(Math.sin((Math.PI * part.rate * i) / RATE))),
  );
  addAround(out, air, samples(start), part.out ? 0.014 : 0.021);
}

function beat(random: Random, out: boolean, rattle: number): Mono {
  const k = out ? 1 : 1.16;
  const strike = contact(out ? random.range(2.2, 3.2) : random.range(1.7, 2.4));
  const body = [
    mode(78 * random.vary(1, 0.03), 0.075, 0.8),
    mode(165 * k * random.vary(1, 0.03), 0.05, 0.8),
    mode(330 * k * random.vary(1, 0.04), 0.034, 1),
    mode(640 * k * random.vary(1, 0.05), 0.024, 1.2),
  ];
  const throat = [
    mode(1150 * k * random.vary(1, 0.06), 0.016, 0.6),
    mode(2350 * k * random.vary(1, 0.05), 0.01, 0.34),
    mode(4400 * k, 0.006, 0.12),
  ];
  const y = ring(body, 0.085, strike);
  add(y, ring(throat, 0.04, contact(0.45)), 30, 0.42 * (1 + 1.1 * rattle));
  const puff = filter(white(samples(0.03), random), 'bandpass', out ? 1100 : 1900, 0.7);
  shape(puff, (_, i) => Math.exp(-i / (0.006 * RATE)) * Math.min(1, i / 60));
  return add(y, puff, 40, (out ? 0.07 : 0.1) * (1 + 1.2 * rattle));
}
