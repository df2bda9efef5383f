/** 2-2: a glass-roofed arcade: iron ribs, wet panes, shop fronts with torn awnings. */
import { glazing, rivets } from '../draw/works.ts';
import { disc, fillPolygon, linear, type Pen, ring, type Spot, strokeLine } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import { lerp, type Random, random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { sky } from './air.ts';

const iron: Tone = { base: '#2b3a3c', lit: '#a9c0bd', dark: '#18221f' };
const near: Tone = { base: '#1c2729', lit: '#93aaa8', dark: '#0d1415' };
const GLASS = ['#8fa9aa', '#cfdfdc'] as const;

const built = (
  name: string,
  w: number,
  h: number,
  density: number,
  seed: number,
  draw: (g: Pen, r: Random) => void,
): Piece => ({
  name,
  w,
  h,
  density,
  page: 'arcade',
  draw: (g) => draw(g, random(seed)),
  finish: {
    stain: 0.35,
    haze: [
      [0, '#c6d6d3', 0.16],
      [0.5, '#6f8482', 0],
      [1, '#a3b5b2', 0.32],
    ],
    rim: { dx: -1, dy: 2.2, colour: '#e2efec', alpha: 0.5 },
  },
});

const BAY = { w: 480, h: 1180 };
/** One bay of the long side: a shop under an arch, the gallery's railing, a window over it, glass above. */
const bay =
  (broken: number, boarded: boolean) =>
  (g: Pen, r: Random): void => {
    const { w, h } = BAY;
    const c = css(iron.base);
    glazing(g, { x: 0, y: 10, w, h: 260 }, { cols: 6, rows: 3, broken, glass: GLASS }, c, r);
    g.fillStyle = css(mix(iron.base, '#61716f', 0.5));
    g.fillRect(0, 270, w, h - 270);
    for (let row = 0; row < 46; row++)
      for (let col = -1; col < 9; col++) {
        g.fillStyle = css(r.chance(0.5) ? iron.lit : iron.dark, r.range(0, 0.08));
        g.fillRect(col * 56 + (row % 2) * 28 + 1, 270 + row * 20 + 1, 54, 18);
      }
    // the window over the gallery
    arched(g, 130, 350, 220, 330, (box) => {
      g.clearRect(box.x, box.y - 120, box.w, box.h + 120);
      glazing(g, { ...box, y: box.y - 110, h: box.h + 110 }, { cols: 4, rows: 6, broken, glass: GLASS }, c, r);
    });
    shop(g, { x: 60, y: 810, w: 360, h: 370 }, boarded, r);
    gallery(g, r);
    for (const x of [-17, w - 17]) {
      g.fillStyle = linear(g, x, 0, x + 34, 0, [
        [0, iron.dark],
        [0.35, mix(iron.base, iron.lit, 0.3)],
        [1, iron.dark],
      ]);
      g.fillRect(x, 250, 34, h - 250);
      for (const y of [264, 724, 1120]) {
        g.fillStyle = c;
        g.fillRect(x - 9, y, 52, 18);
      }
    }
    g.fillStyle = c;
    g.fillRect(0, 262, w, 20);
    rivets(g, 20, w - 20, 272, 10, iron);
  };

function arched(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  inside: (box: { x: number; y: number; w: number; h: number }) => void,
): void {
  const trace = (grow: number): void => {
    g.beginPath();
    g.moveTo(x - grow, y + h);
    g.lineTo(x - grow, y + w / 2);
    g.arc(x + w / 2, y + w / 2, w / 2 + grow, Math.PI, 0);
    g.lineTo(x + w + grow, y + h);
    g.closePath();
  };
  g.save();
  trace(0);
  g.clip();
  inside({ x, y: y + w / 2, w, h: h - w / 2 });
  g.restore();
  trace(7);
  g.strokeStyle = css(iron.base);
  g.lineWidth = 14;
  g.stroke();
  trace(14);
  g.strokeStyle = css(iron.lit, 0.3);
  g.lineWidth = 2;
  g.stroke();
}

function gallery(g: Pen, r: Random): void {
  g.fillStyle = css(iron.base);
  g.fillRect(0, 742, 480, 26);
  g.fillStyle = css(iron.lit, 0.5);
  g.fillRect(0, 742, 480, 3);
  strokeLine(
    g,
    [
      [0, 668],
      [480, 668],
    ],
    7,
    css(iron.base),
  );
  for (let x = 12; x < 480; x += 24) {
    if (r.chance(0.12)) continue;
    strokeLine(
      g,
      [
        [x, 668],
        [x, 744],
      ],
      3.4,
      css(iron.base),
    );
    ring(g, x, 706, 8, 2.4, css(iron.base));
  }
  // brackets spring from the columns to the gallery
  for (const side of [1, -1]) {
    const at = (n: number): number => (side > 0 ? n : 480 - n);
    g.strokeStyle = css(iron.base);
    g.lineWidth = 8;
    g.beginPath();
    g.moveTo(at(14), 880);
    g.quadraticCurveTo(at(20), 776, at(120), 768);
    g.stroke();
    ring(g, at(44), 806, 17, 4, css(iron.base));
  }
}

function shop(
  g: Pen,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  boarded: boolean,
  r: Random,
): void {
  g.fillStyle = css(near.base);
  g.fillRect(x, y, w, h);
  g.fillStyle = linear(g, 0, y + 60, 0, y + h, [
    [0, '#0e1617'],
    [1, '#26383a'],
  ]);
  g.fillRect(x + 14, y + 62, w - 130, h - 130);
  g.fillRect(x + w - 102, y + 62, 88, h - 62);
  for (let i = 0; i < 5; i++)
    strokeLine(
      g,
      [
        [x + 20 + i * 46, y + h - 70],
        [x + 60 + i * 46, y + 66],
      ],
      r.range(3, 10),
      css('#cfe0dd', 0.1),
    );
  if (boarded)
    for (let i = 0; i < 4; i++)
      strokeLine(
        g,
        [
          [x + 6, y + 100 + i * 54 + r.range(-14, 14)],
          [x + w - 114, y + 96 + i * 54 + r.range(-14, 14)],
        ],
        24,
        css(mix('#323a3a', '#20292a', r())),
      );
  g.fillStyle = css(mix(near.base, near.lit, 0.16));
  g.fillRect(x - 8, y, w + 16, 40);
  for (let i = 0; i < 7; i++) {
    if (r.chance(0.3)) continue;
    g.fillStyle = css('#b9bfae', 0.34);
    g.fillRect(x + 70 + i * 32, y + 11, 18, 18);
  }
}

/** A torn awning on its irons, striped once; stands before a shop. */
function awning(g: Pen, r: Random): void {
  for (let i = 0; i < 10; i++) {
    const x = 22 + i * 36;
    const drop = r.chance(0.25) ? r.range(-34, -10) : r.range(0, 14);
    fillPolygon(
      g,
      [
        [x + 14, 14],
        [x + 48, 14],
        [x + 37, 108 + drop],
        [x + 18, 120 + drop],
        [x, 108 + drop],
      ],
      css(i % 2 ? '#4b5b5e' : '#2f4a63'),
    );
  }
  g.fillStyle = css(near.base);
  g.fillRect(26, 6, 372, 12);
  for (const x of [34, 384])
    strokeLine(
      g,
      [
        [x, 150],
        [x - 12, 108],
        [x, 14],
      ],
      4,
      css(near.base),
    );
}

const RIB = { w: 1120, h: 620 };
/** A great rib across the hall: two chords on a fan of bars, glass between them, light between the panes. */
const rib =
  (whole: boolean) =>
  (g: Pen, r: Random): void => {
    const [cx, cy] = [RIB.w / 2, RIB.h];
    const to = whole ? Math.PI * 2 : Math.PI * 1.62;
    const bars = 26;
    const at = (a: number, radius: number): Spot => [cx + Math.cos(a) * radius, cy + Math.sin(a) * radius * 1.06];
    const angle = (i: number): number => lerp(Math.PI, Math.PI * 2, i / bars);
    for (let i = 0; i < bars && angle(i + 1) <= to; i++)
      for (const [inner, outer] of [
        [250, 350],
        [350, 450],
      ] as const) {
        if (r.chance(0.36)) continue;
        fillPolygon(
          g,
          [at(angle(i), inner), at(angle(i + 1), inner), at(angle(i + 1), outer), at(angle(i), outer)],
          css(mix(...GLASS, r()), r.range(0.08, 0.3)),
        );
      }
    const c = css(near.base);
    for (const [radius, width] of [
      [540, 15],
      [462, 9],
      [350, 5],
      [250, 8],
    ] as const) {
      const line: Spot[] = [];
      for (let a = Math.PI; a <= to + 1e-6; a += 0.03) line.push(at(a, radius));
      strokeLine(g, line, width, c);
    }
    for (let i = 0; i <= bars && angle(i) <= to + 1e-6; i++) {
      strokeLine(g, [at(angle(i), 250), at(angle(i), 462)], 3.4, c);
      const [a, b] = i % 2 ? [462, 540] : [540, 462];
      if (i < bars && angle(i + 1) <= to) strokeLine(g, [at(angle(i), a), at(angle(i + 1), b)], 4, c);
    }
  };

/** The column a rib springs from. */
function column(g: Pen): void {
  g.fillStyle = linear(g, 36, 0, 84, 0, [
    [0, near.dark],
    [0.3, mix(near.base, near.lit, 0.28)],
    [1, near.dark],
  ]);
  g.fillRect(38, 40, 44, 960);
  g.fillStyle = css(near.base);
  for (const [y, wide] of [
    [0, 116],
    [20, 92],
    [42, 70],
    [470, 62],
    [900, 80],
  ] as const)
    g.fillRect(60 - wide / 2, y, wide, 20);
  for (const x of [49, 60, 71]) {
    g.fillStyle = css(near.dark, 0.6);
    g.fillRect(x, 70, 3, 390);
  }
}

/** Globes on a bracketed post; their light went out with the rest. */
function lamps(g: Pen): void {
  const c = css(near.base);
  strokeLine(
    g,
    [
      [90, 460],
      [90, 90],
    ],
    10,
    c,
  );
  for (const side of [-1, 1]) {
    g.strokeStyle = c;
    g.lineWidth = 6;
    g.beginPath();
    g.moveTo(90, 150);
    g.bezierCurveTo(90 + side * 20, 110, 90 + side * 60, 150, 90 + side * 56, 100);
    g.stroke();
    disc(g, 90 + side * 56, 78, 22, css('#a9bcb9', 0.75));
  }
  disc(g, 90, 52, 26, css('#a9bcb9', 0.8));
  fillPolygon(
    g,
    [
      [60, 470],
      [74, 430],
      [106, 430],
      [120, 470],
    ],
    c,
  );
}

export const arcade: Piece[] = [
  sky({
    name: 'sky-glass',
    page: 'arcade',
    stops: [
      [0, '#5f7476'],
      [0.35, '#93a8a8'],
      [0.62, '#c3d1ce'],
      [0.8, '#d3ddd8'],
      [1, '#8a9c9b'],
    ],
    glows: [{ x: 760, y: 380, r: 900, colour: '#f3f6ec', alpha: 0.5 }],
    clouds: [{ seed: 8.4, colour: '#5f7375', alpha: 0.5, across: 3, down: 6, from: -0.3, to: 0.6, clear: 0.36 }],
  }),
  built('arcade-bay', BAY.w, BAY.h, 0.55, 221, bay(0.2, false)),
  built('arcade-bay-boarded', BAY.w, BAY.h, 0.55, 222, bay(0.5, true)),
  built('awning', 430, 160, 0.7, 223, awning),
  built('rib', RIB.w, RIB.h, 0.5, 224, rib(true)),
  built('rib-broken', RIB.w, RIB.h, 0.5, 225, rib(false)),
  built('iron-column', 120, 1000, 0.6, 226, column),
  built('lamps', 180, 470, 0.7, 227, lamps),
];
