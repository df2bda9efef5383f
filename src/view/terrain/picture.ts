/** A level prepared once, from which any rectangle can be painted. */
import { rgb } from '../colour.ts';
import type { Palette } from '../palettes.ts';
import type { Brushes } from './brushes.ts';
import { type Canvas, computeCanvas } from './canvas.ts';
import {
  findSpans,
  type Ground,
  type HazardPaint,
  isSolid,
  type OnewayPaint,
  paintAt,
  type SolidPaint,
  type Span,
} from './cells.ts';
import { type Edge, type Loop, roughen, traceLoops } from './contour.ts';
import { buildFields, burialByDepth, type Field, type Fields, shadeByDepth } from './fields.ts';

/** A closed outline, px, and the box around it. */
export interface Outline {
  points: Float32Array;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
/** A straight exposed piece of one material, tiles. */
export interface Run extends Edge {
  paint: SolidPaint;
}
export interface Picture {
  ground: Ground;
  palette: Palette;
  brushes: Brushes;
  seed: number;
  /** how much thicker than life edges are drawn, so that a small screen still shows them */
  bold: number;
  outlines: Outline[];
  runs: Run[];
  ledges: Span<OnewayPaint>[];
  /** puddles and glass floors */
  hazards: Span<HazardPaint>[];
  fields: Fields;
  /** the fields as colours, to be stretched over what is painted */
  glow: Canvas;
  shade: Canvas;
  burial: Canvas;
}

/** The level's seed: the same ground is painted alike for ever. */
export const seedOf = (id: string): number => [...id].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 9973;

/** @param scale px of the painted pictures per art px */
export function preparePicture(ground: Ground, palette: Palette, brushes: Brushes, scale: number): Picture {
  const seed = seedOf(ground.id);
  const loops = traceLoops(ground.width, ground.height, (x, y) => isSolid(ground, x, y));
  const fields = buildFields(ground, palette.daylight);
  return {
    ground,
    palette,
    brushes,
    seed,
    bold: Math.max(1, Math.min(1.7, 0.62 / scale)),
    outlines: loops.map((loop) => outline(loop, seed)),
    runs: loops.flatMap((loop) => loop.flatMap((edge) => splitByPaint(ground, edge))),
    ledges: findSpans(ground, ground.oneway),
    hazards: findSpans(ground, ground.hazard),
    fields,
    glow: colourField(fields.light, palette.lit, (light) => light * 0.42),
    shade: colourField(fields.depth, palette.deep, shadeByDepth),
    burial: colourField(fields.depth, '#000000', burialByDepth),
  };
}

export function outline(loop: Loop, seed: number): Outline {
  const points = roughen(loop, seed);
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: -1e9, y1: -1e9 };
  for (let i = 0; i < points.length; i += 2) {
    box.x0 = Math.min(box.x0, points[i]!);
    box.x1 = Math.max(box.x1, points[i]!);
    box.y0 = Math.min(box.y0, points[i + 1]!);
    box.y1 = Math.max(box.y1, points[i + 1]!);
  }
  return { points, ...box };
}

/** The material right behind piece `k` of an edge. */
function paintBehind(ground: Ground, e: Edge, k: number): SolidPaint {
  const x = e.x0 + Math.sign(e.x1 - e.x0) * k;
  const y = e.y0 + Math.sign(e.y1 - e.y0) * k;
  const behind = {
    top: [x, y],
    bottom: [x - 1, y - 1],
    right: [x - 1, y],
    left: [x, y - 1],
  } as const;
  return (paintAt(ground, ...behind[e.side]) || 'stone') as SolidPaint;
}

function splitByPaint(ground: Ground, e: Edge): Run[] {
  const dx = Math.sign(e.x1 - e.x0);
  const dy = Math.sign(e.y1 - e.y0);
  const count = Math.abs(e.x1 - e.x0) + Math.abs(e.y1 - e.y0);
  const runs: Run[] = [];
  let from = 0;
  for (let k = 1; k <= count; k++) {
    const paint = paintBehind(ground, e, from);
    if (k < count && paintBehind(ground, e, k) === paint) continue;
    runs.push({
      x0: e.x0 + dx * from,
      y0: e.y0 + dy * from,
      x1: e.x0 + dx * k,
      y1: e.y0 + dy * k,
      side: e.side,
      paint,
    });
    from = k;
  }
  return runs;
}

function colourField(field: Field, colour: string, alpha: (value: number) => number): Canvas {
  const [r, g, b] = rgb(colour);
  return computeCanvas(field.width, field.height, (x, y) => [r, g, b, alpha(field.values[y * field.width + x]!)]);
}
