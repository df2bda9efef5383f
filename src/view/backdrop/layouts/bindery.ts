/** 2-1: the bindery, then its court of carts and puddles, the shelter of the buses, a pale morning. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, city, depths, fogs, lamp, pick, pool, shaft, tiles } from './parts.ts';

const WIDTH = tiles(150);
/** the middle of the view in the court, whose ground is row 25 */
const EYE = tiles(20.5);
const GROUND = tiles(25);
const HAZE = 0xb3c0b8;
const MORNING = 0xffeccb;
const SHADE = 0x141b1a;

/** The workshop's wall is near, so that it ends at the same place from everywhere. */
const INDOORS = 0.7;
const HOUSE_END = tiles(63.5);
const BAY = 480;
const tier = (y: number, bays: readonly string[]): Row => ({
  from: HOUSE_END - BAY / 2 / INDOORS - (8 * BAY) / INDOORS,
  to: HOUSE_END,
  y,
  step: BAY,
  at: (x, i) => {
    if (x > HOUSE_END) return null;
    if (x > HOUSE_END - BAY / INDOORS) return { piece: 'bindery-end' };
    return { piece: `bindery-bay${pick(bays, i)}`, flip: pick([true, false, false], i) };
  },
});
const lower = tier(tiles(32), ['', '-holes']);
/** torn where the day comes in */
const upper = tier(tiles(17), ['', '-holes', '', '', '-holes', '', '-torn', '-torn']);

/** Between the two. */
const floors: Row = {
  ...lower,
  y: tiles(17) + 66,
  at: (x, i) => (x > HOUSE_END - BAY / INDOORS ? null : { piece: 'floor-run', flip: i % 2 === 0, stretch: [BAY, 150] }),
};

/** The floor that the presses and cases of the first room stand on, behind its pits. */
const gallery: Row = {
  from: tiles(3),
  to: tiles(29),
  y: tiles(25.3) + 74,
  step: 436,
  at: (x, i) => (x < tiles(3) || x > tiles(29) ? null : { piece: 'floor-run', flip: i % 2 === 0, tint: 0xb2bfb9 }),
};

const at = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: tiles(y),
  ...more,
});

export const bindery: Layout = {
  eye: EYE,
  things: ['things-remains'],
  memories: ['memories-2'],
  sky: { piece: 'sky-morning' },
  behind: [
    { factor: 0.08, tint: 0xb4c0b8, rows: [city(WIDTH, 330, GROUND - 40, 0.72, 5)] },
    air(0.1, WIDTH, GROUND + 60, 620, 0xd0d6c8, 0.6),
    { factor: 0.16, tint: 0x94a29a, rows: [city(WIDTH, 430, GROUND + 10, 0.9, 2)] },
    air(0.2, WIDTH, GROUND + 80, 560, 0xc6cec2, 0.6),
    {
      factor: 0.35,
      tint: 0xc3cdc5,
      items: [
        at('cloister', 74, 25.6),
        at('tree', 86, 25.4),
        at('front', 101, 25.6),
        at('cloister', 117, 25.6, { flip: true }),
        at('tree-thin', 127, 25.4),
        at('tree', 141, 25.4, { flip: true }),
      ],
    },
    {
      factor: 0.4,
      rows: [fogs(WIDTH, GROUND + 110, 480, HAZE, 0.5)],
      items: [
        ...[57, 104, 124].map((x) => pool(x, 17, 1700, 1900, 0.62, SHADE)),
        // behind the climb to the high roof
        pool(96, 20, 900, 1000, 0.5, SHADE),
        pool(146, 18, 1700, 1500, 0.5, MORNING),
        pool(76, 15, 1500, 1300, 0.34),
      ],
    },
    {
      factor: 0.52,
      items: [
        at('bus', 80, 25.5, { tint: 0xa3afa9 }),
        at('tree-thin', 69, 25.4, { flip: true, tint: 0xb6c1b9 }),
        at('tree-thin', 92, 25.4, { tint: 0xb6c1b9 }),
        at('bus-end', 142, 25.7, { tint: 0xa3afa9 }),
      ],
    },
    { factor: 0.6, rows: [fogs(WIDTH, GROUND + 120, 380, 0xa3b1a9, 0.46)] },
    { factor: 0.66, items: [shaft(78, 25.3, 1200, 1700, 0.4), shaft(145, 25.3, 1100, 1700, 0.5, MORNING)] },
    { factor: INDOORS, tint: 0xb2bfb9, rows: [lower, upper, floors] },
    {
      factor: 0.72,
      items: [
        shaft(13, 31, 620, 1300, 0.4),
        shaft(33, 27, 700, 1600, 0.5),
        shaft(50, 27, 800, 1700, 0.5),
        pool(46, 14, 1300, 1100, 0.26),
        pool(5, 17, 700, 700, 0.24),
      ],
    },
    {
      factor: 0.82,
      // cases of the library, in the workshop's green
      tone: 0xe6f0da,
      rows: [gallery],
      items: [
        at('case', 7, 25.3),
        at('sheets', 12, 21.2),
        at('press', 20, 25.3),
        at('sheets', 34.5, 17.6, { flip: true }),
        at('case-lean-right', 25, 25.3),
        at('press', 35.6, 29.3),
        at('case-lean-left', 43.5, 29.3),
        at('sheets', 47, 14.8),
        at('truss', 51, 29.4),
        ...lamp(41, 13),
        at('heap-wide', 56, 29.2),
        at('court-wall', 67.4, 25.6),
        at('court-rubble', 76, 25.5),
        at('court-rubble-low', 96, 25.5, { flip: true }),
        at('court-rubble', 134, 25.5, { flip: true }),
        at('court-rubble-low', 139, 25.5),
      ],
    },
    { factor: 0.9, rows: [fogs(WIDTH, GROUND + 110, 300, 0x8fa097, 0.28)] },
    { factor: 1, items: depths(tiles(65), WIDTH + 2000, GROUND + 10, 0x0d1211) },
  ],
  back: [
    at('press', 31, 21.1, { scale: 0.5 }),
    ...[67, 73, 79, 85].map((x, i) => at('handcart', x, 25, { flip: i % 2 === 1 })),
    at('shelter', 92.3, 25),
    at('grass', 70, 25.1),
    at('grass', 82, 25.1, { flip: true }),
    at('grass', 97, 25.1),
    at('grass', 138, 25.1),
    at('grass', 144.6, 25.1, { flip: true }),
  ],
  front: (
    [
      ['fore-case', 1],
      ['fore-heap-low', 24],
      ['fore-cables', 88],
      ['fore-slab', 124],
      ['fore-ivy-few', 148],
    ] as const
  ).map(([piece, x], i) => ({ piece, x: tiles(x), flip: pick([false, true], i) })),
};
