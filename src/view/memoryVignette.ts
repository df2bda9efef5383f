/** A fragment of before: a small warm picture over the dimmed world, while play goes on. */

import type Phaser from 'phaser';
import { art, pageTexture } from './backdrop/art.ts';
import type { ArtStep } from './backdrop/manifest.ts';
import { DEPTH } from './depths.ts';
import { addPicture } from './picture.ts';

/** ms */
const TIMES = { in: 600, hold: 3400, out: 900 };
/** how dark the world goes, 0 to 1 */
const DIM = 0.42;
/** art px over the middle of the view, clear of the words below */
const RAISED = 90;

/** Shows a memory and lets it go; resolves when it is gone. Without a picture (or its page) nothing is shown. */
export function showMemory(scene: Phaser.Scene, id: string, step: ArtStep): Promise<void> {
  const entry = art.pieces[id];
  const texture = entry && pageTexture(scene, entry.page, step);
  if (!texture) return Promise.resolve();
  const camera = scene.cameras.main;
  const [x, y] = [camera.width / 2, camera.height / 2];
  const shade = scene.add
    // a wide margin: the camera's zoom shrinks it about the middle
    .rectangle(x, y, camera.width * 4, camera.height * 4, 0x070504)
    .setScrollFactor(0)
    .setDepth(DEPTH.flash - 2)
    .setAlpha(0);
  const picture = addPicture(scene, x, y - RAISED, texture, id)
    .setScrollFactor(0)
    .setDepth(DEPTH.flash - 1)
    .setAlpha(0);
  const size = 1 / (entry.density * (step === 'full' ? 1 : 0.5));
  picture.setScale(size * 0.97);

  return new Promise((resolve) => {
    const fade = (to: number, duration: number, delay: number, ease: string, done?: () => void): void => {
      scene.tweens.add({ targets: shade, alpha: to * DIM, duration, delay, ease });
      scene.tweens.add({ targets: picture, alpha: to, duration, delay, ease, ...(done && { onComplete: done }) });
    };
    scene.tweens.add({ targets: picture, scale: size * 1.03, duration: TIMES.in + TIMES.hold + TIMES.out });
    fade(1, TIMES.in, 0, 'Sine.easeOut');
    fade(0, TIMES.out, TIMES.in + TIMES.hold, 'Sine.easeIn', () => {
      shade.destroy();
      picture.destroy();
      resolve();
    });
  });
}
