/** Where a sound is for the one who listens: place between the ears, loudness, how much treble is left, and the direction. */
import { TILE, tileOf } from '../sim/fixed.ts';
import { type Level, type Point, Surf, surfAt } from '../sim/level.ts';

export const directions = ['left', 'right', 'above', 'below', 'far'] as const;
export type Direction = (typeof directions)[number];

export interface Heard {
  /** −1 left … 1 right */
  pan: number;
  /** 0…1 */
  gain: number;
  /** Hz, of a low-pass */
  cutoff: number;
  /** for the caption; none when it is here */
  where: readonly Direction[];
}
export const OPEN = 20000; // Hz: nothing taken away
export const here: Heard = { pan: 0, gain: 1, cutoff: OPEN, where: [] };

const WIDTH = 15; // tiles from the middle of a view to its side
const HALF = 10; // tiles at which a sound is half as loud
const FAR = 16; // tiles
const MUFFLE = 0.72; // of the treble, that a tile of stone lets through
const MUTE = 0.9; // of the loudness

/** Positions in units; `level` null hears through nothing. */
export function hear(at: Point, listener: Point, level: Level | null): Heard {
  const dx = (at.x - listener.x) / TILE;
  const dy = (at.y - listener.y) / TILE;
  const distance = Math.hypot(dx, dy);
  const wall = level ? Math.min(8, stoneBetween(at, listener, level)) : 0;
  return {
    pan: Math.max(-0.85, Math.min(0.85, dx / WIDTH)),
    gain: (MUTE ** wall * 1) / (1 + (distance / HALF) ** 2),
    cutoff: Math.max(600, (OPEN * MUFFLE ** wall) / (1 + (distance / 12) ** 2)),
    where: directionOf(dx, dy, distance),
  };
}

export function directionOf(dx: number, dy: number, distance: number): Direction[] {
  const where: Direction[] = [];
  if (Math.abs(dx) > 3 && Math.abs(dx) >= Math.abs(dy) * 0.5) where.push(dx < 0 ? 'left' : 'right');
  if (Math.abs(dy) > 4 && Math.abs(dy) > Math.abs(dx) * 0.5) where.push(dy < 0 ? 'above' : 'below');
  if (distance > FAR) where.push('far');
  return where;
}

/** Tiles of solid on the straight way, counted every half tile; the ends do not count. */
function stoneBetween(a: Point, b: Point, level: Level): number {
  const steps = Math.ceil((Math.hypot(b.x - a.x, b.y - a.y) / TILE) * 2);
  let solid = 0;
  for (let i = 2; i < steps - 1; i++) {
    const x = a.x + ((b.x - a.x) * i) / steps;
    const y = a.y + ((b.y - a.y) * i) / steps;
    if (surfAt(level, tileOf(x), tileOf(y)) !== Surf.air) solid++;
  }
  return solid / 2;
}
