/**
 * From cells to outlines. Boundary edges are chained into closed loops with the solid on the right hand
 * (outer loops run clockwise on the screen, holes counter-clockwise), then roughened. What can be stood on stays true.
 */
import { TILE } from './cells.ts';
import { noise } from './noise.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';
/** One straight piece of outline, in tiles; consecutive pieces of a loop share corners. */
export interface Edge {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  side: Side;
}
export type Loop = Edge[];

/** The map goes on unchanged this many cells beyond its border, then closes. */
const PAD = 3;
const turnRight: Record<Side, Side> = { top: 'right', right: 'bottom', bottom: 'left', left: 'top' };

/** Every loop of the cells where `cell(x, y)`, border included. At a diagonal touch the loops stay apart. */
export function traceLoops(width: number, height: number, cell: (x: number, y: number) => boolean): Loop[] {
  const inside = (x: number, y: number): boolean =>
    x < -PAD || y < -PAD || x >= width + PAD || y >= height + PAD || cell(x, y);
  const key = (x: number, y: number): number => (y + PAD) * (width + 2 * PAD + 1) + x + PAD;
  const starting = new Map<number, Edge[]>();
  const add = (x0: number, y0: number, x1: number, y1: number, side: Side): void => {
    const edge = { x0, y0, x1, y1, side };
    const list = starting.get(key(x0, y0));
    if (list) list.push(edge);
    else starting.set(key(x0, y0), [edge]);
  };
  for (let y = -PAD - 1; y <= height + PAD; y++) {
    for (let x = -PAD - 1; x <= width + PAD; x++) {
      if (!inside(x, y)) continue;
      if (!inside(x, y - 1)) add(x, y, x + 1, y, 'top');
      if (!inside(x + 1, y)) add(x + 1, y, x + 1, y + 1, 'right');
      if (!inside(x, y + 1)) add(x + 1, y + 1, x, y + 1, 'bottom');
      if (!inside(x - 1, y)) add(x, y + 1, x, y, 'left');
    }
  }
  const loops: Loop[] = [];
  for (const starts of starting.values()) {
    while (starts.length) loops.push(walkLoop(starts.pop()!, (x, y) => starting.get(key(x, y))));
  }
  return loops;
}

function walkLoop(start: Edge, startingAt: (x: number, y: number) => Edge[] | undefined): Loop {
  const loop: Loop = [];
  /** the next piece; where two touch at a corner, the one that keeps to the right */
  const takeNext = (edge: Edge): Edge | undefined => {
    const next = startingAt(edge.x1, edge.y1);
    const i = next && next.length > 1 ? next.findIndex((n) => n.side === turnRight[edge.side]) : 0;
    return next?.splice(Math.max(0, i), 1)[0];
  };
  for (let edge: Edge | undefined = start; edge; edge = takeNext(edge)) {
    const last = loop[loop.length - 1];
    if (last?.side === edge.side) {
      last.x1 = edge.x1;
      last.y1 = edge.y1;
    } else loop.push({ ...edge });
  }
  const first = loop[0]!;
  const last = loop[loop.length - 1]!;
  if (loop.length > 1 && first.side === last.side) {
    first.x0 = last.x0;
    first.y0 = last.y0;
    loop.pop();
  }
  return loop;
}

/** How far the painted outline may leave the collision, px. */
export const ROUGH = {
  /** tops, either way */
  top: 1.6,
  /** walls, outward and inward */
  out: 3,
  in: 9,
  /** teeth of an underside */
  under: 15,
  /** between two points */
  step: 11,
  /** from a corner, in which walls and tops run straight */
  hold: 26,
  /** a room's upper corners are vaulted by this much */
  vault: 46,
};

const lengthOf = (e: Edge): number => (Math.abs(e.x1 - e.x0) + Math.abs(e.y1 - e.y0)) * TILE;

/** Radius of the vault between two pieces that meet in a room's upper corner; low passages and short walls have none. */
function vaultBetween(a: Edge, b: Edge): number {
  const concave = (a.side === 'bottom' && b.side === 'right') || (a.side === 'left' && b.side === 'bottom');
  if (!concave) return 0;
  const wall = a.side === 'bottom' ? b : a;
  const ceiling = a.side === 'bottom' ? a : b;
  if (lengthOf(wall) < 3 * TILE || lengthOf(ceiling) < 1.5 * TILE) return 0;
  return ROUGH.vault * (0.7 + 0.6 * noise(wall.x0 * 1.7, ceiling.y0 * 2.3));
}

/** How far a vault of radius `r` hangs below the ceiling at distance `d` from its wall, in courses. */
function vaultDrop(d: number, r: number): number {
  if (d >= r) return 0;
  const round = r - Math.sqrt(r * r - (r - d) * (r - d));
  return Math.round(round / 7) * 7;
}

/** One loop as a closed polygon, px: tops within ±1.6, sides broken in courses, undersides in teeth, upper corners exact. */
export function roughen(loop: Loop, seed: number): Float32Array {
  const points: number[] = [];
  loop.forEach((edge, i) => {
    const before = loop[(i + loop.length - 1) % loop.length]!;
    const after = loop[(i + 1) % loop.length]!;
    roughenEdge(edge, seed, vaultBetween(before, edge), vaultBetween(edge, after), points);
  });
  return Float32Array.from(points);
}

function roughenEdge(e: Edge, seed: number, vaultAtStart: number, vaultAtEnd: number, points: number[]): void {
  const length = lengthOf(e);
  const count = Math.max(2, Math.round(length / ROUGH.step));
  const dx = Math.sign(e.x1 - e.x0);
  const dy = Math.sign(e.y1 - e.y0);
  const isWall = e.side === 'left' || e.side === 'right';
  for (let i = 0; i < count; i++) {
    // lower corners break off; upper ones are kept to the pixel
    if (i === 0 && (e.side === 'bottom' || e.side === 'left') && !vaultAtStart) continue;
    const along = (i / count) * length;
    if (isWall && (along < vaultAtStart || length - along < vaultAtEnd)) continue;
    const x = e.x0 * TILE + dx * along;
    const y = e.y0 * TILE + dy * along;
    const vault =
      e.side === 'bottom' ? Math.max(vaultDrop(along, vaultAtStart), vaultDrop(length - along, vaultAtEnd)) : 0;
    const out = vault || leave(e.side, x, y, Math.min(along, length - along), seed);
    points.push(x + dy * out, y - dx * out);
  }
}

/** How far the outline leaves the edge at a point, px outward; `near` is the distance to the nearer corner. */
function leave(side: Side, x: number, y: number, near: number, seed: number): number {
  const hold = Math.min(1, near / ROUGH.hold);
  if (side === 'top') return (noise(x / 37, seed + y / TILE) - 0.5) * 2 * ROUGH.top * hold;
  if (side === 'bottom') {
    const tooth = (k: number): number => noise(Math.floor(k) * 7.31, y / TILE + seed);
    const k = x / 27;
    const share = k - Math.floor(k);
    const depth = tooth(k) * (1 - share) + tooth(k + 1) * share;
    const chip = tooth(k * 2.3) > 0.72 ? 5 : 0;
    return (3 - depth * 1.7 * ROUGH.under - chip) * Math.min(1, near / 14);
  }
  const course = Math.floor((y + 7 * noise(x / TILE, y / 90)) / 21);
  const broken = noise(course * 3.7, x / TILE + seed);
  const grit = noise(y / 7, x / TILE + seed) - 0.5;
  return (ROUGH.out - broken * broken * (ROUGH.in + ROUGH.out) + grit * 3) * hold;
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Cuts a closed polygon to a box (Sutherland and Hodgman), so that a chunk's path holds only its own points. */
export function cutToBox(polygon: Float32Array, box: Box): ArrayLike<number> | null {
  let points: ArrayLike<number> = polygon;
  for (const [axis, at, keepsLess] of [
    [0, box.x0, false],
    [0, box.x1, true],
    [1, box.y0, false],
    [1, box.y1, true],
  ] as const) {
    points = cutHalf(points, axis, at, keepsLess);
    if (points.length < 6) return null;
  }
  return points;
}

function cutHalf(points: ArrayLike<number>, axis: 0 | 1, at: number, keepsLess: boolean): number[] {
  const kept: number[] = [];
  const n = points.length;
  for (let i = 0; i < n; i += 2) {
    const j = (i + 2) % n;
    const a = points[i + axis]!;
    const b = points[j + axis]!;
    const aIn = keepsLess ? a <= at : a >= at;
    const bIn = keepsLess ? b <= at : b >= at;
    if (aIn) kept.push(points[i]!, points[i + 1]!);
    if (aIn !== bIn) {
      const t = (at - a) / (b - a);
      kept.push(points[i]! + (points[j]! - points[i]!) * t, points[i + 1]! + (points[j + 1]! - points[i + 1]!) * t);
    }
  }
  return kept;
}
