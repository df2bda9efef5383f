/**
 * Paints the pictures by which the game is known outside itself: `npx tsx tools/art/icons.ts` writes public/icons/.
 * A cat's head against the light of a broken roof: dark, with a rim, and two tired eyes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layer, linear, type Pen, radial } from './paint/canvas.ts';

const OUT = join(import.meta.dirname, '../../public/icons');

const colours = {
  night: '#04070a',
  wall: '#1b2831',
  light: '#c9dde4',
  head: '#14100e',
  ginger: '#c8742f',
  bright: '#e29a55',
  iris: '#e6cf6a',
  lid: '#3a2012',
};

/** Within a square of 100 about (0, 0). */
function traceHead(g: Pen): void {
  g.beginPath();
  g.moveTo(-31, -34);
  g.bezierCurveTo(-27, -33, -18, -25, -13, -20);
  g.bezierCurveTo(-5, -22.5, 5, -22.5, 13, -20);
  g.bezierCurveTo(18, -25, 27, -33, 31, -34);
  g.bezierCurveTo(34, -25, 33, -12, 30, -5);
  g.bezierCurveTo(34, 4, 35, 12, 41, 18);
  g.bezierCurveTo(34, 19, 33, 21, 34, 26);
  g.bezierCurveTo(27, 25, 24, 28, 20, 30);
  g.bezierCurveTo(12, 37, -12, 37, -20, 30);
  g.bezierCurveTo(-24, 28, -27, 25, -34, 26);
  g.bezierCurveTo(-33, 21, -34, 19, -41, 18);
  g.bezierCurveTo(-35, 12, -34, 4, -30, -5);
  g.bezierCurveTo(-33, -12, -34, -25, -31, -34);
  g.closePath();
}

function paintGround(g: Pen, size: number): void {
  g.fillStyle = linear(g, 0, 0, 0, size, [
    [0, '#33444e'],
    [0.6, colours.wall],
    [1, colours.night],
  ]);
  g.fillRect(0, 0, size, size);
  g.fillStyle = radial(g, size * 0.62, size * 0.2, size * 0.72, [
    [0, colours.light, 0.85],
    [0.35, colours.light, 0.3],
    [1, colours.light, 0],
  ]);
  g.fillRect(0, 0, size, size);
}

/** Light comes from above, right: there the rim is wide. */
function paintHead(g: Pen): void {
  traceHead(g);
  g.fillStyle = linear(g, 20, -36, -16, 34, [
    [0, '#8a4d22'],
    [0.34, '#4a2814'],
    [1, colours.head],
  ]);
  g.fill();
  g.save();
  traceHead(g);
  g.clip();
  for (const [dx, dy, width, colour] of [
    [-2.6, 3.2, 7, colours.ginger],
    [-1, 1.4, 3, colours.bright],
  ] as const) {
    g.save();
    g.translate(dx, dy);
    g.scale(1.01, 1.01);
    traceHead(g);
    g.restore();
    g.strokeStyle = linear(g, 34, -34, -22, 26, [
      [0, colour],
      [0.45, colour, 0.55],
      [1, colour, 0],
    ]);
    g.lineWidth = width;
    g.stroke();
  }
  g.strokeStyle = '#612a0e';
  g.lineCap = 'round';
  g.lineWidth = 2.6;
  for (const [x, top, foot] of [
    [0, -20, -9],
    [-6.5, -18.5, -10],
    [6.5, -18.5, -10],
  ] as const) {
    g.beginPath();
    g.moveTo(x, top);
    g.lineTo(x * 0.72, foot);
    g.stroke();
  }
  g.restore();
}

function paintEye(g: Pen, side: -1 | 1): void {
  g.save();
  g.translate(side * 14.5, 4.5);
  g.scale(side, 1);
  g.beginPath();
  g.ellipse(0, 0, 8.4, 6.8, 0.16, 0, Math.PI * 2);
  g.clip();
  g.fillStyle = radial(g, 1, -1, 10, [
    [0, '#fff1b4'],
    [0.5, colours.iris],
    [1, '#8f8a35'],
  ]);
  g.fillRect(-10, -10, 20, 20);
  g.fillStyle = colours.night;
  g.beginPath();
  g.ellipse(-0.6, 1, 2.5, 6, 0, 0, Math.PI * 2);
  g.fill();
  g.fillStyle = colours.lid;
  g.beginPath();
  g.moveTo(-12, -12);
  g.lineTo(12, -12);
  g.lineTo(12, 0.8);
  g.quadraticCurveTo(0, -5.2, -12, -3.4);
  g.fill();
  g.restore();
}

function paintFace(g: Pen): void {
  paintEye(g, -1);
  paintEye(g, 1);
  g.fillStyle = '#c98a78';
  g.beginPath();
  g.moveTo(-3.6, 17);
  g.lineTo(3.6, 17);
  g.quadraticCurveTo(2, 20.6, 0, 21.2);
  g.quadraticCurveTo(-2, 20.6, -3.6, 17);
  g.fill();
  g.strokeStyle = '#6b4030';
  g.lineWidth = 1.3;
  g.beginPath();
  g.moveTo(0, 21);
  g.lineTo(0, 24);
  g.moveTo(-5.4, 26);
  g.quadraticCurveTo(-2, 26.4, 0, 24);
  g.quadraticCurveTo(2, 26.4, 5.4, 26);
  g.stroke();
}

/** @param share of the square that the head takes; launchers cut maskable ones to a circle of 80 % */
function paintIcon(size: number, share: number): Buffer {
  const { canvas, pen } = layer(size, size);
  paintGround(pen, size);
  pen.translate(size / 2, size * 0.52);
  pen.scale((size * share) / 82, (size * share) / 82);
  paintHead(pen);
  paintFace(pen);
  return canvas.toBuffer('image/png');
}

mkdirSync(OUT, { recursive: true });
for (const [file, size, share] of [
  ['32.png', 32, 0.96],
  ['180.png', 180, 0.8],
  ['192.png', 192, 0.86],
  ['512.png', 512, 0.86],
  ['maskable-512.png', 512, 0.66],
] as const) {
  writeFileSync(join(OUT, file), paintIcon(size, share));
}
