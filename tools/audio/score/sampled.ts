/**
 * Piano, cello and bass, played by FluidSynth from MuseScore General (MIT licence):
 * `apt-get install fluidsynth musescore-general-soundfont-lossless`, or SOUNDFONT=path.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filter } from '../dsp/filter.ts';
import { scuff } from '../dsp/grain.ts';
import { Random } from '../dsp/random.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { add, both, clamp, type Mono, peakOf, RATE, type Stereo, samples, scale } from '../dsp/signal.ts';
import { readWave } from '../dsp/wave.ts';
import { inScratch } from '../encode.ts';
import { type MidiEvent, midiFile } from './midi.ts';
import { type Part, type Score, secondsOf, tempoOf } from './notation.ts';
import { type Performance, type Played, perform } from './perform.ts';

const FONT = process.env.SOUNDFONT ?? '/usr/share/sounds/sf2/MuseScore_General_Full.sf2';
/** seconds before the first beat, and after the last */
export const LEAD = 0.5;
export const TAIL = 6;

type Sampled = 'piano' | 'bass' | 'cello';
/** of MuseScore General; `bowed` patches take loudness by controller 2 */
const patches: Record<Sampled, { bank: number; program: number; bowed: boolean }> = {
  piano: { bank: 8, program: 0, bowed: false },
  bass: { bank: 51, program: 49, bowed: true },
  cello: { bank: 17, program: 42, bowed: true },
};
export const isSampled = (part: Part): boolean => part.instrument in patches;

export function playSampled(score: Score, part: Part, where: string): Stereo {
  const instrument = part.instrument as Sampled;
  const patch = patches[instrument];
  const voices = part.voices.map((text, i) => perform(score, instrument, text, `${where}, voice ${i + 1}`));
  const played = voices.flatMap((v) => v.played);
  const events = [control(0, 7, 100 / 127), ...played.flatMap((n) => noteEvents(n, patch.bowed))];
  if (instrument === 'piano') events.push(...pedal(score));
  if (patch.bowed) events.push(...bow(score, played, voices[0]!, where));
  const audio = synthesise(midiFile(events, patch), score);
  if (instrument === 'piano') return felt(audio, played, new Random(where));
  return both(audio, instrument === 'bass' ? warmBass : warmCello);
}
const control = (seconds: number, number: number, value: number): MidiEvent => ({
  seconds: Math.max(0, seconds),
  data: [0xb0, number, Math.round(clamp(value, 0, 1) * 127)],
  order: 0,
});
function noteEvents(n: Played, bowed: boolean): MidiEvent[] {
  const start = Math.max(0, LEAD + n.start);
  const velocity = bowed ? clamp(0.35 + n.velocity * 0.5, 0.1, 1) : clamp(n.velocity * 0.78, 0.1, 0.7);
  return [
    { seconds: start, data: [0x90, n.midi, Math.round(velocity * 127)], order: 2 },
    { seconds: start + n.seconds, data: [0x80, n.midi, 0], order: 1 },
  ];
}
/** Changed with every bar. */
function pedal(score: Score): MidiEvent[] {
  const at = tempoOf(score);
  const out = [control(0.01, 64, 1)];
  for (let bar = 1; bar < score.bars; bar++) {
    const t = LEAD + at(bar * score.beatsPerBar);
    out.push(control(t - 0.01, 64, 0), control(t + 0.09, 64, 1));
  }
  out.push(control(LEAD + secondsOf(score) + 1.5, 64, 0));
  return out;
}
/** One swell a note on top of the written level. */
function bow(score: Score, played: Played[], voice: Performance, where: string): MidiEvent[] {
  const random = new Random(`${where} bow`);
  const out: MidiEvent[] = [];
  for (let t = 0; t < secondsOf(score) + 2; t += 0.04) {
    const n = played.find((p) => t >= p.start && t < p.start + p.seconds);
    const u = n ? Math.min(1, ((t - n.start) / n.seconds) * (n.seconds > 1.2 ? 1 : 1.3)) : 0;
    const swell = n ? 0.72 + 0.28 * Math.sin(Math.PI * u) ** 0.8 : 0.6;
    out.push(control(LEAD + t, 2, clamp(voice.levelAt(t) * swell * (1 + random.gauss(0.01)) * 1.25, 0.05, 1)));
  }
  return out;
}

function synthesise(midi: Buffer, score: Score): Stereo {
  if (!existsSync(FONT))
    throw new Error(`${FONT}: no sound font; install musescore-general-soundfont-lossless or set SOUNDFONT`);
  return inScratch((folder) => {
    const source = join(folder, 'part.mid');
    const wave = join(folder, 'part.wav');
    writeFileSync(source, midi);
    const dry = ['-ni', '-R', '0', '-C', '0', '-g', '0.6', '-r', String(RATE), '-O', 'float', '-T', 'wav'];
    execFileSync('fluidsynth', [...dry, '-o', 'synth.polyphony=128', '-F', wave, FONT, source], { stdio: 'ignore' });
    const length = samples(LEAD + secondsOf(score) + TAIL);
    return readWave(wave).map((b) => {
      const out = new Float64Array(length);
      out.set(b.subarray(0, Math.min(b.length, length)));
      return out;
    }) as Stereo;
  });
}

/** Felt between hammer and string: the treble soaked up, hammer thud and key wood to be heard. */
function felt(audio: Stereo, played: Played[], random: Random): Stereo {
  for (const b of audio) {
    filter(b, 'lowpass', 2600, 0.6);
    filter(b, 'peak', 340, 0.8, 2);
    filter(b, 'highshelf', 1500, 0.7, -4);
  }
  const top = Math.max(...audio.map(peakOf));
  for (const n of played) {
    const at = samples(LEAD + n.start);
    const thud = ring(
      [mode(92 * random.vary(1, 0.06), 0.07, 1), mode(210 * random.vary(1, 0.06), 0.045, 0.6), mode(560, 0.02, 0.22)],
      0.11,
      contact(5),
    );
    const hammer = scuff(random, 1300, 0.5, 28, 0.5);
    const key = scuff(random, 700, 0.7, 40, 0.5);
    const pan = clamp((n.midi - 60) / 40, -0.5, 0.5);
    for (const [c, side] of [1 - pan, 1 + pan].entries()) {
      add(audio[c]!, thud, at, top * 0.1 * side * (0.5 + n.velocity));
      add(audio[c]!, hammer, at - 200, top * 0.011 * side);
      add(audio[c]!, key, samples(LEAD + n.start + n.seconds), top * 0.006 * side);
    }
  }
  return audio;
}
function warmBass(b: Mono): Mono {
  filter(b, 'highpass', 40);
  filter(b, 'peak', 190, 0.8, 3.5); // what a small speaker hears of a double bass
  filter(b, 'peak', 420, 0.9, 2.5);
  return filter(b, 'highshelf', 2500, 0.7, -3);
}
function warmCello(b: Mono): Mono {
  filter(b, 'highshelf', 2800, 0.7, -4);
  filter(b, 'peak', 260, 0.8, -1.5);
  return scale(b, 0.8);
}
