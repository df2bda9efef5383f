/** What claws hold: walls of books, bark, vines, ropes, curtains. Their free faces all carry the same pale fibre. */
import type { Rect } from '../../../tiled/scenery.ts';
import { mix } from '../../colour.ts';
import type { Canvas, Pen } from '../canvas.ts';
import { isClaw, isSolid, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { type Random, random } from '../noise.ts';
import type { Picture, Run } from '../picture.ts';
import { fillBox, stamp, strokeCurve } from '../strokes.ts';
import { eachCell } from './body.ts';

/** A wall of books: dry-stone courses of lying books, a few that stand, ends that jut out of the contour. */
export function paintBooks(picture: Picture, pen: Pen, r: Rect): void {
  const { ground, palette: p, brushes, seed } = picture;
  pen.globalCompositeOperation = 'source-over';
  eachCell(picture, r, 'book', 2, (x, y) => {
    const rnd = random(seed, x, y, 9);
    const left = !isSolid(ground, x - 1, y);
    const right = !isSolid(ground, x + 1, y);
    const top = !isSolid(ground, x, y - 1);
    const bottom = !isSolid(ground, x, y + 1);
    const head = top ? 6 : 0;
    fillBox(pen, x * TILE - 1, y * TILE + head, 66, TILE - head - (bottom ? 4 : 0), p.deep, 0.8);
    if (!left && !right && !top && rnd.chance(0.26)) {
      drawStanding(picture, pen, x * TILE, y * TILE, rnd);
      return;
    }
    drawCourses(picture, pen, x * TILE, y * TILE, left, right, rnd);
    if (bottom) {
      for (let k = 0; k < 2; k++) {
        stamp(pen, rnd.pick(brushes.pages), x * TILE + rnd() * TILE, y * TILE + 61, { turn: rnd.range(-0.5, 0.5) });
      }
    }
  });
}

function drawStanding({ palette: p, brushes }: Picture, pen: Pen, x: number, y: number, rnd: Random): void {
  for (let at = x; at < x + 58; ) {
    const book = rnd.pick(brushes.uprights);
    pen.drawImage(book, at, y + 62 - book.height);
    at += book.width;
  }
  fillBox(pen, x, y + 61, TILE, 4, p.wood);
}

/** From the ground up; the top course is cut to the walkable line. */
function drawCourses(
  { brushes }: Picture,
  pen: Pen,
  x: number,
  y: number,
  left: boolean,
  right: boolean,
  rnd: Random,
): void {
  const atFace = left || right;
  for (let foot = y + TILE; foot > y + 5; ) {
    const thick = Math.min(rnd.range(13, 22), foot - y);
    const last = foot - thick < y + 7;
    const h = last ? foot - y : thick;
    const end = x + TILE + (right ? rnd.range(0, 9) : 8);
    for (let at = x - (left ? rnd.range(0, 9) : rnd.range(0, 26)); at < end - 6; ) {
      const book = rnd.pick(rnd.chance(atFace ? 0.66 : 0.4) ? brushes.pages : brushes.spines);
      const w = Math.min(book.width * rnd.range(0.8, 1.1), end - at);
      const turn = last || foot > y + 58 ? 0 : rnd.range(-0.035, 0.035);
      const scaleX = (rnd.chance(0.5) ? -1 : 1) * (w / book.width);
      stamp(pen, book, at + w / 2, foot - h / 2, { turn, scaleX, scaleY: h / book.height, originY: 0.5 });
      at += w - 1;
    }
    foot -= h;
  }
}

/** Leaves, strands and folds over the cells of the other climbable paints. */
export function paintClimbers(picture: Picture, pen: Pen, r: Rect): void {
  const { palette: p, brushes, seed } = picture;
  const cover = (canvas: Canvas, x: number, y: number, w: number, h: number): void => pen.drawImage(canvas, x, y, w, h);
  pen.globalCompositeOperation = 'source-over';
  eachCell(picture, r, 'vine', 1, (x, y) => {
    const rnd = random(seed, x, y, 51);
    cover(rnd.pick(brushes.ivyMats), x * TILE - 5, y * TILE - 8, 74, 84);
  });
  pen.globalCompositeOperation = 'source-atop';
  eachCell(picture, r, 'rope', 1, (x, y) => {
    for (let k = 0; k < 3; k++) cover(brushes.ropes[k % 2]!, x * TILE + k * 21, y * TILE, 23, TILE);
  });
  eachCell(picture, r, 'curtain', 1, (x, y) => cover(brushes.cloths[(x + y) % 2]!, x * TILE, y * TILE, TILE, TILE));
  eachCell(picture, r, 'bark', 1, (x, y) => {
    const rnd = random(seed, x, y, 53);
    for (let k = 0; k < 12; k++) {
      const at = x * TILE + rnd() * TILE;
      const from = y * TILE + rnd.range(-8, 30);
      const tone = rnd.chance(0.5) ? p.deep : mix(p.wood, p.paper, 0.5);
      strokeCurve(pen, [at, from], [at + rnd.range(-9, 9), from + 24], [at, from + 52], rnd.range(1, 4), tone, 0.5);
    }
  });
}

/** The fibre on a free side of a claw wall, over the whole height and bright even where no light comes. */
export function paintFibre(picture: Picture, pen: Pen, run: Run): void {
  if (!isClaw(run.paint) || (run.side !== 'left' && run.side !== 'right')) return;
  const { brushes, seed, fields } = picture;
  const scaleX = run.side === 'left' ? 1 : -1;
  const face = run.x0 * TILE;
  for (let y = Math.min(run.y0, run.y1); y < Math.max(run.y0, run.y1); y++) {
    const rnd = random(seed, run.x0, y, 57);
    const light = fieldAt(fields.light, face - scaleX * 40, y * TILE + 32);
    const strip = rnd.pick((run.x0 + y) % 2 ? brushes.clawed : brushes.fibre);
    pen.globalAlpha = 0.72 + 0.28 * light;
    stamp(pen, strip, face - scaleX * 8, y * TILE - 6, { scaleX, originX: 0, originY: 0 });
  }
  pen.globalAlpha = 1;
}
