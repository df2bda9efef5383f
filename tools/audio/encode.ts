/** ffmpeg: Opus in WebM for all, AAC in MP4 for Safari, and back to samples for measuring. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mono, RATE, type Sound } from './dsp/signal.ts';
import { readWave, writeWave } from './dsp/wave.ts';

export interface Rates {
  /** kilobits a second */
  opus: number;
  aac: number;
}
const ffmpeg = (...args: string[]): void => {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args]);
};
export function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'audio-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes `base`.webm and `base`.m4a; answers their sizes in bytes. */
export function encode(sound: Sound, base: string, rates: Rates): { webm: number; m4a: number } {
  const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']; // the same bytes each time
  const opus = ['-c:a', 'libopus', '-b:a', `${rates.opus}k`, '-vbr', 'constrained', '-compression_level', '10'];
  const aac = ['-c:a', 'aac', '-b:a', `${rates.aac}k`, '-movflags', '+faststart'];
  inScratch((folder) => {
    const wave = join(folder, 'in.wav');
    writeWave(wave, sound);
    ffmpeg('-i', wave, ...opus, ...exact, `${base}.webm`);
    ffmpeg('-i', wave, ...aac, ...exact, `${base}.m4a`);
  });
  return { webm: statSync(`${base}.webm`).size, m4a: statSync(`${base}.m4a`).size };
}
/** @param reading ffmpeg's options for the file that is read */
export function decode(path: string, reading: string[] = []): Mono[] {
  return inScratch((folder) => {
    const wave = join(folder, 'out.wav');
    ffmpeg(...reading, '-i', path, '-c:a', 'pcm_f32le', '-ar', String(RATE), wave);
    return readWave(wave);
  });
}
