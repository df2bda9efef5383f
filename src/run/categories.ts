/** What a run is a run of: which levels, what must be done in them, and what it may bring along. Data and no more. */
import { ASSISTS } from '../sim/input.ts';
import type { Level, Stage } from '../sim/level.ts';
import { type TrustRow, trustTable } from '../sim/trust.ts';
import { freshStart, type Start, type World } from '../sim/world.ts';
import { SLOWED } from './session.ts';

/** exit: leave the level · memories: with every memory of it · trust: with every trust row that can be paid in it */
export type Rule = 'exit' | 'memories' | 'trust';

export interface Category {
  /** `any`, `memories`, `trust` for the whole game; with `/1-1` after it for one level */
  id: string;
  name: string;
  rule: Rule;
  /** level ids in order */
  levels: string[];
  /** one level on its own, begun from its preset */
  single: boolean;
}

const kinds: { id: string; name: string; rule: Rule }[] = [
  { id: 'any', name: 'Any%', rule: 'exit' },
  { id: 'memories', name: 'All Memories', rule: 'memories' },
  { id: 'trust', name: 'Pure Trust', rule: 'trust' },
];

/** Every category of the levels there are, the whole game's first. A rule that a level has nothing for is left out. */
export function categoriesOf(levels: readonly Level[]): Category[] {
  const offered = kinds.filter(({ rule }) => levels.some((level) => asks(level, rule)));
  const whole = offered.map((kind) => ({ ...kind, levels: levels.map((l) => l.id), single: false }));
  const single = levels.flatMap((level) =>
    kinds
      .filter(({ rule }) => asks(level, rule))
      .map(({ id, name, rule }) => ({
        id: `${id}/${level.id}`,
        name: `${level.id} ${name}`,
        rule,
        levels: [level.id],
        single: true,
      })),
  );
  return [...whole, ...single];
}

/** The rule of a category's id, and the level it is alone for ('' for the whole game); null for an unknown one. */
export function readCategory(id: string): { rule: Rule; level: string } | null {
  const [kind = '', level = ''] = id.split('/', 2);
  const rule = kinds.find((known) => known.id === kind)?.rule;
  return rule === undefined ? null : { rule, level };
}

const asks = (level: Level, rule: Rule): boolean =>
  rule === 'exit' || (rule === 'memories' ? memoriesOf(level) : trustRowsOf(level)).length > 0;

/** Ids of a level's memories. */
export const memoriesOf = (level: Level): string[] =>
  level.objects.flatMap((o) => (o.kind === 'memory' ? [o.memory] : []));

/** The rows of the trust table that can be paid in a level. */
export function trustRowsOf(level: Level): TrustRow[] {
  const flags = new Set([
    ...Object.values(level.story).flatMap(({ stages }) => stages.map((stage) => stage.flag)),
    ...level.objects.flatMap((o) => (o.kind === 'stalk' ? [o.flag] : [])),
  ]);
  return trustTable.filter(({ by }) => ('flag' in by ? flags.has(by.flag) : Object.hasOwn(level.story, by.knot)));
}

/** What a finished world lacks for a rule, as ids; [] when it meets it. */
export function missingFor(level: Level, rule: Rule, world: World): string[] {
  if (rule === 'memories') return memoriesOf(level).filter((id) => !world.memories.includes(id));
  if (rule === 'trust') return trustRowsOf(level).flatMap(({ id }) => (world.paid[id] ? [] : [id]));
  return [];
}

/** The board a run stands on: assists that change play, and slower time, have boards of their own. */
export function boardOf(category: string, assists: number): string {
  const counted = assists & (ASSISTS | SLOWED);
  return counted === 0 ? category : `${category}+${counted.toString(16)}`;
}

/** What a finished level brings into the next. */
export const startAfter = (level: Level, world: World): Start => ({
  from: level.id,
  flags: Object.keys(world.flags).sort(),
  paid: Object.keys(world.paid).sort(),
  trust: world.trust,
  memories: [...world.memories],
});

/**
 * What a level on its own begins with: the story up to it, as any run has it (`exit`, `memories`), or with every act
 * done (`trust`). No memories, so that all of the level's own are still to be found. @param levels in order
 */
export function presetFor(levels: readonly Level[], levelId: string, rule: Rule): Start {
  const start = freshStart();
  const flags = new Set<string>();
  const paid = new Set<string>();
  for (const level of levels.slice(0, Math.max(0, indexOf(levels, levelId)))) {
    for (const name of factsOf(level, rule)) flags.add(name);
    for (const { id, by } of trustRowsOf(level)) if (flags.has('flag' in by ? by.flag : by.knot)) paid.add(id);
  }
  const rows = trustTable.filter(({ id }) => paid.has(id));
  return {
    ...start,
    flags: [...flags].sort(),
    paid: [...paid].sort(),
    trust: rows.reduce((sum, { amount }) => sum + amount, 0),
  };
}

const indexOf = (levels: readonly Level[], id: string): number => levels.findIndex((level) => level.id === id);

/** The knots of a level's scenes, as far as such a run ends them, and the flags of the acts that every such run does. */
function factsOf(level: Level, rule: Rule): string[] {
  const facts: string[] = [];
  const readKnot = (knot: string): void => {
    const skeleton = level.story[knot];
    if (skeleton === undefined || facts.includes(knot)) return;
    facts.push(knot, ...skeleton.stages.filter((stage) => stage.flag !== '' && isMet(stage, rule)).map((s) => s.flag));
    readKnot(skeleton.next);
  };
  for (const o of level.objects) {
    const always = o.kind === 'meeting' || o.kind === 'treasure';
    if (always || (rule === 'trust' && (o.kind === 'thing' || o.kind === 'offering'))) readKnot(o.knot);
    if (o.kind === 'stalk' && rule === 'trust') facts.push(o.flag);
  }
  return facts;
}

const isMet = (stage: Stage, rule: Rule): boolean => stage.required || rule === 'trust';
