/** A level as a chain of goals. */
import { tileOf } from '../../src/sim/fixed.ts';
import type { Level, LevelObject } from '../../src/sim/level.ts';
import type { World } from '../../src/sim/world.ts';
import { type Cell, cellAt, distancesTo } from './geodesic.ts';
import type { Goal } from './search.ts';

function cellsOf(o: LevelObject, level: Level): Cell[] {
  const inside = (n: number, most: number) => Math.max(0, Math.min(most - 1, n));
  const cells: Cell[] = [];
  for (let x = tileOf(o.x); x <= tileOf(o.x + Math.max(0, o.w - 1)); x++) {
    for (let y = tileOf(o.y); y <= tileOf(o.y + Math.max(0, o.h - 1)); y++) {
      cells.push({ x: inside(x, level.width), y: inside(y, level.height) });
    }
  }
  return cells;
}

export function exitGoal(level: Level): Goal {
  const exits = level.objects.filter((o) => o.kind === 'exit');
  return { name: 'the exit', cells: exits.flatMap((o) => cellsOf(o, level)), reached: (w) => w.exited !== '' };
}

/** The exit, and before it the checkpoints (or to have gone past one, on firm ground) and, when asked, memories. */
export function legsOf(level: Level, memories: boolean): Goal[] {
  const exit = exitGoal(level);
  const toExit = distancesTo(level, exit.cells);
  const farOf = (cells: Cell[]): number => Math.min(...cells.map(({ x, y }) => toExit[y * level.width + x]!));
  const legs: { far: number; goal: Goal }[] = [];
  for (const o of level.objects) {
    if (o.kind === 'checkpoint') {
      const cells = cellsOf(o, level);
      const far = farOf(cells);
      const past = (w: World) => w.jasper.mode === 'ground' && toExit[cellAt(level, w.jasper.x, w.jasper.y)]! < far;
      const reached = (w: World) => w.checkpoint >= o.order || past(w);
      legs.push({ far, goal: { name: `checkpoint ${o.order}`, cells, reached } });
    } else if (o.kind === 'memory' && memories) {
      const cells = cellsOf({ ...o, y: o.y - 1 }, level);
      legs.push({
        far: farOf(cells),
        goal: { name: o.memory, cells, reached: (w) => w.memories.includes(o.memory) },
      });
    }
  }
  return [...legs.sort((a, b) => b.far - a.far).map(({ goal }) => goal), exit];
}
