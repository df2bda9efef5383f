/** Books: upright on shelves, loose, and heaped in bands along the contour of the heap. */
import { disc, fillPolygon, type Pen, within } from '../paint/canvas.ts';
import { covers, css, mix, paper, type Tone } from '../paint/colour.ts';
import { clamp, noise, type Random } from '../paint/noise.ts';

/** A row of spines standing on y + h. `fill` is how full, `colour` how much of the cloth still shows (0 to 1). */
export function bookRow(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  t: Tone,
  r: Random,
  fill: number,
  colour: number,
): void {
  let at = x;
  while (at < x + w - 4) {
    if (r.chance(1 - fill)) {
      at += r.range(10, 40);
      continue;
    }
    const bw = r.range(0.07, 0.2) * h;
    if (at + bw > x + w) break;
    const bh = h * r.range(0.6, 0.94);
    const cloth = mix(t.base, mix(r.pick(covers), t.lit, 0.15), colour + r.range(0, 0.25));
    const leaning = r.chance(0.12);
    within(g, leaning ? at + bw * 0.5 : at, y + h, leaning ? r.range(0.12, 0.3) * r.pick([1, -1]) : 0, () => {
      g.fillStyle = css(cloth);
      g.fillRect(0, -bh, bw - 1, bh);
      g.fillStyle = css(t.dark, 0.5);
      g.fillRect(bw - 2, -bh, 1.4, bh);
      if (!r.chance(0.6)) return;
      g.fillStyle = css(t.lit, 0.22);
      for (const band of [0.82, 0.24]) g.fillRect(1, -bh * band, bw - 3, Math.max(1, bh * 0.035));
    });
    at += leaning ? bw * 1.8 : bw;
  }
}

export interface CaseStyle {
  fill?: number;
  colour?: number;
  /** share of shelves nearly empty */
  emptied?: number;
  /** share of boards that sag */
  sag?: number;
  frame?: number;
  middlePost?: boolean;
}
/** A bookcase with (x, y) its top left. */
export function bookcase(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  rows: number,
  t: Tone,
  r: Random,
  style: CaseStyle = {},
): void {
  const { fill = 0.75, colour = 0.25, emptied = 0.15, sag = 0.2 } = style;
  const frame = style.frame ?? w * 0.045;
  g.fillStyle = css(t.dark);
  g.fillRect(x, y, w, h);
  const rowHeight = (h - frame) / rows;
  for (let i = 0; i < rows; i++) {
    const full = r.chance(emptied) ? 0.25 : fill;
    bookRow(g, x + frame, y + frame + i * rowHeight, w - 2 * frame, rowHeight - frame * 0.8, t, r, full, colour);
    const board = y + (i + 1) * rowHeight;
    const dip = r.chance(sag) ? frame * 1.4 : 0;
    g.fillStyle = css(t.base);
    g.beginPath();
    g.moveTo(x, board);
    g.quadraticCurveTo(x + w / 2, board + dip, x + w, board);
    g.lineTo(x + w, board + frame * 0.85);
    g.quadraticCurveTo(x + w / 2, board + dip + frame * 0.85, x, board + frame * 0.85);
    g.fill();
    g.fillStyle = css(t.lit, 0.22);
    g.fillRect(x + frame, board, w - frame * 2, 1.5);
  }
  g.fillStyle = css(t.base);
  g.fillRect(x, y, frame, h);
  g.fillRect(x + w - frame, y, frame, h);
  if (style.middlePost) g.fillRect(x + w / 2 - frame / 2, y, frame, h);
  g.fillRect(x - frame * 0.6, y - frame * 0.8, w + frame * 1.2, frame * 1.5);
  g.fillRect(x - frame * 0.3, y + h - frame * 1.2, w + frame * 0.6, frame * 1.3);
}

/** One loose book of half-length `size` lying at (x, y): page side, spine side, or open on its back. */
export function looseBook(
  g: Pen,
  x: number,
  y: number,
  size: number,
  turn: number,
  t: Tone,
  r: Random,
  colour: number,
  page: number,
  mayOpen: boolean,
): void {
  const cloth = css(mix(t.base, r.pick(covers), colour));
  const leaf = mix(t.lit, paper, page);
  const open = r() < 0.16 && mayOpen;
  within(g, x, y, turn, () => (open ? openBook(g, size, cloth, leaf) : closedBook(g, size, cloth, leaf, t, r)));
}
function openBook(g: Pen, s: number, cloth: string, leaf: string): void {
  fillPolygon(
    g,
    [
      [-s, 2],
      [0, s * 0.1],
      [s, 2],
      [s, 5],
      [0, s * 0.18],
      [-s, 5],
    ],
    cloth,
  );
  g.fillStyle = css(leaf, 0.85);
  for (const side of [-1, 1]) {
    g.beginPath();
    g.moveTo(0, s * 0.08);
    g.bezierCurveTo(side * s * 0.3, -s * 0.28, side * s * 0.7, -s * 0.21, side * s * 0.95, -s * 0.04);
    g.lineTo(side * s * 0.95, s * 0.03);
    g.quadraticCurveTo(side * s * 0.4, -s * 0.05, 0, s * 0.12);
    g.fill();
  }
}
function closedBook(g: Pen, s: number, cloth: string, leaf: string, t: Tone, r: Random): void {
  const w = s * r.range(1.3, 1.9);
  const h = s * r.range(0.22, 0.44);
  const board = h * 0.16;
  g.fillStyle = css(leaf, 0.7);
  g.fillRect(-w / 2 + 2, -h + board, w - 3, h - 2 * board);
  g.strokeStyle = css(t.dark, 0.35);
  g.lineWidth = 1;
  for (let i = 1; i < 4; i++) {
    const y = -h + board + ((h - 2 * board) * i) / 4;
    g.beginPath();
    g.moveTo(-w / 2 + 4, y);
    g.lineTo(w / 2 - 2, y + r.range(-0.6, 0.6));
    g.stroke();
  }
  g.fillStyle = cloth;
  g.fillRect(-w / 2, -h, w, board * 1.3);
  g.fillRect(-w / 2, -board, w, board * 1.3);
  g.beginPath();
  g.ellipse(-w / 2 + 1, -h / 2, h * 0.2, h / 2, 0, 0, 7);
  g.fill();
  if (r.chance(0.5)) {
    g.fillRect(-w / 2, -h, w, h);
    g.fillStyle = css(t.lit, 0.2);
    g.fillRect(-w * 0.3, -h * 0.62, w * 0.34, h * 0.12);
    g.fillStyle = css(t.dark, 0.4);
    g.fillRect(-w / 2, -board * 1.6, w, board * 0.6);
  }
  g.fillStyle = css(t.lit, 0.3);
  g.fillRect(-w / 2, -h, w, 1.4);
}

export interface HeapStyle {
  /** half-length of a book, art px */
  size?: number;
  colour?: number;
  page?: number;
  /** shapes the mound: same number, same outline */
  shape?: number;
}
/** A heap of books standing on y, (x, y) its left foot: a dark mound, then bands of books from back to front. */
export function bookHeap(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  t: Tone,
  r: Random,
  style: HeapStyle = {},
): void {
  const { size = 26, colour = 0.4, page = 0.35, shape = 0 } = style;
  const height = (u: number): number =>
    Math.sin(Math.PI * clamp(u)) ** 0.8 * (0.78 + 0.3 * noise(u * 5 + shape * 7.3, 7));
  mound(g, x, y, w, h * 0.92, height, css(mix(t.dark, t.base, 0.5)));
  const rows = Math.ceil(h / (size * 0.42));
  const across = Math.ceil(w / (size * 1.1));
  for (let row = rows; row >= 0; row--) {
    const level = row / rows;
    for (let i = 0; i < across; i++) {
      const u = (i + r.range(-0.4, 0.4)) / across;
      const top = height(u);
      if (level > top) continue;
      const edge = top - level < 0.18;
      const slope = ((height(u + 0.02) - height(u - 0.02)) * h) / (w * 0.04);
      const shade: Tone = {
        base: mix(t.base, t.dark, 0.55 * (1 - level)),
        lit: mix(t.base, t.lit, edge ? 1 : 0.35 + 0.3 * level),
        dark: t.dark,
      };
      const turn = Math.atan(-slope) * 0.75 + r.range(-0.32, 0.32);
      const at = y - level * h + r.range(-4, 4);
      looseBook(g, x + u * w, at, size * r.range(0.7, 1.15), turn, shade, r, colour * (edge ? 1 : 0.7), page, edge);
    }
  }
}
/** The solid under a heap. `height` gives 0 to 1 of h for 0 to 1 of w. */
export function mound(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  height: (u: number) => number,
  colour: string,
): void {
  g.fillStyle = colour;
  g.beginPath();
  g.moveTo(x - w * 0.04, y + 4);
  for (let i = 0; i <= 40; i++) g.lineTo(x + (w * i) / 40, y - h * height(i / 40));
  g.lineTo(x + w * 1.04, y + 4);
  g.fill();
}

/** A column of books piled flat, as someone who meant to read them left it. */
export function bookPile(g: Pen, x: number, y: number, count: number, size: number, t: Tone, r: Random): void {
  let top = y;
  for (let i = 0; i < count; i++) {
    looseBook(
      g,
      x + r.range(-0.2, 0.2) * size,
      top,
      size * r.range(0.8, 1),
      r.range(-0.06, 0.06),
      t,
      r,
      0.4,
      0.35,
      false,
    );
    top -= size * 0.3;
  }
  disc(g, x, y, 1, css(t.dark));
}
