/** A level told as prose: the words that playing it would bring, on one page, from the same script and facts. */
import type { Level, Skeletons } from '../sim/level.ts';
import type { Facts, Line, Story } from './story.ts';

export interface Passage {
  /** of before: set apart from what happens */
  memory: boolean;
  /** one a stage of the script, a breath between them */
  paragraphs: string[];
}

interface Placed {
  knot: string;
  x: number;
}

/**
 * Everything a level tells, the smells of things left out. The script is written in the order in which it is met;
 * a memory stands before the first words that lie further on.
 */
export function tellLevel(level: Level, story: Story, skeletons: Skeletons, facts: Facts): Passage[] {
  const told = placesOf(level, skeletons).map(({ knot, x }) => ({
    x,
    memory: false,
    paragraphs: skeletons[knot]!.stages.map((_, stage) => story.stage(knot, stage, facts))
      .filter((lines) => lines.length > 0)
      .map(prose),
  }));
  for (const o of level.objects) {
    if (o.kind !== 'memory') continue;
    const at = told.findIndex(({ x }) => x > o.x);
    const passage = { x: o.x, memory: true, paragraphs: [prose(story.memory(o.memory))] };
    told.splice(at < 0 ? told.length : at, 0, passage);
  }
  return told.map(({ memory, paragraphs }) => ({ memory, paragraphs }));
}

const prose = (lines: Line[]): string => lines.map((line) => line.text).join(' ');

/** The level's knots in the script's order, each where it begins; one that another runs on into lies where that does. */
function placesOf(level: Level, skeletons: Skeletons): Placed[] {
  const xs = new Map<string, number>();
  for (const o of level.objects) if ('knot' in o && o.kind !== 'mark' && o.knot !== '') xs.set(o.knot, o.x);
  for (const knot of Object.keys(skeletons)) {
    const { next } = skeletons[knot]!;
    if (next !== '' && xs.has(knot) && !xs.has(next)) xs.set(next, xs.get(knot)!);
  }
  return Object.keys(skeletons).flatMap((knot) => (xs.has(knot) ? [{ knot, x: xs.get(knot)! }] : []));
}
