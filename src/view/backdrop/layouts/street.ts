/** 1-3: under the street and over it, at dusk, round to the court again. */
import type { Item, Layout, Picture } from '../layout.ts';
import { air, city, fogs, pick, pool, shaft, tiles } from './parts.ts';

const WIDTH = tiles(112);
/** the middle of the view in the court, whose ground is row 27 */
const EYE = tiles(23.5);
const GROUND = tiles(27);
const DUST = 0xa08876;

const at = (piece: string, x: number, y: number, more: Partial<Item> = {}): Item => ({
  piece,
  x: tiles(x),
  y: tiles(y),
  ...more,
});

/** Under the court the drain's wall must not stand in the open, so it is lower there; and dark, for the court to stand on. */
const DRAIN = { foot: tiles(30), from: tiles(14) - 508, court: tiles(92), to: tiles(110), bay: 508 };

function drainBay(x: number): Picture | null {
  if (x < DRAIN.from || x > DRAIN.to) return null;
  const bay = { piece: 'drain-wall', stretch: [512, 500] as const };
  if (x > DRAIN.court - 250) return { ...bay, stretch: [512, 200], tint: x > DRAIN.court + 300 ? 0x3c444a : 0x596269 };
  return x > DRAIN.court - 750 ? { ...bay, tint: 0x8d969c } : bay;
}

export const street: Layout = {
  eye: EYE,
  propTint: 0xc4b0a4,
  things: ['things-court'],
  memories: ['memories'],
  sky: { piece: 'sky-dusk' },
  behind: [
    { factor: 0.08, tint: 0x93807a, rows: [city(WIDTH, 320, GROUND + 20, 0.8, 3)] },
    air(0.1, WIDTH, GROUND + 140, 620, 0xc2a288, 0.5),
    { factor: 0.17, tint: 0x625758, rows: [city(WIDTH, 420, GROUND + 90, 1, 6)] },
    air(0.2, WIDTH, GROUND + 160, 560, 0xb09078, 0.5),
    {
      factor: 0.34,
      tint: 0xc8b8b0,
      items: [
        at('terrace', 8, 31),
        at('frame-low', 34, 31.4),
        at('terrace', 58, 31.2, { flip: true }),
        at('front', 117, 27.6, { tint: 0xa8958b }),
        at('tree', 95, 27.4, { tint: 0x8f7d76 }),
      ],
    },
    {
      factor: 0.38,
      rows: [fogs(WIDTH, GROUND + 200, 520, DUST, 0.46)],
      // behind the shard and whoever stands at it
      items: [pool(111, 21.5, 1700, 1300, 0.44, 0xf0cfa4), pool(112, 25.4, 1500, 600, 0.6, 0xf6dcb8)],
    },
    {
      factor: 0.52,
      items: [
        at('frame-tall', 20, 32),
        at('crane-near', 38, 32),
        at('frame-low', 53, 31),
        at('frame-tall', 72, 33, { flip: true }),
        at('pole', 46, 32),
        at('tree-thin', 108, 27.4, { flip: true, tint: 0x8f7d76 }),
      ],
    },
    { factor: 0.6, rows: [fogs(WIDTH, GROUND + 220, 460, 0x8d7a6e, 0.4)] },
    { factor: 0.66, items: [shaft(101, 27.3, 900, 1500, 0.34, 0xd9b394)] },
    {
      factor: 0.8,
      items: [
        at('pole', 18, 20),
        at('wires', 29, 8.2),
        at('pole', 40, 20.2, { flip: true }),
        at('rubble-long', 27, 20.7),
        at('rubble-long', 52, 20.7, { flip: true }),
        at('pole', 62, 20),
        at('wires', 51, 8.4, { flip: true }),
        at('rubble-long', 70, 20.7),
        at('court-rubble', 97, 27.5, { tint: 0xb8a8a0 }),
      ],
    },
    { factor: 0.9, rows: [fogs(WIDTH, GROUND + 120, 300, 0x7d7068, 0.3)] },
    {
      factor: 1,
      rows: [
        {
          from: DRAIN.from,
          to: DRAIN.to,
          y: DRAIN.foot,
          step: DRAIN.bay,
          at: drainBay,
        },
      ],
      items: [...[27, 51, 69].map((x, i) => at('drain-pipe', x, 29.7, { scale: pick([0.55, 0.7], i) }))],
    },
  ],
  back: [
    at('court-rubble-low', 100.6, 27.3, { scale: 0.55, tint: 0xb8a8a0 }),
    at('grass', 96, 27.1, { tint: 0xb8a8a0 }),
  ],
  front: (
    [
      ['fore-slab', 14],
      ['fore-rubble', 44],
      ['fore-cables', 62],
      ['fore-ivy-few', 84],
      ['fore-beam-thin', 111],
    ] as const
  ).map(([piece, x]) => ({ piece, x: tiles(x) })),
};
