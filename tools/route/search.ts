/**
 * Looks for fast ways to a goal by playing: best-first over real simulated states, kept apart by bins of position,
 * speed and state. It finds good runs, never the proof of a best one. The same question gets the same answer.
 */
import type { TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { tick } from '../../src/sim/tick.ts';
import type { World } from '../../src/sim/world.ts';
import { createBins, thingsOf } from './bins.ts';
import { copyWorld, share } from './copyWorld.ts';
import { type Cell, cellAt, distancesTo } from './geodesic.ts';
import { listInputs, type Verb } from './verbs.ts';

export interface Goal {
  name: string;
  /** cells that count as there, for the sense of direction */
  cells: Cell[];
  reached(world: World): boolean;
}

/** A state, and the inputs that led to it. */
export interface Found {
  world: World;
  log: TickInput[];
}

export interface SearchOptions {
  verbs: readonly Verb[];
  /** ticks an input is held before the next is chosen */
  stride: number;
  /** states kept before giving up: the bound of memory and time */
  most: number;
  /** over 1 hurries toward the goal and finds worse runs sooner */
  greed: number;
  /** arrivals wanted, each in another state */
  arrivals: number;
}

/** Tiles a tick of running. */
const PACE = 2.25 / 16;
/** States looked at after the first arrival, for others that come later but faster or elsewhere. */
const AFTER_FIRST = 1500;

interface Node {
  /** null once its successors were played */
  world: World | null;
  parent: number;
  input: TickInput;
  ticks: number;
}

/** Up to `arrivals` states at the goal, the fastest first; [] when none of `most` states is. */
export function search(level: Level, from: readonly Found[], goal: Goal, options: SearchOptions): Found[] {
  const verbs = new Set(options.verbs);
  const far = distancesTo(level, goal.cells);
  const ticksLeft = (w: World): number => (far[cellAt(level, w.jasper.x, w.jasper.y)]! / PACE) * options.greed;
  const bins = createBins(thingsOf(level));
  const ends = createBins(thingsOf(level));
  const nodes: Node[] = [];
  const queue: number[][] = [];
  const inputs: TickInput[] = [];
  const found: { ticks: number; end: Found }[] = [];
  let looked = 0;
  let lookUntil = Number.POSITIVE_INFINITY;

  function add(node: Node, world: World, least: number): void {
    nodes.push(node);
    const priority = Math.max(least, Math.round(node.ticks + ticksLeft(world)));
    queue[priority] ??= [];
    queue[priority]!.push(nodes.length - 1);
  }

  function arrive(id: number, input: TickInput, held: number, world: World): void {
    const { log, root } = trace(nodes, id, input, held);
    const whole = [...from[root]!.log, ...log];
    if (!ends.improves(world, whole.length)) return;
    found.push({ ticks: whole.length, end: { world, log: whole } });
    lookUntil = Math.min(lookUntil, looked + AFTER_FIRST);
  }

  /** Plays every input worth a try in a node's state. */
  function expand(id: number, least: number): void {
    const node = nodes[id]!;
    const world = node.world!;
    node.world = null;
    listInputs(level, world, verbs, inputs);
    for (const input of inputs) {
      const next = copyWorld(level, world);
      let held = 0;
      let there = false;
      while (held < options.stride && !there) {
        tick(level, next, input);
        held++;
        there = goal.reached(next);
      }
      if (there) arrive(id, input, held, next);
      if (there || next.exited !== '' || next.jasper.failing > 0) continue;
      const ticks = node.ticks + held;
      if (!bins.improves(next, ticks) || !Number.isFinite(ticksLeft(next))) continue;
      add({ world: share(next, world), parent: id, input, ticks }, next, least);
    }
  }

  from.forEach(({ world, log }, root) => {
    // roots point to themselves below zero
    add({ world, parent: -1 - root, input: 0, ticks: log.length }, world, 0);
  });
  for (let priority = 0; priority < queue.length; priority++) {
    const bucket = queue[priority];
    while (bucket !== undefined && bucket.length > 0) {
      if (found.length >= options.arrivals || nodes.length > options.most || looked > lookUntil) return sorted(found);
      looked++;
      expand(bucket.pop()!, priority);
    }
    queue[priority] = [];
  }
  return sorted(found);
}

const sorted = (found: { ticks: number; end: Found }[]): Found[] =>
  found.sort((a, b) => a.ticks - b.ticks).map(({ end }) => end);

/** The inputs from a root to a node, and those after it. */
function trace(nodes: Node[], id: number, input: TickInput, held: number): { log: TickInput[]; root: number } {
  const stretches: [TickInput, number][] = [[input, held]];
  let at = id;
  for (; nodes[at]!.parent >= 0; at = nodes[at]!.parent) {
    const node = nodes[at]!;
    stretches.push([node.input, node.ticks - nodes[node.parent]!.ticks]);
  }
  const log = stretches.reverse().flatMap(([button, ticks]) => Array<TickInput>(ticks).fill(button));
  return { log, root: -1 - nodes[at]!.parent };
}
