/** How far every open cell is from a goal, going round the walls: what a search is drawn by. */

import type { Level } from '../../src/sim/level.ts';
import { Surf } from '../../src/sim/level.ts';

/** Tiles, row by row; Infinity where the goal cannot be reached through open cells. Diagonals count √2. */
export function distancesTo(level: Level, goal: { x: number; y: number }[]): Float32Array {
  const { width, height } = level;
  const far = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  const buckets: number[][] = [[]];
  for (const { x, y } of goal) {
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    far[y * width + x] = 0;
    buckets[0]!.push(y * width + x);
  }
  const open = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && level.solid[y * width + x] === Surf.air;
  for (let b = 0; b < buckets.length; b++) {
    for (const cell of buckets[b] ?? []) {
      const x = cell % width;
      const y = (cell - x) / width;
      if (Math.floor(far[cell]! * 4) < b) continue;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if ((dx === 0 && dy === 0) || !open(x + dx, y + dy)) continue;
          if (dx !== 0 && dy !== 0 && !(open(x + dx, y) && open(x, y + dy))) continue;
          const next = (y + dy) * width + x + dx;
          const d = far[cell]! + (dx !== 0 && dy !== 0 ? Math.SQRT2 : 1);
          if (d >= far[next]! - 1e-6) continue;
          far[next] = d;
          const bucket = Math.floor(d * 4);
          while (buckets.length <= bucket) buckets.push([]);
          buckets[bucket]!.push(next);
        }
      }
    }
  }
  return far;
}
