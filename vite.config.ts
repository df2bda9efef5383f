import { defineConfig } from 'vite';
import { contentPolicy } from './tools/contentPolicy.ts';
import { inkStory } from './tools/ink/vitePlugin.ts';
import { levelList } from './tools/maps/levelList.ts';
import { liveMaps } from './tools/maps/livePlugin.ts';
import { offline } from './tools/offline.ts';
import { phaserOfOurs } from './tools/phaser/vitePlugin.ts';

export default defineConfig({
  // relative, so that the game runs from any folder
  base: './',
  // not 'assets': files of public/ with that path would clash in the offline cache
  build: {
    assetsDir: 'game',
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // by itself, so that it stays in caches when the game changes
            { name: 'phaser', test: /(node_modules|tools)\/phaser|rolldown\/runtime/, priority: 3 },
            { name: 'title', tags: ['$initial'], priority: 2 },
          ],
        },
      },
    },
    // Phaser is one piece
    chunkSizeWarningLimit: 1500,
  },
  plugins: [phaserOfOurs(), inkStory(), levelList(), liveMaps(), offline(), contentPolicy()],
});
