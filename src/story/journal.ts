/** Every line read, in order: plain data, kept with the progress. */
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

/** One level's part of the journal: passages of lines that belong together. */
export interface JournalChapter {
  level: string;
  passages: string[][];
}

/** The journal as a page, divided wherever another level was played. */
export function journalPage(journal: JournalEntry[]): JournalChapter[] {
  const chapters: JournalChapter[] = [];
  for (const { level, lines } of journal) {
    if (chapters.at(-1)?.level !== level) chapters.push({ level, passages: [] });
    chapters.at(-1)!.passages.push(lines);
  }
  return chapters;
}
