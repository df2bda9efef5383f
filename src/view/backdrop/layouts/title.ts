/** The title: one view of the library in the rain, Jasper small on a beam under the light. 30.2 × 17 tiles. */
import type { Item, Layout } from '../layout.ts';
import { air, COLD, city, fogs, lamp, pool, row, shaft, tiles } from './parts.ts';

const WIDTH = tiles(30.2);
const FLOOR = 920;
const HAZE = 0xa9bcc4;
const place = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({ piece, x, y, ...more });

export const title: Layout = {
  eye: 544,
  sky: { piece: 'sky-rain' },
  behind: [
    { factor: 0.08, tint: 0xc3cfd5, rows: [city(WIDTH, 300, FLOOR - 60, 0.7)] },
    air(0.1, WIDTH, FLOOR + 30, 560, HAZE, 0.5),
    { factor: 0.16, tint: 0x9fafb8, rows: [city(WIDTH, 380, FLOOR + 10, 0.8, 3)] },
    {
      factor: 0.3,
      tone: COLD,
      rows: [
        {
          ...row(WIDTH, 436, FLOOR + 20, (_x, i) => ({
            piece: `wall-${['whole', 'falling', 'open', 'falling'][i + 1] ?? 'worn'}`,
            flip: i > 1,
          })),
          from: 967 - 436 / 0.3,
        },
      ],
    },
    {
      factor: 0.4,
      rows: [fogs(WIDTH, FLOOR + 60, 460, HAZE, 0.4)],
      items: [pool(15.4, 6.6, 900, 1100, 0.46), pool(15.6, 11, 720, 700, 0.4)],
    },
    {
      factor: 0.5,
      tone: COLD,
      items: [
        place('vault-snapped', 470, 480),
        place('pier', 470, 1550),
        place('vault-snapped', 1420, 480, { flip: true }),
        place('pier', 1420, 1550),
        place('gallery-end', 150, FLOOR + 10),
        place('gallery-end', 1790, FLOOR + 10, { flip: true }),
      ],
    },
    { factor: 0.6, rows: [fogs(WIDTH, FLOOR + 70, 420, 0x8fa6b1, 0.4)] },
    {
      factor: 0.66,
      items: [shaft(13, 14.6, 1150, 1500, 0.72), shaft(20, 14.6, 560, 1300, 0.36), shaft(7, 14.6, 420, 1300, 0.3)],
    },
    {
      factor: 0.82,
      tone: COLD,
      items: [
        ...lamp(5, 7.4),
        place('case-lean-right', 170, FLOOR + 8),
        place('case-lean-left', 1650, FLOOR + 8),
        // its tip stays under the name
        place('truss', 1400, FLOOR + 14, { scale: 0.86 }),
        place('beam-steep', 1640, 560),
        place('heap-low', 600, FLOOR + 8, { scale: 0.9 }),
        place('heap-wide', 1590, FLOOR + 10),
      ],
    },
    { factor: 0.9, rows: [fogs(WIDTH, FLOOR + 110, 340, 0x7d97a4, 0.34)] },
    {
      factor: 1,
      items: [
        // what a tall view sees under the floor
        place('line', 967, 1420, { stretch: [4000, 300], tint: 0x070b0f }),
        // under the widest view too, of 40 tiles
        place('title-floor', 967, 1140, { stretch: [2640, 220] }),
        place('case-stump', 360, FLOOR + 6, { scale: 0.78 }),
        place('heap-great', 1210, FLOOR + 10, { tint: 0xb4bdc3 }),
        place('heap-low', 600, FLOOR + 10, { tint: 0xb4bdc3 }),
        // its top is at y 694 where Jasper sits, x 800
        place('title-beam', 705, 821),
      ],
    },
  ],
  front: (
    [
      ['fore-beam', 262],
      ['fore-heap', 1590],
      ['fore-case', 1760],
      ['fore-ivy', 1500],
      ['fore-ivy-few', 420],
      ['fore-cables', 1440],
    ] as const
  ).map(([piece, x]) => ({ piece, x })),
};
