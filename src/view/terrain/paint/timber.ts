/** Squared timbers with grain, splintered ends and straps. */
import type { Rect } from '../../../tiled/scenery.ts';
import { css, mix } from '../../colour.ts';
import type { Pen } from '../canvas.ts';
import { isSolid, TILE } from '../cells.ts';
import { noise, type Random, random } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox } from '../strokes.ts';
import { eachCell } from './body.ts';

/** Longest row of timber whose start may lie outside a chunk, cells. */
const LONGEST = 14;

export function paintTimber(picture: Picture, pen: Pen, r: Rect): void {
  const { ground, seed } = picture;
  pen.globalCompositeOperation = 'source-over';
  eachCell(picture, r, 'timber', LONGEST, (x, y) => {
    const row = y * ground.width;
    if (x && ground.solid[row + x - 1] === 'timber') return;
    let end = x;
    while (end + 1 < ground.width && ground.solid[row + end + 1] === 'timber') end++;
    for (let k = 0; k < 2; k++) {
      const rnd = random(seed, x, y, k);
      const before = isSolid(ground, x - 1, y) ? 0 : rnd.range(-2, 8);
      const after = isSolid(ground, end + 1, y) ? 0 : rnd.range(-2, 8);
      const w = (end + 1 - x) * TILE + before + after;
      drawTimber(picture, pen, { x: x * TILE - before, y: y * TILE + k * 32, w, h: 31 }, rnd);
    }
    for (let s = x * TILE + 70; s < (end + 1) * TILE - 30; s += 210) {
      drawStrap(picture, pen, s + noise(s, y) * 50, y * TILE - 2, 67);
    }
  });
}

export function drawTimber({ brushes }: Picture, pen: Pen, { x, y, w, h }: Rect, rnd: Random): void {
  const splinter = (i: number): number => (i % 2 ? -rnd.range(3, 13) : rnd.range(-3, 3));
  pen.save();
  pen.beginPath();
  pen.moveTo(x, y + 1);
  pen.lineTo(x + w, y + 1);
  for (let i = 1; i < 6; i++) pen.lineTo(x + w + splinter(i), y + (h * i) / 6);
  pen.lineTo(x + w, y + h);
  pen.lineTo(x, y + h);
  for (let i = 5; i > 0; i--) pen.lineTo(x - splinter(i), y + (h * i) / 6);
  pen.closePath();
  pen.clip();
  for (let s = 0; s < w; s += 384) pen.drawImage(rnd.pick(brushes.planks), 0, 0, 384, 32, x + s - 4, y, 392, h);
  pen.restore();
}

export function drawStrap({ palette: p }: Picture, pen: Pen, x: number, y: number, h: number): void {
  fillBox(pen, x, y, 15, h, mix(p.deep, p.base, 0.5));
  fillBox(pen, x, y, 15, 1.6, p.lit, 0.4);
  fillBox(pen, x, y, 1.2, h * 0.7, p.lit, 0.4);
  pen.fillStyle = css(p.lit, 0.35);
  for (const at of [0.2, 0.8]) {
    pen.beginPath();
    pen.arc(x + 7.5, y + h * at, 2, 0, 7);
    pen.fill();
  }
}
