/** What chapters and levels are called, and the cards between chapters: where one ends, where the next begins. */
import { messages } from './ui/messages.ts';
import type { CardState } from './ui/state.ts';

const chapterOf = (levelId: string): number => Number(levelId.split('-')[0]);
const isFirst = (levelId: string): boolean => levelId.endsWith('-1');

/** A level's name; its id where it has none. */
export const levelTitle = (levelId: string): string =>
  (messages.levels.titles as Record<string, string>)[levelId] ?? levelId;

function card(chapter: number, at: 'opens' | 'closes'): CardState[] {
  const t = messages.chapters;
  const words = t.list[chapter - 1];
  if (words === undefined || words[at] === '') return [];
  const above = at === 'opens' ? t.chapter(t.numbers[chapter - 1]!) : t.end(t.numbers[chapter - 1]!);
  return [{ above, title: words.title, line: words[at] }];
}

/** A level's chapter by number and name. */
export function chapterTitle(levelId: string): string {
  const t = messages.chapters;
  const chapter = chapterOf(levelId) - 1;
  return `${t.chapter(t.numbers[chapter]!)}: ${t.list[chapter]!.title}`;
}

/**
 * The cards to show on the way from one level to another, in order.
 * @param from '' at the title. @param to a level's id. @param exists whether that level is made yet
 */
export function cardsBetween(from: string, to: string, exists: boolean): CardState[] {
  if (!isFirst(to) || chapterOf(from) === chapterOf(to)) return [];
  const closing = from === '' ? [] : card(chapterOf(from), 'closes');
  return [...closing, ...(exists ? card(chapterOf(to), 'opens') : [messages.chapters.more])];
}
