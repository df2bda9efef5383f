/** Where the ground ends: wet lit tops to stand on, lips to aim for, broken rims, dark undersides. */
import { css } from '../../colour.ts';
import { WET_TOP } from '../brushes/matter.ts';
import type { Pen } from '../canvas.ts';
import { isClaw, isSolid, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { noise, random } from '../noise.ts';
import type { Picture, Run } from '../picture.ts';
import { fade, fillBox } from '../strokes.ts';

/** The slab one walks on: a course of its own along every top that is laid or cast. */
export function paintTread(picture: Picture, pen: Pen, run: Run): void {
  if (run.side !== 'top' || run.paint === 'book' || run.paint === 'timber') return;
  const { palette: p, seed } = picture;
  const y = run.y0 * TILE;
  pen.globalCompositeOperation = 'source-atop';
  fillBox(pen, run.x0 * TILE, y - 3, (run.x1 - run.x0) * TILE, 21, p.lit, 0.1);
  fillBox(pen, run.x0 * TILE, y + 18, (run.x1 - run.x0) * TILE, 3.5, p.deep, 0.6);
  for (let x = run.x0; x < run.x1; x++) {
    const rnd = random(seed, x, run.y0, 17);
    if (rnd.chance(0.55)) fillBox(pen, x * TILE + rnd() * 60, y, 2, 20, p.deep, 0.75);
    if (rnd.chance(0.3)) fillBox(pen, x * TILE + rnd() * 40, y + 17, rnd.range(10, 30), 6, p.deep, 0.6);
  }
  pen.globalCompositeOperation = 'source-over';
}

/** The first word of the language: a wet, lit line means "stand here". */
export function paintTop(picture: Picture, pen: Pen, run: Run): void {
  if (run.side !== 'top') return;
  for (let x = run.x0; x < run.x1; x++) {
    const light = fieldAt(picture.fields.light, x * TILE + 32, run.y0 * TILE - 24);
    drawWetEdge(picture, pen, x, run.y0, Math.min(1, 0.3 + light * 1.4), 34);
  }
  if (!isSolid(picture.ground, run.x0 - 1, run.y0)) drawLip(picture, pen, run.x0, run.y0, 1);
  if (!isSolid(picture.ground, run.x1, run.y0)) drawLip(picture, pen, run.x1, run.y0, -1);
}

/** One cell of wet edge, `tall` px of the strip. */
export function drawWetEdge(
  { brushes, seed, bold }: Picture,
  pen: Pen,
  x: number,
  y: number,
  bright: number,
  tall: number,
): void {
  const rnd = random(seed, x, y, 3);
  const strip = rnd.int(0, 3);
  const from = rnd.int(0, 3) * TILE;
  const to = [x * TILE, y * TILE - WET_TOP * bold, TILE, tall * bold] as const;
  pen.drawImage(brushes.wetDim[strip]!, from, 0, TILE, tall, ...to);
  pen.globalAlpha = bright;
  pen.drawImage(brushes.wet[strip]!, from, 0, TILE, tall, ...to);
  pen.globalAlpha = 1;
}

/** A bright corner one can aim for; `inward` points along the top, away from the drop. */
function drawLip({ palette: p, fields, ground }: Picture, pen: Pen, x: number, y: number, inward: 1 | -1): void {
  if (isSolid(ground, inward > 0 ? x - 1 : x, y - 1)) return;
  const px = x * TILE;
  const py = y * TILE;
  const light = 0.55 + 0.45 * fieldAt(fields.light, px - inward * 30, py - 20);
  pen.fillStyle = fade(pen, [px, 0], [px + inward * 26, 0], p.rim, 0.95 * light, 0);
  pen.fillRect(Math.min(px, px + inward * 26), py - 1, 26, 3);
  pen.fillStyle = fade(pen, [0, py], [0, py + 20], p.rim, 0.8 * light, 0);
  pen.fillRect(inward > 0 ? px : px - 2.4, py, 2.4, 20);
}

/** Sides: a rim of uneven width, broken as by a dry brush, where light comes from. Undersides: darkness. */
export function paintFlank(picture: Picture, pen: Pen, run: Run): void {
  if (run.side === 'top') return;
  pen.globalCompositeOperation = 'source-atop';
  if (run.side === 'bottom') darkenUnderside(picture, pen, run);
  else if (!isClaw(run.paint)) brushRim(picture, pen, run);
  pen.globalCompositeOperation = 'source-over';
}

function darkenUnderside({ palette: p }: Picture, pen: Pen, run: Run): void {
  const y = run.y0 * TILE;
  const x = Math.min(run.x0, run.x1) * TILE;
  pen.fillStyle = fade(pen, [0, y + 8], [0, y - 46], p.deep, 0.85, 0.7, 0);
  pen.fillRect(x, y - 46, Math.abs(run.x1 - run.x0) * TILE, 100);
}

function brushRim({ palette: p, fields, seed }: Picture, pen: Pen, run: Run): void {
  const out = run.side === 'right' ? 1 : -1;
  const x = run.x0 * TILE;
  const end = Math.max(run.y0, run.y1);
  for (let row = Math.min(run.y0, run.y1); row < end; row++) {
    const light = fieldAt(fields.light, x + out * 40, row * TILE + 32);
    const stroke = fade(pen, [x + out * 4, 0], [x - out * 20, 0], p.rim, 0.07 + 0.62 * light, 0);
    stroke.addColorStop(0.3, css(p.lit, 0.05 + 0.3 * light));
    pen.fillStyle = stroke;
    for (let y = row * TILE; y < (row + 1) * TILE; y += 3) {
      const bristle = noise(y / 15, run.x0 + seed);
      if (bristle < 0.34) continue;
      const reach = 5 + 17 * noise(y / 9, run.x0 * 1.3);
      pen.fillRect(out > 0 ? x - reach : x - 8, y, reach + 8, 3.2 * Math.min(1, (bristle - 0.3) * 3));
    }
  }
}
