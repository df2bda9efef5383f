/** The mass itself: silhouette, tones, and at the end its light and depth. */
import type { Rect } from '../../../tiled/scenery.ts';
import { type Colour, css, mix } from '../../colour.ts';
import type { Palette } from '../../palettes.ts';
import type { Canvas, Pen } from '../canvas.ts';
import { cellsIn, paintAt, type SolidPaint, TILE } from '../cells.ts';
import { cutToBox } from '../contour.ts';
import type { Field } from '../fields.ts';
import type { Picture } from '../picture.ts';

/** Room around a chunk in which outlines still matter, px. */
const BLEED = 24;

const bodyTone: Record<SolidPaint, (p: Palette) => Colour> = {
  stone: (p) => p.body,
  concrete: (p) => mix(p.body, p.mid, 0.14),
  brick: (p) => mix(mix(p.body, p.rust, 0.07), p.deep, 0.12),
  plaster: (p) => mix(p.body, p.mid, 0.26),
  metal: (p) => mix(p.base, p.mid, 0.12),
  timber: (p) => mix(p.wood, p.base, 0.4),
  book: (p) => p.deep,
  bark: (p) => mix(p.wood, p.body, 0.3),
  vine: (p) => mix(p.body, p.leaf, 0.4),
  rope: (p) => p.base,
  curtain: (p) => mix(p.base, p.accent, 0.1),
};

/** Everything solid, filled and toned; what follows paints only on it (source-atop). */
export function fillBody(picture: Picture, pen: Pen, r: Rect): void {
  const { palette: p, brushes } = picture;
  const box = { x0: r.x - BLEED, y0: r.y - BLEED, x1: r.x + r.w + BLEED, y1: r.y + r.h + BLEED };
  pen.fillStyle = css(p.body);
  pen.beginPath();
  // loops bound the air as much as the solid: outside the map counts as solid
  pen.rect(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
  for (const o of picture.outlines) {
    if (o.x1 < box.x0 || o.x0 > box.x1 || o.y1 < box.y0 || o.y0 > box.y1) continue;
    const points = cutToBox(o.points, box);
    if (!points) continue;
    for (let i = 0; i < points.length; i += 2) {
      if (i) pen.lineTo(points[i]!, points[i + 1]!);
      else pen.moveTo(points[i]!, points[i + 1]!);
    }
    pen.closePath();
  }
  pen.fill('evenodd');
  pen.globalCompositeOperation = 'source-atop';
  toneMaterials(picture, pen, r);
  for (const [brush, alpha] of [
    [brushes.stains, 0.6],
    [brushes.scuffs, 0.8],
  ] as const) {
    pen.globalAlpha = alpha;
    pen.fillStyle = pen.createPattern(brush, 'repeat')!;
    pen.fillRect(r.x, r.y, r.w, r.h);
  }
  pen.globalAlpha = 1;
}

/** Cells of the border tone what lies beyond it, too. */
function toneMaterials(picture: Picture, pen: Pen, r: Rect): void {
  const { ground, palette } = picture;
  const y1 = Math.floor((r.y + r.h) / TILE) + 1;
  const x1 = Math.floor((r.x + r.w) / TILE) + 1;
  for (let y = Math.floor(r.y / TILE) - 1; y <= y1; y++) {
    for (let x = Math.floor(r.x / TILE) - 1; x <= x1; x++) {
      const paint = paintAt(ground, x, y);
      if (!paint || paint === 'stone') continue;
      pen.fillStyle = css(bodyTone[paint](palette));
      pen.fillRect(x * TILE - 4, y * TILE - 4, TILE + 8, TILE + 8);
    }
  }
}

/** Light from the level's lamps, then darkness by depth: one stretched image each. */
export function paintShade(picture: Picture, pen: Pen, r: Rect): void {
  pen.globalCompositeOperation = 'source-atop';
  stretchField(pen, picture.glow, picture.fields.light, r);
  stretchField(pen, picture.shade, picture.fields.depth, r);
  pen.globalCompositeOperation = 'source-over';
}

export function stretchField(pen: Pen, canvas: Canvas, { perTile }: Field, r: Rect): void {
  const k = perTile / TILE;
  const x0 = Math.max(0, Math.floor(r.x * k) - 2);
  const y0 = Math.max(0, Math.floor(r.y * k) - 2);
  const x1 = Math.min(canvas.width, Math.ceil((r.x + r.w) * k) + 2);
  const y1 = Math.min(canvas.height, Math.ceil((r.y + r.h) * k) + 2);
  if (x1 <= x0 || y1 <= y0) return;
  pen.drawImage(canvas, x0, y0, x1 - x0, y1 - y0, x0 / k, y0 / k, (x1 - x0) / k, (y1 - y0) / k);
}

/** Visits every cell of one paint in and near a rectangle. */
export function eachCell(
  picture: Picture,
  r: Rect,
  paint: SolidPaint,
  margin: number,
  visit: (x: number, y: number) => void,
): void {
  const { ground } = picture;
  const { x0, y0, x1, y1 } = cellsIn(ground, r, margin);
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) if (ground.solid[y * ground.width + x] === paint) visit(x, y);
  }
}
