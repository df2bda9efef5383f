/** Trims pieces and lays them out on pages: shelves by height, everything on even px so that half a page is exact. */
import type { Canvas } from '@napi-rs/canvas';
import type { PieceEntry } from '../../src/view/backdrop/manifest.ts';
import { layer } from './paint/canvas.ts';
import type { Piece } from './piece.ts';

export interface Trimmed {
  piece: Piece;
  canvas: Canvas;
  /** of the untrimmed picture, stored px, even */
  left: number;
  top: number;
}
/** Clear stored px round every picture, so that no neighbour bleeds in when it is scaled. */
const GAP = 4;
const MOST = 2048;
const even = (n: number): number => Math.ceil(n / 2) * 2;

/** Cuts away the clear border. Bays that abut keep theirs: an edge painted to the brim is not clear. */
export function trim(piece: Piece, canvas: Canvas): Trimmed {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let [left, top, right, foot] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[(y * width + x) * 4 + 3]! > 2) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        foot = Math.max(foot, y + 1);
      }
  if (right === 0)
    throw new Error(`art piece "${piece.name}" is empty: its drawing leaves its ${piece.w} × ${piece.h} box`);
  left -= left % 2;
  top -= top % 2;
  const cut = layer(even(right - left), even(foot - top));
  cut.pen.drawImage(canvas, -left, -top);
  return { piece, canvas: cut.canvas, left, top };
}

export interface Page {
  name: string;
  width: number;
  height: number;
  entries: Map<string, PieceEntry>;
  draw(scale: 1 | 0.5): Canvas;
}

/** Packs the pieces of one page. Throws when they do not fit: move some to another page. */
export function packPage(name: string, pictures: readonly Trimmed[]): Page {
  const tallestFirst = [...pictures].sort(
    (a, b) => b.canvas.height - a.canvas.height || a.piece.name.localeCompare(b.piece.name),
  );
  const area = tallestFirst.reduce((sum, p) => sum + (p.canvas.width + GAP) * (p.canvas.height + GAP), 0);
  const widest = Math.max(...tallestFirst.map((p) => p.canvas.width)) + GAP * 2;
  const candidates = [256, 384, 512, 768, 1024, 1280, 1536, 1792, MOST].filter((w) => w >= widest && w * MOST >= area);
  const layouts = candidates.map((width) => shelves(tallestFirst, width)).filter((l) => l.height <= MOST);
  const best = layouts.sort((a, b) => a.width * a.height - b.width * b.height)[0];
  if (!best) throw new Error(`art page "${name}" is over ${MOST} px: give some of its pieces another page`);
  const entries = new Map(
    best.spots.map(({ picture, x, y }) => {
      const { piece, canvas, left, top } = picture;
      const { w, h, density } = piece;
      const stored = { page: name, x, y, width: canvas.width, height: canvas.height };
      return [piece.name, { ...stored, density, w, h, left: left / density, top: top / density }];
    }),
  );
  return {
    name,
    width: best.width,
    height: best.height,
    entries,
    draw(scale) {
      const { canvas, pen } = layer(best.width * scale, best.height * scale);
      pen.imageSmoothingQuality = 'high';
      for (const { picture, x, y } of best.spots)
        pen.drawImage(
          picture.canvas,
          x * scale,
          y * scale,
          picture.canvas.width * scale,
          picture.canvas.height * scale,
        );
      return canvas;
    },
  };
}

interface Shelves {
  width: number;
  height: number;
  spots: { picture: Trimmed; x: number; y: number }[];
}
/** Fills rows from the left; a picture goes to the first row it fits in, under what is already stacked there. */
function shelves(pictures: readonly Trimmed[], width: number): Shelves {
  const spots: Shelves['spots'] = [];
  const free: { x: number; y: number; w: number; h: number }[] = [{ x: GAP, y: GAP, w: width - GAP, h: 1e6 }];
  let height = 0;
  for (const picture of pictures) {
    const w = picture.canvas.width + GAP;
    const h = picture.canvas.height + GAP;
    const at = free.findIndex((f) => f.w >= w && f.h >= h);
    const { x, y, w: freeW, h: freeH } = free[at]!;
    spots.push({ picture, x, y });
    height = Math.max(height, y + h);
    const open = freeH > 1e5;
    const right = { x: x + w, y, w: freeW - w, h: open ? h : freeH };
    const below = { x, y: y + h, w: open ? freeW : w, h: freeH - h };
    free.splice(at, 1, right, below);
    free.sort((a, b) => a.h - b.h || a.y - b.y || a.x - b.x);
  }
  return { width, height: even(height), spots };
}
