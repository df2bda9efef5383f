/** The score, read as a teacher of counterpoint reads it. */
import { describe, expect, test } from 'vitest';
import { clashesOf, type Line, linesOf, parallelsOf } from '../tools/audio/score/counterpoint.ts';
import { type Instrument, parseVoice, type Score } from '../tools/audio/score/notation.ts';
import { scores } from '../tools/audio/score/scores.ts';

/** Lowest and highest sounding pitch, MIDI; the violas play harmonics, up to the fourth on the A string. */
const ranges: Record<Instrument, [number, number]> = {
  piano: [21, 108],
  clarinet: [50, 91],
  bass: [28, 60],
  cello: [36, 76],
  viola: [72, 93],
};
const HAND = 16; // semitones: a tenth
const pieces = Object.values(scores).map((score) => [score.id, score] as const);

/** The left hand doubles the bass an octave above: that is meant, and no voice. */
const isDoubling = ({ instrument, name }: Line): boolean => instrument === 'piano' && name.endsWith('2');
const begun = ({ sounding, begins }: Line): number[] =>
  sounding.flatMap((pitches, at) => (begins[at] ? [pitches.at(-1)!] : []));
const falls = (line: Line, semitones: number): number[] => {
  const pitches = begun(line);
  return pitches.filter((pitch, i) => i > 0 && pitches[i - 1]! - pitch === semitones);
};
const of = (score: Score, instrument: Instrument): Line[] =>
  linesOf(score).filter((line) => line.instrument === instrument);

describe.each(pieces)('%s', (_, score) => {
  const lines = linesOf(score);

  test('no parallel fifths or octaves between what is lowest and what is highest', () => {
    const below = lines.filter(({ stem }) => stem === 'low');
    const above = lines.filter((line) => line.stem === 'high' || line.stem === 'tune');
    const piano = of(score, 'piano').filter((line) => !isDoubling(line));
    const found = below.flatMap((low) => above.flatMap((high) => parallelsOf(score, low, high)));
    const bass = of(score, 'bass')[0]!;
    expect([...found, ...piano.flatMap((hand) => parallelsOf(score, bass, hand))]).toEqual([]);
  });
  test('the stems agree: nothing rubs that was not prepared', () => {
    const pairs = lines.flatMap((a, i) => lines.slice(i + 1).map((b) => [a, b] as const));
    const found = pairs.flatMap(([a, b]) => (a.stem === b.stem ? [] : clashesOf(score, a, b)));
    expect(found).toEqual([]);
  });
  test('every voice lies where its instrument is, every chord in a hand', () => {
    for (const { instrument, name, sounding } of lines) {
      const [lowest, highest] = ranges[instrument];
      expect(Math.min(...sounding.flat()), name).toBeGreaterThanOrEqual(lowest);
      expect(Math.max(...sounding.flat()), name).toBeLessThanOrEqual(highest);
      for (const chord of sounding) expect((chord.at(-1) ?? 0) - (chord[0] ?? 0), name).toBeLessThanOrEqual(HAND);
    }
  });
  test('the seed is there: the falling minor third, and F–D in the tune', () => {
    const [tune] = of(score, 'clarinet');
    const [hand] = of(score, 'piano');
    expect(falls(tune!, 3).filter((pitch) => pitch % 12 === 2).length).toBeGreaterThanOrEqual(2);
    expect(falls(hand!, 3).length).toBeGreaterThanOrEqual(2);
  });
  test('the end leads to the beginning: the root stays, steps, or moves by a fourth or fifth', () => {
    const roots = of(score, 'piano')
      .filter(isDoubling)
      .flatMap(({ sounding }) => sounding.map((chord) => chord[0]));
    const last = roots.findLast((root) => root !== undefined)!;
    const first = roots.find((root) => root !== undefined)!;
    expect([0, 1, 2, 5, 7, 10, 11]).toContain((first - last + 120) % 12);
  });
});

test('the reader finds what is wrong', () => {
  const voices = (bass: string, top: string): Score => ({
    ...scores.chapter1,
    bars: 2,
    stems: {
      high: [],
      low: [{ instrument: 'bass', voices: [bass] }],
      pulse: [],
      tune: [{ instrument: 'clarinet', voices: [top] }],
    },
  });
  const read = (bass: string, top: string) => {
    const score = voices(bass, top);
    const [low, high] = linesOf(score);
    return [parallelsOf(score, low!, high!), clashesOf(score, low!, high!)].map((found) => found.length);
  };
  expect(read('D2:4 | E2:4', 'A4:4 | B4:4')).toEqual([1, 0]);
  expect(read('D2:4 | E2:4', 'F4:4 | G4:4')).toEqual([0, 0]);
  expect(read('D2:4 | E2:4', 'A4:4 | F4:4')).toEqual([0, 1]);
  expect(read('D2:4 | E2:4', 'A4:3 F4:1~ | F4:4')).toEqual([0, 0]);
  expect(() => parseVoice('D2:3 | E2:4', voices('', ''), 'bass')).toThrow('bass, bar 1: 3 beats');
});
