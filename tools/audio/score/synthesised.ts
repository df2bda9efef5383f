/** Viola harmonics and clarinet by synthesis: no free set has the first, and the clarinets of the free fonts jump by zones. */
import { filter } from '../dsp/filter.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { add, clamp, drift, type Mono, panGains, peakOf, RATE, type Stereo, samples, white } from '../dsp/signal.ts';
import { type Part, type Score, secondsOf } from './notation.ts';
import { type Performance, type Played, perform } from './perform.ts';
import { LEAD, TAIL } from './sampled.ts';

const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
const empty = (score: Score): Mono => new Float64Array(samples(LEAD + secondsOf(score) + TAIL));

/** Nearly a sine: a little second and third, bow noise ringing in the string, three players, hardly any vibrato. */
export function playViolas(score: Score, part: Part, where: string): Stereo {
  const out: Stereo = [empty(score), empty(score)];
  part.voices.forEach((text, v) => {
    const line = perform(score, 'viola', text, `${where}, voice ${v + 1}`);
    const random = new Random(`${where} players ${v}`);
    for (const note of line.played) {
      for (let desk = 0; desk < 3; desk++) {
        const tone = harmonic(random, note, line);
        const late = desk > 0 ? random.range(0, 0.07) : 0;
        const gains = panGains((v ? 0.1 : -0.3) + (desk - 1) * 0.22);
        for (const c of [0, 1] as const) add(out[c], tone, samples(LEAD + note.start + late), 0.1 * gains[c]);
      }
    }
  });
  return out;
}
function harmonic(random: Random, note: Played, line: Performance): Mono {
  const hz = hertz(note.midi) * 2 ** (random.gauss(3.2) / 1200);
  const out = new Float64Array(samples(note.seconds + 0.9));
  const attack = 0.42 + random.range(-0.06, 0.12);
  const release = 0.75;
  const unsteady = drift(out.length, random, 1, 14, 0.5);
  const pressure = drift(out.length, random, 2, 40, 0.6);
  const noise = white(out.length, random);
  const string = filter(filter(noise.slice(), 'bandpass', hz, 60), 'bandpass', hz, 40);
  const octave = filter(noise.slice(), 'bandpass', hz * 2, 50);
  const air = filter(filter(noise, 'bandpass', 3300, 0.5), 'highpass', 1400);
  const stringGain = 0.18 / Math.max(1e-9, peakOf(string));
  const octaveGain = 0.042 / Math.max(1e-9, peakOf(octave));
  const vibrato = random.range(4.4, 5.2);
  let phase = random.range(0, 6.28);
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const envelope =
      t < attack
        ? Math.sin((Math.PI / 2) * (t / attack)) ** 2
        : t < note.seconds
          ? 1
          : Math.max(0, 1 - (t - note.seconds) / release) ** 2;
    if (envelope <= 0) continue;
    const level = line.levelAt(note.start + t);
    const bend = 0.0007 * unsteady[i]! + 0.0011 * Math.sin(2 * Math.PI * vibrato * t) * Math.min(1, t / 1.5);
    phase += (2 * Math.PI * hz * (1 + bend)) / RATE;
    const tone =
      Math.sin(phase) +
      (0.16 + 0.1 * level) * Math.sin(2 * phase + 0.5) +
      0.075 * Math.sin(3 * phase + 1.1) +
      0.03 * Math.sin(4 * phase) +
      0.014 * Math.sin(5 * phase);
    const bowed =
      (stringGain * string[i]! + octaveGain * octave[i]! + 0.006 * air[i]! * (t < attack ? 2 : 1)) * Math.sqrt(level);
    out[i] = envelope * (level * (1 + 0.09 * pressure[i]!) * tone + bowed);
  }
  return out;
}

const PARTIALS = 18;
const BLOCK = 64; // samples between changes of the partials
/**
 * A clarinet by addition, one unbroken voice: true legato (the phase runs on, the pitch slides in 25 ms, a dip of 2 dB and a
 * key under the finger), brightness from loudness. A closed cylinder: even partials are missing below about 1.5 kHz.
 */
export function playClarinet(score: Score, part: Part, where: string): Stereo {
  const out = empty(score);
  const line = perform(score, 'clarinet', part.voices[0]!, where);
  const random = new Random(`${where} player`);
  const blocks = Math.ceil(out.length / BLOCK);
  const tremble = Array.from({ length: PARTIALS }, () => drift(blocks, random, 8, 400, 0.5));
  const unsteady = drift(blocks, random, 10, 260, 0.6);
  const air = filter(filter(white(out.length, random), 'bandpass', 2600, 0.5), 'highpass', 900);
  const phases = new Float64Array(PARTIALS);
  let now = new Float64Array(PARTIALS);
  let hz = 0;
  let envelope = 0;
  let dip = 0;
  let tongue = 0;
  let index = -1;
  const decay = (seconds: number): number => Math.exp(-BLOCK / RATE / seconds);
  for (let block = 0; block < blocks; block++) {
    const t = (block * BLOCK) / RATE - LEAD;
    while (index + 1 < line.played.length && line.played[index + 1]!.start <= t) {
      const before = line.played[index];
      const next = line.played[++index]!;
      if (before && before.start + before.seconds > next.start - 0.01) {
        dip = 1;
        const key = ring([mode(random.range(1500, 2300), 0.02, 1), mode(420, 0.03, 0.5)], 0.05, contact(0.8));
        add(out, key, block * BLOCK, 0.0016 / Math.max(1e-9, peakOf(key)));
      } else {
        hz = 0;
        tongue = 1;
      }
    }
    const note = line.played[index];
    const sounding = note !== undefined && t < note.start + note.seconds;
    const wanted = note ? hertz(note.midi) : 440;
    if (hz === 0) hz = wanted * 2 ** (-14 / 1200);
    hz *= (wanted / hz) ** (1 - decay(tongue > 0.05 ? 0.03 : 0.009));
    envelope += ((sounding ? 1 : 0) - envelope) * (1 - decay(sounding ? 0.032 : 0.055));
    dip *= decay(0.022);
    tongue *= decay(0.06);
    const along = note ? clamp((t - note.start) / note.seconds, 0, 1) : 0;
    const swell = 0.74 + 0.26 * Math.sin(Math.PI * Math.min(1, along * 0.95 + 0.08)) ** 0.8;
    const level = clamp(line.levelAt(Math.max(0, t)) * swell * envelope * (1 - 0.3 * dip), 0, 1);
    const sung = hz * 2 ** ((3 * unsteady[block]!) / 1200);
    const next = partialGains(sung, level, envelope).map((g, k) => g * (1 + (0.03 + 0.012 * k) * tremble[k]![block]!));
    for (let i = 0; i < BLOCK && block * BLOCK + i < out.length; i++) {
      let tone = 0;
      for (let k = 0; k < PARTIALS; k++) {
        const gain = now[k]! + ((next[k]! - now[k]!) * i) / BLOCK;
        phases[k]! += (2 * Math.PI * sung * (k + 1)) / RATE;
        if (gain > 1e-6) tone += gain * Math.sin(phases[k]!);
      }
      const breath = envelope * (0.0015 + 0.0026 * level + 0.005 * tongue);
      out[block * BLOCK + i]! += 0.3 * tone + air[block * BLOCK + i]! * breath;
    }
    for (let k = 0; k < PARTIALS; k++) phases[k]! %= 2 * Math.PI;
    now = next;
  }
  filter(out, 'peak', 1250, 1.2, 2);
  return [out.slice(), out];
}
/** Slope 13 − 9·level dB an octave, steeper above the tone holes' cut-off. */
function partialGains(hz: number, level: number, envelope: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(PARTIALS);
  for (let k = 0; k < PARTIALS; k++) {
    const f = hz * (k + 1);
    if (f > 12000) break;
    const over = Math.max(0, Math.log2(f / 1500));
    const even = 0.035 + 0.6 * clamp((f - 700) / 1300, 0, 1);
    const slope = -(13 - 9 * level) * Math.log2(k + 1) - (11 - 5 * level) * over;
    out[k] = level ** 1.15 * envelope * (k % 2 === 0 ? 1 : even) * 10 ** (slope / 20);
  }
  return out;
}
