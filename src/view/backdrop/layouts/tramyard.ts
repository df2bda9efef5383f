/** 2-3: out of the depot into its yard at dusk: wires on their poles, dead trams, the signal box, the dry one. */
import type { Item, Layout, Row } from '../layout.ts';
import { air, city, depths, fogs, pick, pool, row, shaft, tiles } from './parts.ts';

const WIDTH = tiles(170);
/** the middle of the view in the yard, whose ground is row 27 */
const EYE = tiles(22.5);
const GROUND = tiles(27);
const DUSK = 0x7c7484;
const NIGHT = 0x12131a;
const AMBER = 0xf0b878;
const MORNING = 0xffe6c0;

/** The depot's wall is near, so that it ends at the same place from everywhere. */
const INDOORS = 0.7;
const DEPOT_END = tiles(38.5);
const BAY = 480;
const depot: Row = {
  from: DEPOT_END - BAY / 2 / INDOORS - (7 * BAY) / INDOORS,
  to: DEPOT_END,
  y: GROUND + 30,
  step: BAY,
  at: (x, i) => (x > DEPOT_END ? null : { piece: 'depot-bay', flip: i % 2 === 0 }),
};

const at = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: tiles(y),
  ...more,
});

/** Poles `step` px apart on their plane, the wires from arm to arm, from the depot's gate on. */
const line = (factor: number, step: number, scale: number): Row[] => {
  const from = tiles(40);
  const outside = (x: number): boolean => x >= from;
  return [
    {
      ...row(WIDTH, step, GROUND + 20, (x) => (outside(x) ? { piece: 'catenary', scale } : null)),
      from,
    },
    {
      ...row(WIDTH, step, GROUND + 20 - 620 * scale, (x) =>
        outside(x) ? { piece: 'contact', stretch: [step, 120 * scale] } : null,
      ),
      from: from + (step * 0.5 + 90 * scale) / factor,
    },
  ];
};

export const tramyard: Layout = {
  eye: EYE,
  propTint: 0xbdb4be,
  things: ['things-remains'],
  memories: ['memories-2'],
  sky: { piece: 'sky-evening' },
  behind: [
    { factor: 0.08, tint: 0x7d7987, rows: [city(WIDTH, 320, GROUND + 10, 0.76, 1)] },
    air(0.1, WIDTH, GROUND + 120, 620, 0xb59c96, 0.5),
    { factor: 0.17, tint: 0x565866, rows: [city(WIDTH, 430, GROUND + 70, 0.95, 4)] },
    air(0.2, WIDTH, GROUND + 140, 560, 0x9d8f96, 0.52),
    {
      factor: 0.36,
      tint: 0xa9a9bb,
      items: [
        at('tram-dead', 52, 27.3),
        at('tram-dead', 66, 27.4, { flip: true }),
        at('terrace', 84, 27.8),
        at('tram-dead', 108, 27.4),
        at('frame-low', 122, 27.6),
        at('terrace', 146, 27.8, { flip: true }),
        at('tram-dead', 162, 27.4, { flip: true }),
      ],
    },
    {
      factor: 0.4,
      rows: [fogs(WIDTH, GROUND + 160, 500, DUSK, 0.46)],
      items: [
        ...[41, 86, 136].map((x) => pool(x, 19, 1500, 1700, 0.6, NIGHT)),
        pool(60, 22, 1500, 1000, 0.22, AMBER),
        pool(112, 23, 1500, 1000, 0.24, AMBER),
        pool(162, 19, 1700, 1500, 0.46, MORNING),
      ],
    },
    { factor: 0.54, tint: 0xc4c2d0, rows: line(0.54, 620, 0.72) },
    {
      factor: 0.56,
      items: [
        at('tram-dead', 77, 27.3, { tint: 0xc9c6d2 }),
        at('tram-dead', 152, 27.4, { flip: true, tint: 0xc9c6d2 }),
      ],
    },
    { factor: 0.62, rows: [fogs(WIDTH, GROUND + 180, 400, 0x625d6c, 0.36)] },
    { factor: INDOORS, tint: 0xb9b9c6, rows: [depot] },
    {
      factor: 0.72,
      items: [
        shaft(12, 27.3, 700, 1300, 0.3, 0xc9b8b4),
        shaft(24, 27.3, 800, 1500, 0.36, 0xc9b8b4),
        shaft(36, 18, 520, 1100, 0.4),
        shaft(163, 27.3, 1100, 1600, 0.46, MORNING),
      ],
    },
    {
      factor: 0.82,
      rows: line(0.82, 960, 1),
      items: [
        at('truss', 9, 27.3),
        at('tram-dead', 19, 27.2),
        at('court-rubble-low', 31, 27.4),
        at('semaphore', 50, 27.2),
        at('court-rubble-low', 60, 27.4, { flip: true }),
        at('semaphore', 111, 27.2, { flip: true }),
        at('court-rubble-low', 116, 27.4),
        at('court-rubble-low', 160, 27.4, { flip: true }),
      ],
    },
    { factor: 0.92, rows: [fogs(WIDTH, GROUND + 120, 280, 0x565263, 0.3)] },
    { factor: 1, items: depths(DEPOT_END, WIDTH + 2000, GROUND + 20, 0x0e0f14) },
  ],
  back: [
    at('semaphore', 82.6, 27),
    at('signal-box', 95.5, 27),
    at('tram', 140, 27),
    ...[43, 49, 63, 88, 97, 103, 115, 158].map((x, i) => at('grass', x, 27.1, { scale: 0.8, flip: i % 2 === 0 })),
  ],
  front: (
    [
      ['fore-slab', 4],
      ['fore-rubble', 47],
      ['fore-cables', 100],
      ['fore-cables', 152],
    ] as const
  ).map(([piece, x], i) => ({ piece, x: tiles(x), flip: pick([false, true], i) })),
};
