/** The made sounds, as tools/audio wrote them down: which file, where in it, how loud, how long. */
import index from '../../assets/audio/index.json';
import type { Bank, LoopName, Piece, SoundName, Stem } from './cues.ts';

/** One rendering of a sound inside a sprite file. Seconds; LUFS of the loudest 400 ms; dBTP. */
export interface Take {
  file: string;
  start: number;
  seconds: number;
  lufs: number;
  peak: number;
}
/** Seconds; LUFS integrated; dBTP. */
export interface LoopFile {
  file: string;
  loopStart: number;
  loopEnd: number;
  lufs: number;
  peak: number;
}
export interface AudioFile {
  bank: Bank | 'score';
  seconds: number;
  channels: number;
  bytes: { webm: number; m4a: number };
}
export interface Library {
  files: Record<string, AudioFile>;
  takes: Record<SoundName, Take[]>;
  loops: Record<LoopName, LoopFile>;
  music: Record<Piece, Record<Stem, LoopFile>>;
  /** of all stems together: LUFS integrated, dBTP */
  mixes: Record<Piece, { lufs: number; peak: number }>;
}
export const library = index as Library;
