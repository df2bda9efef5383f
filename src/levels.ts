/** The levels that ship with the game, by id. */
import skeletons from 'virtual:story/skeletons';
import type { Level } from './sim/level.ts';
import { loadMap } from './tiled/loadMap.ts';
import type { Scenery } from './tiled/scenery.ts';

const maps = import.meta.glob<string>('../maps/*.tmj', { query: '?raw', import: 'default' });
const tilesets = import.meta.glob<string>('../maps/*.tsj', { query: '?raw', import: 'default', eager: true });

export interface LoadedLevel {
  level: Level;
  scenery: Scenery;
}

const fileOf = (id: string): string => `../maps/${id}.tmj`;

/** For development: the text of a file of maps/ that was saved since the page was loaded. */
export function takeText(file: string, text: string): void {
  if (file.endsWith('.tsj')) tilesets[`../maps/${file}`] = text;
  else maps[`../maps/${file}`] = async () => text;
}

/** Parses a map's text. Throws a MapError that names file, layer and object. */
export function parseLevel(id: string, text: string): Promise<LoadedLevel> {
  const readTileset = (source: string): unknown => {
    const raw = tilesets[`../maps/${source.replace(/^.*\//, '')}`];
    return raw === undefined ? undefined : JSON.parse(raw);
  };
  return loadMap(`maps/${id}.tmj`, JSON.parse(text), readTileset, skeletons);
}

/** Throws when there is no such level, or its map cannot be used. */
export async function loadLevel(id: string): Promise<LoadedLevel> {
  const load = maps[fileOf(id)];
  if (!load) throw new Error(`there is no level "${id}"; there are ${Object.keys(maps).join(', ')}`);
  return parseLevel(id, await load());
}
