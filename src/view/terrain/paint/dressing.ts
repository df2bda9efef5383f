/** What lies on, leans against and hangs from the ground. None of it can be stood on, so none of it is wet and lit. */
import { mix } from '../../colour.ts';
import type { Pen } from '../canvas.ts';
import { isSolid, paintAt, type SolidPaint, TILE } from '../cells.ts';
import { type Random, random } from '../noise.ts';
import type { Picture, Run } from '../picture.ts';
import { fillBox, stamp, strokeCurve } from '../strokes.ts';

/** Rubble at the feet of walls, loose books under walls of books, tufts and moss. */
export function dressTop(picture: Picture, pen: Pen, run: Run): void {
  if (run.side !== 'top') return;
  const { ground, seed } = picture;
  for (let x = run.x0; x < run.x1; x++) {
    const rnd = random(seed, x, run.y0, 23);
    const feet = run.y0 - 1;
    if (ground.hazard[feet * ground.width + x]) continue;
    for (const side of [-1, 1] as const) {
      const wall = paintAt(ground, x + side, feet);
      if (!wall) continue;
      const foot = { x: (x + (side > 0 ? 1 : 0)) * TILE, y: run.y0 * TILE, side };
      if (wall === 'book') spillBooks(picture, pen, foot, rnd);
      else if (wall !== 'timber') heapRubble(picture, pen, foot, isSolid(ground, x + side, feet - 1), rnd);
    }
    if (run.paint !== 'book') scatter(picture, pen, x, run.y0, run.paint, rnd);
  }
}

interface Foot {
  x: number;
  y: number;
  /** of the wall */
  side: -1 | 1;
}

/** A slope of stones against a wall, larger below; lower before a single step, which must stay readable. */
function heapRubble({ brushes }: Picture, pen: Pen, foot: Foot, tall: boolean, rnd: Random): void {
  const run = tall ? rnd.range(52, 96) : 30;
  const rise = tall ? rnd.range(22, 44) : 9;
  const stones = tall ? 26 : 7;
  for (let i = 0; i < stones; i++) {
    const u = rnd();
    const up = rise * (1 - u) ** 1.4 * (1 - i / stones);
    const scale = rnd.range(0.45, 1.15) * (1 - 0.45 * u) * (tall ? 1 : 0.6);
    stamp(pen, rnd.pick(brushes.rubble), foot.x - foot.side * (u * run - 5), foot.y + 6 - up, {
      turn: rnd.range(-0.4, 0.4),
      scaleX: scale,
      scaleY: scale,
    });
  }
}

function spillBooks({ brushes }: Picture, pen: Pen, foot: Foot, rnd: Random): void {
  for (let i = 0; i < 7; i++) {
    const u = rnd();
    const scale = rnd.range(0.6, 0.95);
    stamp(pen, rnd.pick(brushes.pages), foot.x - foot.side * (u * 56 - 2), foot.y + 3 - (1 - u) * rnd.range(0, 17), {
      turn: -foot.side * (1 - u) * rnd.range(0.1, 0.75),
      scaleX: scale,
      scaleY: scale,
    });
  }
}

/** share of cells that carry a tuft, moss, a stone or two, a lost book */
const growth: Record<SolidPaint, { tuft: number; moss: number; stones: number; books: number }> = {
  stone: { tuft: 0.13, moss: 0.3, stones: 0.3, books: 0.1 },
  concrete: { tuft: 0.3, moss: 0.22, stones: 0.34, books: 0 },
  brick: { tuft: 0.16, moss: 0.36, stones: 0.34, books: 0 },
  plaster: { tuft: 0.04, moss: 0.2, stones: 0.4, books: 0.04 },
  metal: { tuft: 0, moss: 0.06, stones: 0.08, books: 0 },
  timber: { tuft: 0.05, moss: 0.34, stones: 0.05, books: 0.06 },
  book: { tuft: 0, moss: 0, stones: 0, books: 0 },
  bark: { tuft: 0.3, moss: 0.6, stones: 0, books: 0 },
  vine: { tuft: 0.4, moss: 0.5, stones: 0, books: 0 },
  rope: { tuft: 0, moss: 0, stones: 0, books: 0 },
  curtain: { tuft: 0, moss: 0, stones: 0, books: 0 },
};

function scatter({ brushes }: Picture, pen: Pen, x: number, y: number, paint: SolidPaint, rnd: Random): void {
  const { tuft, moss, stones, books } = growth[paint];
  const at = (): number => x * TILE + rnd() * TILE;
  const small = (least: number, most: number) => {
    const scale = rnd.range(least, most);
    return { scaleX: scale * (rnd.chance(0.5) ? -1 : 1), scaleY: scale };
  };
  if (rnd.chance(moss)) stamp(pen, rnd.pick(brushes.moss), at(), y * TILE + 5, small(0.6, 1.1));
  if (rnd.chance(stones)) {
    for (let i = rnd.int(1, 3); i > 0; i--) stamp(pen, rnd.pick(brushes.rubble), at(), y * TILE + 5, small(0.22, 0.5));
  }
  if (rnd.chance(tuft)) {
    for (let i = rnd.int(1, 2); i > 0; i--) stamp(pen, rnd.pick(brushes.tufts), at(), y * TILE + 4, small(0.7, 1.25));
  }
  if (rnd.chance(books)) {
    stamp(pen, rnd.pick(brushes.pages), at(), y * TILE + 3, { turn: rnd.range(-0.08, 0.08), scaleX: 0.8, scaleY: 0.8 });
  }
}

/** Things that hang or stick out behind the silhouette: steel, ivy, roots, pipes. */
export function hangBehind(picture: Picture, pen: Pen, run: Run): void {
  if (run.side === 'top') return;
  const vertical = run.side !== 'bottom';
  const count = Math.abs(run.x1 - run.x0) + Math.abs(run.y1 - run.y0);
  for (let k = 0; k < count; k++) {
    const x = vertical ? run.x0 : Math.min(run.x0, run.x1) + k;
    const y = vertical ? Math.min(run.y0, run.y1) + k : run.y0;
    const rnd = random(picture.seed, x, y, 31);
    if (vertical) dressWall(picture, pen, run, x * TILE, y * TILE, rnd);
    else dressUnderside(picture, pen, run, x, y, rnd);
  }
}

const breaksToSteel = (paint: SolidPaint): boolean => paint === 'concrete' || paint === 'stone' || paint === 'brick';

function dressWall(picture: Picture, pen: Pen, run: Run, x: number, y: number, rnd: Random): void {
  const out = run.side === 'right' ? 1 : -1;
  if (run.paint === 'book') {
    if (rnd.chance(0.6)) drawJuttingBook(picture, pen, x, y + rnd.range(12, 60), out, rnd);
    return;
  }
  const share = run.paint === 'concrete' ? 0.3 : 0.13;
  if (breaksToSteel(run.paint) && rnd.chance(share)) {
    const heading = out > 0 ? 0 : Math.PI;
    for (let i = 0; i < 3; i++) {
      const angle = heading + rnd.range(-0.5, 0.7) * out;
      drawBar(picture, pen, x - out * 8, y + 18 + i * 8, rnd.range(22, 62), angle, rnd);
    }
  }
  if (run.paint === 'plaster' && rnd.chance(0.3)) drawPipeStub(picture, pen, x, y, out);
  if (rnd.chance(0.08)) stamp(pen, rnd.pick(picture.brushes.ivy), x + out * 4, y, { originY: 0.1 });
}

function drawJuttingBook({ brushes }: Picture, pen: Pen, x: number, y: number, out: 1 | -1, rnd: Random): void {
  const book = rnd.pick(brushes.pages);
  stamp(pen, book, x + out * rnd.range(-12, 4), y, { turn: rnd.range(-0.12, 0.12), scaleX: -out, originX: 0.5 });
}

function drawPipeStub({ palette: p }: Picture, pen: Pen, x: number, y: number, out: 1 | -1): void {
  const left = out > 0 ? x - 4 : x - 14;
  fillBox(pen, left, y, 18, TILE, mix(p.base, p.lit, 0.12));
  fillBox(pen, left + 4, y, 3, TILE, p.lit, 0.35);
  fillBox(pen, left - 3, y + 8, 24, 9, mix(p.base, p.lit, 0.2));
}

/** Free cells below, at most three. */
function roomBelow({ ground }: Picture, x: number, y: number): number {
  let room = 0;
  while (room < 3 && !isSolid(ground, x, y + room)) room++;
  return room;
}

function dressUnderside(picture: Picture, pen: Pen, run: Run, x: number, y: number, rnd: Random): void {
  const room = roomBelow(picture, x, y);
  if (room < 2 || run.paint === 'book') return;
  const { brushes } = picture;
  const px = x * TILE;
  const py = y * TILE;
  if (rnd.chance(0.34))
    stamp(pen, rnd.pick(brushes.ivy.slice(0, room > 2 ? 8 : 3)), px + rnd() * 60, py - 16, { originY: 0 });
  if (rnd.chance(0.26))
    stamp(pen, rnd.pick(brushes.roots.slice(0, room > 2 ? 6 : 2)), px + rnd() * 60, py - 18, { originY: 0 });
  if (breaksToSteel(run.paint) && rnd.chance(run.paint === 'concrete' ? 0.34 : 0.16)) {
    for (let i = 0; i < 3; i++) {
      drawBar(picture, pen, px + 20 + i * 9, py - 14, rnd.range(24, 58), Math.PI / 2 + rnd.range(-0.5, 0.5), rnd);
    }
  }
}

/** A bent reinforcement bar. */
function drawBar(
  { palette: p }: Picture,
  pen: Pen,
  x: number,
  y: number,
  long: number,
  angle: number,
  rnd: Random,
): void {
  const bend = [x + Math.cos(angle) * long * 0.5, y + Math.sin(angle) * long * 0.5] as const;
  const end = [
    x + Math.cos(angle) * long + rnd.range(-0.2, 0.2) * long,
    y + Math.sin(angle) * long + rnd.range(0, 0.2) * long,
  ] as const;
  pen.lineCap = 'round';
  strokeCurve(pen, [x, y], bend, end, 2.6, mix(p.base, p.lit, 0.14));
}
