/** The story as two modules: `virtual:story/skeletons` for the simulation, `virtual:story/words` to be loaded later. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type CompiledStory, compileStory } from './compile.ts';

const modules: Record<string, (story: CompiledStory) => string> = {
  'virtual:story/skeletons': ({ skeletons }) => `export default ${JSON.stringify(skeletons)};`,
  'virtual:story/words': ({ json, sniffs }) =>
    `export const ink = ${JSON.stringify(json)};\nexport const sniffs = ${JSON.stringify(sniffs)};`,
};

/** @param dir folder of main.ink, from the project's root */
export function inkStory(dir = 'assets/story'): Plugin {
  let compiled: CompiledStory | null = null;
  let folder = dir;
  return {
    name: 'ink-story',
    configResolved(config) {
      folder = join(config.root, dir);
    },
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : null),
    load(id) {
      const write = modules[id.slice(1)];
      if (!id.startsWith('\0') || !write) return null;
      compiled ??= compileStory(folder);
      return write(compiled);
    },
    buildStart() {
      compiled = null;
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    hotUpdate({ file, server }) {
      if (!file.startsWith(folder)) return;
      compiled = null;
      for (const module of Object.keys(modules)) {
        const known = this.environment.moduleGraph.getModuleById(`\0${module}`);
        if (known) this.environment.moduleGraph.invalidateModule(known);
      }
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
