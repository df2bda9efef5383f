/** 1-2: walls of swollen books, a light well, then the open court before the library's broken front. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, city, fogs, lamp, pick, pool, shaft, tiles } from './parts.ts';

const WIDTH = tiles(120);
/** the middle of the view in the court, whose ground is row 35 */
const EYE = tiles(32.2);
const GROUND = tiles(35);
const HAZE = 0xb4bfbf;

/** The house ends before the court; its walls are near, so that they end at the same place from everywhere. */
const INDOORS = 0.7;
const HOUSE_END = tiles(77);
const BAY = 436;
const WELL = tiles(41.5);

/** A tier of the house's back wall. The last bay ends at the house's end. */
const tier = (y: number, bay: Row['at']): Row => ({
  from: HOUSE_END - BAY / 2 / INDOORS - (8 * BAY) / INDOORS,
  to: HOUSE_END,
  y,
  step: BAY,
  at: (x, i) => (x > HOUSE_END ? null : bay(x, i)),
});
const lower = tier(tiles(46), (_x, i) => ({
  piece: `wall-${pick(['cases', 'worn', 'cases', 'whole'], i)}`,
  flip: i % 2 === 0,
}));
const upper = tier(tiles(46) - 1392, (x, i) => {
  const off = x - WELL;
  if (Math.abs(off) < tiles(6)) return { piece: 'wall-open' };
  if (Math.abs(off) < tiles(15)) return { piece: 'wall-falling', flip: off > 0 };
  return { piece: `wall-${pick(['cases', 'worn', 'whole'], i)}`, flip: i % 2 === 0 };
});
const joints = (of: Row): Row => ({
  ...of,
  from: of.from + BAY / 2 / INDOORS,
  at: (x) =>
    x > HOUSE_END + 10
      ? null
      : { piece: of === upper && Math.abs(x - WELL) < tiles(11) ? 'wall-stump' : 'wall-pilaster' },
});

/** The floor between the tiers, with its railing. */
const floors: Row = {
  ...joints(lower),
  from: lower.from,
  y: tiles(46) - 1392 + 66,
  at: (x, i) => (x > HOUSE_END ? null : { piece: 'floor-run', flip: i % 2 === 0 }),
};

const at = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: tiles(y),
  ...more,
});

export const shard: Layout = {
  eye: EYE,
  things: ['things-court'],
  memories: ['memories'],
  sky: { piece: 'sky-break' },
  behind: [
    { factor: 0.08, tint: 0xaab4b6, rows: [city(WIDTH, 330, GROUND - 60, 0.7, 1)] },
    air(0.1, WIDTH, GROUND + 40, 620, HAZE, 0.6),
    { factor: 0.16, tint: 0x8b979a, rows: [city(WIDTH, 420, GROUND - 10, 0.86, 4)] },
    air(0.2, WIDTH, GROUND + 60, 560, 0xc0c9c8, 0.6),
    {
      factor: 0.35,
      items: [at('front', 71, 35.3), at('tree', 97, 35.2)],
    },
    {
      factor: 0.4,
      rows: [fogs(WIDTH, GROUND + 80, 460, HAZE, 0.5)],
      items: [pool(104, 28, 1500, 1500, 0.5, 0xf0ecdf)],
    },
    {
      factor: 0.5,
      items: [at('cloister', 127, 35.3), at('tree-thin', 109, 35.2, { flip: true }), at('tree-thin', 79, 35.3)],
    },
    { factor: 0.6, rows: [fogs(WIDTH, GROUND + 90, 360, 0xa3b0b1, 0.46)] },
    { factor: 0.66, items: [shaft(105, 35.3, 1100, 1700, 0.5, 0xf1efe4)] },
    { factor: INDOORS, tint: 0xb4bdc3, rows: [upper, lower, joints(upper), joints(lower), floors] },
    {
      factor: 0.72,
      items: [
        shaft(42, 30, 1000, 2100, 0.7),
        shaft(23, 36, 420, 1100, 0.5),
        pool(41.5, 24, 1200, 1500, 0.3),
        pool(64, 9, 1300, 800, 0.22),
      ],
    },
    {
      factor: 0.82,
      items: [
        at('gallery-run', 24, 36),
        at('case-lean-right', 16, 36.4),
        at('truss', 44, 30.4),
        at('heap-wide', 36, 30.2),
        at('beam-steep', 50, 30.4),
        at('gallery-end', 63, 17.2, { flip: true }),
        ...lamp(66, 10.5),
        at('beam-low', 73, 34.5),
        at('cables', 42, 8),
        at('court-wall', 86.4, 35.6),
        at('court-rubble', 113, 35.6, { flip: true }),
        at('court-rubble-low', 98, 35.5),
      ],
    },
    { factor: 0.9, rows: [fogs(WIDTH, GROUND + 110, 300, 0x93a2a5, 0.36)] },
  ],
  back: [
    at('court-rubble-low', 104.2, 35.3, { scale: 0.55 }),
    at('grass', 93, 35.1),
    at('grass', 110, 35.1, { flip: true }),
  ],
  front: (
    [
      ['fore-case', 1],
      ['fore-cables', 108],
      ['fore-ivy-few', 98],
      ['fore-beam-thin', 119],
    ] as const
  ).map(([piece, x]) => ({ piece, x: tiles(x) })),
};
