/** 2-2: the arcade from end to end: shops and gallery far, ribs and their columns nearer, the day on wet glass. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, city, depths, fogs, pick, pool, row, shaft, tiles } from './parts.ts';

const WIDTH = tiles(160);
/** the middle of the view while he is on the floor of the shops, row 31 */
const EYE = tiles(26);
const FLOOR = tiles(31);
const HAZE = 0x6d8482;
const DAY = 0xeef5f0;
const SHADE = 0x0a1112;

/** Where the roof has fallen in, in tiles along the level, and how much day each hole lets down, 0 to 1. */
const HOLES = [
  [16, 0.8],
  [60, 0.9],
  [94, 1],
  [132, 0.7],
  [153, 0.9],
] as const;
/** A little narrower than drawn, so that no light shows between two. */
const BAY = 476;
const SHOPS = 0.4;
const isOpen = (x: number): boolean => HOLES.some(([hole]) => Math.abs(x - tiles(hole)) < BAY / SHOPS / 2);
const shops = row(WIDTH, BAY, FLOOR + 70, (x, i) => ({
  piece: isOpen(x)
    ? 'arcade-bay-torn'
    : pick(['arcade-bay', 'arcade-bay-blind', 'arcade-bay-boarded', 'arcade-bay-blind'], i),
  flip: i % 3 === 0,
}));
const pools = HOLES.map(([x, most]) => pool(x, 19, 900 + 500 * most, 1300, 0.4 * most, DAY));
const shafts = HOLES.map(([x, most]) => shaft(x + 2, 31.3, 560 + 300 * most, 1900, 0.62 * most, DAY));
/** The dark between two holes; a pool of shade, as a pool of light is. */
const shades = [-14, 38, 77, 113, 143, 178].map((x) => pool(x, 18, 1500, 1900, 0.8, SHADE));

/** Ribs spring from columns 1080 px apart, 11 tiles over the floor. Over the glass roof's hole they are broken. */
const HALL = 0.62;
const SPAN = 1080;
const HOLE = tiles(94);
const ribs: Row = row(WIDTH, SPAN, FLOOR - 640, (x, i) => ({
  piece: Math.abs(x - HOLE) < tiles(24) || i % 4 === 2 ? 'rib-broken' : 'rib',
  flip: x > HOLE,
}));
const columns: Row = {
  ...ribs,
  from: SPAN / 2 / HALL,
  y: FLOOR + 340,
  at: () => ({ piece: 'iron-column' }),
};

const at = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: tiles(y),
  ...more,
});
/** An awning before its stall, which stands on row `floor`; the pole lies on the row of a ledge that bears. */
const stall = (x: number, ledge: number, floor: number, wide: number): Item =>
  at('stall', x, floor + 0.1, { stretch: [(wide * 64 * 430) / 372, (floor + 0.1 - ledge) * 64] });

export const arcade: Layout = {
  eye: EYE,
  things: ['things-remains'],
  memories: ['memories-2'],
  sky: { piece: 'sky-glass' },
  behind: [
    { factor: 0.08, tint: 0xbccac8, rows: [city(WIDTH, 330, FLOOR - 330, 0.7, 4)] },
    air(0.1, WIDTH, FLOOR - 160, 700, 0xb4c4c0, 0.5),
    {
      factor: SHOPS,
      rows: [shops],
    },
    {
      factor: 0.46,
      rows: [fogs(WIDTH, FLOOR + 150, 420, HAZE, 0.3)],
      items: [...shades, ...pools],
    },
    { factor: HALL, rows: [columns, ribs] },
    { factor: 0.66, rows: [fogs(WIDTH, FLOOR + 150, 300, 0x587070, 0.3)] },
    {
      factor: 0.72,
      items: shafts,
    },
    {
      factor: 0.84,
      items: [
        at('lamps', 7, 31.3),
        at('court-rubble-low', 19, 31.4),
        at('lamps', 28, 31.3),
        at('iron-column', 40, 40),
        at('cables', 57, 20),
        at('court-rubble-low', 87, 31.4, { flip: true }),
        at('lamps', 98, 31.3),
        at('lamps', 116, 31.3),
        at('court-rubble', 126, 31.4),
        at('lamps', 136, 31.3),
        at('lamps', 148, 25.3),
        at('court-rubble-low', 154, 25.4),
      ],
    },
    { factor: 0.92, rows: [fogs(WIDTH, FLOOR + 130, 240, 0x4c6162, 0.3)] },
    { factor: 1, items: depths(-2000, WIDTH + 2000, FLOOR, 0x0c1213) },
  ],
  back: [
    stall(10, 28, 31, 4),
    stall(16, 28, 31, 4),
    stall(21.5, 27, 31, 3),
    at('lamps', 57.5, 24.05, { scale: 0.6 }),
    at('lamps', 76, 24.05, { scale: 0.6, flip: true }),
  ],
  front: (
    [
      ['fore-slab', 3],
      ['fore-ivy-few', 41],
      ['fore-cables', 70],
      ['fore-ivy-few', 110],
      ['fore-heap-low', 146],
    ] as const
  ).map(([piece, x], i) => ({ piece, x: tiles(x), flip: pick([false, true], i) })),
};
