/** One-ways: thin and straight, carried by brackets, chains or rods, and brighter than any wall. */
import { css, mix } from '../../colour.ts';
import type { Pen } from '../canvas.ts';
import { isSolid, type OnewayPaint, type Span, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { type Random, random } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox, fillPolygon, stamp, strokeCurve, strokeLine } from '../strokes.ts';
import { drawWetEdge } from './edges.ts';
import { drawStrap, drawTimber } from './timber.ts';

interface Board {
  x: number;
  y: number;
  w: number;
  /** ends that meet a wall are not broken */
  wallLeft: boolean;
  wallRight: boolean;
}
/** Rows within which what carries a ledge may meet what it stands on or hangs from. */
const HELD = 4;

const ledges: Record<OnewayPaint, (picture: Picture, pen: Pen, board: Board, rnd: Random) => void> = {
  shelf: drawShelf,
  beam: drawBeam,
  ring: drawRing,
  slab: drawSlab,
  awning: drawAwning,
};

export function paintLedge(picture: Picture, pen: Pen, ledge: Span<OnewayPaint>): void {
  const { ground, seed, fields, palette: p, brushes } = picture;
  const board: Board = {
    x: ledge.x0 * TILE,
    y: ledge.y * TILE,
    w: (ledge.x1 - ledge.x0) * TILE,
    wallLeft: isSolid(ground, ledge.x0 - 1, ledge.y),
    wallRight: isSolid(ground, ledge.x1, ledge.y),
  };
  const rnd = random(seed, ledge.x0, ledge.y, 5);
  pen.globalCompositeOperation = 'source-over';
  ledges[ledge.paint](picture, pen, board, rnd);
  if (rnd.chance(0.75)) {
    stamp(pen, rnd.pick(brushes.ivy.slice(0, 4)), board.x + rnd.range(12, board.w - 12), board.y + 10, { originY: 0 });
  }
  for (let x = ledge.x0; x < ledge.x1; x++) {
    const light = fieldAt(fields.light, x * TILE + 32, board.y - 20);
    drawWetEdge(picture, pen, x, ledge.y, Math.min(1, 0.6 + light), 18);
  }
  if (!board.wallLeft) fillBox(pen, board.x - 5, board.y, 3, 7, p.rim, 0.8);
  if (!board.wallRight) fillBox(pen, board.x + board.w + 2, board.y, 3, 7, p.rim, 0.8);
}

function drawShelf(picture: Picture, pen: Pen, b: Board, rnd: Random): void {
  const { palette: p, brushes } = picture;
  const iron = mix(p.base, p.lit, 0.1);
  for (const x of [b.x + 22, b.x + b.w - 30]) {
    drawUpright(picture, pen, x, b.y + 10, rnd);
    strokeLine(
      pen,
      [
        [x, b.y + 10],
        [x, b.y + 62],
      ],
      5,
      iron,
    );
    strokeCurve(pen, [x, b.y + 58], [x + 6, b.y + 34], [x + 26, b.y + 14], 5, iron);
    strokeLine(
      pen,
      [
        [x - 2, b.y + 16],
        [x - 2, b.y + 58],
      ],
      1.2,
      p.lit,
      0.35,
    );
  }
  drawPlankOf(picture, pen, b, 17, rnd);
  if (rnd.chance(0.4)) {
    const at = b.x + rnd.range(20, b.w - 50);
    stamp(pen, rnd.pick(brushes.pages), at, b.y + 3, { scaleX: 0.7, scaleY: 0.7 });
  }
}

/** The side of the case that the shelf was of, down to the floor, or to where it has rotted away. */
function drawUpright({ ground, palette: p }: Picture, pen: Pen, x: number, y: number, rnd: Random): void {
  const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
  let rows = 1;
  while (rows < HELD && !isSolid(ground, column, row + rows)) rows++;
  const stands = isSolid(ground, column, row + rows);
  const foot = stands ? (row + rows) * TILE : y + TILE * rnd.range(1.7, 3.4);
  const wood = mix(p.base, p.wall, 0.35);
  for (let at = y; at < foot; at += 16) {
    const left = stands ? 1 : 1 - ((at - y) / (foot - y)) ** 2;
    fillBox(pen, x - 6, at, 12, Math.min(16, foot - at), wood, 0.85 * left);
    fillBox(pen, x - 6, at, 2, Math.min(16, foot - at), p.lit, 0.16 * left);
  }
}

function drawBeam(picture: Picture, pen: Pen, b: Board, rnd: Random): void {
  drawPlankOf(picture, pen, b, 30, rnd);
  for (const at of [0.16, 0.78]) drawStrap(picture, pen, b.x + b.w * at, b.y - 1, 33);
  if (!b.wallLeft && !b.wallRight) for (const x of [b.x + 14, b.x + b.w - 14]) drawChain(picture, pen, x, b.y - 8);
}

function drawPlankOf(picture: Picture, pen: Pen, b: Board, thick: number, rnd: Random): void {
  const before = b.wallLeft ? 0 : 7;
  const after = b.wallRight ? 0 : 7;
  fillBox(pen, b.x + 6, b.y + thick, b.w - 12, 5, picture.palette.deep, 0.5);
  drawTimber(picture, pen, { x: b.x - before, y: b.y, w: b.w + before + after, h: thick }, rnd);
}

/** What a chain over (x, y) hangs from: px up to it, `lost` where it is farther than is drawn; null under the open sky. */
function holdOver({ ground }: Picture, x: number, y: number): { length: number; lost: boolean } | null {
  const column = Math.floor(x / TILE);
  for (let row = Math.floor(y / TILE) - 1; row >= 0; row--) {
    if (!isSolid(ground, column, row)) continue;
    const length = y - (row + 1) * TILE;
    return { length: Math.min(length, HELD * TILE), lost: length > HELD * TILE };
  }
  return null;
}

function drawChain(picture: Picture, pen: Pen, x: number, y: number): void {
  const hold = holdOver(picture, x, y);
  if (!hold) return;
  const { palette: p } = picture;
  pen.lineWidth = 2.4;
  const links = Math.ceil(hold.length / 10);
  for (let k = 0; k < links; k++) {
    pen.strokeStyle = css(mix(p.base, p.lit, 0.16), hold.lost ? 1 - (k / links) ** 2 : 1);
    pen.beginPath();
    pen.ellipse(x, y - k * 10, k % 2 ? 1.6 : 3.6, 6, 0, 0, 7);
    pen.stroke();
  }
}

/** A lamp ring of iron, seen from its edge, with sockets below it. */
function drawRing(picture: Picture, pen: Pen, b: Board): void {
  const { palette: p } = picture;
  const iron = mix(p.base, p.lit, 0.12);
  const cx = b.x + b.w / 2;
  for (const x of [b.x + 6, b.x + b.w - 6])
    strokeLine(
      pen,
      [
        [x, b.y + 4],
        [cx, b.y - 150],
      ],
      2.2,
      iron,
    );
  for (let k = 0; k < 7; k++) {
    const y = b.y - 150 - k * 18;
    strokeLine(
      pen,
      [
        [cx, y],
        [cx, y - 18],
      ],
      2.6,
      iron,
      1 - k / 7,
    );
  }
  fillBox(pen, b.x - 4, b.y, b.w + 8, 11, iron);
  fillBox(pen, b.x - 4, b.y + 8, b.w + 8, 4, p.deep, 0.7);
  for (let x = b.x + 12; x < b.x + b.w; x += 28) {
    fillBox(pen, x, b.y + 11, 5, 10, iron);
    fillPolygon(
      pen,
      [
        [x - 3, b.y + 21],
        [x + 8, b.y + 21],
        [x + 5, b.y + 27],
        [x, b.y + 27],
      ],
      iron,
    );
  }
}

/** A thin slab of concrete on its own steel. */
function drawSlab(picture: Picture, pen: Pen, b: Board, rnd: Random): void {
  const { palette: p } = picture;
  const under = Array.from({ length: 9 }, (_, i) => {
    const u = 1 - i / 8;
    return [b.x + b.w * u, b.y + 16 + rnd.range(0, 12)] as const;
  });
  fillPolygon(pen, [[b.x, b.y], [b.x + b.w, b.y], ...under], mix(p.body, p.mid, 0.14));
  fillBox(pen, b.x, b.y + 15, b.w, 4, p.deep, 0.55);
  for (const [x, out] of [
    [b.x, -1],
    [b.x + b.w, 1],
  ] as const) {
    for (let k = 0; k < 3; k++) {
      const y = b.y + 5 + k * 5;
      strokeCurve(
        pen,
        [x, y],
        [x + out * 16, y],
        [x + out * rnd.range(18, 38), y + rnd.range(-6, 16)],
        2.2,
        mix(p.base, p.lit, 0.14),
      );
    }
  }
}

/** Torn cloth on a rail. */
function drawAwning({ palette: p }: Picture, pen: Pen, b: Board, rnd: Random): void {
  fillBox(pen, b.x - 3, b.y, b.w + 6, 7, mix(p.base, p.lit, 0.14));
  for (let x = b.x; x < b.x + b.w; x += 16) {
    const long = rnd.range(16, 34);
    const cloth = mix(p.base, p.accent, Math.floor(x / 16) % 2 ? 0.2 : 0.1);
    fillPolygon(
      pen,
      [
        [x, b.y + 6],
        [x + 16, b.y + 6],
        [x + 15, b.y + long],
        [x + 8, b.y + long + 6],
        [x + 1, b.y + long],
      ],
      cloth,
    );
  }
}
