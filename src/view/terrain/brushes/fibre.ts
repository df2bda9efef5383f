/** The second word of the picture's language: pale torn fibre with the marks of claws can be climbed. */
import { mix } from '../../colour.ts';
import type { Palette } from '../../palettes.ts';
import type { Pen } from '../canvas.ts';
import type { Random } from '../noise.ts';
import { fade, strokeCurve, strokeLine } from '../strokes.ts';

/** A strip for a face one tile high, its free edge at the left: frayed pale strands, and in some three clawed lines. */
export const fibreStrip =
  (p: Palette, clawed: boolean) =>
  (pen: Pen, r: Random): void => {
    const { width: w, height: h } = pen.canvas;
    const pale = mix(p.paper, p.rim, 0.35);
    pen.lineCap = 'round';
    pen.fillStyle = fade(pen, [6, 0], [w, 0], pale, 0.34, 0.16, 0);
    pen.fillRect(6, 0, w - 6, h);
    for (let i = 0; i < 46; i++) {
      const edge = r() ** 1.7;
      const x = 5 + edge * (w - 12);
      const y = r.range(-14, h - 6);
      const long = r.range(14, 40);
      const lean = r.range(-3.5, 2);
      const strand = mix(p.paper, p.rim, r.range(0, 0.75));
      strokeCurve(
        pen,
        [x, y],
        [x + lean, y + long / 2],
        [x + lean * 1.6, y + long],
        r.range(0.8, 2.2),
        strand,
        0.85 - edge * 0.45,
      );
    }
    for (let i = 0; i < 9; i++) {
      const x = r.range(6, w * 0.7);
      const y = r.range(0, h - 12);
      strokeCurve(pen, [x, y], [x + 1, y + 8], [x + r.range(-2, 2), y + r.range(8, 22)], 1.3, p.deep, 0.6);
    }
    if (clawed) claws(p, pen, r.range(w * 0.32, w * 0.45), r.range(4, h * 0.3), r.range(26, 36));
  };

/** Three parallel gouges: a dark cut with a bright lip. */
function claws(p: Palette, pen: Pen, x: number, y: number, long: number): void {
  for (let k = 0; k < 3; k++) {
    const at = x + k * 6.5;
    const from = y + k * 2;
    const cut = [
      [at, from],
      [at - 6, from + long - k * 5],
    ] as const;
    strokeLine(pen, cut, 3, p.deep, 0.9);
    strokeLine(
      pen,
      cut.map(([cx, cy]) => [cx + 1.8, cy] as const),
      1.1,
      p.rim,
      0.75,
    );
  }
}

/** Twisted strands of a thick rope, one tile high; repeats from top to bottom. */
export const ropeStrands =
  (p: Palette) =>
  (pen: Pen, r: Random): void => {
    const { width: w, height: h } = pen.canvas;
    pen.fillStyle = fade(pen, [0, 0], [w, 0], mix(p.wood, p.paper, 0.3), 1, 1);
    pen.fillRect(2, 0, w - 4, h);
    const pitch = h / 4;
    for (let k = -1; k < 5; k++) {
      const y = k * pitch;
      strokeCurve(pen, [1, y + pitch], [w * 0.5, y + pitch * 0.9], [w - 1, y], 4, p.deep, 0.75);
      for (let i = 1; i < 5; i++) {
        const down = (pitch * i) / 5;
        const tone = mix(p.paper, p.rim, r.range(0, 0.4));
        strokeCurve(
          pen,
          [2, y + pitch + down],
          [w * 0.5, y + pitch * 0.9 + down],
          [w - 2, y + down],
          1.5,
          tone,
          r.range(0.3, 0.75),
        );
      }
    }
    pen.fillStyle = fade(pen, [0, 0], [w, 0], p.deep, 0.15, 0, 0.75);
    pen.fillRect(0, 0, w, h);
  };

/** Heavy cloth in folds, one tile wide and high; repeats both ways. */
export const clothFolds =
  (p: Palette) =>
  (pen: Pen, r: Random): void => {
    const { width: w, height: h } = pen.canvas;
    pen.fillStyle = fade(pen, [0, 0], [0, h], mix(p.base, p.accent, 0.14), 1, 1);
    pen.fillRect(0, 0, w, h);
    for (let x = 0; x < w; x += w / 4) {
      pen.fillStyle = fade(pen, [x, 0], [x + w / 4, 0], p.lit, 0.26, 0.02);
      pen.fillRect(x, 0, w / 8, h);
      pen.fillStyle = fade(pen, [x, 0], [x + w / 4, 0], p.deep, 0, 0.7);
      pen.fillRect(x, 0, w / 4, h);
    }
    for (let i = 0; i < 40; i++) {
      const x = r.range(0, w);
      const y = r.range(0, h);
      strokeLine(
        pen,
        [
          [x, y],
          [x, y + r.range(4, 12)],
        ],
        0.8,
        p.paper,
        0.2,
      );
    }
  };
