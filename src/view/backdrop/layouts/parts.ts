/** Parts that layouts share. Places are in tiles where a layout writes them, art px where it hands them on. */
import { type Item, type Plane, type Row, TILE } from '../layout.ts';

export const LIGHT = 0xd5e6ea;
/** Of walls and ruins in the rain: shade turns blue, and what the light makes of it stays white. */
export const COLD = 0xc2def2;
export const tiles = (n: number): number => n * TILE;
/** Round and round a list, also from negative indices. */
export const pick = <T>(list: readonly T[], i: number): T => list[((i % list.length) + list.length) % list.length]!;

/** A run along the whole of a level `width` px wide. */
export const row = (width: number, step: number, y: number, at: Row['at']): Row => ({
  from: 0,
  to: width,
  y,
  step,
  at,
});

const SKYLINE = ['offices', 'clockTower', 'flats', 'crane', 'leaning', 'dome', 'chimneys', 'viaduct'] as const;
/** The skyline standing on y, one hero every `step` px of its plane; `shift` begins it elsewhere. */
export const city = (width: number, step: number, y: number, scale: number, shift = 0): Row =>
  row(width, step, y, (_x, i) => ({
    piece: `city-${pick(SKYLINE, i * 3 + shift)}`,
    scale,
    flip: (i + shift) % 2 !== 0,
  }));

/** Banks of fog along a plane, `high` px, their feet on y. */
export const fogs = (width: number, y: number, high: number, tint: number, alpha: number): Row =>
  row(width, 1250, y, () => ({ piece: 'fog', stretch: [1900, high], alpha, tint }));
/** A plane of nothing but fog. */
export const air = (factor: number, ...args: Parameters<typeof fogs>): Plane => ({ factor, rows: [fogs(...args)] });

/** What a pit looks down into: dark that begins a little over the ground at y, from `from` to `to` along the level. */
export const depths = (from: number, to: number, y: number, tint: number): Item[] => [
  { piece: 'haze', x: (from + to) / 2, y: y + 870, stretch: [to - from, 1000], tint },
];

/** A pool of light about (x, y), px wide and high; x and y in tiles. */
export const pool = (x: number, y: number, w: number, h: number, alpha: number, tint = LIGHT): Item => ({
  piece: 'pool',
  x: tiles(x),
  y: tiles(y) + h / 2,
  stretch: [w, h],
  alpha,
  tint,
});
/** A beam through a hole above, falling to the left; its foot at (x, y) tiles. */
export const shaft = (x: number, y: number, w: number, h: number, alpha: number, tint = LIGHT): Item => ({
  piece: 'shaft',
  x: tiles(x),
  y: tiles(y),
  stretch: [w, h],
  alpha,
  tint,
});
/** A chandelier with its foot at (x, y) tiles; its chain goes up out of sight. */
export const lamp = (x: number, y: number): Item[] => [
  { piece: 'line', x: tiles(x), y: tiles(y) - 540, stretch: [4, 1400], tint: 0x1a262e },
  { piece: 'chandelier', x: tiles(x), y: tiles(y), flip: Math.floor(x) % 2 === 0 },
];
