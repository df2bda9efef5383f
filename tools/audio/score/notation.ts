/**
 * A small notation. One text a voice; `|` ends a bar, and every bar is counted.
 *   F5:1.5   note : beats        [D3 A3]:2   chord        r:2   rest        F5:4~   tied into the next of its pitch
 *   pp p mp mf f   level from here       < >   from one level to the next evenly       ,   a breath after the note
 */
import type { Stem } from '../../../src/audio/cues.ts';

export type Instrument = 'piano' | 'clarinet' | 'bass' | 'cello' | 'viola';
export interface Part {
  instrument: Instrument;
  voices: string[];
}
export interface Score {
  id: string;
  beatsPerMinute: number;
  beatsPerBar: number;
  bars: number;
  /** [bar from 1, stretch]: 1.06 is 6 % slower there; one for all stems */
  rubato: readonly (readonly [number, number])[];
  stems: Record<Stem, Part[]>;
}
export interface Note {
  beat: number;
  beats: number;
  midi: number[];
  /** 0…1 */
  level: number;
  /** a breath follows */
  last: boolean;
}
export interface Voice {
  notes: Note[];
  levelAt: (beat: number) => number;
}

const levels: Record<string, number> = { ppp: 0.14, pp: 0.26, p: 0.4, mp: 0.55, mf: 0.7, f: 0.85 };
const steps: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** 'Bb4' → 70. */
function midiOf(text: string): number {
  const m = /^([A-G])([#b]?)(-?\d)$/.exec(text)!;
  const sharp = m[2] === '#' ? 1 : m[2] === 'b' ? -1 : 0;
  return steps[m[1]!]! + sharp + 12 * (Number(m[3]) + 1);
}

interface Mark {
  beat: number;
  level: number;
  /** reached evenly from the mark before */
  ramp: boolean;
}

/** Throws with `where`, the bar and the token that is wrong. */
export function parseVoice(text: string, score: Score, where: string): Voice {
  const marks: Mark[] = [];
  const notes: Note[] = [];
  let beat = 0;
  let bar = 1;
  let inBar = 0;
  let ramp = false;
  let tied: Note | undefined;
  const endBar = (): void => {
    if (Math.abs(inBar - score.beatsPerBar) > 1e-6) {
      throw new Error(`${where}, bar ${bar}: ${inBar} beats; a bar has ${score.beatsPerBar}`);
    }
    bar++;
    inBar = 0;
  };
  for (const token of tokensOf(text)) {
    const level = levels[token];
    if (token === '|') endBar();
    else if (token === '<' || token === '>') ramp = true;
    else if (level !== undefined) {
      marks.push({ beat, level, ramp });
      ramp = false;
    } else {
      const m = /^(r|\[[^\]]+\]|[A-G][#b]?-?\d):([\d.]+)(~?)(,?)$/.exec(token);
      if (!m) throw new Error(`${where}, bar ${bar}: "${token}" is no note; write F5:1.5, [D3 A3]:2 or r:1`);
      const beats = Number(m[2]);
      if (m[1] === 'r') {
        const before = notes.at(-1);
        if (before) before.last = true;
        tied = undefined;
      } else {
        const midi = m[1]!.replace(/[[\]]/g, '').split('+').map(midiOf);
        if (tied && tied.midi.join() === midi.join()) tied.beats += beats;
        else {
          tied = { beat, beats, midi, level: 0, last: false };
          notes.push(tied);
        }
        tied.last = m[4] === ',';
        if (!m[3]) tied = undefined;
      }
      beat += beats;
      inBar += beats;
    }
  }
  if (inBar > 0) endBar();
  if (bar - 1 !== score.bars) throw new Error(`${where}: ${bar - 1} bars; the score has ${score.bars}`);
  const levelAt = levelsAlong(marks);
  for (const n of notes) n.level = levelAt(n.beat);
  return { notes, levelAt };
}
const tokensOf = (text: string): string[] =>
  text
    .replace(/\[([^\]]+)\]/g, (_, chord: string) => `[${chord.trim().replace(/\s+/g, '+')}]`)
    .trim()
    .split(/\s+/);

function levelsAlong(marks: Mark[]): (beat: number) => number {
  if (marks[0]?.beat !== 0) marks.unshift({ beat: 0, level: levels.p!, ramp: false });
  return (beat) => {
    let i = 0;
    while (i + 1 < marks.length && marks[i + 1]!.beat <= beat + 1e-9) i++;
    const from = marks[i]!;
    const to = marks[i + 1];
    if (!to?.ramp) return from.level;
    return from.level + ((to.level - from.level) * (beat - from.beat)) / (to.beat - from.beat);
  };
}

export const secondsOf = (score: Score): number => (score.bars * score.beatsPerBar * 60) / score.beatsPerMinute;

/** Beat → second. The stretches are shared by all stems and rescaled, so that the loop keeps its exact length. */
export function tempoOf(score: Score): (beat: number) => number {
  const perBeat = 16;
  const beats = score.bars * score.beatsPerBar;
  const passed = [0];
  for (let i = 0; i < beats * perBeat; i++) {
    passed.push(passed[i]! + stretchAt(score, (i + 0.5) / perBeat / score.beatsPerBar + 1) / perBeat);
  }
  const scale = secondsOf(score) / passed[beats * perBeat]!;
  return (beat) => {
    const at = Math.min(beats * perBeat - 1e-9, Math.max(0, beat * perBeat));
    const i = Math.floor(at);
    const inside = (passed[i]! + (passed[i + 1]! - passed[i]!) * (at - i)) * scale;
    return beat > beats ? inside + ((beat - beats) * 60) / score.beatsPerMinute : inside;
  };
}
function stretchAt(score: Score, bar: number): number {
  const points = score.rubato;
  const i = points.findIndex((p) => p[0] > bar);
  if (i === 0) return points[0]![1];
  if (i < 0) return points.at(-1)?.[1] ?? 1;
  const [from, to] = [points[i - 1]!, points[i]!];
  return from[1] + ((to[1] - from[1]) * (bar - from[0])) / (to[0] - from[0]);
}
