/**
 * What `until` and `Assert` can ask of the world: comparisons and facts, joined by `&`.
 * Places are tiles, speeds design px a tick, as in DESIGN.md; x is Jasper's middle, y his feet (32 stands on row 31).
 */
import { PX, TILE } from '../sim/fixed.ts';
import type { World } from '../sim/world.ts';

export type Condition = (world: World) => boolean;

const numbers: Record<string, (world: World) => number> = {
  x: (w) => w.jasper.x / TILE,
  y: (w) => w.jasper.y / TILE,
  vx: (w) => w.jasper.vx / PX,
  vy: (w) => w.jasper.vy / PX,
  tick: (w) => w.tick,
  time: (w) => w.time,
  stamina: (w) => w.jasper.stamina / 2,
  trust: (w) => w.trust,
  checkpoint: (w) => w.checkpoint,
  rustyX: (w) => (w.rusty?.x ?? Number.NaN) / TILE,
  rustyY: (w) => (w.rusty?.y ?? Number.NaN) / TILE,
};

const facts: Record<string, (world: World) => boolean> = {
  ground: (w) => w.jasper.mode === 'ground',
  air: (w) => w.jasper.mode === 'air',
  climb: (w) => w.jasper.mode === 'climb',
  mantle: (w) => w.jasper.mode === 'mantle',
  wall: (w) => w.jasper.wall !== 0,
  crouched: (w) => w.jasper.crouched,
  riding: (w) => w.jasper.platform !== -1,
  carrying: (w) => w.jasper.carrying !== -1,
  idle: (w) => w.jasper.act === 'none',
  failing: (w) => w.jasper.failing > 0,
  scene: (w) => w.scene !== null,
  wait: (w) => w.scene?.waiting === true,
  exited: (w) => w.exited !== '',
};

/** Facts with a name after them: `flag met`. */
const named: Record<string, (world: World, name: string) => boolean> = {
  flag: (w, name) => w.flags[name] === true,
  memory: (w, name) => w.memories.includes(name),
  paid: (w, name) => w.paid[name] === true,
};

const compare: Record<string, (a: number, b: number) => boolean> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
};

const listed = (table: object): string => Object.keys(table).join(', ');

/** `entity 14 x`: a side of the thing that came from Tiled's object 14, in tiles. */
function entityNumber(id: number, side: 'x' | 'y'): (world: World) => number {
  return (world) => {
    const entity = world.entities.find((e) => e.id === id);
    return entity === undefined ? Number.NaN : entity[side] / TILE;
  };
}

function parseTerm(term: string): Condition {
  const negated = /^not\s+(.*)$/.exec(term);
  if (negated) {
    const inner = parseTerm(negated[1]!);
    return (world) => !inner(world);
  }
  const comparison = /^(?:entity\s+(\d+)\s+)?(\w+)\s*(>=|<=|=|>|<)\s*(-?\d+(?:\.\d+)?)$/.exec(term);
  if (comparison) {
    const [, id, name, operator, number] = comparison;
    if (id !== undefined && name !== 'x' && name !== 'y') throw new Error(`an entity has x and y, not "${name}"`);
    const read = id !== undefined ? entityNumber(Number(id), name as 'x' | 'y') : own(numbers, name!);
    if (read === undefined) throw new Error(`there is no number "${name}"; use ${listed(numbers)} or "entity 14 x"`);
    const holds = compare[operator!]!;
    return (world) => holds(read(world), Number(number));
  }
  const [kind = '', name, ...more] = term.split(/\s+/);
  const test = own(named, kind);
  if (test !== undefined && name !== undefined && more.length === 0) return (world) => test(world, name);
  if (test !== undefined) throw new Error(`"${kind}" needs one name after it, as in "${kind} met"`);
  const fact = name === undefined ? own(facts, kind) : undefined;
  if (fact !== undefined) return fact;
  throw new Error(
    `there is no condition "${term}"; use a comparison (x>=52), ${listed(facts)}, or ${listed(named)} with a name`,
  );
}

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Throws an Error that says what is wrong with it and what to use. */
export function parseCondition(text: string): Condition {
  const terms = text.split('&').map((term) => parseTerm(term.trim()));
  return (world) => terms.every((holds) => holds(world));
}
