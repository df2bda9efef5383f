/** Books: lying, standing, torn. Dull covers, pale pages; the ends of pages are what claws hold. */
import { css, mix } from '../../colour.ts';
import type { Palette } from '../../palettes.ts';
import type { Pen } from '../canvas.ts';
import type { Random } from '../noise.ts';
import { fade, fillBox, strokeLine } from '../strokes.ts';

type Draw = (pen: Pen, r: Random) => void;

/** A lying book from the side: boards and a block of pages. */
export const lyingPages =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    const cover = mix(p.base, r.pick(p.covers), 0.72);
    const board = Math.max(2, h * 0.13);
    fillBox(pen, 1, 1, w - 2, h - 2, cover);
    pen.fillStyle = css(mix(p.base, p.paper, r.range(0.42, 0.66)));
    pen.beginPath();
    pen.moveTo(4, board + 1);
    pen.quadraticCurveTo(w / 2, board + 1 + r.range(0, 2), w - 1, board + 1);
    pen.lineTo(w - 1, h - board - 1);
    pen.lineTo(4, h - board - 1);
    pen.fill();
    for (let i = 0; i < h / 2.2; i++) {
      const y = r.range(board + 1, h - board - 1);
      const ends = [
        [r.range(4, w * 0.4), y],
        [r.range(w * 0.5, w), y + r.range(-1, 1)],
      ] as const;
      strokeLine(pen, ends, 0.8, r.chance(0.3) ? p.deep : cover, r.range(0.25, 0.6));
    }
    fillBox(pen, 1, 1, 4, h - 2, cover);
    boundEdges(p, pen);
  };

/** A lying book with its spine towards us. */
export const lyingSpine =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    const cover = mix(p.base, r.pick(p.covers), 0.72);
    fillBox(pen, 1, 1, w - 2, h - 2, cover);
    pen.fillStyle = fade(pen, [0, 0], [0, h], p.lit, 0.2, 0.03, 0);
    pen.fillRect(1, 1, w - 2, h - 2);
    pen.fillStyle = fade(pen, [0, h * 0.35], [0, h], p.deep, 0, 0.6);
    pen.fillRect(1, 1, w - 2, h - 2);
    pen.fillStyle = css(mix(cover, p.paper, 0.45), 0.55);
    for (const at of [r.range(0.08, 0.16), r.range(0.84, 0.92)]) pen.fillRect(w * at, 2, 2.4, h - 4);
    if (r.chance(0.6)) pen.fillRect(w * 0.34, h * 0.42, w * r.range(0.15, 0.3), Math.max(1.4, h * 0.14));
    boundEdges(p, pen);
  };

function boundEdges(p: Palette, pen: Pen): void {
  const { width: w, height: h } = pen.canvas;
  fillBox(pen, 2, 1, w - 4, 1.2, p.rim, 0.2);
  fillBox(pen, 0, h - 2, w, 2, p.deep, 0.65);
}

export const standingBook =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    fillBox(pen, 0, 0, w - 1, h, mix(p.base, r.pick(p.covers), 0.75));
    pen.fillStyle = fade(pen, [0, 0], [w, 0], p.lit, 0.16, 0, 0);
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = fade(pen, [w / 2, 0], [w, 0], p.deep, 0, 0.7);
    pen.fillRect(0, 0, w, h);
    fillBox(pen, 1, h * 0.14, w - 3, 2, p.paper, 0.3);
    fillBox(pen, 1, h * 0.8, w - 3, 1.6, p.paper, 0.3);
    fillBox(pen, 0, 0, w - 1, 1.3, p.rim, 0.25);
  };
