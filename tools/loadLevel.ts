/** Levels from disk, story included, for tools and tests. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../src/sim/level.ts';
import type { Scenery } from '../src/tiled/scenery.ts';
import { readMap } from './maps/readMap.ts';
import { readStory } from './maps/story.ts';

/** Loads a map file. Throws with the place and the mend when it or the story cannot be used. */
export async function loadLevelFile(path: string): Promise<{ level: Level; scenery: Scenery }> {
  const { skeletons } = await readStory();
  return readMap(path, skeletons);
}

/** The map file of a level id. Throws when there is none. */
export function mapOf(levelId: string): string {
  const path = join('maps', `${levelId}.tmj`);
  if (!/^[\w-]+$/.test(levelId) || !existsSync(path)) throw new Error(`there is no map of level "${levelId}" in maps/`);
  return path;
}

/** Every level of maps/, in order. */
export async function loadAllLevels(): Promise<Level[]> {
  const ids = readdirSync('maps').flatMap((name) => /^(.*)\.tmj$/.exec(name)?.[1] ?? []);
  return Promise.all(ids.sort().map(async (id) => (await loadLevelFile(mapOf(id))).level));
}
