/** Rooms as impulse responses: image sources for the early echoes, a decaying tail by octave for the rest. */
import type { Points } from './curve.ts';
import { filter } from './filter.ts';
import { convolve, responseOf } from './fourier.ts';
import { Random } from './random.ts';
import { add, addAround, fade, type Mono, panGains, RATE, type Stereo, samples, scale, white } from './signal.ts';

type Vec = readonly [number, number, number];
interface Room {
  seed: string;
  /** metres */
  size: Vec;
  source: Vec;
  ear: Vec;
  /** reflection of the two x walls, the two y walls, floor and roof */
  walls: { x: number; y: number; floor: number; roof: number };
  /** [Hz, seconds to −60 dB] */
  decay: Points;
  /** milliseconds before the tail, and the levels of the two parts */
  gap: number;
  early: number;
  late: number;
  order: number;
  seconds: number;
}
const SOUND = 343; // m/s
const HEAD = 0.09; // m from its middle to an ear

function impulse(room: Room): Stereo {
  const random = new Random(room.seed);
  const out: Stereo = [new Float64Array(samples(room.seconds)), new Float64Array(samples(room.seconds))];
  addEchoes(room, random, out);
  for (const b of out) filter(b, 'lowpass', 6500, 0.6);
  addTail(room, out);
  for (const b of out) {
    filter(b, 'highpass', 70);
    fade(b, 0, 0.3);
  }
  return out;
}

function addEchoes(room: Room, random: Random, out: Stereo): void {
  const { source, ear, size, walls, order } = room;
  const direct = Math.hypot(source[0] - ear[0], source[1] - ear[1], source[2] - ear[2]);
  const image = (n: number, axis: 0 | 1 | 2): number =>
    2 * Math.floor((n + 1) / 2) * size[axis] + (n & 1 ? -source[axis] : source[axis]);
  for (let a = -order; a <= order; a++) {
    for (let b = -order; b <= order; b++) {
      for (let c = -2; c <= 2; c++) {
        const bounces = Math.abs(a) + Math.abs(b) + Math.abs(c);
        const vertical = c === 0 ? 1 : (c > 0 ? walls.roof : walls.floor) ** Math.abs(c);
        const kept = walls.x ** Math.abs(a) * walls.y ** Math.abs(b) * vertical;
        if (bounces === 0 || kept < 0.02) continue;
        out.forEach((channel, side) => {
          const offset = side === 0 ? -HEAD : HEAD;
          const dx = image(a, 0) - ear[0] - offset;
          const distance = Math.hypot(dx, image(b, 1) - ear[1], image(c, 2) - ear[2]);
          const at = Math.round(((distance - direct) / SOUND + random.gauss(0.0002)) * RATE);
          if (at < 0 || at + 60 >= channel.length) return;
          const shadow = Math.max(0.25, 1 + (offset * 9 * dx) / distance);
          const grains = 2 + bounces * 3; // rough wet stone: each bounce smears
          for (let i = 0; i < grains; i++) {
            const sign = random.chance(0.85) ? 1 : -1;
            const late = Math.round(random.range(0, bounces * 14));
            channel[at + late]! += (room.early * kept * (direct / distance) * shadow * sign) / grains;
          }
        });
      }
    }
  }
}

function addTail(room: Room, out: Stereo): void {
  const [left, right, middle] = ['l', 'r', 'm'].map((side) => octaveDecay(room, new Random(room.seed + side)));
  // below 250 Hz the two ears hear the same field; above, they part
  const low = filter(middle!, 'lowpass', 250);
  filter(left!, 'highpass', 250);
  filter(right!, 'highpass', 250);
  let energy = 0;
  for (const v of left!) energy += v * v;
  const gain = room.late / Math.sqrt(energy);
  const gap = samples(room.gap / 1000);
  const build = samples(0.045);
  for (let i = gap; i < out[0].length; i++) {
    const j = i - gap;
    const swell = gain * (j < build ? (j / build) ** 1.2 : 1);
    out[0][i]! += (left![j]! + low[j]!) * swell;
    out[1][i]! += (right![j]! + low[j]!) * swell;
  }
}

function octaveDecay(room: Room, random: Random): Mono {
  const out = new Float64Array(samples(room.seconds));
  room.decay.forEach(([hz, seconds], i) => {
    const below = i > 0 ? Math.sqrt(hz * room.decay[i - 1]![0]) : 0;
    const above = i < room.decay.length - 1 ? Math.sqrt(hz * room.decay[i + 1]![0]) : Number.POSITIVE_INFINITY;
    const band = responseOf((f) => {
      if (f < 20) return 0;
      return 1 / Math.sqrt((1 + (below / f) ** 12) * (1 + (f / above) ** 12));
    }, 2048);
    const noise = convolve(white(out.length, random), band).subarray(1024, 1024 + out.length);
    const k = 6.9078 / (seconds * RATE);
    for (let j = 0; j < out.length; j++) out[j]! += noise[j]! * Math.exp(-k * j);
  });
  return out;
}

const once = <T>(make: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
};
/** The library: 42 × 24 × 15 m of wet stone and rotten books, a third of the roof gone. */
export const hall = once(() =>
  impulse({
    seed: 'library',
    size: [42, 24, 15],
    source: [16, 11, 2],
    ear: [24, 13, 1.6],
    walls: { x: 0.8, y: 0.74, floor: 0.7, roof: 0.35 },
    // biome-ignore format: a table
    decay: [[90, 2.9], [250, 3.3], [700, 3.1], [1500, 2.6], [3200, 1.8], [7000, 0.95], [14000, 0.5]],
    gap: 22,
    early: 0.55,
    late: 0.75,
    order: 4,
    seconds: 3.6,
  }),
);
/** The open court: four walls and no roof: a few hard echoes and a short, thin tail. */
export const court = once(() =>
  impulse({
    seed: 'court',
    size: [26, 30, 14],
    source: [9, 12, 1],
    ear: [14, 16, 0.4],
    walls: { x: 0.82, y: 0.82, floor: 0.8, roof: 0 },
    // biome-ignore format: a table
    decay: [[150, 1.0], [500, 1.3], [1500, 1.2], [4000, 0.8], [9000, 0.4]],
    gap: 30,
    early: 0.6,
    late: 0.22,
    order: 4,
    seconds: 1.6,
  }),
);
/** Under ground: pipe and tunnel. */
export const tunnel = once(() =>
  impulse({
    seed: 'tunnel',
    size: [120, 6, 5],
    source: [50, 3, 1],
    ear: [58, 3, 0.4],
    walls: { x: 0.5, y: 0.88, floor: 0.85, roof: 0.88 },
    // biome-ignore format: a table
    decay: [[90, 4.2], [300, 4.0], [900, 3.2], [2500, 2.0], [6000, 1.0]],
    gap: 8,
    early: 0.7,
    late: 0.9,
    order: 6,
    seconds: 4.2,
  }),
);
/** Across the city: echoes of façades 150 to 500 m off, the treble gone. */
export const city = once((): Stereo => {
  const random = new Random('city');
  const out: Stereo = [new Float64Array(samples(3.2)), new Float64Array(samples(3.2))];
  for (let i = 0; i < 26; i++) {
    const seconds = 0.15 + random.exponential(0.55);
    const gain = Math.exp(-seconds / 0.8) * random.range(0.3, 1);
    const side = random.next();
    for (let k = 0; k < 50; k++) {
      const at = samples(seconds) + Math.round(Math.abs(random.gauss(300)));
      if (at >= out[0].length) continue;
      out[0][at]! += (gain * (1 - side) * random.gauss()) / 14;
      out[1][at]! += (gain * side * random.gauss()) / 14;
    }
  }
  for (const b of out) filter(filter(b, 'lowpass', 1400, 0.6), 'highpass', 110);
  return out;
});

/** A dry sound in a room, with its tail. */
export function inRoom(dry: Mono, room: Stereo, wet: number, dryGain = 1, pan = 0): Stereo {
  const gains = panGains(pan);
  return room.map((response, c) => {
    const out = scale(convolve(dry, response), wet);
    return add(out, dry, 0, dryGain * gains[c]!);
  }) as Stereo;
}
/** One channel of that, cut after `tail` seconds more. */
export function placed(dry: Mono, room: () => Stereo, wet: number, tail: number, dryGain = 1.4): Mono {
  const [left] = inRoom(dry, room(), wet, dryGain);
  return fade(left.slice(0, dry.length + samples(tail)), 0.001, tail * 0.8);
}
/** The same for a loop: the tail rings over the start. */
export function inRoomAround(s: Stereo, room: Stereo, wet: number, dryGain = 1): Stereo {
  return s.map((b, c) => {
    const out = scale(b.slice(), dryGain);
    return addAround(out, convolve(b, room[c]!), 0, wet);
  }) as Stereo;
}
