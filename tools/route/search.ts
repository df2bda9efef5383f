/**
 * Looks for a fast way through a level by playing it: best-first over real simulated states, kept apart by bins of
 * position, speed and state. It finds a good run, never the proof of a best one.
 */
import { TILE, tileOf } from '../../src/sim/fixed.ts';
import { Button, type TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { tick } from '../../src/sim/tick.ts';
import type { World } from '../../src/sim/world.ts';
import { copyWorld, share } from './copyWorld.ts';
import { distancesTo } from './geodesic.ts';

const { left, right, up, down, jump, paw, voice } = Button;

/** Inputs a leg may use; fewer find a road for a first player, all of them a runner's. */
export const VERBS = {
  run: [right, left, 0],
  jump: [right | jump, left | jump, jump],
  crouch: [right | down, left | down, down],
  drop: [down | jump],
  swipe: [paw, right | paw, left | paw, right | jump | paw, left | jump | paw],
  climb: [up, right | up, left | up, right | up | jump, left | up | jump],
  pounce: [right | down | jump, left | down | jump],
  voice: [voice],
} as const;
export type Verb = keyof typeof VERBS;

export interface Goal {
  name: string;
  /** cells that count as there, for the sense of direction */
  cells: { x: number; y: number }[];
  reached(world: World): boolean;
}

export interface SearchOptions {
  verbs: readonly Verb[];
  /** ticks an input is held before the next is chosen */
  stride: number;
  /** states looked at before giving up */
  most: number;
  /** over 1 hurries toward the goal and finds worse runs sooner */
  greed: number;
}
export const defaults: SearchOptions = { verbs: Object.keys(VERBS) as Verb[], stride: 4, most: 250_000, greed: 1.4 };

export interface Found {
  ticks: number;
  log: TickInput[];
  world: World;
}

/** Tiles a tick that nothing on foot exceeds for long: a skitter's pace. */
const PACE = 3.2 / 16;

interface Node {
  world: World | null;
  parent: number;
  input: TickInput;
  ticks: number;
}

/** States alike enough that one of them will do. */
function binOf(w: World): string {
  const j = w.jasper;
  let things = 0;
  for (const e of w.entities) {
    if (e.kind === 'mover') things = things * 7 + (e.released ? (e.pace > 0 && e.next < e.path.length ? 2 : 1) : 0);
    else if (e.kind === 'lever') things = things * 3 + e.hits;
    else if (e.kind === 'fall') things = things * 5 + (e.settled ? 1 : e.shaking >> 4);
    things %= 1_000_003;
  }
  const flags =
    (j.crouched ? 1 : 0) | (j.pounced ? 2 : 0) | (j.held & jump ? 4 : 0) | (j.sliding ? 8 : 0) | (j.cuttable ? 16 : 0);
  const gathered = Math.min(3, j.gathered >> 3);
  return `${j.x >> 10},${j.y >> 10},${j.vx >> 7},${j.vy >> 8},${j.mode},${flags},${gathered},${j.stamina >> 5},${things},${w.memories.length},${Object.keys(w.flags).length},${w.scene ? w.scene.knot + w.scene.stage + (w.scene.ticksLeft >> 5) : ''},${w.checkpoint},${j.act === 'swipe' ? 1 : 0}`;
}

/** The first state found that reaches the goal, or null when none of `most` did. */
export function search(level: Level, from: World, goal: Goal, options: Partial<SearchOptions> = {}): Found | null {
  const { verbs, stride, most, greed } = { ...defaults, ...options };
  const inputs = [...new Set(verbs.flatMap((v) => VERBS[v] as readonly TickInput[]))];
  const far = distancesTo(level, goal.cells);
  const left_ = (w: World): number => {
    const x = Math.max(0, Math.min(level.width - 1, tileOf(w.jasper.x)));
    const y = Math.max(0, Math.min(level.height - 1, tileOf(w.jasper.y - TILE / 4)));
    return far[y * level.width + x]! / PACE;
  };
  const nodes: Node[] = [{ world: copyWorld(from), parent: -1, input: 0, ticks: 0 }];
  const seen = new Map<string, number>([[binOf(from), 0]]);
  const queue: number[][] = [];
  const push = (id: number, priority: number): void => {
    const p = Math.max(0, Math.round(priority));
    queue[p] ??= [];
    queue[p]!.push(id);
  };
  push(0, left_(from) * greed);
  for (let p = 0; p < queue.length; p++) {
    const bucket = queue[p];
    if (!bucket) continue;
    while (bucket.length > 0) {
      const id = bucket.pop()!;
      const node = nodes[id]!;
      const world = node.world!;
      node.world = null;
      for (const input of inputs) {
        const next = copyWorld(world);
        let n = 0;
        let there = false;
        while (n < stride && !there) {
          tick(level, next, input);
          n++;
          there = goal.reached(next);
        }
        const ticks = node.ticks + n;
        if (there) return { ticks, log: trace(nodes, id, input, n), world: next };
        if (next.exited !== '' || next.jasper.failing > 0) continue;
        const bin = binOf(next);
        const before = seen.get(bin);
        if (before !== undefined && before <= ticks) continue;
        const heading = left_(next);
        if (!Number.isFinite(heading)) continue;
        seen.set(bin, ticks);
        nodes.push({ world: share(next, world), parent: id, input, ticks });
        if (nodes.length > most) return null;
        const priority = Math.round(ticks + heading * greed);
        push(nodes.length - 1, Math.max(p, priority));
      }
    }
  }
  return null;
}

function trace(nodes: Node[], id: number, input: TickInput, n: number): TickInput[] {
  const stretches: [TickInput, number][] = [[input, n]];
  for (let at = id; nodes[at]!.parent >= 0; at = nodes[at]!.parent) {
    const { input: held, ticks, parent } = nodes[at]!;
    stretches.push([held, ticks - nodes[parent]!.ticks]);
  }
  return stretches.reverse().flatMap(([held, ticks]) => Array.from({ length: ticks }, () => held));
}
