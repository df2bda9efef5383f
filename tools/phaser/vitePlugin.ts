/** The built game carries tools/phaser/phaser.ts in place of the package; development keeps the stock one. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('./phaser.ts', import.meta.url));
const SOURCES = fileURLToPath(new URL('../../node_modules/phaser/src/', import.meta.url));

/** What Phaser's own build says by DefinePlugin (its config/webpack.dist.config.js), for a game in WebGL alone. */
const FEATURES =
  /typeof (WEBGL_RENDERER|CANVAS_RENDERER|WEBGL_DEBUG|FEATURE_SOUND|PLUGIN_FBINSTANT|PLUGIN_CAMERA3D)\b/g;

/** Filters, noise, point lights, layers and tilemaps of the GPU: its lists name them all, and nothing here draws with them. */
const UNDRAWN =
  /filters\/(?!Base)|^\.\/shaders$|^\.\/Hash|BatchHandlerPointLight|Submitter(Tile|\w*GPULayer)$|TransformerTile$/;
const NOTHING = '\0phaser-undrawn.cjs';

export function phaserOfOurs(): Plugin {
  return {
    name: 'phaser-of-ours',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'phaser') return ENTRY;
      if (source.startsWith('phaser/src/')) return SOURCES + source.slice('phaser/src/'.length);
      return importer?.startsWith(SOURCES) && UNDRAWN.test(source) ? NOTHING : null;
    },
    load: (id) => (id === NOTHING ? 'module.exports = class {};' : null),
    transform(code, id) {
      if (!id.startsWith(SOURCES)) return null;
      return { code: code.replace(FEATURES, (_, feature) => String(feature === 'WEBGL_RENDERER')), map: null };
    },
  };
}
