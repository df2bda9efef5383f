/** 2-2: the arcade from end to end: shops and gallery far, ribs and their columns nearer, the day on wet glass. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, city, fogs, pick, pool, row, shaft, tiles } from './parts.ts';

const WIDTH = tiles(160);
/** the middle of the view while he is on the floor of the shops, row 31 */
const EYE = tiles(26);
const FLOOR = tiles(31);
const HAZE = 0xc3d3d0;
const DAY = 0xeef5f0;

const BAY = 480;
const shops = row(WIDTH, BAY, FLOOR + 70, (_x, i) => ({
  piece: pick(['arcade-bay', 'arcade-bay', 'arcade-bay-boarded'], i),
  flip: i % 2 === 0,
}));

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
/** An awning's cloth under a ledge that bears: its pole lies on the ledge's row. */
const awning = (x: number, y: number, wide: number): Item => {
  const scale = (wide * 64) / 372;
  return at('awning', x, y + (150 * scale) / 64, { scale });
};

export const arcade: Layout = {
  eye: EYE,
  sky: { piece: 'sky-glass' },
  behind: [
    { factor: 0.08, tint: 0xbccac8, rows: [city(WIDTH, 330, FLOOR - 330, 0.7, 4)] },
    air(0.1, WIDTH, FLOOR - 160, 700, 0xd3dfdb, 0.6),
    {
      factor: 0.4,
      rows: [shops],
      // what the wells in the floor look into
      items: [{ piece: 'line', x: WIDTH / 2, y: FLOOR + 600, stretch: [WIDTH + 6000, 540], tint: 0x2c3b3c }],
    },
    {
      factor: 0.46,
      rows: [fogs(WIDTH, FLOOR + 150, 560, HAZE, 0.42)],
      items: [
        pool(94, 15, 1700, 1500, 0.42, DAY),
        pool(60, 17, 1300, 900, 0.26, DAY),
        pool(15, 22, 1100, 900, 0.24, DAY),
        pool(152, 21, 1300, 1200, 0.32, DAY),
      ],
    },
    { factor: HALL, rows: [columns, ribs] },
    { factor: 0.66, rows: [fogs(WIDTH, FLOOR + 150, 380, 0xa4b7b4, 0.42)] },
    {
      factor: 0.72,
      items: [
        shaft(17, 31.3, 800, 1500, 0.5, DAY),
        shaft(35, 31.3, 620, 1400, 0.34, DAY),
        shaft(94, 31.3, 1300, 2000, 0.6, DAY),
        shaft(119, 31.3, 700, 1500, 0.34, DAY),
        shaft(134, 31.3, 700, 1500, 0.34, DAY),
        shaft(151, 27, 900, 1600, 0.46, DAY),
      ],
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
    { factor: 0.92, rows: [fogs(WIDTH, FLOOR + 130, 300, 0x8fa4a2, 0.3)] },
  ],
  back: [
    awning(10, 28, 4),
    awning(16, 28, 4),
    awning(21.5, 27, 3),
    awning(26.5, 24, 3),
    at('lamps', 57.5, 24.05, { scale: 0.6 }),
    at('lamps', 76, 24.05, { scale: 0.6, flip: true }),
  ],
  front: (
    [
      ['fore-beam-thin', 18],
      ['fore-ivy-few', 44],
      ['fore-cables', 70],
      ['fore-ivy', 108],
      ['fore-heap-low', 146],
    ] as const
  ).map(([piece, x], i) => ({ piece, x: tiles(x), flip: pick([false, true], i) })),
};
