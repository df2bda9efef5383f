/** Timber, broken stone, and the tones that lie over everything. */
import { type Colour, css, mix, rgb } from '../../colour.ts';
import type { Palette } from '../../palettes.ts';
import { type Canvas, computeCanvas, createCanvas, type Pen, penOf } from '../canvas.ts';
import { clamp, fbm, lerp, noise, type Random, smooth } from '../noise.ts';
import { type Dot, fade, fillPolygon, strokeCurve, strokeLine } from '../strokes.ts';

type Draw = (pen: Pen, r: Random) => void;

export const plank =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    pen.fillStyle = css(mix(p.wood, p.base, 0.35));
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = fade(pen, [0, 0], [0, h * 0.5], p.lit, 0.2, 0.05, 0);
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = fade(pen, [0, h * 0.2], [0, h], p.deep, 0, 0.75);
    pen.fillRect(0, 0, w, h);
    for (let i = 0; i < w / 7; i++) {
      const x = r.range(-30, w);
      const y = r.range(1, h);
      const long = r.range(20, 120);
      const grain = r.chance(0.35) ? p.lit : p.deep;
      const bend: Dot = [x + long / 2, y + r.range(-2.5, 2.5)];
      strokeCurve(pen, [x, y], bend, [x + long, y + r.range(-2, 2)], r.range(0.6, 1.8), grain, r.range(0.12, 0.5));
    }
    for (let i = 0; i < w / 40; i++) {
      const x = r.range(0, w);
      const y = r.range(0, h * 0.8);
      strokeLine(
        pen,
        [
          [x, y],
          [x + r.range(-2, 2), y + r.range(3, 8)],
        ],
        1,
        p.deep,
        0.6,
      );
    }
  };

/** One broken stone: a dark body, a lit upper face, a shaded foot. */
export const stone =
  (p: Palette): Draw =>
  (pen, r) => {
    const { width: w, height: h } = pen.canvas;
    const sides = r.int(5, 7);
    const dots: Dot[] = Array.from({ length: sides }, (_, i) => {
      const angle = (i / sides) * Math.PI * 2 + r.range(-0.25, 0.25);
      const far = r.range(0.72, 1) * 0.46;
      return [w / 2 + Math.cos(angle) * w * far, h / 2 + Math.sin(angle) * h * far];
    });
    fillPolygon(pen, dots, mix(p.base, p.body, r()));
    const upper = dots.filter(([, y]) => y < h * 0.5).sort((a, b) => a[0] - b[0]);
    const inner = upper.map(([x, y]): Dot => [lerp(x, w / 2, 0.25) + 1, lerp(y, h / 2, 0.62)]).reverse();
    if (upper.length > 1) fillPolygon(pen, [...upper, ...inner], p.lit, r.range(0.3, 0.55));
    const lower = dots.filter(([, y]) => y > h * 0.55);
    if (lower.length > 1) fillPolygon(pen, [...lower, [w / 2, h * 0.55]], p.deep, 0.5);
  };

/** A tone that repeats after 512 px, its strength computed at every `coarse`th px. */
export function toneTile(colour: Colour, coarse: number, alpha: (x: number, y: number) => number): Canvas {
  const [r, g, b] = rgb(colour);
  const size = 512 / coarse;
  const small = computeCanvas(size, size, (x, y) => [r, g, b, clamp(alpha(x * coarse, y * coarse))]);
  if (coarse === 1) return small;
  const tile = createCanvas(512, 512);
  penOf(tile).drawImage(small, 0, 0, 512, 512);
  return tile;
}
export const stains = (x: number, y: number): number =>
  0.5 * smooth(0.5, 0.85, fbm(x / 32, y / 64, 4, 16, 8)) +
  0.7 * smooth(0.5, 0.8, fbm(x / 8, y / 128, 3, 64, 4)) * smooth(0.3, 0.7, noise(x / 32, y / 128, 16, 4));
export const scuffs = (x: number, y: number): number =>
  0.1 * smooth(0.5, 0.86, fbm(x / 16, y / 16, 4, 32)) +
  0.1 * noise(x / 2, y / 2, 256) * smooth(0.3, 0.7, fbm(x / 64, y / 64, 3, 8));

/** Rows above the walkable line in a wet strip. */
export const WET_TOP = 6;
const WET = { width: 256, height: 34 };

/** The first word of the picture's language, for a walkable edge: a broken bright line, then light soaking into the body. */
export function wetStrip(p: Palette, seed: number, strength: number): Canvas {
  const rim = rgb(p.rim);
  const lit = rgb(p.lit);
  return computeCanvas(WET.width, WET.height, (x, y) => {
    const edge = WET_TOP + (noise(x / 13, seed + 2) - 0.5) * 1.6;
    const d = y - edge;
    if (d < -1) return [0, 0, 0, 0];
    const thick = 2.1 + 2.5 * noise(x / 17, seed + 4);
    const unbroken = 0.46 + 0.54 * smooth(0.3, 0.62, fbm(x / 21 + seed * 9, seed, 3));
    const line = clamp(1 - Math.abs(d - thick / 2) / (thick / 2 + 0.6)) * unbroken;
    const soak = 10 + 14 * noise(x / 9, seed + 9);
    const grain = 0.7 + 0.5 * noise(x / 3, y / 2 + seed);
    const body = d > 0 ? 0.34 * (1 - clamp(d / soak)) ** 1.6 * grain : 0;
    const [r, g, b] = line > body ? rim : lit;
    return [r, g, b, clamp(strength * Math.max(line, body))];
  });
}
