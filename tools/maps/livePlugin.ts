/** The development server sends every map and tileset that is saved to the page, which does not load anew. */
import { basename, dirname, join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** What the page knows of these files: titles and memories, too. */
const LIST = '\0virtual:levels/list';

/** @param dir folder of the maps, from the project's root */
export function liveMaps(dir = 'maps'): Plugin {
  let folder = dir;
  return {
    name: 'live-maps',
    apply: 'serve',
    configResolved(config) {
      folder = normalizePath(join(config.root, dir));
    },
    hotUpdate: {
      // after import.meta.glob, which would load the page anew
      order: 'post',
      async handler({ type, file, read }) {
        if (dirname(file) !== folder || !/\.t[ms]j$/.test(file)) return;
        const { name, moduleGraph, hot } = this.environment;
        const list = moduleGraph.getModuleById(LIST);
        if (list) moduleGraph.invalidateModule(list);
        // Tiled saves by putting a new file in the old one's place
        if (name === 'client' && type !== 'delete')
          hot.send('maps:saved', { file: basename(file), text: await read() });
        return [];
      },
    },
  };
}
