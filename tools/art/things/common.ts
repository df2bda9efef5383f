/** The language of things: rust and a slight glint say that paw or nose will be answered. */
import { disc, linear, type Pen, type Spot, strokeLine } from '../paint/canvas.ts';
import { colours, css, mix, type Tone, tones } from '../paint/colour.ts';
import type { Finish } from '../paint/finish.ts';
import { type Random, random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

export const iron: Tone = { base: '#1d262c', lit: '#9db3bd', dark: '#0b1014' };
export const wood: Tone = { base: '#2b2621', lit: '#a79a86', dark: '#120f0d' };
export const rusty: Tone = { base: '#6e3c22', lit: '#d98a55', dark: '#3a2119' };
export const stone = tones.play;

const finish: Finish = { stain: 0.35, rim: { dx: -1, dy: 2, colour: '#c9dde4', alpha: 0.6 } };

/** A thing of the play plane: crisp, in the middle dark, its wet edge lit. */
export function thing(
  name: string,
  w: number,
  h: number,
  draw: (g: Pen, r: Random) => void,
  more: Partial<Piece> = {},
): Piece {
  const seed = [...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) >>> 0;
  return { name, w, h, density: 1, page: 'things', finish, draw: (g) => draw(g, random(seed)), ...more };
}
export const soft = (name: string, w: number, h: number, density: number, draw: (g: Pen, r: Random) => void): Piece =>
  thing(name, w, h, draw, { density, finish: {} });

/** A patch of rust with its own light edge. */
export function rustPatch(g: Pen, x: number, y: number, w: number, h: number, r: Random): void {
  g.fillStyle = linear(g, x, y, x, y + h, [
    [0, mix(rusty.base, rusty.lit, 0.35)],
    [1, rusty.dark],
  ]);
  g.fillRect(x, y, w, h);
  for (let i = 0; i < (w * h) / 60; i++) {
    g.fillStyle = css(r.pick([rusty.lit, rusty.dark, '#a8643a']), r.range(0.1, 0.4));
    g.fillRect(x + r() * w, y + r() * h, r.range(1, 3), r.range(1, 5));
  }
}
export const rustLine = (g: Pen, spots: readonly Spot[], width: number): void => {
  strokeLine(g, spots, width, css(mix(rusty.base, rusty.dark, 0.3)));
  strokeLine(
    g,
    spots.map(([x, y]): Spot => [x - width * 0.25, y - width * 0.2]),
    Math.max(1, width * 0.28),
    css(rusty.lit, 0.7),
  );
};
export function flame(g: Pen, x: number, y: number, size: number): void {
  disc(g, x, y - size * 0.2, size * 0.5, css(colours.ember, 0.35));
  g.fillStyle = css('#ffd79a', 0.95);
  g.beginPath();
  g.moveTo(x, y - size);
  g.quadraticCurveTo(x + size * 0.42, y - size * 0.2, x, y + size * 0.1);
  g.quadraticCurveTo(x - size * 0.42, y - size * 0.2, x, y - size);
  g.fill();
}
