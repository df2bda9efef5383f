/** `tsx tools/audio/measure/report.ts`: the animals of out/audio against the published ranges, and what small speakers keep. */
import { join } from 'node:path';
import type { Mono } from '../dsp/signal.ts';
import { readWave } from '../dsp/wave.ts';
import { loudnessOf } from './loudness.ts';
import { beatOf, pitchOf, thinned } from './pitch.ts';

const read = (name: string): Mono => readWave(join('out/audio', `${name}.wav`))[0]!;
const fixed = (x: number, digits = 0): string => x.toFixed(digits);

/** Name, search range in Hz, and what is published. */
const voices: [string, number, number, string][] = [
  ['meow-1', 250, 1100, '0.3–0.9 s, 400–700 Hz'],
  ['meow-2', 250, 1100, '0.3–0.9 s, 400–700 Hz'],
  ['meowSmall-1', 250, 1100, '0.3–0.9 s, 400–700 Hz'],
  ['chirrup-1', 180, 900, 'rising 250–600 Hz'],
  ['growl-1', 50, 300, '100–225 Hz, harsh'],
  ['barkLow-1', 90, 400, '0.1–0.4 s, 235 → 145 Hz, HNR 2–15 dB'],
  ['barkLow-2', 90, 400, '0.1–0.4 s, 235 → 145 Hz, HNR 2–15 dB'],
  ['barkSharp-1', 180, 900, '0.1–0.4 s, HNR 2–15 dB'],
  ['whine-1', 300, 1800, '500–1200 Hz, thin'],
];
for (const [name, low, high, published] of voices) {
  const frames = pitchOf(read(name), low, high).filter((f) => f.hnr > -3);
  const hz = frames.map((f) => f.hz);
  const weight = frames.reduce((sum, f) => sum + 10 ** (f.db / 10), 0);
  const hnr = frames.reduce((sum, f) => sum + f.hnr * 10 ** (f.db / 10), 0) / weight;
  const seconds = frames.at(-1)!.second - frames[0]!.second;
  const path = `${fixed(hz[0]!)} → ${fixed(Math.max(...hz))} → ${fixed(hz.at(-1)!)} Hz`;
  console.log(`${name.padEnd(14)} ${fixed(seconds, 2)} s  ${path}  HNR ${fixed(hnr, 1)} dB   (${published})`);
}
const beats: [string, number, number, string][] = [
  ['purr-1', 15, 35, '20–27 Hz'],
  ['purrRough-1', 12, 35, '20–27 Hz, uneven'],
  ['pant-1', 2, 8, '3–7 Hz'],
  ['shakeDog-1', 3, 8, '4–6 Hz a turn'],
];
for (const [name, low, high, published] of beats) {
  console.log(`${name.padEnd(14)} beats at ${fixed(beatOf(read(name), low, high), 1)} Hz   (${published})`);
}
for (const name of [
  'barkLow-1',
  'purr-1',
  'purrRough-1',
  'growl-1',
  'stepStone-1',
  'stepBook-1',
  'slabFall-1',
  'thunderFar-1',
  'rainRoof',
]) {
  const all = read(name);
  const lost = loudnessOf([all]).momentary - loudnessOf([thinned(all)]).momentary;
  console.log(`${name.padEnd(14)} loses ${fixed(lost, 1)} LU on a small speaker`);
}
