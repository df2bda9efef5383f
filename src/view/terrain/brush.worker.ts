/** Paints squares of the ground off the main thread. In: the ground once, then rectangles. Out: pictures, upside down. */
import type { Rect } from '../../tiled/scenery.ts';
import { paletteOf } from '../palettes.ts';
import { type Brushes, createBrushes } from './brushes.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import type { Ground } from './cells.ts';
import { paintRect } from './painter.ts';
import { type Picture, preparePicture } from './picture.ts';

export type Order =
  | { kind: 'ground'; ground: Ground; scale: number }
  | { kind: 'paint'; job: number; rect: Rect; scale: number };
export interface Delivery {
  job: number;
  bitmap: ImageBitmap;
}

let brushes: Brushes | null = null;
let picture: Picture | null = null;
let canvas: Canvas | null = null;

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'ground') {
    const palette = paletteOf(data.ground.id);
    brushes ??= createBrushes(palette);
    picture = preparePicture(data.ground, palette, brushes, data.scale);
    return;
  }
  canvas ??= createCanvas(data.rect.w * data.scale, data.rect.h * data.scale);
  paintRect(picture!, canvas, data.rect, data.scale, true);
  const bitmap = canvas.transferToImageBitmap();
  self.postMessage({ job: data.job, bitmap } satisfies Delivery, { transfer: [bitmap] });
};
