/** Fixed point: positions and speeds are integers. One design px is 256 units, a tile is 16 px. */
export const PX = 256;
export const TILE = 16 * PX;
/** Simulation units in one pixel of Tiled and of the art at 1080 lines (a tile is 64 px there). */
export const ART = TILE / 64;

/** Design px (or px per tick) to units; for tuning tables and tests, never inside a tick. */
export const px = (n: number): number => Math.round(n * PX);

/** The tile row or column a coordinate lies in. */
export const tileOf = (units: number): number => Math.floor(units / TILE);

/** Moves `from` toward `to` by at most `step` (units, step > 0). */
export const approach = (from: number, to: number, step: number): number =>
  from < to ? Math.min(from + step, to) : Math.max(from - step, to);

export const clamp = (v: number, low: number, high: number): number => Math.max(low, Math.min(high, v));
