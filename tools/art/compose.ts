/**
 * A backdrop as the camera would see it, without a browser:
 * `npx tsx tools/art/compose.ts LEVEL X Y [W H]`, (X, Y) the view's middle in tiles. Writes out/art/view.jpg.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Layout, Picture } from '../../src/view/backdrop/layout.ts';
import { layoutOf } from '../../src/view/backdrop/layouts.ts';
import type { ArtManifest } from '../../src/view/backdrop/manifest.ts';
import { courseOf, hang, placeIn, placePictures } from '../../src/view/backdrop/placement.ts';

const ROOT = join(import.meta.dirname, '../..');
const manifest: ArtManifest = JSON.parse(readFileSync(join(ROOT, 'assets/art/art.json'), 'utf8'));
const pages = new Map<string, Image>();
for (const page of Object.keys(manifest.pages))
  pages.set(page, await loadImage(readFileSync(join(ROOT, `assets/art/${page}.full.webp`))));

/** The stored part of a picture, tinted as the engine would: colours multiplied, alpha kept. */
function tinted(p: Picture): Canvas {
  const e = manifest.pieces[p.piece];
  if (!e) throw new Error(`no art piece "${p.piece}"`);
  const canvas = createCanvas(e.width, e.height);
  const g = canvas.getContext('2d');
  g.drawImage(pages.get(e.page)!, e.x, e.y, e.width, e.height, 0, 0, e.width, e.height);
  if (p.tint === undefined) return canvas;
  g.globalCompositeOperation = 'multiply';
  g.fillStyle = `#${p.tint.toString(16).padStart(6, '0')}`;
  g.fillRect(0, 0, e.width, e.height);
  g.globalCompositeOperation = 'destination-in';
  g.drawImage(pages.get(e.page)!, e.x, e.y, e.width, e.height, 0, 0, e.width, e.height);
  return canvas;
}

export function composeView(layout: Layout, x: number, y: number, w: number, h: number, ground?: number): Canvas {
  const canvas = createCanvas(w, h);
  const g = canvas.getContext('2d');
  g.imageSmoothingQuality = 'high';
  g.drawImage(tinted(layout.sky), 0, 0, w, h);
  let fore = false;
  for (const p of placePictures(layout, { props: [] }, false)) {
    if (p.stratum === 'fore' && !fore && ground !== undefined) {
      fore = true;
      g.fillStyle = '#0d1419';
      g.fillRect(0, ground - (y - h / 2), w, h);
      g.fillStyle = '#c8742f';
      g.fillRect(w / 2 - 50, ground - (y - h / 2) - 60, 100, 60);
    }
    const e = manifest.pieces[p.piece]!;
    const view = { x: x - w / 2, y: y - h / 2, w, h };
    const at = placeIn(courseOf(p, e, layout.eye), view);
    const { originX, originY, scaleX, scaleY } = hang(p, e);
    g.save();
    g.globalAlpha = p.alpha ?? 1;
    g.translate(at.x - (x - w / 2), at.y - (y - h / 2));
    g.rotate(((p.turn ?? 0) * Math.PI) / 180);
    g.scale(scaleX, scaleY);
    g.drawImage(tinted(p), -originX * e.width, -originY * e.height);
    g.restore();
  }
  return canvas;
}

if (process.argv[1] === import.meta.filename) {
  const [level = '1-1', x = '15', y = '25.5', w = '1934', h = '1088', ground] = process.argv.slice(2);
  const layout = layoutOf({ id: level, palette: '' });
  const view = composeView(layout, +x * 64, +y * 64, +w, +h, ground ? +ground * 64 : undefined);
  writeFileSync(join(ROOT, 'out/art/view.jpg'), view.toBuffer('image/jpeg', 88));
}
