/** What a reader of the score checks by eye: parallels, ranges, clashes between stems. Counted in half beats. */
import { type Stem, stems } from '../../../src/audio/cues.ts';
import { type Instrument, parseVoice, type Score } from './notation.ts';

export interface Line {
  stem: Stem;
  instrument: Instrument;
  /** as in 'chapter1, low, cello' */
  name: string;
  /** pitches that sound at each half beat, low to high; [] is a rest */
  sounding: readonly number[][];
  /** whether a note begins at each half beat */
  begins: readonly boolean[];
}

export function linesOf(score: Score): Line[] {
  return stems.flatMap((stem) =>
    score.stems[stem].flatMap(({ instrument, voices }) =>
      voices.map((text, i) => {
        const name = `${score.id}, ${stem}, ${instrument}${voices.length > 1 ? ` ${i + 1}` : ''}`;
        const halves = score.bars * score.beatsPerBar * 2;
        const sounding: number[][] = Array.from({ length: halves }, () => []);
        const begins: boolean[] = Array(halves).fill(false);
        for (const { beat, beats, midi } of parseVoice(text, score, name).notes) {
          begins[beat * 2] = true;
          for (let at = beat * 2; at < (beat + beats) * 2; at++) sounding[at] = midi.toSorted((a, b) => a - b);
        }
        return { stem, instrument, name, sounding, begins };
      }),
    ),
  );
}

/** 'bar 3, beat 1.5' */
export const placeOf = (score: Score, half: number): string =>
  `bar ${Math.floor(half / 2 / score.beatsPerBar) + 1}, beat ${((half / 2) % score.beatsPerBar) + 1}`;

/** Where both go on from one perfect fifth or octave to another; a rest between them ends the matter. */
export function parallelsOf(score: Score, low: Line, high: Line): string[] {
  const found: string[] = [];
  for (let at = 1; at < low.sounding.length; at++) {
    const [bass, top] = [low.sounding[at]![0], high.sounding[at]!.at(-1)];
    const [bassBefore, topBefore] = [low.sounding[at - 1]![0], high.sounding[at - 1]!.at(-1)];
    if (bass === undefined || top === undefined || bassBefore === undefined || topBefore === undefined) continue;
    if (bass === bassBefore || top === topBefore) continue;
    const interval = (top - bass) % 12;
    if ((interval === 0 || interval === 7) && interval === (topBefore - bassBefore) % 12)
      found.push(`${placeOf(score, at)}: ${low.name} and ${high.name}`);
  }
  return found;
}

/** Half beats a clash may stand, when nobody prepared it: a passing note's worth. */
const PASSING = 2;

/**
 * Minor seconds and ninths between two stems, and major sevenths inside an octave, that both strike at once and that stand
 * for more than a beat. Held over from before, or passing, they are music; so is a major seventh over its root, far below.
 */
export function clashesOf(score: Score, a: Line, b: Line): string[] {
  const found: string[] = [];
  const rub = (x: number, y: number): boolean => Math.abs(x - y) % 12 === 1 || Math.abs(x - y) === 11;
  const clash = (at: number): boolean => a.sounding[at]?.some((x) => b.sounding[at]!.some((y) => rub(x, y))) ?? false;
  for (let at = 0; at < a.sounding.length; at++) {
    if (!clash(at) || !a.begins[at] || !b.begins[at]) continue;
    let end = at + 1;
    while (clash(end)) end++;
    if (end - at > PASSING) found.push(`${placeOf(score, at)}, ${(end - at) / 2} beats: ${a.name} and ${b.name}`);
  }
  return found;
}
