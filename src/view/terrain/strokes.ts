/** Small strokes that many painters share. */
import { type Colour, css } from '../colour.ts';
import type { Canvas, Pen } from './canvas.ts';

export type Dot = readonly [number, number];

export function tracePolygon(pen: Pen, dots: readonly Dot[]): void {
  pen.beginPath();
  for (const [x, y] of dots) pen.lineTo(x, y);
  pen.closePath();
}

export function fillPolygon(pen: Pen, dots: readonly Dot[], colour: Colour, alpha = 1): void {
  pen.fillStyle = css(colour, alpha);
  tracePolygon(pen, dots);
  pen.fill();
}

export function fillBox(pen: Pen, x: number, y: number, w: number, h: number, colour: Colour, alpha = 1): void {
  pen.fillStyle = css(colour, alpha);
  pen.fillRect(x, y, w, h);
}

export function strokeLine(pen: Pen, dots: readonly Dot[], width: number, colour: Colour, alpha = 1): void {
  pen.strokeStyle = css(colour, alpha);
  pen.lineWidth = width;
  pen.beginPath();
  for (const [x, y] of dots) pen.lineTo(x, y);
  pen.stroke();
}

/** One bend, from a to b, pulled towards c. */
export function strokeCurve(pen: Pen, a: Dot, c: Dot, b: Dot, width: number, colour: Colour, alpha = 1): void {
  pen.strokeStyle = css(colour, alpha);
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(a[0], a[1]);
  pen.quadraticCurveTo(c[0], c[1], b[0], b[1]);
  pen.stroke();
}

/** A gradient from one alpha of a colour to others along a line. */
export function fade(pen: Pen, from: Dot, to: Dot, colour: Colour, ...alphas: number[]): CanvasGradient {
  const gradient = pen.createLinearGradient(from[0], from[1], to[0], to[1]);
  alphas.forEach((alpha, i) => {
    gradient.addColorStop(i / (alphas.length - 1), css(colour, alpha));
  });
  return gradient;
}

/** Draws with the origin at (x, y), turned by `turn` radians and scaled. */
export function stamp(pen: Pen, picture: Canvas, x: number, y: number, options: Stamp = {}): void {
  const { turn = 0, scaleX = 1, scaleY = 1, originX = 0.5, originY = 1 } = options;
  pen.save();
  pen.translate(x, y);
  if (turn) pen.rotate(turn);
  pen.scale(scaleX, scaleY);
  pen.drawImage(picture, -picture.width * originX, -picture.height * originY);
  pen.restore();
}
interface Stamp {
  turn?: number;
  scaleX?: number;
  scaleY?: number;
  /** the part of the picture that lies on (x, y), 0 to 1; by default the middle of its foot */
  originX?: number;
  originY?: number;
}
