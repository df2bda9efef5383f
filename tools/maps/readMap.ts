/** Maps from disk. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Level, Skeletons } from '../../src/sim/level.ts';
import { loadMap } from '../../src/tiled/loadMap.ts';
import { MapError } from '../../src/tiled/mapError.ts';
import type { Scenery } from '../../src/tiled/scenery.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Loads a .tmj with the tilesets beside it. Throws a MapError when the map cannot be used. */
export async function readMap(path: string, skeletons: Skeletons): Promise<{ level: Level; scenery: Scenery }> {
  const file = relative('.', path).replaceAll('\\', '/');
  let json: unknown;
  try {
    json = readJson(path);
  } catch (error) {
    throw new MapError([file], `cannot be read (${(error as Error).message}); save it from Tiled as JSON (.tmj)`);
  }
  return loadMap(file, json, (source) => readJson(resolve(dirname(path), source)), skeletons);
}
