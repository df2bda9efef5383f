/** Who paints: a Worker where there is one, else the main thread, a little every frame. */
import type { Rect } from '../../tiled/scenery.ts';
import { paletteOf } from '../palettes.ts';
import type { Delivery, Order } from './brush.worker.ts';
import { createBrushes } from './brushes.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import type { Ground } from './cells.ts';
import { CHUNK } from './chunks.ts';
import { paintRect } from './painter.ts';
import { preparePicture } from './picture.ts';

export interface Studio {
  setGround(ground: Ground): void;
  /** `done` gets the picture; a canvas is painted over by the next one, a bitmap is the caller's to close */
  paint(rect: Rect, done: (picture: Canvas | ImageBitmap) => void): void;
  /** whether it would begin another picture now */
  isFree(): boolean;
  destroy(): void;
}

export function createLocalStudio(first: Ground, scale: number): Studio {
  const palette = paletteOf(first.id);
  const brushes = createBrushes(palette);
  const canvas = createCanvas(CHUNK * scale, CHUNK * scale);
  let picture = preparePicture(first, palette, brushes, scale);
  return {
    setGround(ground) {
      picture = preparePicture(ground, palette, brushes, scale);
    },
    paint(rect, done) {
      paintRect(picture, canvas, rect, scale, false);
      done(canvas);
    },
    isFree: () => true,
    destroy() {},
  };
}

/** Pictures asked for at once: one being painted and one waiting, so that the Worker never idles. */
const IN_FLIGHT = 2;

/** `onBroken` when the Worker cannot be loaded or fails: nothing asked of it will come. */
export function createWorkerStudio(first: Ground, scale: number, onBroken: () => void): Studio {
  const worker = new Worker(new URL('./brush.worker.ts', import.meta.url), { type: 'module' });
  const jobs = new Map<number, (picture: ImageBitmap) => void>();
  let lastJob = 0;
  const send = (order: Order): void => worker.postMessage(order);
  worker.onmessage = ({ data }: MessageEvent<Delivery>) => {
    jobs.get(data.job)?.(data.bitmap);
    jobs.delete(data.job);
  };
  worker.onerror = () => {
    worker.terminate();
    onBroken();
  };
  send({ kind: 'ground', ground: first, scale });
  return {
    setGround: (ground) => send({ kind: 'ground', ground, scale }),
    paint(rect, done) {
      lastJob++;
      jobs.set(lastJob, done);
      send({ kind: 'paint', job: lastJob, rect, scale });
    },
    isFree: () => jobs.size < IN_FLIGHT,
    destroy: () => worker.terminate(),
  };
}
