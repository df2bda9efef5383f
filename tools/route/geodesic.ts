/**
 * How far every open cell is from a goal for someone who jumps: round the walls, up only where a foothold is near,
 * slowly through crawls. It guides a search and proves nothing.
 */
import { TILE, tileOf } from '../../src/sim/fixed.ts';
import { type Level, Oneway, Surf, surfAt } from '../../src/sim/level.ts';

/** Rows that a jump and a mantle rise over a foothold. */
const RISE = 4;
/** What a column away from the foothold takes from the rise. */
const ASIDE = 0.35;
/** Tiles that a row costs where no foothold is near: a last resort, as movers are not followed here. */
const CLIFF = 14;
/** Tiles that a tile of crawling costs. */
const CRAWL = 1.8;
const QUARTERS = 4;

export interface Cell {
  x: number;
  y: number;
}

type Edge = (to: number, from: number, dx: number, dy: number) => number;

/** Least cost from the sources to every open cell, by buckets of a quarter tile. */
function spread(level: Level, sources: number[], costOf: Edge): Float32Array {
  const { width, height } = level;
  const cost = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  const buckets: number[][] = [sources];
  for (const source of sources) cost[source] = 0;
  const open = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && level.solid[y * width + x] === Surf.air;
  for (let b = 0; b < buckets.length; b++) {
    const bucket = buckets[b] ?? [];
    for (let i = 0; i < bucket.length; i++) {
      const at = bucket[i]!;
      if (Math.floor(cost[at]! * QUARTERS) < b) continue;
      const x = at % width;
      const y = (at - x) / width;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if ((dx === 0 && dy === 0) || !open(x + dx, y + dy)) continue;
          if (dx !== 0 && dy !== 0 && !(open(x + dx, y) && open(x, y + dy))) continue;
          const next = at + dy * width + dx;
          const total = cost[at]! + costOf(next, at, dx, dy);
          if (total >= cost[next]! - 1e-4) continue;
          cost[next] = total;
          const into = Math.max(b, Math.floor(total * QUARTERS));
          buckets[into] ??= [];
          buckets[into]!.push(next);
        }
      }
    }
    buckets[b] = [];
  }
  return cost;
}

/** Cells that can be stood or hung in: over ground, one-ways and the tops of things, and beside claw. */
function footholds(level: Level): number[] {
  const cells = new Set<number>();
  const add = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < level.width && y < level.height && surfAt(level, x, y) === Surf.air) {
      cells.add(y * level.width + x);
    }
  };
  for (let y = 0; y < level.height; y++) {
    for (let x = 0; x < level.width; x++) {
      const surf = surfAt(level, x, y);
      if (surf !== Surf.air || level.oneway[y * level.width + x] !== Oneway.none) add(x, y - 1);
      if (surf !== Surf.claw) continue;
      add(x - 1, y);
      add(x + 1, y);
    }
  }
  for (const o of level.objects) {
    const tops = o.kind === 'mover' ? o.path : o.kind === 'swing' || o.kind === 'fall' ? [o] : [];
    for (const top of tops) {
      for (let x = tileOf(top.x); x <= tileOf(top.x + o.w - 1); x++) add(x, tileOf(top.y - 1));
    }
  }
  return [...cells];
}

/** Tiles, row by row; Infinity where the goal cannot be reached through open cells. */
export function distancesTo(level: Level, goal: readonly Cell[]): Float32Array {
  const { width } = level;
  const height = spread(level, footholds(level), (_to, _from, dx, dy) => (dy < 0 ? 1 : 0) + (dx === 0 ? 0 : ASIDE));
  const low = (cell: number): boolean => {
    const x = cell % width;
    const y = (cell - x) / width;
    return surfAt(level, x, y - 1) !== Surf.air && surfAt(level, x, y + 1) !== Surf.air;
  };
  const sources = goal
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < width && y < level.height)
    .map(({ x, y }) => y * width + x);
  // from the goal outward, so each step is played the other way: going down here is climbing there
  return spread(level, sources, (to, from, dx, dy) => {
    const length = dx !== 0 && dy !== 0 ? Math.SQRT2 : 1;
    const cliff = dy > 0 && height[from]! > RISE ? CLIFF : 0;
    return (low(to) ? length * CRAWL : length) + cliff;
  });
}

/** Where a world's Jasper is in such a field. */
export function cellAt(level: Level, x: number, y: number): number {
  const column = Math.max(0, Math.min(level.width - 1, tileOf(x)));
  const row = Math.max(0, Math.min(level.height - 1, tileOf(y - TILE / 4)));
  return row * level.width + column;
}
