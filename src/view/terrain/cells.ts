/** What the ground is made of, cell by cell. */
import type { LightSource, Rect, Scenery } from '../../tiled/scenery.ts';

/** art px */
export const TILE = 64;

export const solidPaints = [
  'stone',
  'concrete',
  'brick',
  'plaster',
  'metal',
  'timber',
  'book',
  'bark',
  'vine',
  'rope',
  'curtain',
] as const;
export type SolidPaint = (typeof solidPaints)[number];
export const onewayPaints = ['shelf', 'beam', 'ring', 'slab', 'awning'] as const;
export type OnewayPaint = (typeof onewayPaints)[number];
export const hazardPaints = ['puddle', 'glass'] as const;
export type HazardPaint = (typeof hazardPaints)[number];

/** Fibre that claws hold: always looks it. */
export const clawPaints: ReadonlySet<string> = new Set<SolidPaint>(['book', 'bark', 'vine', 'rope', 'curtain']);

/** The part of a scenery that the ground is grown from; plain data, so a Worker can have it. */
export interface Ground {
  id: string;
  width: number;
  height: number;
  solid: (SolidPaint | '')[];
  oneway: (OnewayPaint | '')[];
  hazard: (HazardPaint | '')[];
  lights: LightSource[];
  waters: Rect[];
}

/** Throws for a paint that no painter knows, with the cell and the paints there are. */
export function readGround(scenery: Scenery): Ground {
  const { id, width, height, paint, lights, waters } = scenery;
  const known = <T extends string>(layer: string, names: string[], allowed: readonly T[]): (T | '')[] => {
    const wrong = names.findIndex((name) => name !== '' && !(allowed as readonly string[]).includes(name));
    if (wrong >= 0) {
      const place = `maps/${id}.tmj, layer "${layer}", cell (${wrong % width}, ${Math.floor(wrong / width)})`;
      throw new Error(`${place}: paint "${names[wrong]}" is unknown; use one of ${allowed.join(', ')}`);
    }
    return names as (T | '')[];
  };
  return {
    id,
    width,
    height,
    solid: known('solid', paint.solid, solidPaints),
    oneway: known('oneway', paint.oneway, onewayPaints),
    hazard: known('hazards', paint.hazard, hazardPaints),
    lights,
    waters,
  };
}

/** Beyond the border the nearest cell's: doorways and an open roof go on outside the picture. */
export function paintAt(g: Ground, x: number, y: number): SolidPaint | '' {
  const cx = x < 0 ? 0 : x >= g.width ? g.width - 1 : x;
  const cy = y < 0 ? 0 : y >= g.height ? g.height - 1 : y;
  return g.solid[cy * g.width + cx]!;
}
export const isSolid = (g: Ground, x: number, y: number): boolean => paintAt(g, x, y) !== '';
export const isClaw = (paint: string): boolean => clawPaints.has(paint);

/** Cells that look different in `after`; all of them when the size or the still water changed. */
export function changedCells(before: Ground, after: Ground): { x: number; y: number }[] {
  const resized = before.width !== after.width || before.height !== after.height;
  const poured = JSON.stringify(before.waters) !== JSON.stringify(after.waters);
  const changed: { x: number; y: number }[] = [];
  for (let i = 0; i < after.solid.length; i++) {
    const same =
      !resized &&
      !poured &&
      before.solid[i] === after.solid[i] &&
      before.oneway[i] === after.oneway[i] &&
      before.hazard[i] === after.hazard[i];
    if (!same) changed.push({ x: i % after.width, y: Math.floor(i / after.width) });
  }
  return changed;
}

/** A row of equal cells, tiles: x0 to x1 (exclusive) in row y. */
export interface Span<P extends string> {
  x0: number;
  x1: number;
  y: number;
  paint: P;
}
export function findSpans<P extends string>(ground: Ground, cells: (P | '')[]): Span<P>[] {
  const spans: Span<P>[] = [];
  for (let y = 0; y < ground.height; y++) {
    for (let x = 0; x < ground.width; x++) {
      const paint = cells[y * ground.width + x];
      if (!paint) continue;
      const x0 = x;
      while (x + 1 < ground.width && cells[y * ground.width + x + 1] === paint) x++;
      spans.push({ x0, x1: x + 1, y, paint });
    }
  }
  return spans;
}

/** Cells of a rectangle (px) grown by `margin` cells, within the level. */
export function cellsIn(ground: Ground, r: Rect, margin: number): { x0: number; y0: number; x1: number; y1: number } {
  return {
    x0: Math.max(0, Math.floor(r.x / TILE) - margin),
    y0: Math.max(0, Math.floor(r.y / TILE) - margin),
    x1: Math.min(ground.width - 1, Math.floor((r.x + r.w) / TILE) + margin),
    y1: Math.min(ground.height - 1, Math.floor((r.y + r.h) / TILE) + margin),
  };
}

/** Whether anything is painted in `r` (px), so that empty air costs no texture. Chains reach four cells up. */
export function hasPaint(ground: Ground, r: Rect): boolean {
  const { x0, y0, x1, y1 } = cellsIn(ground, r, 4);
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const i = y * ground.width + x;
      if (ground.solid[i] || ground.oneway[i] || ground.hazard[i]) return true;
    }
  }
  return false;
}
