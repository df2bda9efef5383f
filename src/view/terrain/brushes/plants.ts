/** What grows: tufts, ivy, roots, moss. Dark against the light, dull green where some reaches them. */
import { css, mix } from '../../colour.ts';
import type { Palette } from '../../palettes.ts';
import type { Pen } from '../canvas.ts';
import type { Random } from '../noise.ts';
import { strokeCurve } from '../strokes.ts';

type Draw = (pen: Pen, r: Random) => void;

export const grassTuft =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    pen.lineCap = 'round';
    for (let i = 0; i < 11; i++) {
      const x = w / 2 + r.range(-0.28, 0.28) * w;
      const tall = h * r.range(0.4, 0.95);
      const lean = r.range(-0.5, 0.5) * w;
      const blade = mix(p.leaf, p.lit, r.range(0, 0.4));
      strokeCurve(pen, [x, h], [x + lean * 0.2, h - tall * 0.6], [x + lean, h - tall], r.range(0.8, 1.8), blade);
    }
  };

function leaf(pen: Pen, x: number, y: number, size: number, turn: number, colour: string): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.bezierCurveTo(-size * 0.7, size * 0.1, -size * 0.6, size * 0.7, 0, size * 1.15);
  pen.bezierCurveTo(size * 0.6, size * 0.7, size * 0.7, size * 0.1, 0, 0);
  pen.fill();
  pen.restore();
}

/** A hanging strand, fuller at its top. */
export const ivyStrand =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    const phase = r.range(0, 6);
    const stem = (y: number): number => w / 2 + Math.sin(y * 0.03 + phase) * w * 0.18 * (y / h);
    for (let y = 0; y < h - 8; y += 6) {
      strokeCurve(pen, [stem(y), y], [stem(y + 3), y + 3], [stem(y + 6), y + 6], 1.4, mix(p.leaf, p.deep, 0.3));
    }
    for (let y = 6; y < h - 8; y += 6) {
      const size = 8.5 * (1 - 0.5 * (y / h)) * r.range(0.7, 1.15);
      for (const side of [-1, 1]) {
        if (!r.chance(0.62)) continue;
        const colour = css(mix(p.leaf, r.chance(0.35) ? p.lit : p.deep, r.range(0, 0.42)));
        leaf(pen, stem(y), y, size, side * r.range(0.5, 1.3), colour);
      }
    }
  };

/** Leaves in a loose mat over a whole face, for what can be climbed among them. */
export const ivyMat =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    for (let i = 0; i < 5; i++) {
      const x = r.range(6, w - 6);
      const pale = mix(p.leaf, p.paper, 0.55);
      strokeCurve(pen, [x, 0], [x + r.range(-12, 12), h / 2], [x + r.range(-8, 8), h], r.range(1.6, 3), pale, 0.75);
    }
    for (let i = 0; i < 44; i++) {
      const colour = css(mix(p.leaf, r.chance(0.5) ? p.lit : p.deep, r.range(0, 0.5)), 0.95);
      leaf(pen, r.range(4, w - 4), r.range(2, h - 12), r.range(6, 11), r.range(-1, 1), colour);
    }
  };

/** Thin roots that hang and fork. */
export const roots =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    const colour = mix(p.wood, p.lit, 0.12);
    const grow = (x: number, y: number, long: number, width: number): void => {
      const ex = x + r.range(-0.3, 0.3) * long;
      const ey = y + long;
      strokeCurve(pen, [x, y], [x + r.range(-8, 8), y + long * 0.5], [ex, ey], width, colour);
      if (width > 0.9 && ey < h) {
        grow(ex, ey, long * r.range(0.5, 0.8), width * 0.62);
        if (r.chance(0.6)) grow(x, y + long * 0.5, long * r.range(0.4, 0.7), width * 0.5);
      }
    };
    pen.lineCap = 'round';
    for (let i = 0; i < 4; i++) grow(w * r.range(0.25, 0.75), 0, h * r.range(0.2, 0.42), r.range(1.4, 3));
  };

/** A soft cushion for ledges and joints. */
export const mossClump =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    for (let i = 0; i < 60; i++) {
      const u = r.range(-1, 1);
      const y = h - r() ** 1.6 * h * 0.85 * Math.sqrt(1 - u * u);
      pen.fillStyle = css(mix(p.leaf, r.chance(0.4) ? p.lit : p.deep, r.range(0.05, 0.4)), 0.9);
      pen.beginPath();
      pen.arc(w / 2 + u * w * 0.46, y, r.range(1, 2.6), 0, 7);
      pen.fill();
    }
  };
