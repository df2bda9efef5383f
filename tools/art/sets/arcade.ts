/** 2-2: a glass-roofed arcade: iron ribs, wet panes, shop fronts with torn awnings. */
import { ivy } from '../draw/growth.ts';
import { glazing, rivets } from '../draw/works.ts';
import { disc, fillPolygon, linear, type Pen, ring, type Spot, strokeLine } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import type { Finish } from '../paint/finish.ts';
import { lerp, type Random } from '../paint/noise.ts';
import { type Piece, setOn } from '../piece.ts';
import { sky } from './air.ts';

const iron: Tone = { base: '#2b3a3c', lit: '#a9c0bd', dark: '#18221f' };
const near: Tone = { base: '#1c2729', lit: '#93aaa8', dark: '#0d1415' };
const GLASS = ['#8fa9aa', '#cfdfdc'] as const;
const LEAF: Tone = { base: '#141f1e', lit: '#3d5552', dark: '#0a1110' };
/** panes behind which another wall stands */
const GRIME = ['#26383a', '#4a6162'] as const;

const ironwork: Finish = {
  stain: 0.35,
  haze: [
    [0, '#c6d6d3', 0.08],
    [0.5, '#6f8482', 0],
    [1, '#7f9694', 0.14],
  ],
  rim: { dx: -1, dy: 2.2, colour: '#e2efec', alpha: 0.34 },
};
const built = setOn('arcade', ironwork);
const walled = setOn('arcade', { ...ironwork, bloom: { radius: 10, colour: '#dff0ee', alpha: 0.2 } });

const BAY = { w: 480, h: 1180 };
type Bay = 'lit' | 'boarded' | 'blind' | 'torn';
/** One bay of the long side: a shop under the gallery's railing, over it what is left of the upper wall. */
const bay =
  (kind: Bay) =>
  (g: Pen, r: Random): void => {
    const { w, h } = BAY;
    const c = css(iron.base);
    const dark = mix(iron.base, '#61716f', 0.1);
    glazing(g, { x: 0, y: 10, w, h: 260 }, { cols: 6, rows: 3, broken: 0.3, glass: GRIME }, c, r);
    g.fillStyle = css(dark);
    g.fillRect(0, 270, w, h - 270);
    for (let row = 0; row < 46; row++)
      for (let col = -1; col < 9; col++) {
        g.fillStyle = css(r.chance(0.4) ? iron.lit : '#0b1112', r.range(0, 0.09));
        g.fillRect(col * 56 + (row % 2) * 28 + 1, 270 + row * 20 + 1, 54, 18);
      }
    if (kind === 'blind') niches(g, r);
    else if (kind === 'torn') tear(g, r);
    else window(g, kind === 'boarded', r);
    shop(g, { x: 60, y: 810, w: 360, h: 370 }, kind !== 'lit' && kind !== 'torn', r);
    if (kind === 'torn') brokenGallery(g, r);
    else gallery(g, r);
    for (const x of [-17, w - 17]) {
      g.fillStyle = linear(g, x, 0, x + 34, 0, [
        [0, '#0d1415'],
        [0.35, mix(iron.base, iron.lit, 0.22)],
        [1, '#0d1415'],
      ]);
      g.fillRect(x, 250, 34, h - 250);
      for (const y of [264, 724, 1120]) {
        g.fillStyle = css(dark);
        g.fillRect(x - 9, y, 52, 18);
      }
    }
    g.fillStyle = c;
    g.fillRect(0, 262, w, 20);
    rivets(g, 20, w - 20, 272, 10, iron);
  };

/** The window over the gallery, the day behind it. */
function window(g: Pen, boarded: boolean, r: Random): void {
  arched(g, 150, 420, 180, 250, (box) => {
    g.clearRect(box.x, box.y - 120, box.w, box.h + 120);
    const all = { ...box, y: box.y - 90, h: box.h + 90 };
    glazing(
      g,
      all,
      { cols: 4, rows: 6, broken: boarded ? 0.5 : 0.24, glass: boarded ? GRIME : GLASS },
      css(iron.base),
      r,
    );
  });
  if (!boarded) return;
  for (let i = 0; i < 5; i++) {
    const y = 450 + i * 46 + r.range(-12, 12);
    strokeLine(
      g,
      [
        [134, y],
        [348, y + r.range(-26, 26)],
      ],
      r.range(22, 34),
      css(mix('#22292a', '#151b1c', r())),
    );
  }
}

/** Two walled-up windows, a name that was painted between them, creeper down from the gutter. */
function niches(g: Pen, r: Random): void {
  for (const x of [80, 290])
    arched(g, x, 400, 110, 270, (box) => {
      g.fillStyle = linear(g, 0, box.y - 60, 0, box.y + box.h, [
        [0, '#0a1011'],
        [1, '#1d2a2b'],
      ]);
      g.fillRect(box.x, box.y - 60, box.w, box.h + 60);
    });
  for (let i = 0; i < 9; i++) ivy(g, r.range(10, 470), 282, r.range(60, 300), LEAF, r, 10);
}

/** The upper wall has fallen out between two columns, course by course, and the day stands in the gap. */
function tear(g: Pen, r: Random): void {
  const edge: Spot[] = [];
  for (let x = 6; x < 474; x += 26) {
    const slope = Math.abs((x - 250) / 240) ** 1.5;
    const y = 300 + Math.round((310 * (1 - slope) + r.range(-34, 26)) / 20) * 20;
    edge.push([x, y], [x + 26, y]);
  }
  g.save();
  g.globalCompositeOperation = 'destination-out';
  fillPolygon(g, [[20, 284], ...edge, [460, 284]], '#000000');
  fillPolygon(
    g,
    [
      [70, 6],
      [404, 6],
      [330, 130],
      [372, 284],
      [120, 284],
      [150, 110],
    ],
    '#000000',
  );
  g.restore();
  for (let i = 0; i < 6; i++) {
    const [x, y] = r.pick(edge);
    strokeLine(
      g,
      [
        [x, y + 6],
        [x + r.range(-14, 14), y - r.range(20, 54)],
      ],
      3.4,
      css(near.base),
    );
  }
  for (let i = 0; i < 7; i++) {
    const [x, y] = r.pick(edge);
    ivy(g, x, y, r.range(40, 130), LEAF, r, 9);
  }
}

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
  g.strokeStyle = css(iron.lit, 0.16);
  g.lineWidth = 2;
  g.stroke();
}

/** The gallery's floor and railing between two places, and the brackets that spring to it from the columns. */
function gallery(g: Pen, r: Random, from = 0, to = 480): void {
  const c = css(iron.base);
  g.fillStyle = c;
  g.fillRect(from, 742, to - from, 26);
  g.fillStyle = css(iron.lit, 0.26);
  g.fillRect(from, 742, to - from, 3);
  strokeLine(
    g,
    [
      [from, 668],
      [to, 668],
    ],
    7,
    c,
  );
  for (let x = 12; x < 480; x += 24) {
    if (r.chance(0.18) || x < from || x > to) continue;
    strokeLine(
      g,
      [
        [x, 668],
        [x, 744],
      ],
      3.4,
      c,
    );
    ring(g, x, 706, 8, 2.4, c);
  }
  for (const side of [1, -1]) {
    const at = (n: number): number => (side > 0 ? n : 480 - n);
    if (at(120) < from || at(120) > to) continue;
    g.strokeStyle = c;
    g.lineWidth = 8;
    g.beginPath();
    g.moveTo(at(14), 880);
    g.quadraticCurveTo(at(20), 776, at(120), 768);
    g.stroke();
    ring(g, at(44), 806, 17, 4, c);
  }
}

/** Half of it hangs down into the hall by its rail. */
function brokenGallery(g: Pen, r: Random): void {
  gallery(g, r, 0, 190);
  g.save();
  g.translate(480, 742);
  g.rotate(-0.62);
  g.translate(-480, -742);
  gallery(g, r, 250, 480);
  g.restore();
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
    [1, '#182425'],
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
      css('#cfe0dd', 0.05),
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
    g.fillStyle = css('#b9bfae', 0.14);
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
      css(i % 2 ? '#3d4747' : '#2b3942'),
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

/** The shut front of a stall, as wide as its awning and three tiles high, its foot on the floor. */
function stall(g: Pen, r: Random): void {
  g.fillStyle = css(near.base);
  g.fillRect(34, 4, 352, 196);
  g.fillStyle = linear(g, 0, 40, 0, 200, [
    [0, '#080c0d'],
    [1, '#141d1e'],
  ]);
  g.fillRect(52, 30, 224, 104);
  g.fillRect(296, 30, 74, 170);
  for (let y = 34; y < 132; y += 9) {
    g.fillStyle = css(near.lit, r.range(0.03, 0.1));
    g.fillRect(52, y, r.chance(0.25) ? r.range(60, 180) : 224, 3);
  }
  for (const x of [42, 284, 378])
    strokeLine(
      g,
      [
        [x, 0],
        [x, 200],
      ],
      11,
      css(mix(near.base, near.lit, 0.1)),
    );
  awning(g, r);
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
          css(mix(...GRIME, r()), r.range(0.08, 0.36)),
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
    disc(g, 90 + side * 56, 78, 22, css('#5d706e', 0.8));
  }
  disc(g, 90, 52, 26, css('#66797a', 0.85));
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
      [0, '#3c4e50'],
      [0.3, '#6a8081'],
      [0.6, '#a9bab7'],
      [0.8, '#b4c3be'],
      [1, '#5d6f6e'],
    ],
    glows: [{ x: 760, y: 380, r: 620, colour: '#f3f6ec', alpha: 0.72 }],
    clouds: [{ seed: 8.4, colour: '#5f7375', alpha: 0.5, across: 3, down: 6, from: -0.3, to: 0.6, clear: 0.36 }],
  }),
  walled('arcade-bay', BAY.w, BAY.h, 0.55, 221, bay('lit')),
  walled('arcade-bay-boarded', BAY.w, BAY.h, 0.55, 222, bay('boarded')),
  walled('arcade-bay-blind', BAY.w, BAY.h, 0.55, 228, bay('blind')),
  walled('arcade-bay-torn', BAY.w, BAY.h, 0.55, 229, bay('torn')),
  built('stall', 430, 200, 0.7, 230, stall),
  built('rib', RIB.w, RIB.h, 0.5, 224, rib(true)),
  built('rib-broken', RIB.w, RIB.h, 0.5, 225, rib(false)),
  built('iron-column', 120, 1000, 0.6, 226, column),
  built('lamps', 180, 470, 0.7, 227, lamps),
];
