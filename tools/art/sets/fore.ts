/** What passes in front of everything: near black and out of focus, a frame and never a hiding place. */
import { bookcase, bookHeap } from '../draw/books.ts';
import { cable, grass, ivy } from '../draw/growth.ts';
import { rebar, rubbleHeap } from '../draw/rubble.ts';
import { beam } from '../draw/timber.ts';
import { fillPolygon, type Pen, type Spot, within } from '../paint/canvas.ts';
import { css, tones } from '../paint/colour.ts';
import { type Random, random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

const t = tones.fore;
const fore = (name: string, w: number, h: number, seed: number, draw: (g: Pen, r: Random) => void): Piece => ({
  name: `fore-${name}`,
  w,
  h,
  density: 0.32,
  page: 'fore',
  draw: (g) => draw(g, random(seed)),
  finish: { rim: { dx: -3, dy: 3, colour: '#4d626e', alpha: 0.4 }, blur: 3.6 },
});

export const foreground: Piece[] = [
  fore('beam', 560, 1340, 51, (g, r) => beam(g, [480, 20], [70, 1320], 92, t, r, { bend: 30, straps: [0.35] })),
  fore('beam-thin', 420, 1340, 52, (g, r) => beam(g, [80, 20], [330, 1320], 56, t, r, { bend: -14, straps: [0.6] })),
  fore('heap', 900, 240, 53, (g, r) =>
    bookHeap(g, 40, 232, 800, 180, t, r, { size: 46, colour: 0.1, page: 0.05, shape: 5 }),
  ),
  fore('heap-low', 620, 150, 54, (g, r) =>
    bookHeap(g, 30, 142, 540, 100, t, r, { size: 44, colour: 0.1, page: 0.05, shape: 6 }),
  ),
  fore('case', 360, 1260, 55, (g, r) => {
    within(g, 200, 1260, 0.05, () =>
      bookcase(g, -130, -1230, 300, 1240, 7, t, r, { colour: 0.08, fill: 0.6, frame: 26 }),
    );
  }),
  fore('ivy', 520, 470, 56, (g, r) => {
    for (let i = 0; i < 10; i++) ivy(g, 30 + i * 50 + r.range(-12, 12), 0, r.range(90, 430), tones.foreIvy, r, 17);
  }),
  fore('ivy-few', 240, 340, 57, (g, r) => {
    for (const [x, length] of [
      [50, 150],
      [110, 310],
      [170, 120],
      [205, 210],
    ] as const)
      ivy(g, x, 0, length, tones.foreIvy, r, 18);
  }),
  fore('cables', 1000, 300, 58, (g) => {
    cable(g, [6, 2], [994, 2], 250, 6, css(t.base));
    cable(g, [330, 2], [994, 2], 130, 5, css(t.base));
  }),
  fore('rubble', 720, 220, 59, (g, r) => {
    rubbleHeap(g, 40, 212, 620, 150, t, r, { size: 48, bars: 9, barWidth: 5, shape: 7 });
    grass(g, 60, 200, 560, 150, t, r);
  }),
  fore('slab', 620, 170, 60, (g, r) => {
    // thin at both ends, as a floor that broke on either side
    const under: Spot[] = [
      [0, 6],
      [40, 30],
      [96, 34],
      [120, 70],
      [210, 84],
      [240, 120],
      [352, 116],
      [380, 82],
      [470, 78],
      [500, 42],
      [570, 36],
      [620, 6],
    ];
    fillPolygon(g, [[0, 0], ...under, [620, 0]], css(t.base));
    for (let i = 0; i < 9; i++)
      rebar(g, 100 + i * 50, 34 + 30 * Math.sin(i / 2.6), r.range(26, 66), 1.3 + r.range(-0.4, 0.6), css(t.base), r, 5);
  }),
];
