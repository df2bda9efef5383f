/** What the parts of runs are called. */
import { levelTitle } from '../chapters.ts';
import { readCategory } from '../run/categories.ts';
import type { Board } from '../run/splits.ts';
import { messages } from '../ui/messages.ts';

/** A segment's name: of a level its id and title, of a room its number. '' where there is none. */
export function segmentName(segments: Board['segments'], index: number): string {
  const segment = segments[index];
  if (segment === undefined) return '';
  const title = levelTitle(segment.id);
  return title === segment.id ? messages.runs.nth(index + 1) : `${segment.id} ${title}`;
}

/** A category's name by its id; '' for one that there is not. */
export function categoryName(id: string): string {
  const rule = readCategory(id)?.rule;
  return rule === undefined ? '' : messages.runs.rules[rule];
}
