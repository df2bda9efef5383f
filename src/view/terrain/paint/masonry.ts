/**
 * Laid stone, brick, plaster, concrete and plate. Blocks belong to the world, not to cells, so no grid shows;
 * they fade with depth and come up again faintly in patches, so that no interior is flat.
 */
import type { Rect } from '../../../tiled/scenery.ts';
import type { Pen } from '../canvas.ts';
import { paintAt, type SolidPaint, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { clamp, noise, type Random, random, smooth } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox, strokeLine } from '../strokes.ts';

interface Block {
  x: number;
  y: number;
  w: number;
  h: number;
  /** tiles into the solid, at its middle */
  depth: number;
  /** 0 to 1: how clearly it shows */
  show: number;
  light: number;
  rnd: Random;
}
interface Bond {
  /** px */
  course: number;
  length: number;
  /** share of `length` by which joints wander */
  wander: number;
  draw(picture: Picture, pen: Pen, block: Block): void;
}

const bonds: Partial<Record<SolidPaint, Bond>> = {
  stone: { course: 64 / 3, length: 46, wander: 0.5, draw: drawAshlar },
  vine: { course: 64 / 3, length: 46, wander: 0.5, draw: drawAshlar },
  brick: { course: 12.8, length: 34, wander: 0.12, draw: drawBrick },
  plaster: { course: 12.8, length: 34, wander: 0.12, draw: drawPlaster },
  concrete: { course: 96, length: 150, wander: 0.1, draw: drawConcrete },
  metal: { course: 64, length: 96, wander: 0, draw: drawPlate },
};

export function paintMasonry(picture: Picture, pen: Pen, r: Rect): void {
  const present = new Set<SolidPaint | ''>();
  for (let y = r.y; y <= r.y + r.h; y += TILE) {
    for (let x = r.x; x <= r.x + r.w; x += TILE) present.add(paintAt(picture.ground, (x / TILE) | 0, (y / TILE) | 0));
  }
  pen.globalCompositeOperation = 'source-atop';
  for (const [paint, bond] of Object.entries(bonds)) {
    if (present.has(paint as SolidPaint)) layCourses(picture, pen, r, paint as SolidPaint, bond);
  }
}

function layCourses(picture: Picture, pen: Pen, r: Rect, paint: SolidPaint, bond: Bond): void {
  const { ground, fields, seed } = picture;
  const { course, length, wander } = bond;
  const joint = (row: number, k: number): number =>
    (k + (row % 2) * 0.5 + (noise(row * 3.1 + 0.5, k * 1.7 + seed) - 0.5) * wander) * length;
  const lastRow = Math.ceil((r.y + r.h) / course);
  for (let row = Math.floor(r.y / course) - 1; row <= lastRow; row++) {
    const lastBlock = Math.ceil((r.x + r.w) / length) + 1;
    for (let k = Math.floor(r.x / length) - 2; k <= lastBlock; k++) {
      const x = joint(row, k);
      const w = joint(row, k + 1) - x;
      const y = row * course;
      const cx = x + w / 2;
      const cy = y + course / 2;
      if (paintAt(ground, Math.floor(cx / TILE), Math.floor(cy / TILE)) !== paint) continue;
      const depth = fieldAt(fields.depth, cx, cy);
      const patch = smooth(0.46, 0.68, noise(cx / 210 + 3, cy / 130 + seed));
      const show = clamp(Math.max(1.15 - depth / 2.8, 0.9 * patch));
      if (show < 0.06) continue;
      const light = fieldAt(fields.light, cx, cy);
      bond.draw(picture, pen, { x, y, w, h: course, depth, show, light, rnd: random(seed, row, k, course) });
    }
  }
}

function drawAshlar({ palette: p }: Picture, pen: Pen, b: Block): void {
  const { x, y, w, h, show, rnd } = b;
  const tone = rnd();
  if (tone < 0.26) fillBox(pen, x + 1, y + 1, w - 2, h - 2, p.lit, show * (0.1 + 0.12 * b.light) * (0.5 + tone * 2));
  else if (tone < 0.6) fillBox(pen, x + 1, y + 1, w - 2, h - 2, p.deep, show * 0.4 * tone);
  if (rnd.chance(0.86)) fillBox(pen, x, y + rnd() * 3, 1.5, h, p.deep, 0.5 * show);
  if (rnd.chance(0.85)) {
    const from = rnd() * w * 0.2;
    fillBox(pen, x + from, y, w - from, 1.6, p.deep, 0.55 * show);
    fillBox(pen, x + from, y + 1.6, w * rnd.range(0.3, 0.95), 1.1, p.lit, show * (0.12 + 0.14 * b.light));
  }
  if (b.depth < 1.1 && rnd.chance(0.035)) drawLostBlock(p, pen, b);
  if (b.depth < 2.2 && rnd.chance(0.05)) drawCrack(p.deep, pen, x + w / 2, y, rnd);
}

/** A block that fell out: a dark niche with a lit sill. */
function drawLostBlock(p: Picture['palette'], pen: Pen, { x, y, w, h, light }: Block): void {
  fillBox(pen, x + 1, y + 1, w - 3, h - 1, p.deep, 0.85);
  fillBox(pen, x + 2, y + h - 2, w - 5, 1.6, p.lit, 0.12 + 0.4 * light);
}

function drawCrack(colour: string, pen: Pen, fromX: number, fromY: number, rnd: Random): void {
  let x = fromX;
  let y = fromY;
  const dots = [[x, y] as const];
  for (let i = rnd.int(4, 8); i > 0; i--) {
    x += rnd.range(-14, 14);
    y += rnd.range(7, 17);
    dots.push([x, y]);
  }
  strokeLine(pen, dots, rnd.range(1, 2.2), colour, 0.85);
}

function drawBrick({ palette: p }: Picture, pen: Pen, b: Block): void {
  const { x, y, w, h, show, rnd } = b;
  const tone = rnd();
  if (tone < 0.3) fillBox(pen, x + 1, y + 1, w - 1.6, h - 1.6, p.lit, show * (0.03 + 0.12 * b.light) * (1 + tone));
  else if (tone < 0.55) fillBox(pen, x + 1, y + 1, w - 1.6, h - 1.6, p.deep, show * 0.34);
  else if (tone < 0.66) fillBox(pen, x + 1, y + 1, w - 1.6, h - 1.6, p.rust, show * 0.07);
  fillBox(pen, x, y, w, 1.3, p.deep, 0.5 * show);
  fillBox(pen, x, y, 1.3, h, p.deep, 0.45 * show);
  if (rnd.chance(0.5)) fillBox(pen, x + 2, y + 1.4, w - 4, 0.9, p.lit, show * (0.06 + 0.14 * b.light));
  if (b.depth < 0.9 && rnd.chance(0.03)) drawLostBlock(p, pen, b);
}

/** Plaster that still holds, and the brick under it where it fell, with a lit torn edge. */
function drawPlaster(picture: Picture, pen: Pen, b: Block): void {
  const { palette: p, seed } = picture;
  const held = noise(b.x / 96 + seed, b.y / 74) - noise(b.x / 31, b.y / 29) * 0.22;
  if (held < 0.36) {
    fillBox(pen, b.x, b.y, b.w, b.h, p.deep, 0.4 * b.show);
    drawBrick(picture, pen, b);
  } else if (held < 0.4) {
    fillBox(pen, b.x, b.y + b.h - 3, b.w * 0.9, 2, p.lit, b.show * (0.1 + 0.22 * b.light));
    fillBox(pen, b.x, b.y + b.h - 1, b.w, 2.4, p.deep, 0.5 * b.show);
  } else if (b.rnd.chance(0.02)) drawCrack(p.deep, pen, b.x, b.y, b.rnd);
}

/** A cast slab: joints, marks of the boards it was cast in, tie holes, streaks below them. */
function drawConcrete({ palette: p }: Picture, pen: Pen, b: Block): void {
  const { x, y, w, h, show, rnd } = b;
  if (rnd.chance(0.5)) fillBox(pen, x, y, w, h, rnd.chance(0.5) ? p.lit : p.deep, show * rnd.range(0.03, 0.1));
  for (let by = y + 16; by < y + h - 4; by += 16) {
    if (rnd.chance(0.55)) fillBox(pen, x + rnd() * w * 0.5, by, w * rnd.range(0.2, 0.5), 1, p.deep, 0.3 * show);
  }
  fillBox(pen, x, y, w, 2, p.deep, 0.65 * show);
  fillBox(pen, x, y + 2, w, 1.2, p.lit, show * (0.06 + 0.2 * b.light));
  fillBox(pen, x, y, 2, h, p.deep, 0.55 * show);
  for (const [u, v] of [
    [0.22, 0.3],
    [0.78, 0.3],
    [0.22, 0.78],
    [0.78, 0.78],
  ] as const) {
    const hx = x + w * u;
    const hy = y + h * v;
    fillBox(pen, hx - 2.5, hy - 2.5, 5, 5, p.deep, 0.75 * show);
    fillBox(pen, hx - 2.5, hy + 2.2, 5, 1, p.lit, show * (0.1 + 0.2 * b.light));
    if (rnd.chance(0.4)) fillBox(pen, hx - 1.5, hy + 3, 3, rnd.range(10, 44), p.deep, 0.3 * show);
  }
  if (rnd.chance(0.3)) drawCrack(p.deep, pen, x + rnd() * w, y, rnd);
  if (b.depth < 1.6 && rnd.chance(0.22)) drawSpall(p, pen, b);
}

/** Concrete burst off its steel: a ragged hollow with two bars across it. */
function drawSpall(p: Picture['palette'], pen: Pen, { x, y, w, h, rnd, light }: Block): void {
  const cx = x + w * rnd.range(0.3, 0.7);
  const cy = y + h * rnd.range(0.3, 0.7);
  for (let i = 0; i < 9; i++) {
    fillBox(pen, cx + rnd.range(-26, 18), cy + rnd.range(-15, 10), rnd.range(8, 22), rnd.range(5, 12), p.deep, 0.55);
  }
  for (const dy of [-6, 6]) {
    fillBox(pen, cx - 27, cy + dy, 56, 2.6, p.base, 0.8);
    fillBox(pen, cx - 27, cy + dy, 56, 0.9, p.lit, 0.15 + 0.35 * light);
  }
}

function drawPlate({ palette: p }: Picture, pen: Pen, b: Block): void {
  const { x, y, w, h, show, rnd } = b;
  fillBox(pen, x, y, w, h, rnd.chance(0.5) ? p.lit : p.deep, show * rnd.range(0.03, 0.16));
  fillBox(pen, x, y, w, 2, p.deep, 0.8 * show);
  fillBox(pen, x, y + 2, w, 1.3, p.lit, show * (0.16 + 0.3 * b.light));
  fillBox(pen, x, y, 2, h, p.deep, 0.7 * show);
  for (let rx = x + 8; rx < x + w; rx += 16) {
    fillBox(pen, rx, y + 7, 3.4, 3.4, p.deep, 0.7 * show);
    fillBox(pen, rx, y + 6.4, 3, 1.4, p.lit, show * (0.2 + 0.3 * b.light));
  }
  for (let i = 0; i < 3; i++) {
    fillBox(pen, x + rnd() * w, y + 4, rnd.range(2, 6), rnd.range(10, h), p.deep, 0.25 * show);
  }
}
