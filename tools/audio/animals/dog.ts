// biome-ignore-all format: curves of points read as tables
/**
 * Rusty's voice. A mutt of 28 to 30 kg: a vocal tract of 19 to 20 cm, formants near 450, 1350, 2250, 3100 and 4000 Hz,
 * the first up to 750–900 with the mouth open (Riede & Fitch 1999; Taylor, Reby & McComb 2008).
 * Barks of large dogs: 0.1 to 0.4 s, 150 to 400 Hz; those of alarm and of loneliness differ in pitch and noise
 * (Yin 2002; Pongrácz 2005).
 */
import { curve, type Points } from '../dsp/curve.ts';
import { filter } from '../dsp/filter.ts';
import { smack } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { city, court, inRoom } from '../dsp/room.ts';
import { add, addAround, fade, type Mono, peakOf, type Stereo, samples, saturate, silence, toPeak } from '../dsp/signal.ts';
import { breathe, type Formant, voice } from '../dsp/voice.ts';

function tract(mouth: Points, round: Points = [[0, 0]]): Formant[] {
  const open = curve(mouth);
  const rounded = curve(round);
  const along = (f: (o: number, u: number) => number): Points =>
    Array.from({ length: 25 }, (_, i) => [i / 24, f(open(i / 24), rounded(i / 24))] as const);
  return [
    { hz: along((o, u) => 360 + 460 * o - 60 * u), width: along((o) => 110 + 60 * o) },
    { hz: along((o, u) => 1250 + 180 * o - 380 * u), width: 150 },
    { hz: along((o, u) => 2250 + 120 * o - 150 * u), width: 240 },
    { hz: 3150, width: 340 },
    { hz: 4050, width: 460 },
    { hz: 5400, width: 700 },
    { hz: 7000, width: 1000 },
  ];
}

/**
 * The bark of the title, close: low, wet and noisy at the front, falling 222 → 141 Hz and closing to "oo";
 * at the very end it turns up a little, because it is a question.
 */
export function barkLow(seed: string): Mono {
  const random = new Random(seed);
  const k = random.vary(1, 0.05);
  const seconds = random.range(0.27, 0.35);
  const arch = random.range(0.94, 1.07); // how high this one is thrown
  const mouth = random.range(0.8, 1);
  const throat = voice({
    seconds,
    seed,
    tail: 0.08,
    pitch: [[0, 160 * k], [0.1, 226 * k * arch], [0.22, 216 * k * arch], [random.range(0.44, 0.52), 178 * k], [0.78, 148 * k], [0.9, 143 * k], [1, 151 * k]],
    loudness: [[0, 0], [0.04, 0.85], [0.12, 1], [0.35, 0.9], [0.6, 0.6], [0.82, 0.3], [1, 0]],
    open: [[0, 0.5], [0.2, 0.4], [1, 0.64]],
    effort: [[0, 3400], [0.12, 7200], [0.4, 4600], [1, 1200]],
    breath: [[0, 0.9], [0.12, 0.5], [0.35, 0.26], [0.8, 0.3], [1, 0.55]],
    jitter: [[0, 0.06], [0.2, 0.026], [0.5, 0.014], [1, 0.024]],
    shimmer: [[0, 0.3], [0.25, 0.15], [1, 0.1]],
    rough: [[0, 0.32], [0.25, 0.2], [0.6, 0.08], [1, 0.14]],
    formants: tract([[0, 0.1], [0.14, 0.95 * mouth], [0.35, 0.76 * mouth], [0.75, 0.22], [1, 0]], [[0, 0.3], [0.25, 0.05], [0.7, 0.7], [1, 1]]),
    chest: { hz: 165, q: 1.3, gain: 0.75 },
  });
  // close to, a bark is also a blow of air and a ribcage: without them it is thin
  const blow = breathe(
    0.2,
    [[0, 0], [0.08, 1], [0.3, 0.45], [1, 0]],
    [{ hz: 620, width: 400 }, { hz: 1450, width: 500 }, { hz: 2600, width: 800 }],
    `${seed} blow`,
    0.5,
  );
  const top = peakOf(throat);
  add(throat, toPeak(blow, top * 0.2), samples(0.004));
  add(throat, toPeak(ring([mode(104, 0.16, 1), mode(158, 0.12, 0.8), mode(236, 0.08, 0.5)], 0.3, contact(7)), top * 0.3), 0);
  add(throat, smack(random, 800, 2400), 0, top * 0.16);
  const body = saturate(toPeak(throat, 0.95), 2.1);
  filter(body, 'peak', 780, 0.9, 2.5);
  return fade(placeNear(body, 0.16, 0.75), 0.002, 0.12);
}
/** The walls of a court, folded to one channel, behind a close sound. */
function placeNear(dry: Mono, wet: number, tail: number): Mono {
  const [left] = inRoom(dry, court(), wet, 1.4);
  return toPeak(left.slice(0, dry.length + samples(tail)), 0.9);
}
/** The same from behind a wall and across a court: bark, wait, bark, as he was taught. */
export function barkBehindWall(seed: string): Stereo {
  const phrase = silence(2.6);
  const random = new Random(seed);
  add(phrase, barkLow(`${seed} one`), samples(0.02));
  add(phrase, barkLow(`${seed} two`), samples(random.range(1.05, 1.2)), 0.92);
  filter(phrase, 'lowpass', 1500, 0.6);
  filter(phrase, 'highshelf', 700, 0.7, -4);
  const near = inRoom(phrase, court(), 0.8, 0.6, -0.35);
  const far = inRoom(phrase, city(), 0.5, 0, -0.2);
  return [0, 1].map((c) => {
    const out = new Float64Array(samples(3.6));
    add(add(out, near[c]!), far[c]!);
    return fade(out, 0.004, 0.8);
  }) as Stereo;
}
/** 330 → 500 → 320 Hz, mouth wide, harsh, 0.15 s. */
export function barkSharp(seed: string): Mono {
  const random = new Random(seed);
  const k = random.vary(1, 0.05);
  const out = voice({
    seconds: random.range(0.14, 0.18),
    seed,
    tail: 0.06,
    pitch: [[0, 330 * k], [0.22, 500 * k], [0.45, 485 * k], [0.8, 380 * k], [1, 320 * k]],
    loudness: [[0, 0], [0.05, 0.95], [0.3, 1], [0.6, 0.6], [1, 0]],
    open: [[0, 0.45], [0.3, 0.38], [1, 0.6]],
    effort: [[0, 5000], [0.25, 9000], [1, 2500]],
    breath: [[0, 0.5], [0.2, 0.3], [1, 0.3]],
    jitter: [[0, 0.07], [0.25, 0.028], [1, 0.03]],
    shimmer: [[0, 0.35], [0.3, 0.2], [1, 0.2]],
    rough: [[0, 0.45], [0.4, 0.28], [1, 0.2]],
    formants: tract([[0, 0.35], [0.25, 1.1], [0.6, 0.85], [1, 0.3]], [[0, 0], [1, 0.4]]),
    chest: { hz: 210, q: 1.2, gain: 0.45 },
  });
  add(out, smack(random, 900, 2600), 0, peakOf(out) * 0.15);
  return fade(placeNear(saturate(toPeak(out, 0.95), 2.2), 0.16, 0.6), 0.001, 0.12);
}
/** Nearly a sine through the nose; cracks downward near the end. `third` makes it the call's first note, F5 to D5. */
export function whine(seed: string, third = false): Mono {
  const random = new Random(seed);
  const from = random.range(520, 600);
  const top = random.range(880, 1020);
  const to = random.range(600, 700);
  const out = voice({
    seconds: third ? 0.8 : random.range(0.55, 0.8),
    seed,
    tail: 0.05,
    pitch: third
      ? [[0, 560], [0.16, 690], [0.45, 700], [0.62, 696], [0.78, 590], [1, 578]]
      : [[0, from], [0.22, top * 0.9], [0.26, top * 0.94], [0.5, top], [0.72, top * 0.93], [0.77, top * 0.8], [1, to]],
    loudness: [[0, 0], [0.1, 0.35], [0.35, 0.9], [0.6, 1], [0.85, 0.5], [1, 0]],
    open: 0.84,
    effort: [[0, 900], [0.5, 1700], [1, 800]],
    breath: [[0, 0.26], [0.4, 0.14], [1, 0.3]],
    jitter: 0.011,
    shimmer: 0.07,
    flutter: 0.016,
    roll: { rate: 7.2, depth: 0.26, jitter: 0.25 },
    formants: [{ hz: 700, width: 420 }, { hz: 1500, width: 320 }, { hz: 2500, width: 420 }, { hz: 3400, width: 600 }],
  });
  filter(out, 'highpass', 380);
  return fade(toPeak(out, 0.5), 0.01, 0.03);
}
/** The call, asleep: the whine's falling third, a breath, then the bark that is more shiver than sound. */
export function callOfDog(seed: string): Mono {
  const out = silence(1.75);
  add(out, toPeak(whine(`${seed} high`, true), 0.42));
  const low = voice({
    seconds: 0.5,
    seed: `${seed} low`,
    tail: 0.1,
    pitch: [[0, 160], [0.12, 205], [0.3, 178], [0.65, 150], [1, 138]],
    loudness: [[0, 0], [0.06, 0.9], [0.2, 1], [0.5, 0.6], [0.8, 0.25], [1, 0]],
    open: 0.48,
    effort: [[0, 1800], [0.2, 3600], [1, 1100]],
    breath: [[0, 0.3], [0.3, 0.16], [1, 0.24]],
    jitter: 0.02,
    shimmer: 0.13,
    rough: [[0, 0.2], [0.4, 0.35], [1, 0.25]],
    roll: { rate: [[0, 34], [1, 27]], depth: [[0, 0.1], [0.3, 0.55], [1, 0.65]], shape: 0.8, jitter: 0.1 },
    formants: tract([[0, 0.1], [0.15, 0.6], [0.5, 0.35], [1, 0]], [[0, 0.4], [0.5, 0.7], [1, 1]]),
    chest: { hz: 155, q: 1.4, gain: 0.6 },
  });
  add(out, saturate(toPeak(low, 0.75), 1.5), samples(0.95));
  return fade(out, 0.01, 0.08);
}
/** Seamless, 4 breaths a second: out through the open mouth, in thinner and higher. */
export function pant(seed: string): Mono {
  const random = new Random(seed);
  const breaths = 14;
  const period = 0.252;
  const out = new Float64Array(samples(breaths * period));
  for (let i = 0; i < breaths; i++) {
    const start = i * period + random.gauss(0.008);
    const gain = random.vary(1, 0.18);
    const k = random.vary(1, 0.06);
    const outward = breathe(
      period * 0.62,
      [[0, 0], [0.2, 0.75], [0.4, 1], [0.75, 0.35], [1, 0]],
      [{ hz: 720 * k, width: 240 }, { hz: 1520 * k, width: 260 }, { hz: 2450 * k, width: 380 }, { hz: 3500, width: 500 }, { hz: 4700, width: 700 }],
      `${seed} out ${i}`,
      0.55,
    );
    const inward = breathe(
      period * 0.42,
      [[0, 0], [0.35, 1], [1, 0]],
      [{ hz: 900 * k, width: 400 }, { hz: 1900 * k, width: 380 }, { hz: 3000, width: 500 }, { hz: 4300, width: 900 }],
      `${seed} in ${i}`,
      0.9,
    );
    addAround(out, toPeak(outward, 0.5 * gain), samples(start));
    addAround(out, toPeak(inward, 0.2 * gain), samples(start + period * 0.58));
    if (random.chance(0.4)) addAround(out, smack(random, 1100, 2600), samples(start + random.range(0, period)), 0.08);
  }
  return toPeak(filter(out, 'highpass', 180), 0.5);
}
/** A long breath out through the nose, with a trace of voice at its top. */
export function sigh(seed: string): Mono {
  const out = silence(1.7);
  const air = breathe(
    1.4,
    [[0, 0], [0.1, 0.5], [0.25, 1], [0.5, 0.5], [1, 0]],
    [
      { hz: [[0, 480], [1, 360]], width: 260 },
      { hz: [[0, 1250], [1, 980]], width: 320 },
      { hz: 2200, width: 420 },
      { hz: 3300, width: 600 },
      { hz: 4600, width: 900 },
    ],
    seed,
    0.6,
  );
  add(out, toPeak(air, 0.4), 900);
  const trace = voice({
    seconds: 0.5,
    seed: `${seed} voice`,
    pitch: [[0, 190], [0.3, 172], [1, 120]],
    loudness: [[0, 0], [0.3, 1], [1, 0]],
    open: 0.8,
    effort: 800,
    breath: 0.3,
    jitter: 0.02,
    shimmer: 0.1,
    formants: tract([[0, 0.1], [1, 0]], [[0, 0.6], [1, 0.8]]),
  });
  add(out, toPeak(trace, 0.13), 3200);
  return fade(toPeak(out, 0.4), 0.02, 0.15);
}
/** Wet to the skin: breath in shreds at 9 to 11 Hz, teeth, and a thread of whine. */
export function shiver(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.8);
  let t = 0.05;
  while (t < 1.5) {
    const gain = Math.sin((Math.PI * t) / 1.6) * random.range(0.6, 1);
    const shred = breathe(
      0.07,
      [[0, 0], [0.3, 1], [1, 0]],
      [{ hz: 620, width: 300 }, { hz: 1500, width: 400 }, { hz: 2600, width: 700 }],
      `${seed} ${t}`,
      0.6,
    );
    add(out, toPeak(shred, 0.3 * gain), samples(t));
    const teeth = ring([mode(random.geometric(1700, 2600), 0.012, 1), mode(4300, 0.006, 0.4)], 0.03, contact(0.4));
    add(out, toPeak(teeth, 0.1 * gain * random.range(0.2, 1)), samples(t + 0.03));
    t += 1 / random.range(9, 11);
  }
  const thread = voice({
    seconds: 1.2,
    seed: `${seed} voice`,
    pitch: [[0, 520], [0.4, 600], [1, 480]],
    loudness: [[0, 0], [0.3, 1], [0.7, 0.7], [1, 0]],
    open: 0.85,
    effort: 900,
    breath: 0.4,
    jitter: 0.02,
    roll: { rate: 10, depth: 0.85, jitter: 0.1 },
    formants: [{ hz: 700, width: 420 }, { hz: 1500, width: 320 }],
  });
  add(out, toPeak(thread, 0.08), samples(0.2));
  return fade(toPeak(out, 0.35), 0.02, 0.15);
}
/** A wet nose against something: a press, a small snort. */
export function nose(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.5);
  add(out, toPeak(ring([mode(180, 0.05, 1), mode(420, 0.03, 0.6)], 0.1, contact(6)), 0.18), samples(0.02));
  add(out, smack(random, 700, 1700), samples(0.03), 0.16);
  const snort = breathe(
    0.22,
    [[0, 0], [0.15, 1], [0.4, 0.4], [1, 0]],
    [{ hz: 700, width: 400 }, { hz: 1700, width: 600 }, { hz: 3200, width: 900 }],
    `${seed} snort`,
    0.7,
  );
  add(out, toPeak(snort, 0.35), samples(0.12));
  return fade(toPeak(out, 0.4), 0.004, 0.08);
}
