/**
 * The story as modules: `virtual:story/skeletons` for the simulation, the same in every language, and
 * `virtual:story/words/en`, one for each folder of assets/story, to be loaded later.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type CompiledStory, compileStory } from './compile.ts';

const SKELETONS = 'virtual:story/skeletons';
const WORDS = 'virtual:story/words/';

const isOurs = (id: string): boolean => id === SKELETONS || id.startsWith(WORDS);

/** @param dir folder of main.ink, from the project's root */
export function inkStory(dir = 'assets/story'): Plugin {
  const compiled = new Map<string, CompiledStory>();
  let folder = dir;

  function storyIn(language?: string): CompiledStory {
    const key = language ?? '';
    const story = compiled.get(key) ?? compileStory(folder, language);
    compiled.set(key, story);
    return story;
  }

  return {
    name: 'ink-story',
    configResolved(config) {
      folder = join(config.root, dir);
    },
    resolveId: (id) => (isOurs(id) ? `\0${id}` : null),
    load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !isOurs(name)) return null;
      if (name === SKELETONS) return `export default ${JSON.stringify(storyIn().skeletons)};`;
      const { json, sniffs } = storyIn(name.slice(WORDS.length));
      return `export const ink = ${JSON.stringify(json)};\nexport const sniffs = ${JSON.stringify(sniffs)};`;
    },
    buildStart() {
      compiled.clear();
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    hotUpdate({ file, server }) {
      if (!file.startsWith(folder)) return;
      compiled.clear();
      const { moduleGraph } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap)
        if (id.startsWith('\0') && isOurs(id.slice(1))) moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
