// biome-ignore-all format: curves of points read as tables
/**
 * Jasper's voice. A tabby of 4 to 5 kg: a vocal tract of about 7.5 cm, so an open tube resonates near 1170, 3500 and
 * 5800 Hz; a closed mouth drops the first to 500–700. Adult meows lie at 400–700 Hz (Nicastro 2004; Schötz).
 */
import { curve, type Points } from '../dsp/curve.ts';
import { filter } from '../dsp/filter.ts';
import { smack } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { add, drift, fade, type Mono, peakOf, samples, saturate, shape, silence, toPeak, white } from '../dsp/signal.ts';
import { breathe, type Formant, voice } from '../dsp/voice.ts';

/** All formants from one curve of the mouth (0 closed, 1 wide) and one of its rounding. */
function tract(mouth: Points, round: Points = [[0, 0]]): Formant[] {
  const open = curve(mouth);
  const rounded = curve(round);
  const along = (f: (o: number, u: number) => number): Points =>
    Array.from({ length: 25 }, (_, i) => [i / 24, f(open(i / 24), rounded(i / 24))] as const);
  return [
    { hz: along((o, u) => 560 + 840 * o ** 0.8 - 150 * u * o), width: along((o) => 190 + 60 * o) },
    { hz: along((o, u) => 2350 + 550 * o - 1000 * u), width: along((o) => 330 - 60 * o) },
    { hz: along((o, u) => 4300 + 700 * o - 500 * u), width: along((o) => 520 - 120 * o) },
    { hz: 6900, width: 650 },
    { hz: 9200, width: 900 },
    { hz: 12400, width: 1400 },
  ];
}

interface MeowShape {
  seconds: number;
  /** Hz at the start, the top and the end */
  from: number;
  top: number;
  to: number;
  /** how wide the mouth opens, 0…1 */
  open: number;
  breath: number;
  /** rises to the end, as a question */
  asks: boolean;
}

export function meow(seed: string, given: Partial<MeowShape> = {}): Mono {
  const random = new Random(seed);
  const m: MeowShape = {
    seconds: random.range(0.48, 0.9),
    from: random.range(380, 460),
    top: random.range(580, 720),
    to: random.range(420, 520),
    open: 1,
    breath: 1,
    asks: false,
    ...given,
  };
  const top = random.range(0.24, 0.34);
  const wide = random.range(0.26, 0.36);
  // a real throat slips: somewhere after the top the folds fall out of step for a moment, and the pitch gives
  const slip = random.range(0.42, 0.68);
  const give = random.range(0.03, 0.07);
  const sung: Points = m.asks
    ? [[0, m.from], [0.25, m.top * 0.8], [0.6, m.top * 0.88], [0.88, m.top], [1, m.top * 0.97]]
    : [
        [0, m.from],
        [top, m.top],
        [slip - 0.05, m.top * 0.96],
        [slip, m.top * (0.95 - give)],
        [slip + 0.05, m.top * 0.93],
        [0.85, m.to * 1.04],
        [1, m.to * 0.93],
      ];
  const out = voice({
    seconds: m.seconds,
    seed,
    tail: 0.05,
    pitch: sung,
    loudness: [[0, 0], [0.04, 0.2], [0.13, 0.32], [wide - 0.04, 0.8], [wide + 0.06, 1], [0.55, 0.92], [0.72, 0.66], [0.9, 0.22], [1, 0]],
    open: [[0, 0.72], [0.3, 0.42], [0.6, 0.46], [1, 0.8]],
    effort: [[0, 2400], [0.14, 3600], [wide, 16000], [0.55, 15000], [0.75, 8000], [1, 1700]],
    breath: ([[0, 0.34], [0.2, 0.26], [0.5, 0.36], [0.75, 0.42], [0.9, 0.7], [1, 1]] as const).map(([t, v]) => [t, v * m.breath] as const),
    roll: { rate: [[0, 6], [1, 9]], depth: [[0, 0], [0.3, 0.06], [0.7, 0.18], [1, 0.24]], jitter: 0.3 },
    jitter: [[0, 0.024], [0.18, 0.011], [slip - 0.08, 0.012], [slip, 0.03], [slip + 0.1, 0.014], [1, 0.034]],
    shimmer: [[0, 0.18], [0.25, 0.1], [slip, 0.2], [0.8, 0.11], [1, 0.2]],
    rough: [[0, 0.16], [0.12, 0.02], [wide, random.range(0.03, 0.1)], [slip - 0.06, 0.03], [slip, random.range(0.14, 0.26)], [slip + 0.09, 0.03], [0.92, 0.18], [1, 0.3]],
    flutter: 0.012,
    formants: tract(
      [[0, 0], [0.11, 0.04], [wide - 0.06, 0.6 * m.open], [wide + 0.05, m.open], [0.6, 0.92 * m.open], [0.84, 0.42 * m.open], [1, 0.18 * m.open]],
      [[0, 0.15], [wide, 0], [0.6, 0.22], [1, 0.95]],
    ),
    zero: { hz: 1750, width: 300, mix: [[0, 0.7], [0.14, 0.5], [0.26, 0], [1, 0]] },
  });
  filter(out, 'highpass', 230);
  filter(out, 'highshelf', 9000, 0.7, -5);
  const uneven = drift(out.length, random, 2, 18, 0.4);
  shape(out, (_, i) => 1 + 0.07 * uneven[i]!);
  const lips = smack(random, 1500, 3800); // the mouth comes open wet, a tenth of a second before it is wide
  add(out, lips, samples(m.seconds * (wide - 0.16)), peakOf(out) * 0.2);
  return fade(toPeak(out, 0.7), 0.004, 0.02);
}
/** "A small noise got out of him": mouth hardly open, breathy, falling by a minor third (622 → 523). */
export const meowSmall = (seed: string): Mono =>
  meow(seed, { seconds: 0.36, from: 500, top: 622, to: 523, open: 0.45, breath: 1.5 });
export const meowAsk = (seed: string): Mono =>
  meow(seed, { seconds: 0.55, from: 420, top: 690, open: 0.9, asks: true });

/** Mouth shut, rolled at 22 to 30 Hz, rising 300 → 560: "mrrrt". */
export function chirrup(seed: string): Mono {
  const random = new Random(seed);
  const from = random.range(290, 330);
  const to = random.range(520, 610);
  const out = voice({
    seconds: random.range(0.3, 0.42),
    seed,
    tail: 0.05,
    pitch: [[0, from], [0.45, from * 1.12], [0.75, to * 0.9], [0.92, to], [1, to * 0.97]],
    loudness: [[0, 0], [0.07, 0.55], [0.5, 0.75], [0.78, 1], [0.92, 0.6], [1, 0]],
    open: 0.6,
    effort: [[0, 2600], [0.6, 3400], [0.85, 7500], [1, 2500]],
    breath: [[0, 0.22], [0.7, 0.14], [1, 0.4]],
    jitter: [[0, 0.018], [0.6, 0.012], [1, 0.01]],
    shimmer: 0.1,
    roll: { rate: [[0, 23], [0.6, 28], [1, 30]], depth: [[0, 0.9], [0.5, 0.92], [0.72, 0.4], [0.85, 0]], shape: 0.8, jitter: 0.09 },
    formants: tract([[0, 0], [0.6, 0.06], [0.85, 0.42], [1, 0.25]], [[0, 0.3], [1, 0.2]]),
    zero: { hz: 1750, width: 320, mix: [[0, 0.8], [0.65, 0.6], [0.85, 0], [1, 0]] },
  });
  filter(out, 'highpass', 170);
  filter(out, 'highshelf', 8000, 0.7, -6);
  return fade(toPeak(out, 0.6), 0.004, 0.02);
}

/** Low in the chest: 105 to 150 Hz, cycles out of step, a slow swell. */
export function growl(seed: string): Mono {
  const base = new Random(seed).range(112, 126);
  const out = voice({
    seconds: 1.9,
    seed,
    tail: 0.1,
    pitch: [[0, base * 0.92], [0.3, base * 1.08], [0.55, base * 1.02], [0.75, base * 1.14], [1, base * 0.86]],
    loudness: [[0, 0], [0.12, 0.25], [0.4, 0.8], [0.7, 1], [0.9, 0.4], [1, 0]],
    open: 0.42,
    effort: [[0, 2200], [0.6, 4800], [1, 1700]],
    breath: [[0, 0.2], [0.5, 0.32], [1, 0.35]],
    jitter: [[0, 0.05], [0.4, 0.035], [1, 0.06]],
    shimmer: 0.2,
    rough: [[0, 0.25], [0.5, 0.45], [1, 0.3]],
    roll: { rate: [[0, 19], [0.5, 24], [1, 20]], depth: 0.42, shape: 0.8, jitter: 0.16 },
    formants: tract([[0, 0.05], [0.5, 0.3], [0.75, 0.38], [1, 0.1]], [[0, 0.5], [1, 0.4]]),
    chest: { hz: 240, q: 1.2, gain: 0.25 },
    zero: { hz: 1800, width: 400, mix: 0.4 },
  });
  filter(out, 'highpass', 80);
  filter(out, 'peak', 900, 0.8, 4); // what a telephone's speaker can say of it
  return fade(saturate(toPeak(out, 0.8), 1.6), 0.02, 0.05);
}

/** His version of Rusty's call: the high note clear, the low one a rumble between growl and purr. */
export function callOfCat(seed: string): Mono {
  const high = voice({
    seconds: 0.62,
    seed: `${seed} high`,
    pitch: [[0, 560], [0.18, 690], [0.5, 698], [0.8, 690], [1, 600]],
    loudness: [[0, 0], [0.12, 0.7], [0.4, 1], [0.8, 0.8], [1, 0]],
    open: 0.6,
    effort: [[0, 2400], [0.4, 7000], [1, 2200]],
    breath: [[0, 0.26], [0.5, 0.2], [1, 0.5]],
    jitter: 0.012,
    shimmer: 0.1,
    flutter: 0.01,
    formants: tract([[0, 0.05], [0.3, 0.4], [0.7, 0.35], [1, 0.1]], [[0, 0.1], [1, 0.5]]),
  });
  const low = voice({
    seconds: 0.6,
    seed: `${seed} low`,
    pitch: [[0, 205], [0.25, 176], [0.7, 150], [1, 132]],
    loudness: [[0, 0], [0.1, 0.9], [0.4, 1], [0.75, 0.5], [1, 0]],
    open: 0.45,
    effort: 3400,
    breath: 0.18,
    jitter: 0.025,
    shimmer: 0.13,
    rough: 0.3,
    roll: { rate: 26, depth: 0.6, shape: 0.8, jitter: 0.08 },
    formants: tract([[0, 0.2], [0.5, 0.25], [1, 0.05]], [[0, 0.6], [1, 0.8]]),
    chest: { hz: 210, q: 1.2, gain: 0.25 },
  });
  filter(high, 'highpass', 250);
  filter(low, 'highpass', 90);
  const out = silence(1.42);
  add(out, toPeak(high, 0.55));
  add(out, toPeak(low, 0.6), samples(0.7));
  add(out, smack(new Random(`${seed} lips`), 1500, 3500), samples(0.02), 0.05);
  return fade(out, 0.004, 0.04);
}

/** A caught breath through a closing throat; fur and weight shift under it. */
export function flinch(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(0.34);
  const gasp = breathe(
    0.16,
    [[0, 0], [0.12, 1], [0.5, 0.6], [0.85, 0.2], [0.9, 0], [1, 0]],
    [
      { hz: [[0, 800], [0.6, 1300], [1, 900]], width: 300 },
      { hz: [[0, 2100], [0.6, 2700], [1, 2000]], width: 420 },
      { hz: 4600, width: 700 },
    ],
    `${seed} breath`,
    0.4,
  );
  add(out, toPeak(gasp, 0.32), 240);
  const squeak = voice({
    seconds: 0.07,
    seed: `${seed} voice`,
    pitch: [[0, 380], [0.4, 470], [1, 330]],
    loudness: [[0, 0], [0.2, 1], [1, 0]],
    open: 0.7,
    effort: 1500,
    breath: 0.3,
    jitter: 0.02,
    formants: tract([[0, 0.1], [1, 0]]),
  });
  add(out, toPeak(squeak, 0.16), samples(0.105));
  const fur = filter(white(samples(0.2), random), 'bandpass', 1500, 0.5);
  shape(fur, (t) => Math.sin(Math.PI * t) ** 2 * (1 - t));
  add(out, toPeak(fur, 0.08), samples(0.05));
  add(out, ring([mode(95, 0.09, 1), mode(170, 0.06, 0.6)], 0.15, contact(9)), samples(0.06), 0.2);
  return fade(toPeak(out, 0.5), 0.002, 0.03);
}

/** Short sniffs in twos and threes, 4 to 5 a second; each falls as the nose takes the air. */
export function sniff(seed: string, size = 1): Mono {
  const random = new Random(seed);
  const out = silence(0.9);
  let t = 0.02;
  for (let i = 0; i < random.integer(2, 3); i++) {
    const seconds = random.range(0.1, 0.15);
    const air = breathe(
      seconds,
      [[0, 0], [0.25, 1], [0.6, 0.6], [1, 0]],
      [
        { hz: [[0, 1500 / size], [1, 1150 / size]], width: 500 },
        { hz: [[0, 3300 / size], [1, 2700 / size]], width: 800 },
        { hz: 5600 / size, width: 1400 },
      ],
      `${seed} ${i}`,
      0.9,
    );
    add(out, toPeak(air, 0.5 * random.range(0.6, 1)), samples(t));
    t += seconds + random.range(0.06, 0.13);
  }
  filter(out, 'highpass', 500 / size);
  return fade(toPeak(out, 0.5), 0.003, 0.05);
}

/** A rough tongue through wet fur, stroke by stroke at about 2.5 a second. */
export function groom(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(2.2);
  let t = 0.05;
  for (let i = 0; i < 5; i++) {
    const seconds = random.range(0.13, 0.3);
    const barbs = random.range(48, 80); // hooks of the tongue, a second
    const push = random.range(0.2, 0.45);
    const lick = (hz: number, q: number, rise: number): Mono => {
      let phase = 0;
      return shape(filter(white(samples(seconds), random), 'bandpass', hz, q), (u) => {
        phase += (barbs * (1.3 - 0.6 * u)) / 48000;
        const pressed = u < rise ? (u / rise) ** 1.5 : ((1 - u) / (1 - rise)) ** 1.8;
        return pressed * (0.12 + 0.88 * Math.abs(Math.sin(Math.PI * phase)) ** 6);
      });
    };
    const force = random.range(0.2, 0.42);
    // the hooks catch first; then the tongue lies flat, wet and dull
    add(out, toPeak(lick(random.range(2300, 3600), 1.1, push * 0.6), force * 0.6), samples(t));
    add(out, toPeak(lick(random.range(800, 1200), 0.9, push + 0.25), force), samples(t));
    add(out, smack(random, 900, 2200), samples(t + seconds * 0.97), random.range(0.06, 0.24));
    t += seconds + random.range(0.1, 0.26);
  }
  return fade(toPeak(out, 0.4), 0.01, 0.1);
}

/** The first bite through a wing-case, then smaller ones. */
export function crunch(seed: string): Mono {
  const random = new Random(seed);
  const out = silence(1.5);
  let t = 0.03;
  for (let bite = 0; bite < 5; bite++) {
    const force = bite === 0 ? 1 : random.range(0.3, 0.6);
    for (let i = 0; i < 16 * force + 5; i++) {
      const hz = random.geometric(1200, 7000);
      const shell = ring([mode(hz, 0.008, 1), mode(hz * 1.7, 0.005, 0.6)], 0.02, contact(random.range(0.08, 0.25)));
      add(out, toPeak(shell, 1), samples(t + random.exponential(0.016)), 0.3 * force * random.exponential(0.6));
    }
    const jaw = filter(white(samples(0.06), random), 'bandpass', 700, 0.8);
    add(out, shape(jaw, (u) => Math.sin(Math.PI * u) ** 2), samples(t), 0.06 * force);
    add(out, smack(random, 1000, 2400), samples(t + 0.1), 0.12);
    t += random.range(0.2, 0.3);
  }
  return fade(toPeak(out, 0.6), 0.002, 0.1);
}
