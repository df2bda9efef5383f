/** The pieces of the game, and what their stems are encoded at. */
import type { Piece, Stem } from '../../../src/audio/cues.ts';
import type { Rates } from '../encode.ts';
import { chapter1 } from './chapter1.ts';
import { chapter2 } from './chapter2.ts';
import type { Score } from './notation.ts';
import { title } from './title.ts';

export const scores: Record<Piece, Score> = { title, chapter1, chapter2 };
export const stemRates: Record<Stem, Rates> = {
  high: { opus: 32, aac: 40 },
  low: { opus: 24, aac: 32 },
  pulse: { opus: 32, aac: 40 },
  tune: { opus: 32, aac: 40 },
};
