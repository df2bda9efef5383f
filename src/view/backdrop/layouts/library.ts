/** 1-1, the stacks: a hall of windows, whole at both ends, with its roof and crown gone over the hole. */
import { type Item, type Layout, type Row, TILE } from '../layout.ts';

const FOG = 0xa9bcc4;
const FOG_DEEP = 0x8fa6b1;
const LIGHT = 0xd5e6ea;
const tiles = (n: number): number => n * TILE;

const WIDTH = tiles(144);
/** the middle of the view while he stands on the floor at row 31 */
const EYE = tiles(34) - tiles(8.5);
const FLOOR = tiles(31);
const HOLE = tiles(88);

const along = (step: number, y: number, at: Row['at']): Row => ({ from: 0, to: WIDTH, y, step, at });
const pick = <T>(list: readonly T[], i: number): T => list[((i % list.length) + list.length) % list.length]!;

const skyline = ['offices', 'clockTower', 'flats', 'crane', 'leaning', 'dome', 'chimneys', 'viaduct'] as const;
const city = (step: number, y: number, shift: number, scale: number): Row =>
  along(step, y, (_x, i) => ({ piece: `city-${pick(skyline, i * 3 + shift)}`, scale, flip: (i + shift) % 2 !== 0 }));

/** Bays of the far wall, left to right, 436 px each; the crown falls to the hole and rises again. */
const wall = along(436, FLOOR + 30, (x, i) => {
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

const fogs = (step: number, y: number, alpha: number, tint: number, h: number): Row =>
  along(step, y, () => ({ piece: 'fog', stretch: [step * 1.5, h], alpha, tint }));
const light = (x: number, y: number, w: number, h: number, alpha: number, tint = LIGHT): Item => ({
  piece: 'pool',
  x: tiles(x),
  y: y + h / 2,
  stretch: [w, h],
  alpha,
  tint,
});
const shaft = (x: number, w: number, h: number, alpha: number): Item => ({
  piece: 'shaft',
  x: tiles(x),
  y: FLOOR + 20,
  stretch: [w, h],
  alpha,
  tint: LIGHT,
});
const stand = (piece: string, x: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: FLOOR + 12,
  ...more,
});
/** A chandelier `high` px over the floor, its chain going up out of sight. */
const lamp = (x: number, high: number): Item[] => [
  { piece: 'line', x: tiles(x), y: FLOOR - high - 540, stretch: [4, 1400], tint: 0x1a262e },
  { piece: 'chandelier', x: tiles(x), y: FLOOR - high, flip: x % 2 === 0 },
];
const hang = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y,
  ...more,
});

export const library: Layout = {
  eye: EYE,
  sky: { piece: 'sky-rain' },
  behind: [
    { factor: 0.08, tint: 0xc3cfd5, rows: [city(300, FLOOR - 130, 0, 0.72)] },
    { factor: 0.1, rows: [fogs(1200, FLOOR + 60, 0.55, FOG, 620)] },
    { factor: 0.16, tint: 0x9fafb8, rows: [city(430, FLOOR - 40, 2, 0.95)] },
    { factor: 0.18, rows: [fogs(1200, FLOOR + 80, 0.6, FOG, 560)] },
    { factor: 0.3, rows: [wall, pilasters] },
    {
      factor: 0.4,
      rows: [fogs(1300, FLOOR + 90, 0.42, FOG, 520)],
      items: [
        light(88, EYE - 150, 1500, 1300, 0.22),
        light(88, FLOOR - 160, 1200, 640, 0.3),
        light(136, EYE - 60, 1100, 1000, 0.26),
        light(20, FLOOR - 280, 1000, 700, 0.16),
      ],
    },
    {
      factor: 0.55,
      items: [
        { piece: 'vault', x: tiles(10), y: FLOOR - 560 },
        { piece: 'vault', x: tiles(36), y: FLOOR - 560 },
        { piece: 'vault', x: tiles(58), y: FLOOR - 560 },
        { piece: 'vault-snapped', x: tiles(78), y: FLOOR - 430 },
        { piece: 'vault-snapped', x: tiles(100), y: FLOOR - 460, flip: true },
        { piece: 'vault', x: tiles(122), y: FLOOR - 560 },
        { piece: 'vault', x: tiles(140), y: FLOOR - 560 },
        ...[10, 36, 58, 78, 100, 122, 140].map((x) =>
          stand('pier', x, { y: FLOOR + 540 - (x === 78 ? 410 : x === 100 ? 440 : 540), scale: 1 }),
        ),
        stand('gallery-run', 2),
        stand('gallery-end', 23, { flip: false }),
        stand('gallery-end', 48, { flip: true }),
        stand('archway', 67),
        stand('gallery-run', 111),
        stand('gallery-end', 130, { flip: true }),
      ],
    },
    { factor: 0.66, rows: [fogs(1300, FLOOR + 90, 0.42, FOG_DEEP, 440)] },
    {
      factor: 0.7,
      items: [
        shaft(90, 1500, 1900, 0.75),
        shaft(30, 760, 1700, 0.4),
        shaft(57, 700, 1800, 0.36),
        shaft(136, 900, 1700, 0.5),
      ],
    },
    {
      factor: 0.82,
      items: [
        stand('case-lean-right', 5),
        stand('heap-low', 9),
        stand('heap-wide', 22),
        stand('case-lean-left', 30),
        stand('case', 27, { scale: 0.92 }),
        ...lamp(35, 560),
        stand('truss', 46),
        stand('heap-low', 42),
        stand('chandelier-fallen', 52),
        ...lamp(56, 640),
        stand('case-lean-right', 63),
        stand('heap-great', 70),
        stand('ladder', 66.5),
        stand('beam-steep', 76, { y: FLOOR + 30 }),
        stand('rubble', 82),
        stand('heap-wide', 91),
        stand('truss', 97, { flip: true }),
        stand('case-lean-left', 104),
        ...lamp(110, 620),
        stand('heap-low', 113),
        stand('case', 119),
        ...lamp(127, 600),
        stand('case-lean-left', 134),
        stand('heap-wide', 139),
        hang('cables', 84, FLOOR - 640),
      ],
    },
    { factor: 0.9, rows: [fogs(1400, FLOOR + 110, 0.34, 0x7d97a4, 360)] },
  ],
  front: [
    {
      factor: 1.25,
      items: [
        { piece: 'fore-beam', x: tiles(0.5), y: EYE + 640 },
        { piece: 'fore-ivy-few', x: tiles(14), y: EYE - 250 },
        { piece: 'fore-heap', x: tiles(27), y: EYE + 640 },
        { piece: 'fore-cables', x: tiles(37), y: EYE - 290 },
        { piece: 'fore-ivy', x: tiles(46), y: EYE - 150 },
        { piece: 'fore-beam-thin', x: tiles(63), y: EYE + 660, flip: true },
        { piece: 'fore-heap-low', x: tiles(73), y: EYE + 640 },
        { piece: 'fore-slab', x: tiles(79), y: EYE - 380 },
        { piece: 'fore-heap', x: tiles(98), y: EYE + 650, flip: true },
        { piece: 'fore-ivy', x: tiles(112), y: EYE - 130 },
        { piece: 'fore-heap-low', x: tiles(124), y: EYE + 640 },
        { piece: 'fore-case', x: tiles(143), y: EYE + 640 },
      ],
    },
  ],
};
