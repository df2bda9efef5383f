/** What the list of levels says, without their maps: `virtual:levels/list`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface ListedLevel {
  id: string;
  /** memories to find */
  memories: number;
}

const MODULE = 'virtual:levels/list';

interface MapLayer {
  objects?: { type?: string }[];
  layers?: MapLayer[];
}

const memoriesIn = ({ objects = [], layers = [] }: MapLayer): number =>
  objects.filter(({ type }) => type === 'memory').length + layers.reduce((sum, layer) => sum + memoriesIn(layer), 0);

/** In the order they are played. @param folder of the maps */
export function listLevels(folder: string): ListedLevel[] {
  const files = readdirSync(folder).filter((file) => /^\d-\d\.tmj$/.test(file));
  return files.sort().map((file) => {
    const map = JSON.parse(readFileSync(join(folder, file), 'utf8')) as MapLayer;
    const id = file.slice(0, -'.tmj'.length);
    return { id, memories: memoriesIn(map) };
  });
}

/** @param dir folder of the maps, from the project's root */
export function levelList(dir = 'maps'): Plugin {
  let folder = dir;
  return {
    name: 'level-list',
    configResolved(config) {
      folder = join(config.root, dir);
    },
    resolveId: (id) => (id === MODULE ? `\0${id}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(listLevels(folder))};` : null),
  };
}
