/** Machines that nobody tends: grinding and screaming far off, a hum, a fire in a barrel. */
import { curve } from '../dsp/curve.ts';
import { filter, filterAround, movingBandAround } from '../dsp/filter.ts';
import { convolve } from '../dsp/fourier.ts';
import { grain } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { city, inRoom } from '../dsp/room.ts';
import {
  add,
  addAround,
  both,
  drift,
  fade,
  type Mono,
  RATE,
  type Stereo,
  samples,
  shape,
  silence,
  toPeak,
  toRms,
  white,
} from '../dsp/signal.ts';

/**
 * A plant a kilometre off that takes hold, labours, slips and lets go. The teeth come at 9 to 19 a second with the load,
 * skip, and catch: nothing in it is even.
 */
export function grindFar(seed: string): Stereo {
  const random = new Random(seed);
  const seconds = 9;
  const out = silence(seconds);
  const load = drift(out.length, random, 2, 22, 0.4);
  const swell = (t: number): number => Math.sin(Math.PI * t) ** 0.8;
  const plates = Array.from({ length: 40 }, () => {
    const modes = Array.from({ length: 14 }, () =>
      mode(random.geometric(110, 1700), random.range(0.05, 0.24), random.range(0.2, 1)),
    );
    return toPeak(ring(modes, 0.28, contact(random.range(0.7, 2.5))), 1);
  });
  for (let t = 0.1; t < seconds - 0.4; ) {
    const labour = 1 + 0.4 * Math.tanh(load[samples(t)]!);
    const rate = 9 + 8 * labour * swell(t / seconds);
    add(out, random.pick(plates), samples(t), swell(t / seconds) * labour * random.exponential(0.7) * 1.2);
    t += (1 / rate) * random.vary(1, 0.35);
    if (random.chance(0.03)) t += random.range(0.15, 0.6); // it slips
  }
  const drag = filter(white(out.length, random), 'bandpass', 420, 2.5);
  shape(drag, (t, i) => swell(t) * Math.max(0, 0.5 + 0.5 * load[i]!));
  add(toRms(out, 0.1), toRms(drag, 0.04));
  filter(filter(out, 'lowpass', 1000, 0.6), 'lowpass', 1500, 0.6);
  return both(inRoom(out, city(), 1, 0.5, -0.2), (b) => fade(b.slice(0, samples(seconds + 1)), 0.3, 1.5));
}
/** Stick and slip: a buzz that locks on the modes of a plate, breaks, and locks on the next. */
export function screechFar(seed: string): Stereo {
  const random = new Random(seed);
  const k = random.vary(1, 0.12);
  const out = silence(2.6);
  const pitch = curve([
    [0, 430 * k],
    [0.16, 610 * k],
    [0.3, 585 * k],
    [0.34, 880 * k],
    [0.55, 960 * k],
    [0.62, 720 * k],
    [0.85, 640 * k],
    [1, 410 * k],
  ]);
  const loudness = curve([
    [0, 0],
    [0.1, 0.5],
    [0.3, 1],
    [0.6, 0.8],
    [0.8, 0.4],
    [1, 0],
  ]);
  const uneven = drift(out.length, random, 8, 160, 0.4);
  let phase = 0;
  let period = 1;
  let force = 1;
  for (let i = 0; i < out.length; i++) {
    const t = i / out.length;
    phase += (pitch(t) * period * (1 + 0.012 * uneven[i]!)) / RATE;
    if (phase >= 1) {
      phase -= 1;
      period = 1 + random.gauss(0.02);
      force = 1 + random.gauss(0.25);
      out[i]! += force;
    }
    out[i] = (out[i]! + (phase - 0.5) * 0.12 * force + random.gauss(0.02)) * loudness(t);
  }
  const plate = Array.from({ length: 30 }, (_, i) =>
    mode(380 * 1.115 ** i * random.vary(1, 0.03), random.range(0.06, 0.3), 1 / (1 + i * 0.09)),
  );
  const screech = toPeak(convolve(out, ring(plate, 0.4)), 1);
  add(screech, toPeak(filter(out, 'bandpass', 1500, 0.8), 0.7));
  filter(filter(screech, 'lowpass', 3200, 0.6), 'highpass', 260);
  return both(inRoom(toPeak(screech, 0.5), city(), 1.3, 0.35, -0.3), (b) => fade(b, 0.05, 0.8));
}

const LOOP = 8; // seconds of the small loops
/** A live cable or an old transformer: mains and its odd harmonics, buzzing as the load wanders. Seamless. */
export function hum(): Mono {
  const random = new Random('hum');
  const out = silence(LOOP);
  const wander = drift(out.length, random, 1, 9, 0.3);
  for (const [hz, gain] of [
    [50, 0.3],
    [100, 1],
    [150, 0.35],
    [200, 0.5],
    [300, 0.45],
    [400, 0.3],
    [500, 0.22],
    [700, 0.16],
    [900, 0.1],
    [1300, 0.06],
  ] as const) {
    const phase = random.range(0, 6.28);
    for (let i = 0; i < out.length; i++) {
      const alive = 1 + (hz > 250 ? 0.5 : 0.12) * Math.tanh(wander[i]!);
      out[i]! += gain * alive * Math.sin((2 * Math.PI * hz * i) / RATE + phase); // whole cycles: hz × LOOP is an integer
    }
  }
  const fizz = filterAround(white(out.length, random), 'bandpass', 3400, 0.7);
  shape(fizz, (_, i) => Math.max(0, Math.sin((2 * Math.PI * 100 * i) / RATE)) ** 4);
  return toPeak(add(toPeak(out, 1), fizz, 0, 0.05), 0.6);
}
/** A small fire: a soft roar that breathes, and crackle in clusters. Seamless. */
export function fire(): Mono {
  const random = new Random('fire');
  const length = samples(LOOP);
  const draught = drift(length, random, 2, 60, 0.5);
  const roar = movingBandAround(white(length, random), (i) => 260 + 90 * draught[i]!, 0.7);
  shape(roar, (_, i) => 0.7 + 0.25 * Math.tanh(draught[i]!));
  const hiss = filterAround(white(length, random), 'highpass', 3500);
  const out = add(toRms(roar, 0.1), toRms(hiss, 0.012));
  for (let t = 0; t < LOOP; t += random.exponential(0.22)) {
    for (let k = 0; k < random.integer(1, 7); k++) {
      const crack = grain(random, 900, 6500, random.range(0.003, 0.012));
      addAround(out, toPeak(crack, 1), samples(t + random.exponential(0.03)), 0.7 * random.exponential(0.45));
    }
  }
  return toPeak(out, 0.6);
}
