/**
 * What lies buried in the deep of a mass: floors, vaults, ribs, bookcases, pipes. Faint, large and drawn before the
 * darkness falls over them, so that a great interior is read as a ruin and not as a hole in the picture.
 */
import type { Rect } from '../../../tiled/scenery.ts';
import { type Canvas, createCanvas, type Pen, penOf } from '../canvas.ts';
import { isSolid, paintAt, type SolidPaint, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { type Random, random } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox, strokeLine } from '../strokes.ts';
import { stretchField } from './body.ts';

/** One plot of ground in which one thing lies buried, px. */
const PLOT = { w: 9 * TILE, h: 6 * TILE };
/** What is buried may reach this far out of its plot, px. */
const MARGIN = 90;
type Relic = (picture: Picture, pen: Pen, box: Rect, rnd: Random) => void;

const library: Relic[] = [buriedVault, buriedBookcase, buriedFloor, buriedColumns, buriedBookcase, buriedWindow];
const yard: Relic[] = [buriedSlabs, buriedPipes, buriedFooting, buriedSlabs, buriedPipes];
const brickwork: Relic[] = [buriedVault, buriedPipes, buriedVault, buriedWindow];
const relics: Record<SolidPaint, Relic[]> = {
  stone: library,
  book: library,
  timber: library,
  curtain: library,
  rope: library,
  vine: library,
  bark: [buriedFooting],
  concrete: yard,
  metal: [buriedPipes],
  brick: brickwork,
  plaster: brickwork,
};

export function paintStrata(picture: Picture, pen: Pen, r: Rect): void {
  const plots = plotsIn(picture, r);
  if (!plots.length) return;
  const { width, height } = pen.canvas;
  if (layer?.width !== width || layer.height !== height) layer = createCanvas(width, height);
  const layerPen = penOf(layer);
  layerPen.setTransform(1, 0, 0, 1, 0, 0);
  layerPen.globalCompositeOperation = 'source-over';
  layerPen.clearRect(0, 0, width, height);
  layerPen.setTransform(pen.getTransform());
  for (const { box, seed } of plots) buryRelic(picture, layerPen, box, random(...seed));
  layerPen.globalCompositeOperation = 'destination-in';
  stretchField(layerPen, picture.burial, picture.fields.depth, r);
  pen.globalCompositeOperation = 'source-atop';
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(layer, 0, 0);
  pen.restore();
}

/** kept from one rectangle to the next */
let layer: Canvas | null = null;

/** Plots deep enough to hold something, in rows like bricks. */
function plotsIn({ ground, fields, seed }: Picture, r: Rect): { box: Rect; seed: number[] }[] {
  const plots: { box: Rect; seed: number[] }[] = [];
  const lastRow = Math.floor((r.y + r.h) / PLOT.h) + 1;
  for (let row = Math.floor(r.y / PLOT.h) - 1; row <= lastRow; row++) {
    const shift = (row % 2) * PLOT.w * 0.5;
    const lastColumn = Math.floor((r.x + r.w - shift) / PLOT.w) + 1;
    for (let column = Math.floor((r.x - shift) / PLOT.w) - 1; column <= lastColumn; column++) {
      const box = { x: column * PLOT.w + shift, y: row * PLOT.h, ...PLOT };
      const cx = box.x + box.w / 2;
      const cy = box.y + box.h / 2;
      const near =
        box.x < r.x + r.w + MARGIN &&
        box.x + box.w > r.x - MARGIN &&
        box.y < r.y + r.h + MARGIN &&
        box.y + box.h > r.y - MARGIN;
      if (!near || !isSolid(ground, Math.floor(cx / TILE), Math.floor(cy / TILE))) continue;
      if (fieldAt(fields.depth, cx, cy) >= 1.1) plots.push({ box, seed: [seed, column, row, 41] });
    }
  }
  return plots;
}

function buryRelic(picture: Picture, pen: Pen, plot: Rect, rnd: Random): void {
  const cx = plot.x + plot.w / 2;
  const cy = plot.y + plot.h / 2;
  const paint = paintAt(picture.ground, Math.floor(cx / TILE), Math.floor(cy / TILE));
  if (!paint) return;
  const inset = rnd.range(10, 44);
  const box = {
    x: plot.x + inset + rnd.range(-30, 30),
    y: plot.y + rnd.range(0, 40),
    w: plot.w - inset * 2,
    h: plot.h - rnd.range(10, 60),
  };
  rnd.pick(relics[paint])(picture, pen, box, rnd);
}

/** A pointed arch of cut stones, its opening filled with darker rubble. */
function buriedVault({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  const half = Math.min(b.w * 0.36, b.h * 0.8);
  const cx = b.x + b.w / 2;
  const foot = b.y + b.h;
  const arc = (radius: number): void => {
    pen.beginPath();
    pen.moveTo(cx - radius, foot);
    pen.quadraticCurveTo(cx - radius, foot - radius * 0.9, cx, foot - radius * 1.35);
    pen.quadraticCurveTo(cx + radius, foot - radius * 0.9, cx + radius, foot);
  };
  arc(half);
  pen.fillStyle = p.deep;
  pen.globalAlpha = 0.5;
  pen.fill();
  pen.globalAlpha = 1;
  for (const [radius, width, alpha] of [
    [half + 14, 3, 0.34],
    [half + 11, 20, 0.12],
    [half, 2.4, 0.3],
  ] as const) {
    arc(radius);
    pen.strokeStyle = p.lit;
    pen.globalAlpha = alpha;
    pen.lineWidth = width;
    pen.stroke();
  }
  pen.globalAlpha = 1;
  for (let i = 0; i < 13; i++) {
    const angle = Math.PI * (1 - (i + 0.5) / 13);
    const dots = [half - 1, half + 22].map(
      (radius) => [cx + Math.cos(angle) * radius, foot - Math.sin(angle) * radius * 1.16] as const,
    );
    strokeLine(pen, dots, 1.6, p.deep, 0.6);
  }
  for (let i = 0; i < 22; i++) {
    const w = rnd.range(14, 44);
    fillBox(
      pen,
      cx + rnd.range(-0.8, 0.6) * half,
      foot - rnd() ** 1.5 * half,
      w,
      w * 0.45,
      p.lit,
      rnd.range(0.03, 0.09),
    );
  }
}

function buriedBookcase({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  pen.save();
  pen.translate(b.x + b.w / 2, b.y + b.h);
  pen.rotate(rnd.range(-0.14, 0.14));
  const wide = b.w * rnd.range(0.5, 0.8);
  const h = b.h * 0.92;
  fillBox(pen, -wide / 2, -h, wide, h, p.deep, 0.5);
  const bay = 74;
  for (let y = -h + 10; y < -20; y += bay) {
    for (let x = -wide / 2 + 14; x < wide / 2 - 24; x += 12) {
      if (rnd.chance(0.3)) continue;
      const w = rnd.range(8, 20);
      const tall = rnd.range(34, 56);
      fillBox(pen, x, y + bay - tall - 6, w - 2, tall, p.lit, rnd.range(0.04, 0.12));
      x += w - 12;
    }
    fillBox(pen, -wide / 2, y + bay - 6, wide, 6, p.lit, 0.13);
  }
  fillBox(pen, -wide / 2 - 6, -h - 8, wide + 12, 12, p.lit, 0.17);
  for (const x of [-wide / 2, -wide / 2 + wide * 0.48, wide / 2 - 9]) fillBox(pen, x, -h, 9, h, p.lit, 0.12);
  pen.restore();
}

/** A storey that sank: boards, joist ends under them, a torn edge. */
function buriedFloor({ palette: p, brushes }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  pen.save();
  pen.translate(b.x, b.y + b.h * rnd.range(0.4, 0.7));
  pen.rotate(rnd.range(-0.09, 0.09));
  pen.globalAlpha = 0.75;
  for (let x = 0; x < b.w; x += 384) pen.drawImage(rnd.pick(brushes.planks), x, 0, 384, 22);
  pen.globalAlpha = 1;
  fillBox(pen, 0, -2, b.w, 2.4, p.lit, 0.3);
  for (let x = rnd.range(10, 40); x < b.w - 30; x += 58) {
    fillBox(pen, x, 22, 26, 30, p.lit, 0.09);
    fillBox(pen, x, 22, 26, 4, p.deep, 0.5);
    strokeLine(
      pen,
      [
        [x + 26, 22],
        [x + 26, 52],
        [x, 52],
      ],
      1.4,
      p.deep,
      0.5,
    );
  }
  pen.restore();
}

function buriedColumns({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  const count = rnd.int(2, 3);
  for (let i = 0; i < count; i++) {
    const x = b.x + (b.w * (i + 0.5)) / count;
    const top = b.y + rnd.range(0, b.h * 0.35);
    const w = rnd.range(34, 46);
    fillBox(pen, x - w / 2, top, w, b.y + b.h - top, p.lit, 0.08);
    for (let k = 0; k < 5; k++) fillBox(pen, x - w / 2 + (k * w) / 5, top, w / 12, b.y + b.h - top, p.deep, 0.4);
    fillBox(pen, x - w / 2, top, 2.4, b.y + b.h - top, p.lit, 0.28);
    fillBox(pen, x - w * 0.75, top - 18, w * 1.5, 8, p.lit, 0.2);
    fillBox(pen, x - w * 0.62, top - 10, w * 1.24, 10, p.lit, 0.12);
  }
}

/** A window walled up long ago. */
function buriedWindow({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  const w = b.w * 0.3;
  const x = b.x + b.w * rnd.range(0.25, 0.45);
  const y = b.y + b.h * 0.15;
  const h = b.h * 0.75;
  fillBox(pen, x, y, w, h, p.deep, 0.45);
  for (let row = 0; row * 16 < h; row++) {
    for (let bx = x + (row % 2) * 18 - 18; bx < x + w; bx += 36) {
      const from = Math.max(x, bx);
      fillBox(pen, from, y + row * 16, Math.min(x + w, bx + 33) - from, 14, p.lit, rnd.range(0.02, 0.1));
    }
  }
  for (const [ex, ey, ew, eh] of [
    [x - 12, y - 14, w + 24, 10],
    [x - 12, y, 10, h],
    [x + w + 2, y, 10, h],
    [x - 20, y + h, w + 40, 12],
  ] as const)
    fillBox(pen, ex, ey, ew, eh, p.lit, 0.15);
}

/** Floors of concrete fallen one on another, steel between them. */
function buriedSlabs({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  for (let i = rnd.int(2, 4); i > 0; i--) {
    pen.save();
    pen.translate(b.x + b.w * rnd.range(0.3, 0.7), b.y + b.h * rnd.range(0.15, 0.9));
    pen.rotate(rnd.range(-0.26, 0.26));
    const w = b.w * rnd.range(0.4, 0.75);
    const h = rnd.range(26, 40);
    fillBox(pen, -w / 2, 0, w, h, p.lit, 0.1);
    fillBox(pen, -w / 2, 0, w, 3, p.lit, 0.26);
    fillBox(pen, -w / 2, h - 4, w, 10, p.deep, 0.6);
    for (let x = -w / 2 + 20; x < w / 2; x += rnd.range(40, 90)) fillBox(pen, x, 2, 1.6, h - 4, p.deep, 0.5);
    for (let k = 0; k < 4; k++) {
      const y = (h * (k + 0.5)) / 4;
      strokeLine(
        pen,
        [
          [w / 2, y],
          [w / 2 + rnd.range(20, 60), y + rnd.range(-14, 26)],
        ],
        2,
        p.lit,
        0.2,
      );
    }
    pen.restore();
  }
}

function buriedPipes({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  for (let i = rnd.int(1, 3); i > 0; i--) {
    const y = b.y + b.h * rnd();
    const thick = rnd.range(16, 40);
    const to = b.x + b.w * rnd.range(0.7, 1.1);
    fillBox(pen, b.x, y, to - b.x, thick, p.deep, 0.45);
    fillBox(pen, b.x, y + thick * 0.16, to - b.x, thick * 0.2, p.lit, 0.2);
    fillBox(pen, b.x, y + thick * 0.7, to - b.x, thick * 0.3, p.deep, 0.5);
    for (let x = b.x + rnd.range(20, 90); x < to; x += rnd.range(110, 190)) {
      fillBox(pen, x, y - 5, 13, thick + 10, p.lit, 0.13);
      fillBox(pen, x + 13, y - 5, 2, thick + 10, p.deep, 0.6);
    }
    if (rnd.chance(0.6)) {
      const x = b.x + b.w * rnd.range(0.2, 0.8);
      fillBox(pen, x, b.y, thick * 0.7, y - b.y, p.deep, 0.4);
      fillBox(pen, x + thick * 0.12, b.y, thick * 0.14, y - b.y, p.lit, 0.18);
    }
  }
}

/** Stepped footings of something that stood above. */
function buriedFooting({ palette: p }: Picture, pen: Pen, b: Rect, rnd: Random): void {
  const steps = rnd.int(3, 5);
  for (let i = 0; i < steps; i++) {
    const w = b.w * (0.25 + (0.6 * i) / steps);
    const h = b.h / steps;
    const x = b.x + b.w / 2 - w / 2;
    fillBox(pen, x, b.y + i * h, w, h, p.lit, 0.05);
    fillBox(pen, x, b.y + i * h, w, 2.6, p.lit, 0.24);
    fillBox(pen, x, b.y + (i + 1) * h - 5, w, 5, p.deep, 0.45);
  }
}
