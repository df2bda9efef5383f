/** Paws, claws, fur and tails: what two bodies do to the ground. */
import { filter } from '../dsp/filter.ts';
import { claw, grain, scuff } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { bubble, contact, mode, ring } from '../dsp/ring.ts';
import { add, drift, fade, type Mono, samples, scale, shape, silence, toPeak, white } from '../dsp/signal.ts';

export type Ground = 'stone' | 'wood' | 'book' | 'metal' | 'puddle' | 'mud' | 'glass';
export interface Paw {
  /** 1 is the cat's, 5 the dog's: longer, lower, with claws */
  weight: number;
  /** 0 a walk, 1 a run or a landing */
  hardness: number;
}
const walk: Paw = { weight: 1, hardness: 0 };

/** One paw put down: a soft pad's force of 11 to 16 ms, and the ground's answer. */
export function step(ground: Ground, seed: string, paw: Paw = walk): Mono {
  const random = new Random(`${ground} ${seed}`);
  const out = silence(ground === 'metal' ? 0.75 : ground === 'puddle' ? 0.5 : 0.34);
  const force = random.range(0.85, 1.15);
  answers[ground]({
    random,
    out,
    force,
    hardness: paw.hardness,
    heft: Math.sqrt(paw.weight),
    low: (hz) => hz / paw.weight ** 0.225,
    pad: contact(random.range(11, 16) * (1 - 0.45 * paw.hardness) * paw.weight ** 0.25, random),
  });
  if (paw.weight > 2 && (ground === 'stone' || ground === 'wood' || ground === 'metal')) {
    const bright = ground === 'wood' ? 0.7 : ground === 'metal' ? 1.2 : 1;
    for (let i = 0; i < 3; i++) add(out, claw(random, bright), START - 90 + random.integer(0, 900), 0.09 * force);
  }
  filter(out, 'highpass', 55);
  // most of a paw lies under 200 Hz, where small speakers are dumb: keep it, but let the surface speak
  filter(out, 'lowshelf', 300, 0.6, ground === 'metal' ? -8 : -13);
  filter(out, 'lowpass', 11000);
  return fade(toPeak(out, 0.5 * force), 0.001, 0.06);
}

const START = 120; // samples before the pad touches
interface Footfall {
  random: Random;
  out: Mono;
  force: number;
  hardness: number;
  heft: number;
  low: (hz: number) => number;
  pad: Mono;
}

const answers: Record<Ground, (f: Footfall) => void> = {
  stone({ random, out, force, hardness, low, pad }) {
    const body = [
      mode(low(105), 0.06, 1),
      mode(low(210) * random.vary(1, 0.1), 0.04, 0.6),
      mode(low(430), 0.022, 0.25),
    ];
    add(out, ring(body, 0.14, pad), START, 0.9 * force);
    addScuff(out, random, scuff(random, 1700, 0.6, 34), 0.012 + 0.012 * hardness);
    addScuff(out, random, scuff(random, 420, 0.7, 26), 0.05);
    addScuff(out, random, scuff(random, 4200, 1.2, 16), 0.006);
    addGrains(out, random, { count: 5, ms: 40, low: 2200, high: 6000, gain: 0.05 });
  },
  wood({ random, out, force, low, pad }) {
    const board = random.vary(1, 0.12);
    const body = [
      mode(low(118) * board, 0.16, 1),
      mode(low(236) * board, 0.12, 0.7),
      mode(low(395) * board, 0.08, 0.42),
      mode(low(610) * board, 0.06, 0.26),
      mode(low(905) * board, 0.04, 0.13),
    ];
    add(out, ring(body, 0.28, pad), START, 0.8 * force);
    const knock = [mode(620 * board, 0.05, 1), mode(1240 * board, 0.03, 0.5), mode(2100, 0.02, 0.25)];
    add(out, ring(knock, 0.1, contact(1.1)), START + 30, 0.075 * force);
    addScuff(out, random, scuff(random, 1400, 0.7, 30), 0.012);
    if (random.chance(0.22)) addGrains(out, random, { count: 7, ms: 120, low: 500, high: 900, gain: 0.04, t60: 0.02 });
  },
  book({ random, out, force, heft, low }) {
    const soft = contact(random.range(15, 20) * heft ** 0.5);
    add(
      out,
      ring([mode(low(88), 0.07, 1), mode(low(150), 0.05, 0.7), mode(low(310), 0.025, 0.25)], 0.14, soft),
      START,
      force,
    );
    addScuff(out, random, scuff(random, 900, 0.6, 60), 0.03);
    const paper = filter(filter(white(samples(0.11), random), 'bandpass', 3200, 0.6), 'highpass', 1200);
    const gate = drift(paper.length, random, 3, 40, 0.2);
    shape(paper, (t, i) => Math.max(0, gate[i]!) ** 1.5 * Math.sin(Math.PI * t) * (1 - t));
    add(out, paper, START + 80, 0.022 * force);
    addGrains(out, random, { count: 12, ms: 90, low: 2600, high: 7000, gain: 0.03, t60: 0.003 });
  },
  metal({ random, out, force, hardness, low, pad }) {
    const sheet = random.vary(1, 0.06);
    const partials = [1, 1.59, 2.14, 2.65, 3.5, 4.2, 5.13, 6.4, 7.9].map((k, i) =>
      mode(low(265) * sheet * k * random.vary(1, 0.015), 0.6 / (1 + 0.55 * i), (i === 0 ? 0.6 : 0.75) / (1 + 0.42 * i)),
    );
    add(out, ring(partials, 0.7, contact(random.range(3.4, 5) * (1 - 0.4 * hardness))), START, 0.5 * force);
    const bright = partials.map((m) => mode(m.hz * 2.1, m.t60 * 0.6, m.gain));
    add(out, ring(bright, 0.5, contact(0.35)), START + 90, 0.26 * force);
    add(out, ring([mode(low(96), 0.09, 1)], 0.16, pad), START, 0.5);
    addScuff(out, random, scuff(random, 2600, 0.8, 24), 0.008);
  },
  puddle({ random, out, force, hardness, heft, low, pad }) {
    add(out, ring([mode(low(115), 0.05, 1), mode(low(230), 0.03, 0.4)], 0.12, pad), START, 0.5);
    add(out, sheet(random, 0.16), START, 0.05 * force * (1 + hardness));
    for (let i = 0; i < Math.round((9 + 10 * hardness) * heft); i++) {
      const at = START + samples(random.range(0.004, 0.05) + random.exponential(0.05));
      add(out, bubble(random, random.geometric(700, 3800) / heft ** 0.6), at, 0.16 * random.exponential(0.7));
    }
    for (let i = 0; i < 7; i++) {
      const at = START + samples(0.09 + random.exponential(0.08));
      add(out, bubble(random, random.geometric(2200, 6500)), at, 0.045 * random.exponential(0.8));
    }
  },
  mud({ random, out, force, low, pad }) {
    add(out, ring([mode(low(98), 0.06, 1), mode(low(190), 0.04, 0.5)], 0.12, pad), START, 0.7 * force);
    addScuff(out, random, scuff(random, 650, 0.6, 90, 0.6), 0.06);
    for (let i = 0; i < 5; i++) {
      add(out, bubble(random, random.geometric(300, 900), 0.3), START + samples(random.range(0.03, 0.14)), 0.12);
    }
  },
  glass({ random, out, force, low, pad }) {
    add(out, ring([mode(low(110), 0.05, 1), mode(low(240), 0.03, 0.5)], 0.12, pad), START, 0.6 * force);
    for (let i = 0; i < 5; i++) {
      const hz = random.geometric(2400, 5200);
      const splinter = ring(
        [mode(hz, 0.05, 1), mode(hz * 1.62, 0.04, 0.7), mode(hz * 2.5, 0.02, 0.4)],
        0.08,
        contact(0.1),
      );
      add(out, toPeak(splinter, 1), START + samples(random.exponential(0.03)), 0.05 * random.exponential(0.7));
    }
  },
};

const addScuff = (out: Mono, random: Random, b: Mono, gain: number): void => {
  add(out, b, START - 60 + random.integer(0, 120), gain);
};
function addGrains(
  out: Mono,
  random: Random,
  g: { count: number; ms: number; low: number; high: number; gain: number; t60?: number },
): void {
  for (let i = 0; i < g.count; i++) {
    const at = START + samples(random.range(0, g.ms / 1000));
    add(out, grain(random, g.low, g.high, g.t60), at, g.gain * random.exponential(0.6));
  }
}
/** Water thrown aside: a hiss that breaks up. */
function sheet(random: Random, seconds: number): Mono {
  const out = filter(white(samples(seconds), random), 'bandpass', 2300, 0.45);
  const broken = drift(out.length, random, 4, 60, 0.1);
  return shape(out, (t, i) => (t < 0.06 ? t / 0.06 : ((1 - t) / 0.94) ** 2.4) * (0.55 + 0.45 * Math.tanh(broken[i]!)));
}
/** Four paws from high up: two and two, then the weight of the body comes after, and the breath it costs. */
export function heavyLanding(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.6);
  for (let paw = 0; paw < 4; paw++) {
    const at = samples((paw < 2 ? 0 : 0.035) + random.range(0, 0.012));
    add(out, step('stone', `${seed} ${paw}`, { weight: 1.6, hardness: 1 }), at, 0.6);
  }
  const weight = [mode(112, 0.12, 1), mode(195, 0.1, 0.9), mode(330, 0.07, 0.7), mode(560, 0.04, 0.4)];
  add(out, toPeak(ring(weight, 0.3, contact(9)), 0.32), samples(0.045));
  add(out, scuff(random, 900, 0.5, 160, 0.2), samples(0.05), 0.07);
  add(out, scuff(random, 2300, 0.5, 120, 0.3), samples(0.09), 0.04);
  return fade(toPeak(out, 0.6), 0.001, 0.12);
}
/** A body into a puddle or a soaking. */
export function splash(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.9);
  add(out, sheet(random, 0.4), 200, 0.25);
  add(out, toPeak(ring([mode(120, 0.08, 1), mode(260, 0.05, 0.6)], 0.16, contact(9)), 0.2), 100);
  for (let i = 0; i < 60; i++) {
    const at = samples(0.01 + random.exponential(0.13));
    add(out, bubble(random, random.geometric(600, 5200)), at, 0.22 * random.exponential(0.6));
  }
  filter(out, 'lowshelf', 260, 0.6, -6);
  return fade(toPeak(out, 0.6), 0.002, 0.2);
}

/** Pads pushing off: a scrape, the rustle of a coat, a breath of air. `force` 0…1. */
export function jump(seed: string, force = 0.5): Mono {
  const random = new Random(seed);
  const out = silence(0.32);
  add(out, scuff(random, random.range(1300, 1800), 0.6, 55 + 30 * force, 0.5), 60, 0.16);
  add(out, scuff(random, 480, 0.7, 60, 0.4), 60, 0.3);
  const fur = scuff(random, random.range(2300, 3100), 0.5, 150 + 60 * force, 0.35);
  add(out, fur, samples(0.03), 0.05 + 0.05 * force);
  for (let i = 0; i < 4 + 6 * force; i++) add(out, grain(random, 2200, 6000), samples(random.range(0, 0.06)), 0.05);
  filter(out, 'highpass', 140);
  return fade(toPeak(out, 0.5), 0.004, 0.06);
}
/** A paw through air. */
export function swipe(seed: string): Mono {
  const random = new Random(seed);
  const seconds = random.range(0.13, 0.17);
  const out = silence(0.28);
  const from = random.range(700, 900);
  const air = white(samples(seconds), random);
  const bands = [1, 1.9, 3.1].map((k) => filter(air.slice(), 'bandpass', from * k, 0.9));
  bands.forEach((band, i) => {
    shape(band, (t) => Math.exp(-(((t - 0.3 - 0.16 * i) / 0.2) ** 2)));
    add(out, band, 200, [0.5, 0.7, 0.4][i]!);
  });
  filter(out, 'highpass', 350);
  return fade(toPeak(out, 0.5), 0.01, 0.05);
}
/** A paw that hits: pad and claw on something loose. */
export function bat(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.45);
  const k = random.vary(1, 0.12);
  const body = [mode(240 * k, 0.09, 1), mode(515 * k, 0.07, 0.8), mode(910 * k, 0.05, 0.5), mode(1680 * k, 0.03, 0.35)];
  add(out, toPeak(ring(body, 0.3, contact(2.2)), 0.6), START);
  for (let i = 0; i < 4; i++) add(out, claw(random, 0.8), START + random.integer(0, 700), 0.14);
  add(out, scuff(random, 1500, 0.6, 60), START, 0.05);
  return fade(toPeak(out, 0.5), 0.001, 0.08);
}
/** Four claws dragging through a surface, each slip a tick at 150 to 230 a second. */
export function claws(seed: string, seconds = 0.34, bright = 0.7): Mono {
  const random = new Random(seed);
  const out = silence(seconds + 0.1);
  for (let toe = 0; toe < 4; toe++) {
    const rate = random.range(150, 230);
    for (let t = random.range(0, 0.02); t < seconds; ) {
      const pull = Math.sin(Math.PI * Math.min(1, t / seconds + 0.08)) ** 0.7;
      add(out, claw(random, bright), samples(t), 0.16 * pull * random.exponential(0.5));
      t += (0.4 + random.exponential(0.6)) / (rate * (0.5 + 0.8 * pull));
    }
  }
  const drag = filter(white(out.length, random), 'bandpass', bright < 1 ? 1900 : 3300, 0.7);
  add(
    out,
    shape(drag, (t) => (t < 0.83 ? Math.sin(Math.PI * Math.min(1, t * 1.2)) ** 1.2 : 0)),
    0,
    0.012,
  );
  filter(out, 'highpass', 300);
  return fade(toPeak(out, 0.5), 0.004, 0.05);
}
/** A belly and four pads along wet stone. */
export function slide(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.8);
  const drag = filter(white(samples(0.7), random), 'bandpass', random.range(900, 1200), 0.5);
  const uneven = drift(drag.length, random, 3, 70, 0.3);
  shape(drag, (t, i) => Math.min(1, t * 12) * (1 - t) ** 1.3 * (0.6 + 0.4 * Math.tanh(uneven[i]!)));
  add(out, toPeak(drag, 0.4));
  for (let i = 0; i < 50; i++) {
    const t = random.next() ** 1.5 * 0.65;
    add(out, grain(random, 1600, 6000), samples(t), 0.12 * (1 - t) * random.exponential(0.6));
  }
  filter(out, 'highpass', 200);
  return fade(toPeak(out, 0.5), 0.01, 0.15);
}
/** A wet coat shaken: skin turning `rate` times a second, slaps of ears and fur, a spray of drops. */
export function shake(seed: string, rate: number, seconds: number, size: number): Mono {
  const random = new Random(seed);
  const out = silence(seconds + 0.45);
  let side = 0;
  for (let t = 0.02; t < seconds; side ^= 1) {
    const u = t / seconds;
    const swell = Math.sin(Math.PI * Math.min(1, u * 0.9 + 0.1)) ** 0.6;
    const pace = u < 0.2 ? 0.75 + u * 1.25 : u > 0.8 ? 1 - (u - 0.8) * 1.6 : 1;
    const half = 1 / (2 * rate * pace);
    const coat = filter(white(samples(half * 1.15), random), 'bandpass', (side ? 1050 : 1350) / size ** 0.4, 0.55);
    add(
      out,
      shape(coat, (q) => Math.sin(Math.PI * q) ** 3),
      samples(t),
      0.055 * swell,
    );
    const slapAt = samples(t + half * 0.55);
    const slap = filter(white(samples(0.018), random), 'bandpass', 1500 / size ** 0.5, 0.6);
    add(
      out,
      shape(slap, (q) => (1 - q) ** 3),
      slapAt,
      0.11 * swell * random.vary(1, 0.3),
    );
    const thud = ring([mode(190 / size, 0.03, 1), mode(420 / size, 0.02, 0.6)], 0.06, contact(2.5));
    add(out, thud, slapAt, 0.13 * swell * size ** 0.5);
    for (let i = 0; i < 7 * size; i++) {
      add(out, scale(claw(random), 0.03 * random.exponential(0.6)), samples(t + random.range(0.05, 0.32)));
    }
    t += half;
  }
  filter(filter(out, 'highpass', 110), 'lowpass', 9000);
  return fade(toPeak(out, 0.55), 0.01, 0.15);
}
/** Two forepaws, about six strokes a second, each a scrape of grit; stones land behind. */
export function dig(seed: string): Mono {
  const random = new Random(seed);
  const strokes = 8;
  const out = silence(strokes * 0.17 + 0.9);
  const grit = (at: number, seconds: number, count: number, gain: number, low: number, high: number): void => {
    for (let i = 0; i < count; i++) {
      const u = random.next();
      const swell = Math.sin(Math.PI * Math.min(1, u + 0.15)) ** 0.6;
      add(out, grain(random, low, high), samples(at + u * seconds), gain * random.exponential(0.55) * swell);
    }
  };
  let t = 0.03;
  for (let stroke = 0; stroke < strokes; stroke++) {
    const seconds = random.range(0.075, 0.1);
    const force = random.vary(1, 0.25);
    const scrape = filter(white(samples(seconds), random), 'bandpass', random.range(1300, 1900), 0.5);
    const uneven = drift(scrape.length, random, 3, 50, 0.2);
    shape(scrape, (u, i) => Math.sin(Math.PI * u) ** 0.8 * (0.4 + 0.6 * Math.max(0, uneven[i]!)));
    add(out, scrape, samples(t), 0.05 * force);
    grit(t, seconds, 70, 0.11 * force, 900, 5500);
    add(out, ring([mode(98, 0.07, 1), mode(190, 0.05, 0.6)], 0.13, contact(8)), samples(t), 0.11 * force);
    for (let k = 0; k < 3; k++) add(out, claw(random), samples(t + random.range(0, 0.03)), 0.07 * force);
    grit(t + 0.16, 0.35, 14, 0.05 * force, 1400, 6500);
    t += random.range(0.15, 0.185) + (stroke === 3 ? 0.09 : 0);
  }
  grit(t + 0.05, 0.55, 30, 0.035, 1800, 7000);
  filter(out, 'highpass', 60);
  return fade(toPeak(out, 0.6), 0.003, 0.2);
}
/** A tail on a floor: a soft stick on a hollow board. */
export function tail(seed: string): Mono {
  const random = new Random(seed);
  const k = random.vary(1, 0.08);
  const out = silence(0.3);
  const board = [mode(92 * k, 0.14, 1), mode(181 * k, 0.1, 0.6), mode(330 * k, 0.06, 0.3), mode(560, 0.03, 0.12)];
  add(out, ring(board, 0.27, contact(random.range(6, 8))), 60);
  add(
    out,
    ring([mode(470 * k, 0.06, 1), mode(820 * k, 0.04, 0.6), mode(1350, 0.025, 0.3)], 0.15, contact(1.6)),
    70,
    0.75,
  );
  filter(out, 'lowshelf', 240, 0.6, -8);
  add(out, scuff(random, 1300, 0.6, 50, 0.5), 0, 0.03);
  return fade(toPeak(out, 0.5), 0.001, 0.05);
}
