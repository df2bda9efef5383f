/** How a photo is framed: a little off where the picture looked, and nearer. */
import { type CameraFrame, TILE_PX } from './camera.ts';

export interface Framing {
  /** shares of the view's width and height, to the right and down */
  x: number;
  y: number;
  /** 1 is as it was */
  zoom: number;
}

export const asItWas: Framing = { x: 0, y: 0, zoom: 1 };

const NEAREST = 3;
const ZOOM_STEP = 1.25;
/** The most it may be moved, in views: what is farther off has not been drawn yet. */
const REACH = 0.5;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** Moved by shares of what is seen. */
export const moved = ({ x, y, zoom }: Framing, dx: number, dy: number): Framing => ({
  x: within(x + dx / zoom, REACH),
  y: within(y + dy / zoom, REACH),
  zoom,
});

/** Nearer by a factor, or farther; from the nearest there is no nearer. */
export const nearer = (framing: Framing, by: number): Framing => ({
  ...framing,
  zoom: Math.max(1, Math.min(NEAREST, framing.zoom * by)),
});

/** One step nearer, and from the nearest back to as it was: for a hand with one button to spare. */
export const nextNearer = (framing: Framing): Framing =>
  framing.zoom >= NEAREST ? { ...framing, zoom: 1 } : nearer(framing, ZOOM_STEP);

/** Where the picture looks when it is framed so. @param world its size in tiles, beyond which nothing is */
export function reframe(
  { x, y, zoom, view }: CameraFrame,
  framing: Framing,
  world: { width: number; height: number },
): CameraFrame {
  const w = view.w / framing.zoom;
  const h = view.h / framing.zoom;
  const left = bound(x + framing.x * view.w - w / 2, w, world.width * TILE_PX);
  const top = bound(y + framing.y * view.h - h / 2, h, world.height * TILE_PX);
  return { x: left + w / 2, y: top + h / 2, zoom: zoom * framing.zoom, view: { x: left, y: top, w, h } };
}

const bound = (from: number, size: number, all: number): number =>
  size >= all ? (all - size) / 2 : Math.max(0, Math.min(all - size, from));
