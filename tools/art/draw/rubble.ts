/** Broken concrete and stone: angular chunks with lit tops, bent bars, heaps. */
import { fillPolygon, type Pen, type Spot } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import { clamp, lerp, noise, type Random } from '../paint/noise.ts';
import { mound } from './books.ts';

function chunk(g: Pen, x: number, y: number, size: number, t: Tone, r: Random): void {
  const corners = r.int(5, 7);
  const outline: Spot[] = [];
  for (let i = 0; i < corners; i++) {
    const a = (i / corners) * Math.PI * 2 + r.range(-0.25, 0.25);
    const reach = size * r.range(0.7, 1.1);
    outline.push([x + Math.cos(a) * reach * 1.2, y + Math.sin(a) * reach * 0.78]);
  }
  fillPolygon(g, outline, css(t.base));
  const upper = outline.filter((c) => c[1] < y - size * 0.05).sort((a, b) => a[0] - b[0]);
  if (upper.length >= 2) {
    const inner = upper.map(([a, b]): Spot => [lerp(a, x, 0.25) + size * 0.1, lerp(b, y, 0.62)]);
    fillPolygon(g, [...upper, ...inner.reverse()], css(t.lit, 0.34));
  }
  const lower = outline.filter((c) => c[1] > y + size * 0.1);
  if (lower.length >= 2) fillPolygon(g, [...lower, [x, y + size * 0.1]], css(t.dark, 0.4));
}

/** A bent reinforcing bar out of (x, y). */
export function rebar(
  g: Pen,
  x: number,
  y: number,
  length: number,
  turn: number,
  colour: string,
  r: Random,
  width = 2,
): void {
  const ex = x + Math.cos(turn) * length;
  const ey = y + Math.sin(turn) * length;
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x, y);
  g.bezierCurveTo(
    x + Math.cos(turn) * length * 0.4,
    y + Math.sin(turn) * length * 0.4,
    ex + r.range(-0.3, 0.3) * length,
    ey + r.range(-0.1, 0.2) * length,
    ex + r.range(-0.25, 0.25) * length,
    ey,
  );
  g.stroke();
  g.lineCap = 'butt';
}

export interface RubbleStyle {
  /** radius of a chunk, art px */
  size?: number;
  bars?: number;
  barWidth?: number;
  shape?: number;
}
/** A heap of rubble standing on y, (x, y) its left foot. */
export function rubbleHeap(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  t: Tone,
  r: Random,
  style: RubbleStyle = {},
): void {
  const { size = 22, bars = w / 60, barWidth = 2, shape = 0 } = style;
  const height = (u: number): number =>
    Math.sin(Math.PI * clamp(u)) ** 0.85 * (0.7 + 0.45 * noise(u * 4 + shape * 5.1, 3));
  mound(g, x, y, w, h * 0.95, height, css(mix(t.base, t.dark, 0.6)));
  for (let i = 0; i < bars; i++) {
    const u = r.range(0.1, 0.9);
    const foot = y - h * height(u) * r.range(0.5, 0.95);
    rebar(g, x + u * w, foot, r.range(0.3, 0.8) * h + 14, -Math.PI / 2 + r.range(-0.9, 0.9), css(t.base), r, barWidth);
  }
  const rows = Math.ceil(h / (size * 0.7));
  const across = Math.ceil(w / (size * 1.3));
  for (let row = rows; row >= 0; row--)
    for (let i = 0; i <= across; i++) {
      const u = (i + r.range(-0.4, 0.4)) / across;
      const level = row / rows;
      if (level > height(u)) continue;
      const edge = height(u) - level < 0.25;
      const shade: Tone = {
        base: mix(mix(t.base, t.dark, 0.5 * (1 - level)), t.lit, r.range(0, 0.1)),
        lit: mix(t.base, t.lit, edge ? 1 : 0.4),
        dark: t.dark,
      };
      chunk(g, x + u * w, y - level * h + r.range(-3, 3), size * r.range(0.35, 1.05) * (1.15 - 0.4 * level), shade, r);
    }
}
