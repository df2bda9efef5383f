/** Every line read, in order: plain data, kept with the progress. */
import type { Skeletons } from '../sim/level.ts';
import type { Line } from './story.ts';

export interface JournalEntry {
  /** level id */
  level: string;
  /** knot or sniff */
  knot: string;
  lines: string[];
}

/** The journal with these lines in it; the same one when all of them were read there before. */
export function keepLines(journal: JournalEntry[], level: string, knot: string, lines: Line[]): JournalEntry[] {
  const known = new Set(journal.filter((e) => e.knot === knot && e.level === level).flatMap((e) => e.lines));
  const fresh = lines.map((line) => line.text).filter((text) => !known.has(text));
  if (fresh.length === 0) return journal;
  const last = journal.at(-1);
  return last?.knot === knot && last.level === level
    ? [...journal.slice(0, -1), { ...last, lines: [...last.lines, ...fresh] }]
    : [...journal, { level, knot, lines: fresh }];
}

/** Lines that belong together, and whether they are of a scene that can be seen again. */
export interface JournalPassage {
  knot: string;
  lines: string[];
  scene: boolean;
}

/** One level's part of the journal. */
export interface JournalChapter {
  level: string;
  passages: JournalPassage[];
}

/** Meetings are scenes; words in passing, memories and sniffs are not. */
const isScene = (knot: string): boolean => /^m\d/.test(knot);

/** The journal as a page, divided wherever another level was played. */
export function journalPage(journal: JournalEntry[]): JournalChapter[] {
  const chapters: JournalChapter[] = [];
  for (const { level, knot, lines } of journal) {
    if (chapters.at(-1)?.level !== level) chapters.push({ level, passages: [] });
    const { passages } = chapters.at(-1)!;
    const told = passages.some((p) => p.knot === knot);
    passages.push({ knot, lines, scene: isScene(knot) && !told });
  }
  return chapters;
}

/** What was so before a scene: no knot that was first read later, and none of its own acts done. */
export function flagsBefore(flags: string[], journal: JournalEntry[], skeletons: Skeletons, knot: string): string[] {
  const first = journal.findIndex((entry) => entry.knot === knot);
  const earlier = new Set(journal.slice(0, Math.max(0, first)).map((entry) => entry.knot));
  const own = new Set(skeletons[knot]?.stages.map((stage) => stage.flag));
  return flags.filter((flag) => !own.has(flag) && (skeletons[flag] === undefined || earlier.has(flag)));
}
