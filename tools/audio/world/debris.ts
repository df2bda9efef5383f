/** What falls, swings and breaks: slabs, dust, a book-cart, lamps, glass. */
import { filter } from '../dsp/filter.ts';
import { grain, tick } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { court, hall, placed } from '../dsp/room.ts';
import { add, drift, fade, type Mono, samples, saturate, shape, silence, toPeak, white } from '../dsp/signal.ts';

/** Grains of grit that come thick and then thin. */
function rattle(out: Mono, random: Random, from: number, mean: number, count: number, gain: number, low: number): void {
  for (let i = 0; i < count; i++) {
    const t = random.exponential(mean);
    const stone = grain(random, low, low * 6, random.range(0.004, 0.014));
    add(out, toPeak(stone, 1), samples(from + t), gain * random.exponential(0.6) * Math.exp(-t / (mean * 3)));
  }
}

/** A slab begins to give: cracks, sand. */
export function slabCrack(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.1);
  for (let t = 0.01; t < 0.7; t += random.exponential(0.06) + 0.015) {
    const hz = random.geometric(300, 1400);
    const crack = ring([mode(hz, 0.03, 1), mode(hz * 1.9, 0.02, 0.8), mode(hz * 3.6, 0.012, 0.6)], 0.06, contact(0.3));
    add(out, toPeak(crack, 1), samples(t), 0.4 * random.exponential(0.6));
  }
  rattle(out, random, 0.05, 0.3, 70, 0.12, 1300);
  const groan = filter(white(samples(0.8), random), 'bandpass', 150, 3);
  add(
    out,
    shape(groan, (t) => Math.sin(Math.PI * t)),
    samples(0.05),
    0.12,
  );
  return placed(toPeak(out, 0.5), court, 0.3, 0.4);
}
/** A quarter of a ton of concrete comes to rest. */
export function slabFall(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.8);
  const body = [mode(52, 0.35, 1), mode(83, 0.3, 0.9), mode(131, 0.22, 0.8), mode(210, 0.16, 0.7), mode(340, 0.1, 0.6)];
  add(out, toPeak(ring(body, 0.7, contact(6)), 0.8), 200);
  const crush = filter(white(samples(0.35), random), 'bandpass', 520, 0.4);
  add(
    out,
    toPeak(
      shape(crush, (t) => (1 - t) ** 4),
      0.5,
    ),
    200,
  );
  const edge = [mode(620, 0.06, 1), mode(990, 0.05, 0.8), mode(1730, 0.03, 0.6)];
  add(out, toPeak(ring(edge, 0.15, contact(0.8)), 0.3), 230);
  rattle(out, random, 0.01, 0.22, 160, 0.2, 900);
  const dust = filter(white(samples(1.3), random), 'bandpass', 2300, 0.4);
  add(
    out,
    shape(dust, (t) => t ** 0.3 * (1 - t) ** 2.5),
    samples(0.05),
    0.018,
  );
  return placed(saturate(toPeak(out, 0.95), 2), court, 0.35, 0.6);
}
/** A heap of dust struck: a soft burst and what trickles after. */
export function dust(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.9);
  const burst = filter(white(samples(0.5), random), 'bandpass', 1900, 0.35);
  add(
    out,
    toPeak(
      shape(burst, (t) => Math.min(1, t * 20) * (1 - t) ** 3.5),
      0.3,
    ),
  );
  add(out, toPeak(ring([mode(150, 0.05, 1), mode(330, 0.03, 0.5)], 0.1, contact(8)), 0.2), 80);
  rattle(out, random, 0.03, 0.16, 50, 0.06, 1800);
  return fade(toPeak(out, 0.4), 0.002, 0.3);
}
/** A mote batted: hardly anything, a breath of glitter. */
export function mote(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.5);
  for (let i = 0; i < 7; i++) {
    const hz = random.geometric(2600, 5200);
    add(
      out,
      ring([mode(hz, 0.12, 1), mode(hz * 2.01, 0.06, 0.2)], 0.25, contact(1)),
      samples(random.exponential(0.05)),
      0.2,
    );
  }
  return fade(toPeak(out, 0.2), 0.01, 0.2);
}
/** A strap parts and a cart of books starts to move on dry wheels. */
export function cartRelease(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.2);
  add(
    out,
    toPeak(ring([mode(190, 0.07, 1), mode(460, 0.05, 0.8), mode(1240, 0.03, 0.7)], 0.15, contact(0.7)), 0.6),
    100,
  );
  rattle(out, random, 0, 0.03, 30, 0.2, 1400);
  let phase = 0;
  const squeal = silence(0.7);
  const rub = drift(squeal.length, random, 4, 60, 0.4);
  for (let i = 0; i < squeal.length; i++) {
    const t = i / squeal.length;
    phase += (820 + 260 * t + 24 * rub[i]!) / 48000;
    squeal[i] = ((phase % 1) - 0.5) * Math.sin(Math.PI * t) ** 1.5 * (0.6 + 0.4 * Math.tanh(rub[i]!));
  }
  filter(filter(squeal, 'bandpass', 1500, 0.8), 'lowpass', 5000);
  add(out, toPeak(squeal, 0.2), samples(0.14));
  return placed(toPeak(out, 0.6), hall, 0.3, 0.7);
}
/** The cart lands: boards, wheels, and a shelf's worth of wet books. */
export function cartLand(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.3);
  const boards = [
    mode(74, 0.25, 1),
    mode(128, 0.2, 0.9),
    mode(236, 0.14, 0.8),
    mode(415, 0.1, 0.7),
    mode(790, 0.06, 0.6),
  ];
  add(out, toPeak(ring(boards, 0.5, contact(3)), 0.7), 150);
  for (let i = 0; i < 12; i++) {
    const at = samples(0.01 + random.exponential(0.12));
    const book = ring(
      [mode(random.range(90, 160), 0.06, 1), mode(random.range(280, 420), 0.03, 0.6)],
      0.12,
      contact(6),
    );
    add(out, toPeak(book, random.range(0.1, 0.3)), at);
    const slap = filter(white(samples(0.03), random), 'bandpass', random.range(900, 2200), 0.5);
    add(
      out,
      shape(slap, (t) => (1 - t) ** 3),
      at,
      0.06,
    );
  }
  for (let i = 0; i < 4; i++) {
    const hz = random.range(700, 1300);
    const wheel = ring([mode(hz, 0.25, 1), mode(hz * 2.4, 0.15, 0.6), mode(hz * 4.1, 0.08, 0.4)], 0.4, contact(0.5));
    add(out, toPeak(wheel, 0.16), samples(random.range(0.005, 0.06)));
  }
  return placed(saturate(toPeak(out, 0.9), 1.6), hall, 0.35, 1);
}
/** A lamp on a chain: links take the load, the ring turns, iron on iron. */
export function lampSwing(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(2);
  for (let sway = 0; sway < 3; sway++) {
    const start = 0.02 + sway * 0.62;
    const force = 0.6 ** sway;
    for (let i = 0; i < 9; i++) {
      const hz = random.geometric(1400, 4200);
      const link = ring([mode(hz, 0.09, 1), mode(hz * 1.7, 0.06, 0.7), mode(hz * 2.6, 0.04, 0.4)], 0.16, contact(0.35));
      add(out, toPeak(link, 1), samples(start + Math.abs(random.gauss(0.12))), 0.12 * force * random.exponential(0.7));
    }
    const creak = silence(0.3);
    const base = random.range(310, 380);
    let phase = 0;
    for (let i = 0; i < creak.length; i++) {
      phase += (base * (1 + 0.25 * Math.sin((Math.PI * i) / creak.length)) * (1 + random.gauss(0.02))) / 48000;
      creak[i] = ((phase % 1) - 0.5) * Math.sin((Math.PI * i) / creak.length) ** 2;
    }
    add(out, toPeak(filter(creak, 'bandpass', 1100, 1.2), 0.16 * force), samples(start + 0.05));
  }
  return placed(toPeak(out, 0.5), hall, 0.35, 0.8);
}
function shard(random: Random): Mono {
  const hz = random.geometric(1700, 5200);
  const modes = [
    mode(hz, random.range(0.05, 0.22), 1),
    mode(hz * random.range(1.5, 1.75), random.range(0.04, 0.16), 0.8),
    mode(hz * random.range(2.3, 2.7), 0.07, 0.6),
    mode(hz * random.range(3.2, 3.7), 0.04, 0.35),
  ];
  return toPeak(ring(modes, 0.26, contact(random.range(0.06, 0.16))), 1);
}
/** A pane that is about to go. */
export function glassCreak(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.3);
  for (let t = 0.05, i = 0; i < 9; i++, t += random.exponential(0.12) + 0.03) {
    add(out, shard(random), samples(t), 0.2 * random.exponential(0.7));
    for (let k = 0; k < 5; k++) {
      add(out, tick(random, 3000, 9000), samples(t + random.exponential(0.02)), 0.1 * random.exponential(0.5));
    }
  }
  return placed(toPeak(out, 0.6), court, 0.4, 0.5);
}
/** A crack, a second's fall, the pane hits, and the shards settle with shrinking intervals. */
export function glassFall(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(2.2);
  for (let k = 0; k < 14; k++) {
    add(out, tick(random, 2500, 9000, 0.8), samples(random.exponential(0.012)), 0.3 * random.exponential(0.6));
  }
  const hit = 0.42;
  const bang = filter(white(samples(0.09), random), 'bandpass', 3600, 0.4);
  add(
    out,
    shape(bang, (t) => (1 - t) ** 4),
    samples(hit),
    0.12,
  );
  add(out, toPeak(ring([mode(210, 0.08, 1), mode(470, 0.06, 0.6)], 0.15, contact(2)), 0.25), samples(hit));
  for (let k = 0; k < 95; k++) {
    const first = k < 60;
    let t = first ? random.exponential(0.06) : random.exponential(0.3);
    let gain = random.exponential(0.35) * (first ? 0.3 : 0.14);
    let gap = random.range(0.06, 0.26);
    const piece = shard(random);
    for (let bounce = 0; bounce < random.integer(1, 5) && t < 1.5; bounce++) {
      add(out, piece, samples(hit + t), gain * 0.5);
      t += gap;
      gap *= 0.62;
      gain *= 0.55;
    }
  }
  return placed(toPeak(out, 0.8), court, 0.4, 0.9);
}
