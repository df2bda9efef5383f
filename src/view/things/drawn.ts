/** Things drawn by lines and planes alone, in the colours of the place: wet wood, stone, and rust on what answers. */
import type Phaser from 'phaser';
import { DEPTH } from '../depths.ts';
import type { ThingStage } from './view.ts';

export const INK = {
  edge: 0x0d1013,
  rust: 0xa8532f,
  rustLit: 0xd98a4e,
  wood: 0x4a3a2c,
  woodLit: 0x6f5a44,
  stone: 0x474f55,
  stoneLit: 0x6b757c,
} as const;

/** An empty drawing whose own origin is the thing's top left. */
export const drawing = ({ scene }: ThingStage, lift = 0): Phaser.GameObjects.Graphics =>
  scene.add.graphics().setDepth(DEPTH.things + lift);

type Pen = Phaser.GameObjects.Graphics;

/** A plane with a lit upper edge and a dark rim. */
export function plane(pen: Pen, x: number, y: number, w: number, h: number, fill: number, lit: number): void {
  pen.fillStyle(INK.edge).fillRect(x - 2, y - 2, w + 4, h + 4);
  pen.fillStyle(fill).fillRect(x, y, w, h);
  pen.fillStyle(lit, 0.8).fillRect(x, y, w, Math.min(5, h / 3));
}

/** Slanting strokes: it can be dug. */
export function hatch(pen: Pen, w: number, h: number): void {
  pen.lineStyle(4, INK.rustLit, 0.55);
  for (let x = 10; x < w + h; x += 26) {
    const fromX = Math.min(x, w - 4);
    const toX = Math.max(4, x - h);
    pen.lineBetween(fromX, x - fromX + 4, toX, Math.min(h - 4, x - toX));
  }
}

/** The same stone in the same place each time: 0 to 1 from a count. */
export const scatter = (n: number): number => {
  const s = Math.sin(n * 12.9898) * 43758.5453;
  return s - Math.floor(s);
};
