/** A piece is one picture of a set: how large, how fine, and how it is drawn. */
import type { Layer, Pen } from './paint/canvas.ts';
import { layer } from './paint/canvas.ts';
import { type Finish, finish } from './paint/finish.ts';
import { type Random, random } from './paint/noise.ts';

export interface Piece {
  name: string;
  /** art px; the foot's middle is at (w / 2, h) */
  w: number;
  h: number;
  /** stored px per art px at 1080 lines; what is soft or far needs few */
  density: number;
  /** pieces of one page are loaded together */
  page: string;
  draw(g: Pen): void;
  finish?: Finish;
  /** painted after the finish, where its haze and rim would spoil it */
  after?(g: Pen): void;
}

/** What the pieces of a set have in common: their page, and what the air does to them. */
export const setOn =
  (page: string, finish: Finish) =>
  (
    name: string,
    w: number,
    h: number,
    density: number,
    seed: number,
    draw: (g: Pen, r: Random) => void,
    after?: (g: Pen, r: Random) => void,
  ): Piece => ({
    name,
    w,
    h,
    density,
    page,
    draw: (g) => draw(g, random(seed)),
    finish,
    ...(after && { after: (g) => after(g, random(seed + 500)) }),
  });

export function paintPiece(piece: Piece): Layer {
  const { density } = piece;
  const target = layer(piece.w * density, piece.h * density);
  target.pen.scale(density, density);
  piece.draw(target.pen);
  if (piece.finish) finish(target, density, piece.finish);
  piece.after?.(target.pen);
  return target;
}
