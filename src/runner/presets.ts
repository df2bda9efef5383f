/** The levels of the game in their order, as presets and categories need them. */
import { levelList } from '../levelList.ts';
import { loadLevel } from '../levels.ts';
import type { Level } from '../sim/level.ts';

/** The level, and in order those before it, which its presets are made of. */
export async function levelsUpTo(id: string): Promise<Level[]> {
  const ids = levelList.map((level) => level.id);
  const before = ids.slice(0, Math.max(0, ids.indexOf(id)));
  return Promise.all([...before, id].map(async (one) => (await loadLevel(one)).level));
}

/** Every level, in order. */
export const allLevels = (): Promise<Level[]> =>
  Promise.all(levelList.map(async ({ id }) => (await loadLevel(id)).level));
