import { defineConfig } from 'vite';
import { inkStory } from './tools/ink/vitePlugin.ts';

export default defineConfig({
  // relative, so that the game runs from any folder
  base: './',
  // not 'assets': files of public/ with that path would clash in the offline cache
  build: { assetsDir: 'game', target: 'es2022' },
  plugins: [inkStory()],
});
