/** Nothing but the game's own files is loaded or run: said in the built page, since the game may be served by anyone. */
import type { Plugin } from 'vite';

const policy = [
  "default-src 'self'",
  // Preact and the words set styles of their own
  "style-src 'self' 'unsafe-inline'",
  // Phaser's first textures are data, and pictures come to it as blobs
  "img-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const contentPolicy = (): Plugin => ({
  name: 'content-policy',
  // the development server writes scripts into the page
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
});
