/** Drawn once at load; painting a chunk is then mostly drawImage. No picture of the ground is shipped. */
import type { Palette } from '../palettes.ts';
import { lyingPages, lyingSpine, standingBook } from './brushes/books.ts';
import { clothFolds, fibreStrip, ropeStrands } from './brushes/fibre.ts';
import { plank, scuffs, stains, stone, toneTile, wetStrip } from './brushes/matter.ts';
import { grassTuft, ivyMat, ivyStrand, mossClump, roots } from './brushes/plants.ts';
import { type Canvas, createCanvas, type Pen, penOf } from './canvas.ts';
import { type Random, random } from './noise.ts';

export interface Brushes {
  /** 512 px tones, to fill with */
  stains: Canvas;
  scuffs: Canvas;
  /** 256 × 34, for walkable edges; the dim ones lie everywhere, the bright ones where light comes */
  wet: Canvas[];
  wetDim: Canvas[];
  spines: Canvas[];
  pages: Canvas[];
  uprights: Canvas[];
  /** 384 × 32 */
  planks: Canvas[];
  rubble: Canvas[];
  tufts: Canvas[];
  ivy: Canvas[];
  ivyMats: Canvas[];
  roots: Canvas[];
  moss: Canvas[];
  /** 44 × 76, free edge at the left */
  fibre: Canvas[];
  clawed: Canvas[];
  ropes: Canvas[];
  cloths: Canvas[];
}

export function createBrushes(p: Palette): Brushes {
  let seed = 0;
  const many = (
    count: number,
    size: (i: number) => readonly [number, number],
    draw: (pen: Pen, r: Random) => void,
  ): Canvas[] =>
    Array.from({ length: count }, (_, i) => {
      const canvas = createCanvas(...size(i));
      draw(penOf(canvas), random(seed++, 77));
      return canvas;
    });
  return {
    stains: toneTile(p.deep, 4, stains),
    scuffs: toneTile(p.lit, 2, scuffs),
    wet: [1, 2, 3, 4].map((i) => wetStrip(p, i, 1)),
    wetDim: [9, 10, 11, 12].map((i) => wetStrip(p, i, 0.6)),
    spines: many(18, (i) => [46 + ((i * 37) % 66), 12 + ((i * 7) % 13)], lyingSpine(p)),
    pages: many(18, (i) => [46 + ((i * 41) % 62), 12 + ((i * 5) % 14)], lyingPages(p)),
    uprights: many(16, (i) => [9 + ((i * 5) % 13), 38 + ((i * 11) % 18)], standingBook(p)),
    planks: many(5, () => [384, 32], plank(p)),
    rubble: many(20, (i) => [16 + ((i * 7) % 38), 11 + ((i * 5) % 22)], stone(p)),
    tufts: many(8, () => [34, 26], grassTuft(p)),
    ivy: many(8, (i) => [34, 60 + i * 24], ivyStrand(p)),
    ivyMats: many(4, () => [72, 84], ivyMat(p)),
    roots: many(6, (i) => [60, 60 + i * 18], roots(p)),
    moss: many(6, (i) => [28 + i * 9, 10 + i * 2], mossClump(p)),
    fibre: many(4, () => [44, 76], fibreStrip(p, false)),
    clawed: many(4, () => [44, 76], fibreStrip(p, true)),
    ropes: many(2, () => [40, 64], ropeStrands(p)),
    cloths: many(2, () => [64, 64], clothFolds(p)),
  };
}
