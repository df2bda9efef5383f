/** 1-1, the stacks: a hall of windows, whole at both ends, with its roof and crown gone over the hole. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, COLD, city, fogs, lamp, pick, pool, row, shaft, tiles } from './parts.ts';

const WIDTH = tiles(144);
/** the middle of the view while he stands on the floor at row 31 */
const EYE = tiles(34) - tiles(8.5);
const FLOOR = tiles(31);
const HOLE = tiles(88);
const HAZE = 0xa9bcc4;

/** Bays of the far wall, left to right, 436 px each; the crown falls to the hole and rises again. */
const wall = row(WIDTH, 436, FLOOR + 30, (x, i) => {
  const off = x - HOLE;
  if (Math.abs(off) < tiles(11)) return { piece: 'wall-open', flip: i % 2 !== 0 };
  if (Math.abs(off) < tiles(33)) return { piece: 'wall-falling', flip: off > 0 };
  return { piece: `wall-${pick(['whole', 'cases', 'worn', 'blown', 'whole', 'worn'], i)}`, flip: i % 3 === 0 };
});

/** They stand on the joints of the bays, half a bay on. */
const pilasters: Row = {
  ...wall,
  from: 218 / 0.3,
  at: (x) => ({ piece: Math.abs(x - HOLE) < tiles(22) ? 'wall-stump' : 'wall-pilaster' }),
};

/** Ribs springing `high` px over the floor, on a pier whose foot is out of sight. */
const vault = (piece: string, x: number, high: number, flip = false): Item[] => [
  { piece, x: tiles(x), y: FLOOR - high, flip },
  { piece: 'pier', x: tiles(x), y: FLOOR - high + 1076 },
];
const stand = (piece: string, x: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: FLOOR + 12,
  ...more,
});
const hang = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y,
  ...more,
});

export const library: Layout = {
  eye: EYE,
  memories: ['memories'],
  sky: { piece: 'sky-rain' },
  behind: [
    { factor: 0.08, tint: 0xc3cfd5, rows: [city(WIDTH, 300, FLOOR - 130, 0.72)] },
    air(0.1, WIDTH, FLOOR + 60, 620, HAZE, 0.55),
    { factor: 0.16, tint: 0x9fafb8, rows: [city(WIDTH, 430, FLOOR - 40, 0.95, 2)] },
    air(0.18, WIDTH, FLOOR + 80, 560, HAZE, 0.6),
    { factor: 0.3, tone: COLD, rows: [wall, pilasters] },
    {
      factor: 0.4,
      rows: [fogs(WIDTH, FLOOR + 90, 520, HAZE, 0.42)],
      items: [
        pool(88, 23, 1500, 1300, 0.22),
        pool(88, 28.5, 1200, 640, 0.3),
        pool(136, 24.5, 1100, 1000, 0.26),
        pool(20, 26.5, 1000, 700, 0.16),
      ],
    },
    {
      factor: 0.55,
      tone: COLD,
      items: [
        ...[10, 36, 58, 122, 140].flatMap((x) => vault('vault', x, 560)),
        ...vault('vault-snapped', 78, 430),
        ...vault('vault-snapped', 100, 460, true),
        stand('gallery-run', 2),
        stand('gallery-end', 23, { flip: false }),
        stand('gallery-end', 48, { flip: true }),
        stand('archway', 67),
        stand('gallery-run', 111),
        stand('gallery-end', 130, { flip: true }),
      ],
    },
    air(0.66, WIDTH, FLOOR + 90, 440, 0x8fa6b1, 0.42),
    {
      factor: 0.7,
      items: [
        shaft(90, 31.3, 1500, 1900, 0.75),
        shaft(30, 31.3, 760, 1700, 0.4),
        shaft(57, 31.3, 700, 1800, 0.36),
        shaft(136, 31.3, 900, 1700, 0.5),
      ],
    },
    {
      factor: 0.82,
      tone: COLD,
      items: [
        stand('case-lean-right', 5),
        stand('heap-low', 9),
        stand('heap-wide', 22),
        stand('case-lean-left', 30),
        stand('case', 27, { scale: 0.92 }),
        ...lamp(38, 22.2),
        stand('truss', 46),
        stand('heap-low', 42),
        stand('chandelier-fallen', 52),
        ...lamp(56, 21.0),
        stand('case-lean-right', 63),
        stand('heap-great', 70),
        stand('ladder', 66.5),
        stand('beam-steep', 76, { y: FLOOR + 30 }),
        stand('rubble', 82),
        stand('heap-wide', 91),
        stand('truss', 97, { flip: true }),
        stand('case-lean-left', 104),
        ...lamp(110, 21.3),
        stand('heap-low', 113),
        stand('case', 119),
        ...lamp(127, 21.6),
        stand('case-lean-left', 134),
        stand('heap-wide', 139),
        hang('cables', 84, FLOOR - 640),
      ],
    },
    air(0.9, WIDTH, FLOOR + 110, 360, 0x7d97a4, 0.34),
  ],
  front: (
    [
      ['fore-beam', 1.5],
      ['fore-ivy-few', 15],
      ['fore-heap', 27],
      ['fore-cables', 37],
      ['fore-ivy', 47],
      ['fore-heap-low', 73],
      ['fore-slab', 79],
      ['fore-heap', 98],
      ['fore-ivy', 112],
      ['fore-heap-low', 124],
      ['fore-case', 143],
    ] as const
  ).map(([piece, x]) => ({ piece, x: tiles(x) })),
};
