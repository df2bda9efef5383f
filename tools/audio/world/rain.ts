// biome-ignore-all format: spectra read as tables
/**
 * Rain by place, as loops of 24 s made on a circle: noise by circular convolution, drops added with wrap-around, gusts
 * from harmonics of the loop. Hundreds of different hits each, so that no period is heard; no crossfade, so no seam.
 */
import type { Points } from '../dsp/curve.ts';
import { filter } from '../dsp/filter.ts';
import { convolveAround, responseOf, spectrum } from '../dsp/fourier.ts';
import { drip, splat, tick } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { bubble, contact, mode, ring } from '../dsp/ring.ts';
import { court, hall, inRoom, inRoomAround, tunnel } from '../dsp/room.ts';
import { add, addAround, both, decibels, drift, levelled, type Mono, panGains, RATE, type Stereo, samples, shape, silence, stereo, sum, toPeak, toRms, white } from '../dsp/signal.ts';

const SECONDS = 24; // 1 152 000 samples: whole at 44.1 kHz too
const LENGTH = SECONDS * RATE;

/** Thousands of drops a second are noise of a known spectrum. `width` is the share the two ears do not have in common. */
function diffuse(seed: string, points: Points, width = 0.8): Stereo {
  const response = responseOf(spectrum(points), 4096);
  const noise = (which: string): Mono => convolveAround(white(LENGTH, new Random(seed + which)), response);
  const common = noise('m');
  return stereo((c) => {
    const own = noise(c === 0 ? 'l' : 'r');
    for (let i = 0; i < LENGTH; i++) own[i] = own[i]! * width + common[i]! * (1 - width);
    return toRms(own, 1);
  });
}
interface DropsSpec {
  seed: string;
  perSecond: number;
  /** different hits */
  kinds: number;
  hit: (random: Random) => Mono;
  /** loudest drop, in means of their exponential sizes */
  most: number;
  gusts?: Mono;
}
/** Drops that can be told apart: Poisson in time, exponential in size, spread between the ears. */
function drops(spec: DropsSpec): Stereo {
  const random = new Random(spec.seed);
  const library = Array.from({ length: spec.kinds }, () => spec.hit(random));
  const out: Stereo = [new Float64Array(LENGTH), new Float64Array(LENGTH)];
  for (let i = 0; i < spec.perSecond * SECONDS; i++) {
    const at = random.integer(0, LENGTH - 1);
    if (spec.gusts && random.next() > 0.5 + 0.35 * Math.tanh(spec.gusts[at]!)) continue;
    const gain = Math.min(spec.most, random.exponential(1));
    const pan = random.range(-0.9, 0.9);
    const delay = Math.round(pan * 13); // samples between the ears
    const drop = random.pick(library);
    const [left, right] = panGains(pan);
    addAround(out[0], drop, at + Math.max(0, delay), gain * left);
    addAround(out[1], drop, at + Math.max(0, -delay), gain * right);
  }
  return out;
}
/** Gain over the loop: 1 ± depth, slowly. */
function gusts(seed: string, depth: number): Mono {
  return drift(LENGTH, new Random(seed), 1, 30, 0.75).map((v) => 1 + depth * Math.tanh(v * 0.8));
}
const swell = (s: Stereo, gain: Mono): Stereo => both(s, (b) => shape(b, (_, i) => gain[i]!));
const gustsFor = (seed: string): Mono => drift(LENGTH, new Random(seed), 1, 20);

/** Concrete, puddles and open sky. */
export function rainCourt(): Stereo {
  const bed = diffuse('court bed', [[120, -14], [300, -9], [900, -4], [2500, 0], [5500, 1], [9000, -3], [14000, -9]]);
  const far = diffuse('court far', [[80, -3], [250, 0], [600, -4], [1500, -12], [5000, -26]]);
  const small = drops({ seed: 'court small', perSecond: 900, kinds: 400, hit: splat, most: 3.2, gusts: gustsFor('court a') });
  const large = drops({
    seed: 'court large',
    perSecond: 55,
    kinds: 300,
    hit: (r) => filter(splat(r), 'highshelf', 6000, 0.7, -4),
    most: 2.4,
  });
  const puddles = drops({
    seed: 'court puddles',
    perSecond: 160,
    kinds: 300,
    hit: (r) => bubble(r, r.geometric(900, 4800)),
    most: 2.5,
  });
  const dry = sum(
    swell(levelled(bed, 0), gusts('court', 0.34)),
    levelled(far, -5),
    levelled(small, -5),
    levelled(large, -10),
    levelled(puddles, -19),
  );
  return inRoomAround(dry, court(), 0.18);
}
/** Indoors, under stone and slate: the roof hums, the hall holds it, a few leaks. */
export function rainRoof(): Stereo {
  const hum = diffuse('roof hum', [[60, -8], [110, -1], [220, 0], [420, -3], [900, -9], [2000, -17], [5000, -29], [9000, -40]], 0.65);
  const patter = drops({
    seed: 'roof patter',
    perSecond: 420,
    kinds: 260,
    hit: (r) => {
      const slate = [mode(r.geometric(140, 320), 0.05, 1), mode(r.geometric(380, 900), 0.03, 0.6)];
      return toPeak(ring(slate, 0.08, contact(r.range(0.8, 2.6))), 1);
    },
    most: 2.6,
    gusts: gustsFor('roof a'),
  });
  const hole = diffuse('roof hole', [[200, -14], [900, -5], [2500, 0], [6000, -2], [12000, -9]], 0.95);
  const leaks = drops({
    seed: 'roof leaks',
    perSecond: 9,
    kinds: 80,
    hit: (r) => {
      const out = silence(0.16);
      add(out, tick(r, 1800, 5000, 0.8), 0, 0.4);
      add(out, bubble(r, r.geometric(600, 1900)), r.integer(150, 700), 0.8);
      return toPeak(out, 1);
    },
    most: 2,
  });
  const above = sum(swell(levelled(hum, 0), gusts('roof', 0.28)), levelled(patter, -9));
  const inside = sum(levelled(hole, -16), levelled(leaks, -19));
  return sum(inRoomAround(above, hall(), 0.5, 0.75), inRoomAround(inside, hall(), 0.45, 0.8));
}
/** Six-millimetre panes overhead: the tick of the drop, the pane's short answer, runnels. */
export function rainGlass(): Stereo {
  const bed = diffuse('glass bed', [[150, -12], [500, -6], [1500, -3], [3500, 0], [7000, -2], [12000, -8]]);
  const panes = drops({
    seed: 'glass panes',
    perSecond: 520,
    kinds: 260,
    hit: (r) => {
      const hz = r.geometric(170, 420);
      const pane = [
        mode(hz, 0.05, 0.12),
        mode(hz * 2.3, 0.045, 0.28),
        mode(hz * 4.1, 0.03, 0.55),
        mode(hz * 7.3, 0.02, 0.8),
        mode(hz * 11.7, 0.014, 0.8),
        mode(hz * 17.9, 0.009, 0.6),
      ];
      const out = toPeak(ring(pane, 0.09, contact(r.range(0.12, 0.4))), 0.8);
      return toPeak(add(out, tick(r, 3500, 9000, 0.8), 0, 0.4), 1);
    },
    most: 1.9,
    gusts: gustsFor('glass a'),
  });
  const runnels = diffuse('glass runnels', [[400, -12], [1200, 0], [2600, -4], [6000, -14]]);
  const outside = diffuse('glass outside', [[80, -4], [250, 0], [700, -5], [2000, -18]]);
  const dry = sum(
    swell(levelled(bed, -6), gusts('glass', 0.32)),
    levelled(panes, -2),
    levelled(swell(runnels, gusts('runnels', 0.5)), -14),
    levelled(outside, -14),
  );
  return inRoomAround(dry, hall(), 0.16);
}
/** The thin steel roof of a tram, and its drum inside the car. */
export function rainTin(): Stereo {
  const sheet = new Random('tin sheet');
  const partials = Array.from({ length: 46 }, (_, i) => 210 + 92 * i * (1 + 0.35 * sheet.next()) + sheet.range(-30, 30));
  const taps = drops({
    seed: 'tin taps',
    perSecond: 760,
    kinds: 260,
    hit: (r) => {
      const k = r.geometric(0.86, 1.16);
      const struck = partials.filter(() => r.chance(0.42));
      const modes = struck.map((hz) =>
        mode(
          hz * k,
          (0.11 / (1 + hz / 2200)) * r.range(0.7, 1.4),
          (r.range(0.3, 1) * (hz / 700) ** 0.9) / (1 + (hz / 2600) ** 2),
        ),
      );
      return toPeak(ring(modes, 0.16, contact(r.range(0.12, 0.4))), 1);
    },
    most: 1.9,
    gusts: gustsFor('tin a'),
  });
  const bed = diffuse('tin bed', [[180, -8], [400, -1], [900, 0], [2200, -2], [4500, -4], [8000, -10], [13000, -18]]);
  const outside = diffuse('tin outside', [[90, -4], [300, 0], [900, -8], [3000, -22]]);
  const car = (detune: number): Mono =>
    ring([mode(124 * detune, 0.35, 1), mode(187 / detune, 0.3, 0.8), mode(262 * detune, 0.25, 0.6), mode(410, 0.2, 0.5)], 0.4);
  const dry = sum(swell(levelled(bed, -5), gusts('tin', 0.32)), levelled(taps, 0));
  return sum(inRoomAround(dry, [car(1), car(1.05)], 0.0025), levelled(outside, -16));
}
/** An iron pipe under ground: falling water, gurgle. */
export function drain(): Stereo {
  const flow = diffuse('drain flow', [[120, -4], [350, 0], [800, -3], [1800, -9], [4500, -20]], 0.7);
  const gurgle = drops({
    seed: 'drain gurgle',
    perSecond: 95,
    kinds: 120,
    hit: (r) => bubble(r, r.geometric(170, 950), r.range(0.05, 0.3)),
    most: 2.6,
    gusts: drift(LENGTH, new Random('drain a'), 2, 60, 0.3),
  });
  const splashes = drops({
    seed: 'drain splashes',
    perSecond: 150,
    kinds: 120,
    hit: (r) => bubble(r, r.geometric(900, 3600)),
    most: 2.4,
  });
  const pipe = silence(0.5);
  for (let k = 0; k < 14; k++) pipe[samples(k * 0.0117)] = (k % 2 ? -1 : 1) * 0.78 ** k; // echoes end to end, 4 m
  filter(pipe, 'lowpass', 2600);
  const dry = sum(swell(levelled(flow, -3), gusts('drain', 0.3)), levelled(gurgle, 0), levelled(splashes, -9));
  return inRoomAround(inRoomAround(dry, [pipe, pipe], 0.45, 0.6), tunnel(), 0.22);
}
/** Single drops in the library, sparse, each its own. */
export function drips(): Stereo {
  const random = new Random('drips');
  const out: Stereo = [new Float64Array(LENGTH), new Float64Array(LENGTH)];
  for (let t = 0.4; t < SECONDS - 0.4; t += 0.18 + random.exponential(0.75)) {
    const placed = inRoom(drip(random), hall(), random.range(0.5, 1.1), 1, random.range(-0.8, 0.8));
    const gain = random.range(0.25, 1) * decibels(-3);
    for (const c of [0, 1] as const) addAround(out[c], placed[c], samples(t), gain);
  }
  return out;
}
