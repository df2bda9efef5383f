/** How the game is installed, and what is kept of it for times without a network. */
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export const offline = (): PluginOption =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'worker.ts',
    // src/offline/offline.ts registers it, when the first level is there
    injectRegister: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,woff2,webp,webm,m4a}', 'icons/32.png'],
      // English needs none of them; without a network another language has the system's in their place
      globIgnores: ['**/*-latin-ext-*'],
      maximumFileSizeToCacheInBytes: 8 << 20,
    },
    manifest: {
      name: 'Hopeful, Almost',
      short_name: 'Hopeful, Almost',
      description: 'A cat who has stopped expecting anyone meets a dog who has not stopped looking.',
      lang: 'en-GB',
      start_url: './',
      scope: './',
      display: 'fullscreen',
      display_override: ['fullscreen', 'standalone'],
      orientation: 'any',
      background_color: '#04070a',
      theme_color: '#04070a',
      categories: ['games'],
      icons: [
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
