/** The encoded files themselves, where ffmpeg is there to decode them: loudness, peaks, seams and silent ends. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { stems } from '../src/audio/cues.ts';
import { type LoopFile, library } from '../src/audio/library.ts';
import { healSeam } from '../src/audio/seam.ts';
import { RATE } from '../tools/audio/dsp/signal.ts';
import { decode } from '../tools/audio/encode.ts';
import { endsOf, loudnessOf, seamOf, truePeakOf } from '../tools/audio/measure/loudness.ts';

vi.setConfig({ testTimeout: 60_000 });
const FOLDER = join(import.meta.dirname, '../assets/audio');
const open = (file: string, type: string, reading?: string[]) => decode(join(FOLDER, `${file}.${type}`), reading);
/** AAC begins with 1,024 samples of the coder's own; most decoders leave them out as the edit list says, some do not. */
const readings = { 'as it says': [], 'with what comes before it': ['-ignore_editlist', '1'] };

describe.skipIf(!hasFfmpeg())('decoded (skipped without ffmpeg)', () => {
  const loops: LoopFile[] = [
    library.loops.rainRoof,
    library.loops.rainCourt,
    library.loops.hum,
    library.music.chapter1.high,
  ];
  const sprites = [...new Set(Object.values(library.takes).flatMap((list) => list.map((t) => t.file)))];

  test.each(loops.map((loop) => [loop.file, loop] as const))(
    '%s loops without a click and is as loud as the index says',
    (_, loop) => {
      const channels = open(loop.file, 'webm');
      const start = Math.round(loop.loopStart * RATE);
      const length = Math.round((loop.loopEnd - loop.loopStart) * RATE);
      expect(channels[0]!.length).toBeGreaterThan(start + length);
      for (const c of channels) {
        healSeam(c, loop.loopStart, loop.loopEnd, RATE);
        expect(seamOf(c, start, length)).toBeLessThan(1.2);
      }
      const heard = loudnessOf(channels.map((c) => c.slice(start, start + length))).integrated;
      expect(Math.abs(heard - loop.lufs)).toBeLessThan(2);
    },
  );

  test.each(
    [library.loops.rainRoof, library.loops.hum, library.music.chapter1.high].flatMap((loop) =>
      Object.entries(readings).map(([how, reading]) => [loop.file, how, loop, reading] as const),
    ),
  )('%s loops in AAC, decoded %s', (file, _, loop, reading) => {
    const start = Math.round(loop.loopStart * RATE);
    const length = Math.round((loop.loopEnd - loop.loopStart) * RATE);
    for (const c of open(file, 'm4a', reading)) {
      expect(Math.abs(c.length / RATE - library.files[file]!.seconds)).toBeLessThan(0.05);
      expect(c.length).toBeGreaterThan(start + length);
      healSeam(c, loop.loopStart, loop.loopEnd, RATE);
      expect(seamOf(c, start, length)).toBeLessThan(1.2);
    }
  });

  test.each(sprites)('%s begins in AAC where it does in Opus', (file) => {
    const [opus] = open(file, 'webm');
    const [aac] = open(file, 'm4a');
    const onset = (samples: Float64Array): number => samples.findIndex((v) => Math.abs(v) > 0.02) / RATE;
    expect(Math.abs(onset(opus!) - onset(aac!))).toBeLessThan(0.01);
  });

  test.each(sprites)('%s: takes begin where the index says, in silence, and none clips', (file) => {
    const channels = open(file, 'webm');
    for (const [name, takes] of Object.entries(library.takes)) {
      for (const take of takes.filter((t) => t.file === file)) {
        const from = Math.round(take.start * RATE);
        const to = from + Math.round(take.seconds * RATE);
        const parts = channels.map((c) => c.slice(from, to));
        expect(Math.abs(loudnessOf(parts).momentary - take.lufs), name).toBeLessThan(2);
        expect(Math.max(...parts.map((c) => endsOf(c)[1])), name).toBeLessThan(-45);
      }
    }
    expect(truePeakOf(channels)).toBeLessThan(0);
  });

  test('the stems of a piece make −16 LUFS together, under −1 dBTP', () => {
    const mix = [0, 1].map(() => new Float64Array(0));
    for (const stem of stems) {
      const loop = library.music.chapter1[stem];
      const channels = open(loop.file, 'webm');
      const start = Math.round(loop.loopStart * RATE);
      const end = Math.round(loop.loopEnd * RATE);
      for (const c of [0, 1]) {
        const part = (channels[c] ?? channels[0]!).slice(start, end);
        mix[c] = mix[c]!.length === 0 ? part : mix[c]!.map((v, i) => v + part[i]!);
      }
    }
    expect(Math.abs(loudnessOf(mix).integrated + 16)).toBeLessThan(1);
    expect(truePeakOf(mix)).toBeLessThan(-1);
  });
});

function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
