/** Thunder, and the shower that begins the game. */
import { curve } from '../dsp/curve.ts';
import { filter } from '../dsp/filter.ts';
import { convolve } from '../dsp/fourier.ts';
import { splat } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { city } from '../dsp/room.ts';
import {
  add,
  both,
  drift,
  fade,
  type Mono,
  type Stereo,
  samples,
  saturate,
  shape,
  silence,
  stereo,
  toPeak,
  toRms,
  white,
} from '../dsp/signal.ts';

/** A long channel heard from 4 to 6 km: dozens of shocks over seconds, duller the later they come. */
export function thunderFar(seed: string): Stereo {
  const random = new Random(seed);
  const seconds = 7;
  const claps = [0.25, random.range(0.8, 1.3), random.range(1.9, 2.6), random.range(3, 3.9)];
  const shocks: Stereo = [silence(seconds), silence(seconds)];
  for (let k = 0; k < 110; k++) {
    const t = Math.abs(random.pick(claps) + random.gauss(0.24));
    const late = t / seconds;
    const hz = 230 * Math.exp(-2.2 * late) + 50;
    const shock = filter(pressureWave(2.4 / hz), 'lowpass', hz * 3.6);
    const gain = Math.exp(-1.6 * late) * random.exponential(0.6);
    const side = random.range(0.2, 0.8);
    add(shocks[0], shock, samples(t), gain * (1 - side));
    add(shocks[1], shock, samples(t) + Math.round((side - 0.5) * 400), gain * side);
  }
  const swell = curve([
    [0, 0],
    [0.04, 0.5],
    [0.12, 1],
    [0.22, 0.6],
    [0.34, 0.8],
    [0.55, 0.35],
    [0.8, 0.12],
    [1, 0],
  ]);
  const uneven = drift(samples(seconds), random, 6, 60, 0.3);
  return stereo((c) => {
    const rumble = filter(white(samples(seconds), new Random(`${seed} ${c}`)), 'lowpass', 300, 0.6);
    filter(rumble, 'highpass', 34);
    shape(rumble, (t, i) => swell(t) * (0.65 + 0.35 * Math.tanh(uneven[i]!)));
    const near = filter(add(toRms(rumble, 0.2), toRms(shocks[c], 0.14)), 'lowpass', 800, 0.6);
    const far = add(convolve(near, city()[c]).slice(0, near.length), near);
    filter(filter(far, 'lowshelf', 110, 0.7, -4), 'peak', 420, 0.7, 7);
    saturate(toPeak(far, 0.95), 3); // harmonics carry the rumble on speakers that have no bass
    return fade(far, 0.08, 1.8);
  });
}
const pressureWave = (seconds: number): Mono =>
  shape(new Float64Array(samples(seconds)).fill(1), (t) => (1 - 2 * t) * Math.sin(Math.PI * t) ** 0.7);

/** A heavier gust of rain that passes over. */
export function rainHeavy(): Stereo {
  const seconds = 6;
  const random = new Random('rain heavy');
  const gust = (t: number): number => Math.sin(Math.PI * t) ** 1.5;
  const out = stereo((c) => {
    const sheet = white(samples(seconds), new Random(`rain heavy ${c}`));
    filter(filter(sheet, 'bandpass', 2600, 0.35), 'lowpass', 8000);
    const low = filter(white(samples(seconds), new Random(`rain heavy low ${c}`)), 'bandpass', 260, 0.6);
    return shape(add(sheet, low, 0, 1.6), gust);
  });
  for (let i = 0; i < 2200; i++) {
    const t = random.next();
    const side = random.next();
    const drop = splat(random);
    const gain = 1.6 * gust(t) * random.exponential(0.5);
    add(out[0], drop, samples(t * seconds), gain * (1 - side));
    add(out[1], drop, samples(t * seconds), gain * side);
  }
  return both(out, (b) => fade(toPeak(b, 0.5), 0.3, 0.6));
}
