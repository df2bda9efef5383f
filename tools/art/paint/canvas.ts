/** The pen and the few strokes that all drawings share. Lengths are art px; a tile is 64. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { css } from './colour.ts';

export type Pen = SKRSContext2D;
export type Spot = readonly [number, number];
/** x, y, width */
export type Knot = readonly [number, number, number];
/** offset, colour, alpha */
export type Stop = readonly [number, string, number?];

export interface Layer {
  canvas: Canvas;
  pen: Pen;
}
/** A canvas of w × h stored px. */
export function layer(w: number, h: number): Layer {
  const canvas = createCanvas(Math.max(1, Math.ceil(w)), Math.max(1, Math.ceil(h)));
  return { canvas, pen: canvas.getContext('2d') };
}

function addStops<G extends { addColorStop(at: number, colour: string): void }>(
  gradient: G,
  stops: readonly Stop[],
): G {
  for (const [at, colour, alpha = 1] of stops) gradient.addColorStop(at, css(colour, alpha));
  return gradient;
}
export const linear = (g: Pen, x0: number, y0: number, x1: number, y1: number, stops: readonly Stop[]) =>
  addStops(g.createLinearGradient(x0, y0, x1, y1), stops);
export const radial = (g: Pen, x: number, y: number, r: number, stops: readonly Stop[]) =>
  addStops(g.createRadialGradient(x, y, 0, x, y, r), stops);

export function polygon(g: Pen, spots: readonly Spot[]): void {
  g.beginPath();
  spots.forEach(([x, y], i) => {
    if (i) g.lineTo(x, y);
    else g.moveTo(x, y);
  });
  g.closePath();
}
export function fillPolygon(g: Pen, spots: readonly Spot[], colour: string): void {
  g.fillStyle = colour;
  polygon(g, spots);
  g.fill();
}
export function strokeLine(g: Pen, spots: readonly Spot[], width: number, colour: string): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  spots.forEach(([x, y], i) => {
    if (i) g.lineTo(x, y);
    else g.moveTo(x, y);
  });
  g.stroke();
}
export function disc(g: Pen, x: number, y: number, r: number, colour: string): void {
  g.fillStyle = colour;
  g.beginPath();
  g.arc(x, y, r, 0, 7);
  g.fill();
}
export function ring(g: Pen, x: number, y: number, r: number, width: number, colour: string): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  g.arc(x, y, r, 0, 7);
  g.stroke();
}

/** A filled stroke whose width changes from knot to knot. */
export function ribbon(g: Pen, knots: readonly Knot[], colour: string): void {
  const left: Spot[] = [];
  const right: Spot[] = [];
  knots.forEach(([x, y, width], i) => {
    const [ax, ay] = knots[Math.max(0, i - 1)]!;
    const [bx, by] = knots[Math.min(knots.length - 1, i + 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const nx = ((bx - ax) / length) * (width / 2);
    const ny = ((by - ay) / length) * (width / 2);
    left.push([x - ny, y + nx]);
    right.push([x + ny, y - nx]);
  });
  fillPolygon(g, [...left, ...right.reverse()], colour);
}

/** Draws inside a moved and turned frame (radians), and puts the pen back. */
export function within(g: Pen, x: number, y: number, turn: number, draw: () => void): void {
  g.save();
  g.translate(x, y);
  g.rotate(turn);
  draw();
  g.restore();
}

/** Cuts what `trace` outlines out of what is painted so far. */
export function cut(g: Pen, trace: () => void): void {
  g.save();
  g.globalCompositeOperation = 'destination-out';
  g.fillStyle = '#000';
  g.beginPath();
  trace();
  g.fill();
  g.restore();
}

/** Keeps of what is painted in the box at the origin as much as `fill` is opaque there. */
export function keep(g: Pen, w: number, h: number, fill: Pen['fillStyle']): void {
  g.save();
  g.globalCompositeOperation = 'destination-in';
  g.fillStyle = fill;
  g.fillRect(0, 0, w, h);
  g.restore();
}

/** Draws only on what is painted already. */
export function atop(g: Pen, draw: () => void): void {
  g.save();
  g.globalCompositeOperation = 'source-atop';
  draw();
  g.restore();
}

export function glow(g: Pen, x: number, y: number, r: number, colour: string, alpha: number): void {
  g.fillStyle = radial(g, x, y, r, [
    [0, colour, alpha],
    [0.25, colour, alpha * 0.55],
    [0.6, colour, alpha * 0.16],
    [1, colour, 0],
  ]);
  g.fillRect(x - r, y - r, r * 2, r * 2);
}
