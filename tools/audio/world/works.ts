/** What still works in the city, and what is small enough to be carried: gates, plates, planks, a mouthful. */
import { filter } from '../dsp/filter.ts';
import { grain, scuff, tick } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { court, placed } from '../dsp/room.ts';
import { add, fade, type Mono, RATE, samples, saturate, shape, silence, toPeak, white } from '../dsp/signal.ts';

const outside = (dry: Mono, wet: number, tail: number): Mono => placed(dry, court, wet, tail, 1.2);

/** Iron struck: a bar or sheet with modes at uneven ratios. `hz` is its lowest. */
const iron = (random: Random, hz: number, t60: number, hardness = 0.6): Mono =>
  toPeak(
    ring(
      [1, 1.62, 2.41, 3.87, 5.2].map((k, i) =>
        mode(hz * k * random.vary(1, 0.03), t60 / (1 + i * 0.6), 1 / (1 + i * 0.35)),
      ),
      t60,
      contact(hardness),
    ),
    1,
  );

/** Dry wood or rust that gives: stick and slip, its pitch drawn up and let down. */
function creak(random: Random, hz: number, seconds: number): Mono {
  const out = silence(seconds);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / out.length;
    phase += (hz * (1 + 0.5 * Math.sin(Math.PI * t)) * (1 + random.gauss(0.05))) / RATE;
    out[i] = (phase % 1 < 0.08 ? 1 : 0) * Math.sin(Math.PI * t) ** 0.7;
  }
  return toPeak(filter(filter(out, 'bandpass', hz * 9, 1.1), 'lowpass', 4200, 0.6), 1);
}

/**
 * Loose grains. `sound`: lowest and highest Hz, seconds to −60 dB; `time`: the first at the earliest, the mean after it;
 * `force`: a factor, and the mean it is drawn about.
 */
function grit(
  out: Mono,
  random: Random,
  count: number,
  sound: readonly [low: number, high: number, t60: number],
  [from, mean]: readonly [from: number, mean: number],
  [gain, spread]: readonly [gain: number, spread: number],
): void {
  for (let i = 0; i < count; i++)
    add(out, grain(random, ...sound), samples(from + random.exponential(mean)), gain * random.exponential(spread));
}

/** A wheel turns, a pawl counts the teeth, iron goes up in its grooves and stops against the lintel. */
export function gateRise(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.25);
  for (let t = 0.03; t < 0.95; t += 0.062 * random.vary(1, 0.16)) {
    add(out, iron(random, random.range(900, 1150), 0.07, 0.3), samples(t), 0.14 * random.exponential(0.5) + 0.1);
    add(out, iron(random, random.geometric(1800, 3600), 0.05, 0.3), samples(t + 0.018), 0.1 * random.exponential(0.6));
  }
  add(out, creak(random, random.range(46, 60), 0.8), samples(0.1), 0.16);
  const rub = filter(white(samples(0.9), random), 'bandpass', 640, 1.4);
  add(
    out,
    toPeak(
      shape(rub, (t) => Math.sin(Math.PI * t) ** 0.6),
      0.14,
    ),
    samples(0.04),
  );
  add(out, iron(random, 138, 0.5, 1.6), samples(0.97), 0.5);
  return outside(toPeak(out, 0.6), 0.32, 0.6);
}

/** Let go, it runs down its grooves and the sill stops it. */
export function gateFall(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.3);
  for (let t = 0.01, gap = 0.05; t < 0.34; t += gap, gap *= 0.88)
    add(out, iron(random, random.geometric(700, 1900), 0.06, 0.3), samples(t), 0.16 + 0.3 * t);
  const run = filter(white(samples(0.36), random), 'bandpass', 820, 0.8);
  add(
    out,
    toPeak(
      shape(run, (t) => t ** 1.6),
      0.22,
    ),
  );
  add(out, iron(random, 96, 0.75, 2.2), samples(0.36), 0.9);
  add(out, iron(random, 262, 0.5, 0.8), samples(0.362), 0.45);
  for (let i = 0; i < 7; i++)
    add(out, iron(random, random.geometric(900, 2600), 0.12, 0.4), samples(0.38 + random.exponential(0.11)), 0.08);
  return outside(saturate(toPeak(out, 0.9), 1.5), 0.34, 0.8);
}

/** An iron plate takes weight: its hinge first, then the thud of its stop. */
export function plateSink(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.7);
  add(out, creak(random, random.range(70, 90), 0.2), samples(0.01), 0.28);
  add(out, iron(random, random.vary(182, 0.04), 0.26, 1.8), samples(0.17), 0.6);
  add(out, toPeak(ring([mode(84, 0.1, 1), mode(131, 0.08, 0.7)], 0.16, contact(5)), 0.5), samples(0.17));
  grit(out, random, 10, [1200, 6000, 0.008], [0.18, 0.06], [0.05, 1]);
  return outside(toPeak(out, 0.5), 0.22, 0.35);
}

/** Relieved of it, a spring brings it up. */
export function plateRise(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.6);
  const spring = ring([mode(410, 0.16, 1), mode(655, 0.14, 0.7), mode(1180, 0.1, 0.5)], 0.25, contact(0.9));
  shape(spring, (t, i) => 1 + 0.5 * Math.sin((2 * Math.PI * 31 * i) / RATE) * (1 - t));
  add(out, toPeak(spring, 0.3), samples(0.02));
  add(out, iron(random, random.vary(236, 0.04), 0.18, 1.2), samples(0.14), 0.45);
  return outside(toPeak(out, 0.4), 0.22, 0.3);
}

/** Teeth close on something light; breath through the nose. */
export function takeUp(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.34);
  for (const [at, gain] of [
    [0.02, 0.5],
    [0.05, 0.3],
  ] as const)
    add(out, tick(random, 1800, 4200, 1.5), samples(at), gain);
  grit(out, random, 14, [1600, 7000, 0.01], [0.03, 0.05], [0.14, 0.7]);
  add(out, toPeak(scuff(random, 1500, 0.7, 150, 0.5), 0.16), samples(0.12));
  return fade(toPeak(out, 0.4), 0.004, 0.12);
}

/** Laid on stone with care: it touches twice. */
export function setDown(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.42);
  const small = (hz: number): Mono => ring([mode(hz, 0.05, 1), mode(hz * 2.3, 0.035, 0.5)], 0.09, contact(1.6));
  add(out, toPeak(small(random.range(480, 620)), 0.5), samples(0.02));
  add(out, toPeak(small(random.range(620, 760)), 0.22), samples(0.02 + random.range(0.06, 0.09)));
  grit(out, random, 9, [900, 5200, 0.012], [0.03, 0.06], [0.12, 0.7]);
  return fade(toPeak(out, 0.4), 0.002, 0.15);
}

/** Six legs, or a breath under a feather: quick, dry, and gone. */
export function scurry(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.75);
  for (let t = 0.01; t < 0.6; t += 0.021 * random.vary(1, 0.35)) {
    const force = Math.sin((Math.PI * t) / 0.62) ** 0.6;
    add(out, tick(random, 2600, 6800, 1.6), samples(t), 0.3 * force * (0.4 + random.exponential(0.4)));
  }
  const air = filter(white(samples(0.6), random), 'bandpass', 3400, 0.8);
  add(
    out,
    toPeak(
      shape(air, (t) => Math.sin(Math.PI * t) ** 2),
      0.06,
    ),
  );
  return fade(toPeak(out, 0.35), 0.004, 0.2);
}

/** A plank that begins to tip. */
export function plankCreak(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1);
  add(out, creak(random, random.range(38, 46), 0.75), samples(0.02), 0.5);
  add(out, creak(random, random.range(58, 72), 0.4), samples(0.45), 0.3);
  for (let t = 0.1; t < 0.8; t += random.exponential(0.09) + 0.02)
    add(out, grain(random, 500, 2800, 0.02), samples(t), 0.14 * random.exponential(0.6));
  return outside(toPeak(out, 0.5), 0.25, 0.4);
}

/** Its far end comes down, knocks, and lies. */
export function plankFall(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.1);
  const board = (at: number, gain: number): void => {
    const modes = [78, 141, 255, 402, 690].map((hz, i) =>
      mode(hz * random.vary(1, 0.03), 0.2 / (1 + i * 0.4), 1 / (1 + i * 0.3)),
    );
    add(out, toPeak(ring(modes, 0.35, contact(2.4)), gain), samples(at));
  };
  board(0.02, 0.85);
  board(0.2, 0.34);
  board(0.31, 0.14);
  grit(out, random, 26, [700, 4800, 0.012], [0.03, 0.12], [0.12, 0.6]);
  return outside(saturate(toPeak(out, 0.85), 1.3), 0.3, 0.6);
}
