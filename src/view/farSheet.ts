/**
 * The planes behind play at half size, for weak machines: nine of the twelve layers of paint in a frame lie there, and
 * all are soft. Pictures go onto the sheet, and the sheet into the frame as one.
 */
import Phaser from 'phaser';
import type { Rect } from '../tiled/scenery.ts';
import { DEPTH } from './depths.ts';
import { addPicture, type Picture } from './picture.ts';

export interface FarSheet {
  take(picture: Picture): void;
  /** @param view what the screen shows, art px */
  update(view: Rect): void;
  destroy(): void;
}

const KEY = 'far sheet';

/** Needs a WebGL renderer. */
export function createFarSheet(scene: Phaser.Scene): FarSheet {
  const renderer = scene.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const camera = scene.cameras.main;
  const context = new Phaser.Renderer.WebGL.DrawingContext(renderer, { width: 1, height: 1, camera });
  if (scene.textures.exists(KEY)) scene.textures.remove(KEY);
  scene.textures.addGLTexture(KEY, context.texture as Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper);
  const sheet = addPicture(scene, 0, 0, KEY)
    .setOrigin(0)
    .setDepth(DEPTH.pools - 0.5);
  return {
    take(picture) {
      picture.onto = context;
    },
    update({ x, y, w, h }) {
      const width = Math.ceil(camera.width / 2);
      const height = Math.ceil(camera.height / 2);
      if (context.width !== width || context.height !== height) context.resize(width, height);
      sheet.setPosition(x, y).setDisplaySize(w, h);
    },
    destroy() {
      sheet.destroy();
      scene.textures.remove(KEY);
      context.destroy();
    },
  };
}
