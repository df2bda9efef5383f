/** Out of doors (1-2, 1-3): the broken front of the library, its cloister, bare trees, rubble, a drain. */
import { frameBuilding } from '../draw/city.ts';
import { archPath, brokenEdge, column, gothicWindow, masonry, roseWindow, strokeArch } from '../draw/gothic.ts';
import { bareTree, cable, grass, ivy } from '../draw/growth.ts';
import { lattice } from '../draw/iron.ts';
import { rebar, rubbleHeap } from '../draw/rubble.ts';
import {
  atop,
  cut,
  disc,
  fillPolygon,
  keep,
  linear,
  type Pen,
  ring,
  type Spot,
  strokeLine,
  within,
} from '../paint/canvas.ts';
import { css, mix, tones } from '../paint/colour.ts';
import { lettering } from '../paint/lettering.ts';
import { type Random, random } from '../paint/noise.ts';
import { type Piece, setOn } from '../piece.ts';

// ---- the front of the library -------------------------------------------------------------------------------------

const FRONT = { w: 800, h: 830 };
const frontOutline: Spot[] = [
  [10, 270],
  [56, 258],
  [82, 230],
  [122, 236],
  [148, 176],
  [204, 166],
  [238, 90],
  [284, 72],
  [316, 6],
  [352, 40],
  [376, 16],
  [426, 84],
  [470, 92],
  [496, 156],
  [552, 168],
  [576, 222],
  [628, 242],
  [648, 312],
  [686, 320],
  [698, 400],
  [732, 410],
  [738, 500],
  [768, 506],
  [772, 640],
  [790, 648],
];

function front(g: Pen, r: Random): void {
  const t = tones.facade;
  fillPolygon(g, [...brokenEdge(frontOutline, r, 18, 8), [792, FRONT.h], [6, FRONT.h]], css(t.base));
  masonry(g, { x: 0, y: 0, w: FRONT.w, h: FRONT.h }, 300, t, r, 44, 18);
  buttresses(g);
  roseWindow(g, 356, 262, 108, t, [2, 3, 7]);
  for (const x of [62, 590]) gothicWindow(g, { x, y: 420, w: 112, h: 272 }, { ...t, dark: '#3b4a51' }, r, 0.6);
  portal(g);
  sign(g);
}
function buttresses(g: Pen): void {
  const t = tones.facade;
  for (const [x, top] of [
    [20, 330],
    [212, 330],
    [504, 330],
    [744, 520],
  ] as const) {
    g.fillStyle = css(t.dark, 0.6);
    g.fillRect(x, top, 22, FRONT.h - top);
    g.fillStyle = css(t.lit, 0.16);
    g.fillRect(x, top, 3, FRONT.h - top);
    fillPolygon(
      g,
      [
        [x - 5, top],
        [x + 11, top - 26],
        [x + 27, top],
      ],
      css(t.dark, 0.7),
    );
  }
}
function portal(g: Pen): void {
  const t = tones.facade;
  const door = { x: 258, y: 462, w: 196, h: 380 };
  cut(g, () => archPath(g, door));
  for (const k of [0, 16, 32])
    strokeArch(
      g,
      { x: door.x - 6 - k, y: door.y - 8 - k * 1.1, w: door.w + 12 + k * 2, h: door.h + k },
      10,
      css(k === 16 ? t.dark : mix(t.base, t.dark, 0.5)),
    );
}
/** PUBLIC LIBRARY, one letter gone */
function sign(g: Pen): void {
  const t = tones.facade;
  g.fillStyle = css(t.dark, 0.85);
  g.fillRect(186, 416, 340, 25);
  g.fillStyle = css(t.lit, 0.4);
  g.fillRect(186, 416, 340, 2.6);
  lettering(g, 'P U B L I C   L I B R   R Y', 356, 435, 19, css(t.lit, 0.75));
}

// ---- cloister, trees, ruins ---------------------------------------------------------------------------------------

function cloister(g: Pen, r: Random): void {
  const t = tones.cloister;
  const top: Spot[] = [
    [10, 200],
    [40, 168],
    [86, 164],
    [96, 128],
    [160, 122],
    [170, 102],
    [240, 106],
    [258, 72],
    [330, 78],
    [342, 52],
    [470, 40],
    [520, 20],
    [600, 30],
  ];
  fillPolygon(g, [...brokenEdge(top, r, 20, 9), [600, 640], [10, 640]], css(t.base));
  masonry(g, { x: 0, y: 0, w: 600, h: 640 }, 120, t, r, 46, 18);
  for (const x of [50, 200, 350, 500]) {
    const bay = { x, y: 272, w: 116, h: 380 };
    cut(g, () => archPath(g, bay));
    strokeArch(g, { x: x - 8, y: 260, w: 132, h: 390 }, 3, css(t.lit, 0.24));
    strokeArch(g, { x: x - 2, y: 268, w: 120, h: 390 }, 6, css(t.dark));
  }
  for (const x of [28, 184, 334, 484]) column(g, x, 372, 640, 30, t);
}
function tree(g: Pen, r: Random): void {
  bareTree(g, [250, 640], -1.62, 130, 34, 7, tones.cloister, r);
}
function thinTree(g: Pen, r: Random): void {
  bareTree(g, [170, 460], -1.45, 92, 20, 6, tones.cloister, r);
}

const FAR_FINISH = {
  stain: 0.5,

  rim: { dx: 0, dy: 2.2, colour: '#dfe4de', alpha: 0.34 },
} as const;
const far = setOn('court', {
  ...FAR_FINISH,
  haze: [
    [0, '#2f3b42', 0.3],
    [0.5, '#48585f', 0],
    [1, '#aab5b5', 0.5],
  ],
});
/** Their feet are lost in the mist: where the ground falls away no edge of theirs must show. */
function lostFeet(g: Pen): void {
  const { width, height } = g.canvas;
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalCompositeOperation = 'destination-out';
  g.fillStyle = linear(g, 0, height - 56, 0, height - 4, [
    [0, '#000000', 0],
    [1, '#000000', 1],
  ]);
  g.fillRect(0, height - 56, width, 56);
  g.restore();
}
const strands =
  (spots: readonly (readonly [x: number, y: number, length: number])[], size: number) =>
  (g: Pen, r: Random): void => {
    for (const [x, y, length] of spots)
      ivy(g, x, y, length, { base: '#33434a', lit: '#7d9094', dark: '#273238' }, r, size);
    lostFeet(g);
  };

const ruins: Piece[] = [
  far(
    'front',
    FRONT.w,
    FRONT.h,
    0.8,
    61,
    front,
    strands(
      [
        [90, 240, 240],
        [126, 240, 160],
        [530, 170, 300],
        [556, 180, 180],
        [658, 330, 200],
        [700, 410, 240],
        [236, 110, 130],
      ],
      9,
    ),
  ),
  far(
    'cloister',
    610,
    640,
    0.75,
    62,
    cloister,
    strands(
      [
        [70, 180, 170],
        [98, 170, 90],
        [160, 130, 200],
        [222, 110, 260],
        [330, 90, 150],
        [420, 60, 210],
        [540, 40, 300],
      ],
      11,
    ),
  ),
  far('tree', 500, 640, 0.75, 63, tree),
  far('tree-thin', 360, 470, 0.7, 64, thinTree),
];

// ---- street: frames, wires, signs ---------------------------------------------------------------------------------

const street = setOn('street', {
  stain: 0.4,
  haze: [
    [0, '#23262d', 0.35],
    [0.5, '#33302f', 0],
    [1, '#8d7568', 0.42],
  ],
  rim: { dx: -2, dy: 2, colour: '#ffc890', alpha: 0.42 },
});
const { dusk } = tones;

const streets: Piece[] = [
  street('frame-tall', 460, 900, 0.6, 71, (g, r) =>
    frameBuilding(
      g,
      {
        x: 40,
        y: 900,
        w: 370,
        floors: 12,
        floorHeight: 70,
        bays: 4,
        damage: 0.5,
        infill: 0.22,
        cables: 7,
        rails: true,
        ivy: 0.2,
      },
      dusk,
      r,
    ),
  ),
  street('frame-low', 420, 560, 0.6, 72, (g, r) =>
    frameBuilding(
      g,
      {
        x: 40,
        y: 560,
        w: 330,
        floors: 7,
        floorHeight: 70,
        bays: 3,
        damage: 0.6,
        infill: 0.26,
        cables: 5,
        rails: true,
        ivy: 0.22,
      },
      dusk,
      r,
    ),
  ),
  street('crane-near', 560, 900, 0.55, 73, (g) => {
    const c = css(dusk.base);
    lattice(g, [300, 900], [316, 150], 34, 24, c, 6, 3);
    lattice(g, [90, 104], [530, 198], 28, 17, c, 5, 2.6);
    g.fillStyle = c;
    g.fillRect(66, 82, 66, 42);
    strokeLine(
      g,
      [
        [298, 150],
        [318, 44],
        [340, 156],
      ],
      5,
      c,
    );
    cable(g, [318, 44], [510, 190], 12, 2.4, c);
    cable(g, [318, 44], [110, 96], 10, 2.4, c);
    strokeLine(
      g,
      [
        [500, 194],
        [506, 400],
      ],
      2.4,
      c,
    );
  }),
  street('terrace', 760, 520, 0.6, 74, (g, r) => {
    // party walls of a row of houses, each stopped at another height
    const c = css(dusk.base);
    for (let i = 0; i < 5; i++) {
      const x = 16 + i * 146;
      const top = r.range(30, 220);
      fillPolygon(
        g,
        [
          ...brokenEdge(
            [
              [x, top + 60],
              [x + 50, top],
              [x + 110, top + 30],
              [x + 140, top + r.range(60, 140)],
            ],
            r,
            16,
            12,
          ),
          [x + 140, 520],
          [x, 520],
        ],
        c,
      );
      for (let floor = 0; floor < 3; floor++)
        for (const dx of [22, 84]) {
          const y = top + 110 + floor * 120;
          if (y < 450 && r.chance(0.75)) cut(g, () => g.rect(x + dx, y, 36, 62));
        }
      if (r.chance(0.6)) {
        g.fillStyle = c;
        g.fillRect(x + 54, top - 46, 22, 60);
      }
    }
    masonry(g, { x: 0, y: 0, w: 760, h: 520 }, 140, dusk, r, 30, 12);
  }),
  street('pole', 200, 920, 0.6, 75, (g, r) => {
    const c = css(dusk.base);
    within(g, 82, 920, 0.04, () => {
      g.fillStyle = c;
      g.fillRect(-6, -900, 12, 900);
      g.fillRect(-66, -870, 132, 9);
      g.fillRect(-50, -830, 100, 7);
      for (const x of [-60, -30, 30, 60]) g.fillRect(x - 3, -884, 6, 14);
      for (let i = 0; i < 4; i++) rebar(g, -58 + i * 30, -866, r.range(60, 170), 1.4 + r.range(-0.2, 0.4), c, r, 2);
    });
  }),
  street('wires', 900, 220, 0.6, 76, (g) => {
    const c = css(dusk.dark);
    cable(g, [4, 20], [896, 10], 170, 3.4, c);
    cable(g, [4, 50], [896, 40], 130, 3, c);
    cable(g, [4, 30], [500, 8], 60, 2.4, c);
  }),
  street('rubble-long', 700, 430, 0.7, 77, (g, r) => {
    // a ridge: its foot goes down into the dust, for pits that look under it
    const ridge: Spot[] = [
      [0, 128],
      [80, 112],
      [350, 104],
      [620, 112],
      [700, 128],
      [690, 430],
      [10, 430],
    ];
    fillPolygon(g, ridge, css(dusk.base));
    rubbleHeap(g, 40, 126, 620, 92, dusk, r, { size: 22, bars: 10, shape: 11 });
    for (let i = 0; i < 26; i++)
      rubbleHeap(g, r.range(0, 560), r.range(150, 330), r.range(70, 130), 26, dusk, r, { size: 15, bars: 0 });
    grass(g, 60, 122, 560, 26, dusk, r);
    const foot = linear(g, 0, 120, 0, 430, [
      [0, '#000000', 1],
      [1, '#000000', 0],
    ]);
    const ends = linear(g, 0, 0, 700, 0, [
      [0, '#000000', 0],
      [0.2, '#000000', 1],
      [0.8, '#000000', 1],
      [1, '#000000', 0],
    ]);
    keep(g, 700, 430, foot);
    keep(g, 700, 430, ends);
  }),
];

// ---- the play plane's own: court heaps, drain wall ---------------------------------------------------------------

const court = (name: string, w: number, h: number, seed: number, draw: (g: Pen, r: Random) => void): Piece => ({
  name,
  w,
  h,
  density: 0.9,
  page: 'court',
  draw: (g) => draw(g, random(seed)),
  finish: {
    stain: 0.4,
    haze: [
      [0, '#222d33', 0],
      [0.7, '#222d33', 0],
      [1, '#6d7d81', 0.34],
    ],
    rim: { dx: -1, dy: 2.4, colour: '#cdd7d6', alpha: 0.55 },
  },
});
const heaps: Piece[] = [
  court('court-rubble', 520, 190, 81, (g, r) => {
    rubbleHeap(g, 20, 186, 480, 150, tones.court, r, { size: 30, bars: 8, shape: 21 });
    grass(g, 40, 184, 440, 30, tones.court, r);
  }),
  court('court-rubble-low', 420, 100, 82, (g, r) => {
    rubbleHeap(g, 16, 96, 388, 62, tones.court, r, { size: 20, bars: 5, shape: 22 });
    grass(g, 20, 94, 380, 30, tones.court, r);
  }),
  court('court-wall', 520, 420, 83, (g, r) => {
    // the collapsed wall he comes round: stepped brick, bars out of its core
    const t = tones.court;
    const steps: Spot[] = [
      [0, 40],
      [60, 46],
      [120, 90],
      [190, 120],
      [240, 190],
      [320, 230],
      [380, 300],
      [450, 330],
      [510, 400],
    ];
    fillPolygon(g, [...brokenEdge(steps, r, 24, 16), [510, 420], [0, 420]], css(t.base));
    masonry(g, { x: 0, y: 0, w: 520, h: 420 }, 150, t, r, 40, 16);
    for (const [x, y] of [
      [130, 96],
      [200, 130],
      [250, 196],
      [330, 236],
      [392, 310],
    ] as const)
      for (let i = 0; i < 2; i++) rebar(g, x, y, r.range(40, 90), -r.range(0.4, 1.6), css('#3a2a24'), r, 3);
  }),
  court('grass', 300, 70, 84, (g, r) => grass(g, 10, 68, 280, 60, tones.court, r)),
];

const DRAIN = { w: 512, h: 420 };
/** The wall thins into the dark above it: shafts look past its top. */
function softCrown(g: Pen): void {
  g.save();
  g.globalCompositeOperation = 'destination-out';
  g.fillStyle = linear(g, 0, 0, 0, 90, [
    [0, '#000000', 1],
    [0.5, '#000000', 0.4],
    [1, '#000000', 0],
  ]);
  g.fillRect(0, 0, DRAIN.w, 90);
  g.restore();
}
const drain: Piece[] = [
  {
    name: 'drain-wall',
    ...DRAIN,
    density: 0.7,
    page: 'drain',
    draw(g) {
      const r = random(91);
      const t = tones.drain;
      g.fillStyle = css(t.base);
      g.fillRect(0, 0, DRAIN.w, DRAIN.h);
      atop(g, () => {
        for (let row = 0; row < DRAIN.h / 16; row++)
          for (let col = -1; col < DRAIN.w / 42; col++) {
            const x = col * 42 + (row % 2) * 21;
            g.fillStyle = css(mix(t.base, r.chance(0.5) ? t.lit : t.dark, r.range(0, 0.16)));
            g.fillRect(x + 1, row * 16 + 1, 40, 14);
          }
      });
      // arches of an older sewer, bricked up
      for (const x of [128, 384]) {
        g.strokeStyle = css(t.dark, 0.8);
        g.lineWidth = 12;
        g.beginPath();
        g.ellipse(x, DRAIN.h, 92, 150, 0, Math.PI, 0);
        g.stroke();
        g.fillStyle = css(t.dark, 0.55);
        g.beginPath();
        g.ellipse(x, DRAIN.h, 84, 142, 0, Math.PI, 0);
        g.fill();
      }
      for (let i = 0; i < 14; i++) {
        const x = r() * DRAIN.w;
        g.fillStyle = linear(g, 0, 0, 0, r.range(120, 400), [
          [0, t.dark, 0.6],
          [1, t.dark, 0],
        ]);
        g.fillRect(x, 0, r.range(4, 26), DRAIN.h);
      }
    },
    finish: {
      stain: 0.4,
      haze: [
        [0, '#070b0f', 0.75],
        [0.5, '#101a20', 0.2],
        [1, '#5d727d', 0.22],
      ],
    },
    after: softCrown,
  },
  {
    name: 'drain-pipe',
    w: 200,
    h: 200,
    density: 0.8,
    page: 'drain',
    draw(g) {
      disc(g, 100, 100, 84, css('#05090c'));
      ring(g, 100, 100, 86, 16, css('#2b3840'));
      ring(g, 98, 97, 92, 2.4, css('#8aa4b0', 0.5));
      for (let i = 0; i < 10; i++) {
        const a = (i / 10) * Math.PI * 2;
        disc(g, 100 + Math.cos(a) * 86, 100 + Math.sin(a) * 86, 3.4, css('#161f25'));
      }
    },
    finish: { stain: 0.4 },
  },
];

export const courtyard: Piece[] = [...ruins, ...streets, ...heaps, ...drain];
