/** A fragment of before: a small warm picture over the dimmed world, while play goes on. */
import type Phaser from 'phaser';
import { art, pageTexture } from './backdrop/art.ts';
import type { ArtStep } from './backdrop/manifest.ts';
import { DEPTH } from './depths.ts';
import { addPicture } from './picture.ts';

/** ms */
const TIMES = { in: 600, hold: 3400, out: 900 };
const LASTS = TIMES.in + TIMES.hold + TIMES.out;
/** how dark the world goes, 0 to 1 */
const DIM = 0.42;
/** art px over the middle of the view, clear of the words below */
const RAISED = 90;

/** Shows a memory and lets it go. Without a picture (or its page) nothing is shown. */
export function showMemory(scene: Phaser.Scene, id: string, step: ArtStep): void {
  const entry = art.pieces[id];
  const texture = entry && pageTexture(scene, entry.page, step);
  if (!texture) return;
  const camera = scene.cameras.main;
  const [x, y] = [camera.width / 2, camera.height / 2];
  const shade = addPicture(scene, x, y, '__WHITE')
    .setTint(0x070504)
    .setScrollFactor(0)
    .setDepth(DEPTH.flash - 2)
    // a wide margin: the camera's zoom shrinks it about the middle
    .setDisplaySize(camera.width * 4, camera.height * 4);
  const picture = addPicture(scene, x, y - RAISED, texture, id)
    .setScrollFactor(0)
    .setDepth(DEPTH.flash - 1);
  const size = 1 / (entry.density * (step === 'full' ? 1 : 0.5));

  let shown = 0;
  function update(_time: number, delta: number): void {
    const alpha = presence(shown);
    shade.setAlpha(alpha * DIM);
    // it comes a little nearer all the while
    picture.setAlpha(alpha).setScale(size * (0.97 + (0.06 * shown) / LASTS));
    shown += delta;
    if (shown < LASTS) return;
    scene.events.off('update', update);
    shade.destroy();
    picture.destroy();
  }
  update(0, 0);
  scene.events.on('update', update);
}

/** How much of it is there, 0 to 1, after so many ms. */
function presence(ms: number): number {
  const out = (ms - TIMES.in - TIMES.hold) / TIMES.out;
  if (out > 0) return Math.cos((out * Math.PI) / 2);
  return Math.sin((Math.min(1, ms / TIMES.in) * Math.PI) / 2);
}
