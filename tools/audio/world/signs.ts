/** The few sounds that are the game's own: a memory found, a checkpoint, the end of a level. All on D and F. */
import { curve } from '../dsp/curve.ts';
import { filter } from '../dsp/filter.ts';
import { contact, mode, ring } from '../dsp/ring.ts';
import { hall, inRoom } from '../dsp/room.ts';
import { add, both, fade, type Mono, RATE, type Stereo, samples, silence, toPeak } from '../dsp/signal.ts';

const pitch = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/** A felt hammer on a soft bar. */
function bar(midi: number, seconds: number): Mono {
  const hz = pitch(midi);
  const modes = [
    mode(hz, seconds, 1),
    mode(hz * 2.003, seconds * 0.6, 0.28),
    mode(hz * 3.98, seconds * 0.2, 0.12),
    mode(hz * 9.2, 0.05, 0.05),
  ];
  return toPeak(ring(modes, seconds, contact(2.6)), 1);
}
/** A held tone without an edge. */
function glow(midi: number, seconds: number): Mono {
  const out = silence(seconds);
  const swell = curve([
    [0, 0],
    [0.35, 1],
    [0.6, 0.8],
    [1, 0],
  ]);
  for (const detune of [-3, 0, 4]) {
    const w = (2 * Math.PI * pitch(midi) * 2 ** (detune / 1200)) / RATE;
    for (let i = 0; i < out.length; i++)
      out[i]! += (Math.sin(w * i) + 0.18 * Math.sin(2 * w * i)) * swell(i / out.length);
  }
  return toPeak(out, 1);
}
const inHall = (dry: Mono, wet: number, tail: number): Stereo =>
  both(inRoom(toPeak(dry, 0.6), hall(), wet, 0.8), (b) => fade(b.slice(0, dry.length + samples(tail)), 0.005, tail));

/** Something warm and gone: F over a low B flat, the third opening above it. */
export function memoryFound(): Stereo {
  const out = silence(2.6);
  for (const [midi, at, gain] of [
    [58, 0, 0.5],
    [65, 0.02, 0.45],
    [74, 0.16, 0.25],
    [77, 0.42, 0.32],
    [81, 0.74, 0.2],
  ] as const) {
    add(out, bar(midi, 1.8), samples(at), gain);
  }
  for (const midi of [58, 65, 74]) add(out, glow(midi, 2.4), samples(0.1), 0.13);
  filter(out, 'lowpass', 4200, 0.6);
  return inHall(out, 0.6, 1.4);
}
/** Very quiet: one soft D, and its octave after it. */
export function checkpoint(): Stereo {
  const out = silence(0.9);
  add(out, bar(62, 0.7), samples(0.01), 0.7);
  add(out, bar(74, 0.6), samples(0.13), 0.25);
  filter(out, 'lowpass', 2600, 0.6);
  return inHall(out, 0.5, 0.8);
}
/** Reached: the call's falling third, and the fifth it did not have. */
export function results(): Stereo {
  const out = silence(3.2);
  for (const [midi, at, gain] of [
    [77, 0, 0.5],
    [74, 0.55, 0.5],
    [50, 0.55, 0.4],
    [69, 1.15, 0.35],
    [57, 1.15, 0.3],
    [72, 1.2, 0.2],
  ] as const) {
    add(out, bar(midi, 2), samples(at), gain);
  }
  for (const midi of [50, 57, 65]) add(out, glow(midi, 2.6), samples(0.5), 0.12);
  filter(out, 'lowpass', 3800, 0.6);
  return inHall(out, 0.6, 1.4);
}
