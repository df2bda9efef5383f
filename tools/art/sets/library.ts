/** The ruined library (1-1): its far wall bay by bay, galleries and vault, and what fell from them. */

import { bookcase, bookHeap, bookPile, type CaseStyle } from '../draw/books.ts';
import {
  balustrade,
  brokenEdge,
  column,
  gothicWindow,
  masonry,
  type Opening,
  rib,
  strokeArch,
} from '../draw/gothic.ts';
import { cable, ivy } from '../draw/growth.ts';
import { chandelier } from '../draw/iron.ts';
import { rebar, rubbleHeap } from '../draw/rubble.ts';
import { type BeamStyle, beam } from '../draw/timber.ts';
import { cut, fillPolygon, keep, linear, type Pen, ring, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, tones } from '../paint/colour.ts';
import type { Finish } from '../paint/finish.ts';
import { type Random, random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

// ---- the far wall -------------------------------------------------------------------------------------------------

/** One bay is as wide as its neighbours' overlap asks: half a pilaster stands at either edge. */
const BAY = { w: 440, h: 1400 };
const wallFinish: Finish = {
  stain: 0.55,
  bloom: { radius: 12, colour: '#cfe3ee', alpha: 0.46 },
  haze: [
    [0, '#16222a', 0.62],
    [0.5, '#3a4c57', 0.06],
    [0.8, '#627985', 0.16],
    [1, '#8ea4ae', 0.5],
  ],
  rim: { dx: 0, dy: 2.4, colour: '#c6d8de', alpha: 0.34 },
};

interface Bay {
  name: string;
  seed: number;
  /** height of the broken top at points across the bay, art px down; whole walls have none */
  crown?: readonly Spot[];
  damage: number;
  lower: 'window' | 'blown' | 'cases';
  upper: 'window' | 'oculus' | 'none';
}
const bays: Bay[] = [
  { name: 'whole', seed: 1, damage: 0.35, lower: 'window', upper: 'window' },
  { name: 'worn', seed: 2, damage: 0.6, lower: 'window', upper: 'oculus' },
  { name: 'cases', seed: 3, damage: 0.4, lower: 'cases', upper: 'window' },
  { name: 'blown', seed: 4, damage: 0.85, lower: 'blown', upper: 'oculus' },
  {
    name: 'falling',
    seed: 5,
    damage: 0.55,
    lower: 'window',
    upper: 'none',
    crown: [
      [0, 120],
      [70, 190],
      [120, 200],
      [200, 330],
      [300, 400],
      [380, 470],
      [440, 520],
    ],
  },
  {
    name: 'open',
    seed: 6,
    damage: 0.85,
    lower: 'blown',
    upper: 'none',
    crown: [
      [0, 520],
      [90, 560],
      [180, 590],
      [300, 596],
      [380, 566],
      [440, 522],
    ],
  },
];

function wallBay(bay: Bay): Piece {
  return {
    name: `wall-${bay.name}`,
    ...BAY,
    density: 0.6,
    page: 'library-wall',
    finish: wallFinish,
    draw(g) {
      const r = random(100 + bay.seed);
      const t = tones.wall;
      const top = bay.crown
        ? brokenEdge(bay.crown, r, 24, 10)
        : ([
            [0, 0],
            [BAY.w, 0],
          ] as Spot[]);
      fillPolygon(g, [...top, [BAY.w, BAY.h], [0, BAY.h]], css(t.base));
      masonry(g, { x: 0, y: 0, w: BAY.w, h: BAY.h }, 130, t, r);
      const glass = { ...t, lit: '#c4d2d8', dark: '#202e36' };
      if (bay.upper === 'window') gothicWindow(g, { x: 140, y: 130, w: 160, h: 330 }, glass, r, bay.damage);
      if (bay.upper === 'oculus') oculus(g, 220, 320, 92, glass.dark, t.lit);
      const low = { x: 108, y: 640 + r.range(-16, 16), w: 224, h: 510 };
      if (bay.lower === 'cases') wallCases(g, r);
      else {
        gothicWindow(g, low, glass, r, bay.damage);
        if (bay.lower === 'blown') blowOpen(g, low, r);
        else bookcase(g, 56, 1206, 328, 190, 3, tones.wallCase, r, { middlePost: true, colour: 0.14, fill: 0.7 });
      }
      if (!bay.crown) stringCourse(g, 560);
    },
    after(g) {
      const r = random(150 + bay.seed);
      for (let i = 0; i < 3; i++)
        ivy(g, r.range(30, 410), bay.crown ? 560 : r.pick([566, 470]), r.range(80, 260), tones.ivy, r, 8);
    },
  };
}
/** A pilaster for the joint of two bays; the stump is broken off with the crown. */
const pilaster = (name: string, top: number): Piece => ({
  name,
  w: 90,
  h: BAY.h - top,
  density: 0.6,
  page: 'library-wall',
  finish: wallFinish,
  draw(g) {
    column(g, 45, 6, BAY.h - top, 48, tones.wallCase);
  },
});

function oculus(g: Pen, x: number, y: number, radius: number, dark: string, lit: string): void {
  cut(g, () => g.arc(x, y, radius, 0, 7));
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * Math.PI * 2 + 0.3;
    if (i !== 4)
      ring(g, x + Math.cos(a) * radius * 0.6, y + Math.sin(a) * radius * 0.6, radius * 0.32, radius * 0.06, css(dark));
  }
  ring(g, x, y, radius * 0.28, radius * 0.08, css(dark));
  ring(g, x, y, radius, radius * 0.1, css(dark));
  ring(g, x, y, radius * 1.16, 2.4, css(lit, 0.3));
}
function stringCourse(g: Pen, y: number): void {
  g.fillStyle = css(tones.wallCase.base);
  g.fillRect(0, y, BAY.w, 14);
  g.fillStyle = css(tones.wall.lit, 0.25);
  g.fillRect(0, y, BAY.w, 2);
  g.fillStyle = css(tones.wall.dark, 0.8);
  g.fillRect(0, y + 14, BAY.w, 5);
}
function wallCases(g: Pen, r: Random): void {
  const t = tones.wallCase;
  bookcase(g, 44, 610, 350, 320, 4, t, r, { middlePost: true, colour: 0.16, fill: 0.72, emptied: 0.3 });
  g.fillStyle = css(t.base);
  g.fillRect(20, 950, 400, 16);
  balustrade(g, 24, 950, 392, 58, t, r, 0.2);
  bookcase(g, 44, 990, 350, 404, 5, t, r, { middlePost: true, colour: 0.16, fill: 0.7, emptied: 0.2 });
}
/** The window's foot and the wall under it have fallen in, course by course. */
function blowOpen(g: Pen, o: Opening, r: Random): void {
  const side = (x: number, outward: number): Spot[] => {
    const steps: Spot[] = [];
    for (let y = o.y + o.h * 0.72, out = 0; y < BAY.h - 10; y += 40) {
      steps.push([x + outward * out, y], [x + outward * out, y + 38]);
      out = Math.max(0, out + r.pick([-14, 10, 22, 26]));
    }
    return steps;
  };
  const left = side(o.x, -1);
  const right = side(o.x + o.w, 1);
  cut(g, () => {
    const outline = [...left, ...right.reverse()];
    outline.forEach(([x, y], i) => {
      if (i) g.lineTo(x, y);
      else g.moveTo(x, y);
    });
    g.closePath();
  });
}

// ---- galleries and vault ------------------------------------------------------------------------------------------

const hallFinish: Finish = {
  stain: 0.5,
  haze: [
    [0, '#0c141a', 0.5],
    [0.5, '#24333d', 0],
    [1, '#7f97a3', 0.34],
  ],
  rim: { dx: 3, dy: 4, colour: '#a9c2cc', alpha: 0.42 },
};
/** Ribs stay dark down to their spring: a pier's dark head meets them there. */
const ribFinish: Finish = {
  ...hallFinish,
  haze: [
    [0, '#0c141a', 0.4],
    [1, '#18242c', 0.3],
  ],
};
const hall = (name: string, w: number, h: number, draw: (g: Pen, r: Random) => void, seed: number): Piece => ({
  name,
  w,
  h,
  density: 0.7,
  page: 'library-hall',
  finish: name.startsWith('vault') ? ribFinish : hallFinish,
  draw: (g) => draw(g, random(seed)),
});

/** Two storeys of cases with a broken floor between; its left end runs on, its right end snapped. */
function galleryEnd(g: Pen, r: Random): void {
  const t = tones.gallery;
  const floor = 442;
  bookcase(g, 20, 130, 176, 312, 4, t, r, { colour: 0.2 });
  bookcase(g, 222, 130, 168, 312, 4, t, r, { colour: 0.2, emptied: 0.45 });
  bookcase(g, 34, 500, 204, 458, 6, t, r, { colour: 0.22, fill: 0.78 });
  bookcase(g, 262, 500, 190, 458, 6, t, r, { colour: 0.22, fill: 0.6, emptied: 0.3 });
  fillPolygon(
    g,
    [
      [0, floor],
      [540, floor],
      [560, floor + 13],
      [530, floor + 20],
      [546, floor + 38],
      [508, floor + 44],
      [490, floor + 54],
      [0, floor + 54],
    ],
    css(t.base),
  );
  for (let i = 0; i < 14; i++) {
    g.fillStyle = css(t.dark, 0.6);
    g.fillRect(i * 36, floor + 38, 18, 16);
    g.fillStyle = css(t.lit, 0.14);
    g.fillRect(i * 36, floor + 38, 18, 2);
  }
  balustrade(g, 0, floor, 516, 76, t, r, 0.3);
  for (let i = 0; i < 7; i++)
    rebar(g, 530 + i * 4, floor + 14 + i * 4, r.range(40, 100), r.range(0.9, 1.4), css(t.base), r, 2.2);
  for (const [x, length] of [
    [500, 110],
    [470, 190],
    [430, 120],
    [230, 90],
    [120, 60],
  ] as const)
    ivy(g, x, floor + 50, length, tones.ivy, r, 10);
}
function galleryRun(g: Pen, r: Random): void {
  const t = tones.gallery;
  for (const x of [16, 220]) bookcase(g, x, 60, 190, 312, 4, t, r, { colour: 0.2, emptied: 0.3 });
  for (const x of [16, 222]) bookcase(g, x, 440, 192, 460, 6, t, r, { colour: 0.22, fill: 0.7, emptied: 0.25 });
  g.fillStyle = css(t.base);
  g.fillRect(0, 372, 432, 52);
  g.fillStyle = css(t.dark, 0.6);
  for (let i = 0; i < 12; i++) g.fillRect(i * 36, 408, 18, 16);
  balustrade(g, 0, 372, 432, 74, t, r, 0.22);
  for (const [x, length] of [
    [90, 130],
    [300, 80],
    [330, 160],
  ] as const)
    ivy(g, x, 420, length, tones.ivy, r, 10);
}
function vault(g: Pen, kept: readonly [number, number, number, number]): void {
  const t = tones.gallery;
  rib(g, { from: [500, 560], bend: [520, 120], to: [980, 10] }, 36, 18, t, kept[0]);
  rib(g, { from: [500, 560], bend: [480, 120], to: [20, 10] }, 36, 18, t, kept[1]);
  rib(g, { from: [500, 560], bend: [540, 60], to: [760, -30] }, 28, 14, t, kept[2]);
  rib(g, { from: [500, 560], bend: [460, 60], to: [240, -30] }, 28, 14, t, kept[3]);
}
/** A pier with its capital; its foot runs into the floor. */
function pier(g: Pen, r: Random): void {
  column(g, 60, 8, 1100, 56, tones.gallery);
  for (const [x, length] of [
    [36, 220],
    [86, 120],
    [64, 160],
  ] as const)
    ivy(g, x, 30, length, tones.ivy, r, 10);
}
/** A wing's end wall with its door; both flanks have crumbled away course by course. */
function archway(g: Pen, r: Random): void {
  const t = tones.gallery;
  const flank = (x: number, outward: number): Spot[] => {
    const steps: Spot[] = [];
    let out = 0;
    for (let y = 170; y < 980; y += 44) {
      steps.push([x + outward * out, y], [x + outward * out, y + 42]);
      out = Math.max(-24, Math.min(70, out + r.pick([-16, 6, 12, 22])));
    }
    return steps;
  };
  const crown = brokenEdge(
    [
      [90, 160],
      [180, 70],
      [250, 40],
      [360, 64],
      [470, 30],
      [540, 110],
      [610, 170],
    ],
    r,
  );
  const sides = { left: flank(84, -1), right: flank(616, 1) };
  fillPolygon(g, [...sides.left.reverse(), ...crown, ...sides.right], css(t.base));
  masonry(g, { x: 0, y: 0, w: 700, h: 980 }, 110, t, r);
  gothicWindow(g, { x: 220, y: 230, w: 260, h: 755 }, { ...t, lit: '#9fb4be' }, r, 1);
  strokeArch(g, { x: 202, y: 200, w: 296, h: 790 }, 10, css(t.dark));
  for (const x of [150, 550]) column(g, x, 340, 980, 44, t);
  for (const [x, length] of [
    [130, 240],
    [560, 160],
    [590, 300],
  ] as const)
    ivy(g, x, 190, length, tones.ivy, r, 10);
}

const halls: Piece[] = [
  hall('gallery-end', 660, 960, galleryEnd, 11),
  hall('gallery-run', 432, 904, galleryRun, 12),
  hall(
    'floor-run',
    440,
    150,
    (g, r) => {
      const t = tones.gallery;
      balustrade(g, 0, 84, 440, 76, t, r, 0.3);
      g.fillStyle = css(t.base);
      g.fillRect(0, 84, 440, 46);
      g.fillStyle = css(t.lit, 0.3);
      g.fillRect(0, 84, 440, 2.4);
      g.fillStyle = css(t.dark, 0.7);
      for (let i = 0; i < 12; i++) g.fillRect(i * 37, 112, 18, 18);
      for (const [x, length] of [
        [60, 16],
        [300, 14],
      ] as const)
        rebar(g, x, 130, length, 1.4, css(t.base), r, 2);
    },
    17,
  ),
  hall('vault', 1000, 570, (g) => vault(g, [1, 1, 1, 1]), 13),
  hall('vault-snapped', 1000, 570, (g) => vault(g, [0.62, 0.4, 0.34, 0.72]), 14),
  hall('pier', 120, 1100, pier, 15),
  hall('archway', 700, 980, archway, 16),
];

// ---- loose things near the road -----------------------------------------------------------------------------------

const nearFinish: Finish = {
  stain: 0.45,
  haze: [
    [0, '#0a1116', 0.3],
    [0.55, '#18232b', 0],
    [1, '#5f7783', 0.3],
  ],
  rim: { dx: 2, dy: 3, colour: '#a9c2cc', alpha: 0.55 },
};
/** What a level's first view shows of them; the others may come later. */
const FIRST = [
  'case-lean-left',
  'case-lean-right',
  'case',
  'heap-low',
  'heap-wide',
  'books-pile',
  'ivy-curtain',
  'ivy-strand',
];
const near = (name: string, w: number, h: number, seed: number, draw: (g: Pen, r: Random) => void): Piece => ({
  name,
  w,
  h,
  density: 0.9,
  page: FIRST.includes(name) ? 'library-near' : 'library-loose',
  finish: nearFinish,
  draw: (g) => draw(g, random(seed)),
});
function leaningCase(
  g: Pen,
  at: Spot,
  turn: number,
  size: { w: number; h: number; rows: number },
  r: Random,
  style: CaseStyle,
): void {
  within(g, at[0], at[1], turn, () =>
    bookcase(g, -size.w / 2, -size.h, size.w, size.h, size.rows, { ...tones.near, dark: '#0b1218' }, r, style),
  );
}
interface Fallen {
  from: Spot;
  to: Spot;
  w: number;
  style?: BeamStyle;
}
const fallen = (g: Pen, r: Random, beams: readonly Fallen[]): void => {
  for (const b of beams) beam(g, b.from, b.to, b.w, tones.near, r, b.style);
};

const nears: Piece[] = [
  near('case-lean-left', 350, 520, 21, (g, r) =>
    leaningCase(g, [190, 506], -0.21, { w: 230, h: 460, rows: 6 }, r, { colour: 0.3, fill: 0.5, emptied: 0.4 }),
  ),
  near('case-lean-right', 330, 470, 22, (g, r) =>
    leaningCase(g, [150, 462], 0.13, { w: 220, h: 420, rows: 5 }, r, { colour: 0.3, fill: 0.6, emptied: 0.3 }),
  ),
  near('case', 250, 470, 23, (g, r) =>
    bookcase(g, 20, 20, 210, 448, 6, { ...tones.near, dark: '#0b1218' }, r, {
      colour: 0.3,
      fill: 0.66,
      emptied: 0.25,
      sag: 0.35,
    }),
  ),
  near('case-stump', 250, 262, 24, (g, r) => {
    within(g, 125, 258, -0.045, () =>
      bookcase(g, -98, -226, 196, 226, 3, tones.near, r, { colour: 0.45, fill: 0.7, emptied: 0.2 }),
    );
  }),
  near('heap-great', 620, 262, 25, (g, r) =>
    bookHeap(g, 26, 258, 566, 230, tones.near, r, { size: 29, colour: 0.42, page: 0.36, shape: 1 }),
  ),
  near('heap-wide', 540, 156, 26, (g, r) =>
    bookHeap(g, 24, 152, 490, 126, tones.near, r, { size: 25, colour: 0.34, page: 0.32, shape: 2 }),
  ),
  near('heap-low', 330, 92, 27, (g, r) =>
    bookHeap(g, 16, 88, 296, 66, tones.near, r, { size: 24, colour: 0.4, page: 0.4, shape: 3 }),
  ),
  near('books-pile', 110, 120, 28, (g, r) => {
    bookPile(g, 42, 116, 9, 30, tones.near, r);
    bookPile(g, 80, 118, 4, 26, tones.near, r);
  }),
  near('truss', 620, 860, 29, (g, r) =>
    fallen(g, r, [
      { from: [590, 20], to: [80, 850], w: 36, style: { bend: -22, straps: [0.3, 0.7] } },
      { from: [60, 200], to: [430, 420], w: 22, style: { bend: 8 } },
    ]),
  ),
  near('beam-steep', 260, 620, 30, (g, r) =>
    fallen(g, r, [{ from: [30, 10], to: [220, 600], w: 27, style: { bend: 18, straps: [0.62] } }]),
  ),
  near('beam-low', 520, 220, 31, (g, r) =>
    fallen(g, r, [{ from: [20, 60], to: [490, 190], w: 32, style: { bend: 6, straps: [0.2, 0.75] } }]),
  ),
  near('chandelier', 250, 560, 32, (g) => chandelier(g, 125, 440, -4, 0.2, tones.near)),
  near('chandelier-fallen', 280, 170, 33, (g, r) => {
    chandelier(g, 150, 60, 40, 0.55, tones.near, 86);
    bookHeap(g, 20, 168, 130, 26, tones.near, r, { size: 18, shape: 4 });
  }),
  near('rubble', 380, 110, 34, (g, r) => rubbleHeap(g, 20, 106, 340, 78, tones.near, r, { size: 19, bars: 4 })),
  near('ivy-curtain', 210, 330, 35, (g, r) => {
    for (let i = 0; i < 9; i++) ivy(g, 20 + i * 21, 0, r.range(70, 310), { ...tones.ivy, base: '#1b2a31' }, r, 11);
  }),
  near('ivy-strand', 70, 220, 36, (g, r) => {
    for (const [x, length] of [
      [22, 110],
      [36, 200],
      [50, 80],
    ] as const)
      ivy(g, x, 0, length, { ...tones.ivy, base: '#1b2a31' }, r, 10);
  }),
  near('cables', 420, 190, 37, (g) => {
    cable(g, [4, 4], [416, 60], 120, 4, css(tones.near.base));
    cable(g, [30, 0], [300, 14], 90, 3, css(tones.near.base));
    // what they hang from is out of sight: both ends are lost in the air
    const ends = linear(g, 0, 0, 420, 0, [
      [0, '#000000', 0],
      [0.24, '#000000', 1],
      [0.5, '#000000', 1],
      [0.74, '#000000', 0.9],
      [1, '#000000', 0],
    ]);
    keep(g, 420, 190, ends);
  }),
  near('ladder', 150, 560, 38, (g) => {
    within(g, 40, 556, 0.12, () => {
      for (const x of [0, 62])
        strokeLine(
          g,
          [
            [x, 0],
            [x, -540],
          ],
          9,
          css(tones.near.base),
        );
      for (let i = 0; i < 11; i++)
        if (i !== 4 && i !== 7)
          strokeLine(
            g,
            [
              [0, -30 - i * 48],
              [62, -30 - i * 48],
            ],
            6,
            css(tones.near.base),
          );
      strokeLine(
        g,
        [
          [0, -222],
          [30, -196],
        ],
        6,
        css(tones.near.base),
      );
    });
  }),
];

// ---- the title's own play plane ----------------------------------------------------------------------------------

const titleFinish: Finish = {
  stain: 0.4,
  rim: { dx: -1, dy: 2.4, colour: '#c9dde4', alpha: 0.8 },
};
/** The beam he lies on: its top is 46 px under the picture's upper edge at the middle. */
const titleBeam: Piece = {
  name: 'title-beam',
  w: 1140,
  h: 170,
  density: 0.9,
  page: 'title',
  finish: { ...titleFinish, light: [{ x: 520, y: 70, r: 420, colour: '#a9c3cd', alpha: 0.26 }] },
  draw(g) {
    const r = random(41);
    beam(g, [60, 78], [1080, 42], 46, tones.play, r, { bend: 10, straps: [0.16, 0.8] });
  },
  after(g) {
    const r = random(42);
    for (const [x, length] of [
      [180, 70],
      [206, 40],
      [400, 60],
      [412, 90],
      [720, 60],
      [900, 50],
      [914, 80],
    ] as const)
      ivy(g, x, 92, length, { base: '#16252c', lit: '#54707a', dark: '#0c1418' }, r, 8);
    cable(g, [440, 92], [660, 90], 56, 3, css(tones.play.base));
  },
};
/** A pale mirror with a dull rim: upright streaks of what stands above, rings where drops fell. */
function titlePuddle(g: Pen, x: number, y: number, w: number, h: number, r: Random): void {
  g.save();
  g.beginPath();
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * Math.PI * 2;
    const reach = r.range(0.86, 1);
    g.lineTo(x + Math.cos(a) * w * reach, y + Math.sin(a) * h * reach);
  }
  g.clip();
  g.fillStyle = css('#5f7884');
  g.fillRect(x - w, y - h, w * 2, h * 2);
  for (let i = 0; i < w / 5; i++) {
    g.fillStyle = css(r.pick(['#0d151b', '#b9ccd4', '#1b2830']), r.range(0.12, 0.5));
    g.fillRect(x + r.range(-w, w), y - h, r.range(4, 30), h * 2 * r.range(0.4, 1));
  }
  for (let i = 0; i < w / 40; i++) {
    g.strokeStyle = css('#d5e6ea', r.range(0.2, 0.6));
    g.lineWidth = 2;
    g.beginPath();
    g.ellipse(x + r.range(-w, w) * 0.8, y + r.range(-h, h) * 0.6, r.range(8, 24), r.range(2, 5), 0, 0, 7);
    g.stroke();
  }
  g.restore();
}

const titleFloor: Piece = {
  name: 'title-floor',
  w: 2400,
  h: 220,
  density: 0.4,
  page: 'title',
  finish: {
    ...titleFinish,
    haze: [
      [0, '#131b21', 0],
      [0.5, '#0a1014', 0.5],
      [1, '#04070a', 0.9],
    ],
  },
  draw(g) {
    const r = random(43);
    const top: Spot[] = [];
    for (let x = 0; x <= 2400; x += 30) top.push([x, 8 + r.range(-3, 3)]);
    fillPolygon(g, [...top, [2400, 220], [0, 220]], css(tones.play.base));
    for (const [x, y, w, h] of [
      [820, 44, 250, 20],
      [380, 36, 120, 10],
      [1560, 48, 170, 15],
      [1240, 70, 110, 9],
    ] as const)
      titlePuddle(g, x, y, w, h, r);
  },
};

export const library: Piece[] = [
  titleBeam,
  titleFloor,
  ...bays.map(wallBay),
  pilaster('wall-pilaster', 0),
  pilaster('wall-stump', 520),
  ...halls,
  ...nears,
];
