/** Small noises that larger sounds are made of. */
import { filter } from './filter.ts';
import type { Random } from './random.ts';
import { bubble, contact, mode, ring } from './ring.ts';
import { add, fade, type Mono, samples, scale, shape, silence, toPeak, white } from './signal.ts';

/** A band of noise under a hill: `rise` is the share of its time until the top. */
export function scuff(random: Random, hz: number, q: number, ms: number, rise = 0.3): Mono {
  const out = filter(white(samples(ms / 1000), random), 'bandpass', hz, q);
  return shape(out, (t) => (t < rise ? (t / rise) ** 2 : ((1 - t) / (1 - rise)) ** 2));
}
/** A tick of 1.5 to 5 ms. */
export function tick(random: Random, lowHz: number, highHz: number, q = 1): Mono {
  const out = white(samples(random.range(0.0015, 0.005)), random);
  filter(out, 'bandpass', random.geometric(lowHz, highHz), q);
  return toPeak(
    shape(out, (t) => (1 - t) ** 3),
    1,
  );
}
/** A grain of grit: two modes, a few milliseconds. */
export function grain(random: Random, lowHz: number, highHz: number, t60 = 0.006): Mono {
  const hz = random.geometric(lowHz, highHz);
  const long = t60 * random.range(0.6, 1.5);
  const modes = [mode(hz, long, 1), mode(hz * random.range(1.6, 2.4), t60 * 0.6, 0.5)];
  return ring(modes, t60 * 2, contact(random.range(0.08, 0.2)));
}
/** One claw on something hard; `bright` 0.7 on wood, 1 on stone, 1.2 on metal. */
export function claw(random: Random, bright = 1): Mono {
  const modes = [
    mode(random.geometric(2400, 3400) * bright, 0.012, 1),
    mode(random.geometric(4100, 5600) * bright, 0.009, 0.8),
    mode(random.geometric(6500, 8600) * bright, 0.006, 0.5),
    mode(820 * bright, 0.02, bright < 1 ? 0.6 : 0.15),
  ];
  return ring(modes, 0.03, contact(random.range(0.12, 0.25)));
}
/** A drop on a hard wet surface: the tick, and often the bubble it shuts in. */
export function splat(random: Random): Mono {
  const out = silence(0.08);
  add(out, tick(random, 2500, 8000, 0.6), 0, 0.6);
  if (random.chance(0.55)) {
    const hz = random.geometric(1300, 9500);
    add(out, bubble(random, hz), random.integer(60, 500), 0.7 * Math.min(1, (hz / 4500) ** 1.5));
  }
  return toPeak(out, 1);
}
/** A falling drop into a little water: tick, and 12 to 45 ms later the bubble. */
export function drip(random: Random): Mono {
  const out = silence(0.45);
  const hz = random.geometric(620, 1900);
  add(out, tick(random, 2500, 7000, 0.7), 20, 0.16);
  add(out, bubble(random, hz, random.range(0.06, 0.16)), 20 + samples(random.range(0.012, 0.045)), 0.9);
  if (random.chance(0.5)) {
    add(out, bubble(random, hz * random.range(1.25, 1.9)), samples(random.range(0.06, 0.13)), 0.3);
  }
  return fade(toPeak(out, 0.7), 0.001, 0.05);
}
/** Wet lips or a tongue parting: two or three clicks in a mouth. */
export function smack(random: Random, lowHz: number, highHz: number): Mono {
  const out = silence(0.05);
  for (let i = 0; i < random.integer(2, 3); i++) {
    const hz = random.geometric(lowHz, highHz);
    const click = ring([mode(hz, 0.009, 1), mode(hz * 2.1, 0.005, 0.5)], 0.02, contact(random.range(0.25, 0.5)));
    add(out, toPeak(click, 1), samples(random.range(0, 0.025)), random.range(0.4, 1));
  }
  return scale(out, 1);
}
