/** When a line shows, is whole, and gives way to the next. No clock and no page: whoever draws says how much time went by. */
import type { Line } from '../story/story.ts';

export type WordsKind = 'meeting' | 'passing' | 'memory';

/** How someone likes to read; a part of their settings. */
export interface Reading {
  lineTime: '1' | '1.5' | 'wait';
  autoAdvance: boolean;
  /** lines are whole at once */
  still: boolean;
}

export interface LinePlayer {
  readonly kind: WordsKind;
  readonly line: Line | null;
  /** grows with every line, also when the same words come again */
  readonly count: number;
  /** the whole line is there */
  readonly whole: boolean;
  reading: Reading;
  /** Shows lines one after the other, in place of those that are there. */
  play(kind: WordsKind, lines: Line[], onLine?: (line: Line) => void, onDone?: () => void): void;
  /** First makes the line whole, then goes on to the next. */
  advance(): void;
  /** Ends these words; lines not yet seen still cause what they cause. */
  skip(): void;
  /** Takes the words away and tells nobody. */
  clear(): void;
  tick(ms: number): void;
}

/** ms a character takes to come */
export const REVEAL = 20;
/** ms that the last words need to fade in */
const REVEAL_TAIL = 450;
/** ms to read a line: to find it, and for each character (DESIGN.md 7) */
const FIND = 1200;
const READ = 45;

export const revealTime = (line: Line): number => line.text.length * REVEAL + REVEAL_TAIL;

/** ms that a line stays once it is whole; null when it waits for its reader */
export function readingTime(line: Line, { lineTime }: Reading): number | null {
  return lineTime === 'wait' ? null : (FIND + READ * line.text.length) * Number(lineTime);
}

/** @param onChange another line, or a whole one, or none */
export function createLinePlayer(reading: Reading, onChange: () => void): LinePlayer {
  const none = () => {};
  let kind: WordsKind = 'passing';
  let lines: Line[] = [];
  let at = 0;
  let count = 0;
  let whole = true;
  let elapsed = 0;
  let heard: (line: Line) => void = none;
  let done: () => void = none;

  function show(index: number): void {
    at = index;
    elapsed = 0;
    const line = lines[at];
    if (!line) {
      end();
      return;
    }
    count++;
    whole = player.reading.still;
    onChange();
    heard(line);
  }

  function end(): void {
    const tell = done;
    player.clear();
    tell();
  }

  function makeWhole(): void {
    whole = true;
    elapsed = 0;
    onChange();
  }

  const player: LinePlayer = {
    reading,
    get kind() {
      return kind;
    },
    get line() {
      return lines[at] ?? null;
    },
    get count() {
      return count;
    },
    get whole() {
      return whole;
    },
    play(newKind, newLines, onLine = none, onDone = none) {
      kind = newKind;
      lines = newLines;
      heard = onLine;
      done = onDone;
      show(0);
    },
    advance() {
      if (!lines[at]) return;
      if (whole) show(at + 1);
      else makeWhole();
    },
    skip() {
      for (const line of lines.slice(at + 1)) heard(line);
      if (lines[at]) end();
    },
    clear() {
      lines = [];
      at = 0;
      heard = none;
      done = none;
      onChange();
    },
    tick(ms) {
      const line = lines[at];
      if (!line) return;
      elapsed += ms;
      if (!whole) {
        if (elapsed >= revealTime(line)) makeWhole();
        return;
      }
      if (kind === 'meeting' && !player.reading.autoAdvance) return;
      const stays = readingTime(line, player.reading);
      if (stays !== null && elapsed >= stays) show(at + 1);
    },
  };
  return player;
}
