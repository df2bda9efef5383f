/** 2-1: the workshop's wall, bay by bay: brick under fallen plaster, arched windows, pigeonholes, a line shaft. */
import { bookRow } from '../draw/books.ts';
import { brokenEdge } from '../draw/gothic.ts';
import { ivy } from '../draw/growth.ts';
import { glazing } from '../draw/works.ts';
import { atop, cut, disc, fillPolygon, linear, type Pen, ring, type Spot, strokeLine } from '../paint/canvas.ts';
import { css, mix, paper, type Tone } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import { type Piece, setOn } from '../piece.ts';

const BAY = { w: 480, h: 960 };
const brick: Tone = { base: '#35423f', lit: '#8fa39c', dark: '#1f2927' };
const plaster: Tone = { base: '#4b5852', lit: '#a3b1a8', dark: '#2b3532' };
const iron: Tone = { base: '#1f2a2b', lit: '#8ca39c', dark: '#0f1617' };
const timber: Tone = { base: '#2d2f2a', lit: '#8f8f80', dark: '#171914' };
const leaf: Tone = { base: '#2c3a37', lit: '#71857c', dark: '#1b2624' };

const onWall = setOn('bindery', {
  stain: 0.62,
  bloom: { radius: 11, colour: '#dcebe4', alpha: 0.55 },
  haze: [
    [0, '#141a19', 0.5],
    [0.3, '#1d2322', 0.1],
    [0.66, '#1d2322', 0],
    [1, '#8b9c96', 0.3],
  ],
  rim: { dx: -2, dy: 2.6, colour: '#d5e2dc', alpha: 0.5 },
});

interface Opening {
  x: number;
  y: number;
  w: number;
  h: number;
}
const WINDOW: Opening = { x: 104, y: 116, w: 272, h: 508 };

/** A window's outline with a low arch for its head. */
function lowArch(g: Pen, { x, y, w, h }: Opening, grow = 0): void {
  const [left, right] = [x - grow, x + w + grow];
  g.moveTo(left, y + h + grow);
  g.lineTo(left, y + 64);
  g.quadraticCurveTo(x + w / 2, y - 62 - grow * 2, right, y + 64);
  g.lineTo(right, y + h + grow);
  g.closePath();
}

/** Brick in courses, most of it under plaster that has come off in sheets. */
function masonry(g: Pen, r: Random): void {
  g.fillStyle = css(brick.base);
  g.fillRect(0, 0, BAY.w, BAY.h);
  for (let row = 0; row < BAY.h / 15; row++)
    for (let col = -1; col < 13; col++) {
      g.fillStyle = css(r.chance(0.5) ? brick.lit : brick.dark, r.range(0.02, 0.2));
      g.fillRect(col * 40 + (row % 2) * 20 + 1, row * 15 + 1, 38, 13);
    }
  for (let i = 0; i < 7; i++) sheetOfPlaster(g, r.range(-40, BAY.w - 60), r.range(-60, 660), r);
}
function sheetOfPlaster(g: Pen, x: number, y: number, r: Random): void {
  const [w, h] = [r.range(110, 240), r.range(140, 330)];
  const edge: Spot[] = [];
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2;
    const out = 0.72 + r.range(-0.16, 0.2);
    edge.push([x + w / 2 + (Math.cos(a) * w * out) / 1.6, y + h / 2 + (Math.sin(a) * h * out) / 1.6]);
  }
  fillPolygon(
    g,
    edge.map(([ex, ey]): Spot => [ex + 3, ey + 5]),
    css(brick.dark, 0.55),
  );
  fillPolygon(g, edge, css(mix(plaster.base, brick.base, r.range(0.1, 0.5)), 0.94));
  strokeLine(g, edge.slice(11, 19), 2, css(plaster.lit, 0.34));
  const crack: Spot[] = [[x + w * r.range(0.3, 0.7), y + h * 0.2]];
  for (let i = 0; i < 5; i++) {
    const [cx, cy] = crack.at(-1)!;
    crack.push([cx + r.range(-22, 22), cy + h * 0.13]);
  }
  strokeLine(g, crack, 1.6, css(plaster.dark, 0.8));
}

/** The window: a ring of headers about it, its thickness in shade and light, glass between iron bars. */
function arched(g: Pen, r: Random, broken: number): void {
  const o = WINDOW;
  for (let i = 0; i <= 16; i++) {
    const u = i / 16;
    const lift = 4 * u * (1 - u) * 58;
    g.save();
    g.translate(o.x - 14 + (o.w + 28) * u, o.y + 56 - lift);
    g.rotate((u - 0.5) * 0.9);
    g.fillStyle = css(mix(brick.base, i % 2 ? brick.lit : brick.dark, r.range(0.14, 0.34)));
    g.fillRect(-9, -24, 18, 46);
    g.restore();
  }
  g.fillStyle = css(brick.dark);
  g.beginPath();
  lowArch(g, o, 13);
  g.fill();
  g.fillStyle = css(plaster.lit, 0.3);
  g.fillRect(o.x + o.w + 2, o.y + 60, 11, o.h - 60);
  cut(g, () => lowArch(g, o));
  g.save();
  g.beginPath();
  lowArch(g, o);
  g.clip();
  glazing(g, o, { cols: 5, rows: 8, broken, glass: ['#8fa39c', '#c6d3cc'] }, css(iron.base), r);
  g.restore();
  g.fillStyle = css(plaster.dark);
  g.fillRect(o.x - 30, o.y + o.h, o.w + 60, 24);
  g.fillStyle = css(plaster.lit, 0.7);
  g.fillRect(o.x - 30, o.y + o.h, o.w + 60, 4);
  runs(g, o.x - 20, o.y + o.h + 22, o.w + 40, 9, r);
}

/** What rain has drawn down the wall under an edge. */
function runs(g: Pen, x: number, y: number, w: number, count: number, r: Random): void {
  for (let i = 0; i < count; i++) {
    const long = r.range(50, 210);
    g.fillStyle = linear(g, 0, y, 0, y + long, [
      [0, brick.dark, 0.7],
      [1, brick.dark, 0],
    ]);
    g.fillRect(x + r() * w, y, r.range(3, 18), long);
  }
}

/** Tongued boards to the height of a bench; here and there one is gone or has come loose. */
function boards(g: Pen, r: Random): void {
  g.fillStyle = css(timber.dark);
  g.fillRect(0, 752, BAY.w, 208);
  for (let x = 0; x < BAY.w; x += 32) {
    if (r.chance(0.1)) continue;
    const loose = r.chance(0.12) ? r.range(6, 16) : 0;
    g.fillStyle = css(mix(timber.base, plaster.base, r.range(0.1, 0.5)));
    g.fillRect(x + 1, 752 + loose, 30, 208);
    g.fillStyle = css(timber.lit, 0.16);
    g.fillRect(x + 1, 752 + loose, 2, 208);
  }
  g.fillStyle = css(timber.base);
  g.fillRect(0, 738, BAY.w, 18);
  g.fillStyle = css(timber.lit, 0.5);
  g.fillRect(0, 738, BAY.w, 3);
}

/** A pier stands before every joint: each bay has half of one at either end. */
function piers(g: Pen, r: Random): void {
  for (const [x, w, shade] of [
    [0, 34, 34],
    [BAY.w - 34, 34, -22],
  ] as const) {
    g.fillStyle = linear(g, x + (shade > 0 ? w : 0), 0, x + (shade > 0 ? w : 0) + shade, 0, [
      [0, '#0c1110', 0.6],
      [1, '#0c1110', 0],
    ]);
    g.fillRect(shade > 0 ? x + w : x + shade, 0, Math.abs(shade), BAY.h);
    g.fillStyle = css(mix(brick.base, brick.dark, 0.3));
    g.fillRect(x, 0, w, BAY.h);
    for (let row = 0; row < BAY.h / 15; row++) {
      g.fillStyle = css(r.chance(0.5) ? brick.lit : brick.dark, r.range(0.02, 0.18));
      g.fillRect(x + 1, row * 15 + 1, w - 2, 13);
    }
    g.fillStyle = css(plaster.lit, 0.3);
    g.fillRect(shade > 0 ? x + w - 3 : x, 0, 3, BAY.h);
    for (const y of [74, 726]) {
      g.fillStyle = css(plaster.base);
      g.fillRect(x - 8, y, w + 16, 26);
      g.fillStyle = css(plaster.lit, 0.45);
      g.fillRect(x - 8, y, w + 16, 3);
    }
  }
}

/** The floor above on its joists; under it the shaft that drove every press, with its drums and one slack belt. */
function overhead(g: Pen, r: Random): void {
  g.fillStyle = css(timber.dark);
  g.fillRect(0, 0, BAY.w, 20);
  for (let x = 10; x < BAY.w; x += 58) {
    g.fillStyle = css(timber.base);
    g.fillRect(x, 0, 26, 38);
    g.fillStyle = css(timber.lit, 0.22);
    g.fillRect(x, 34, 26, 4);
  }
  g.fillStyle = css(iron.base);
  g.fillRect(0, 58, BAY.w, 8);
  g.fillStyle = css(iron.lit, 0.4);
  g.fillRect(0, 58, BAY.w, 1.6);
  for (const x of [66, 300]) {
    g.fillStyle = css(iron.dark);
    g.fillRect(x - 5, 20, 10, 44);
    disc(g, x, 62, 11, css(iron.base));
  }
  const [drum, slack] = [r.range(130, 220), r.range(60, 150)];
  for (const [x, radius] of [
    [drum, 30],
    [drum + 150, 22],
  ] as const) {
    disc(g, x, 62, radius, css(iron.dark));
    ring(g, x, 62, radius - 4, 7, css(iron.base));
    ring(g, x - 1, 61, radius - 1, 2, css(iron.lit, 0.4));
  }
  g.strokeStyle = css('#141312');
  g.lineWidth = 7;
  g.beginPath();
  g.moveTo(drum - 28, 66);
  g.bezierCurveTo(drum - 66, 330 + slack, drum + 60, 330 + slack, drum + 28, 66);
  g.stroke();
}

/** Sheets in reams and bound books on a bench along the boards. */
function bench(g: Pen, r: Random): void {
  for (let x = 44; x < BAY.w - 90; x += r.range(70, 130)) {
    const [w, layers] = [r.range(44, 74), Math.floor(r.range(3, 15))];
    for (let i = 0; i < layers; i++) {
      g.fillStyle = css(mix(mix(timber.base, paper, 0.3), plaster.base, r.range(0, 0.7)));
      g.fillRect(x + r.range(-5, 5), 808 - (i + 1) * 6, w, 5);
    }
    g.fillStyle = css(plaster.lit, 0.5);
    g.fillRect(x, 808 - layers * 6 - 1, w, 2);
  }
  g.fillStyle = css(timber.dark);
  g.fillRect(26, 808, BAY.w - 60, 14);
  g.fillStyle = css(timber.lit, 0.5);
  g.fillRect(26, 808, BAY.w - 60, 3);
  for (const x of [44, 232, 420]) {
    g.fillStyle = css(timber.dark);
    g.fillRect(x, 820, 14, 140);
  }
}

function windowBay(g: Pen, r: Random): void {
  masonry(g, r);
  runs(g, 0, 30, BAY.w, 12, r);
  arched(g, r, 0.3);
  boards(g, r);
  bench(g, r);
  piers(g, r);
  overhead(g, r);
}

/** No window: pigeonholes to the joists, where paper and half-bound books waited for their turn. */
function holesBay(g: Pen, r: Random): void {
  masonry(g, r);
  boards(g, r);
  const [left, top, w, h] = [52, 140, 376, 600];
  g.fillStyle = css(timber.dark);
  g.fillRect(left, top, w, h);
  for (let row = 0; row < 8; row++)
    for (let col = 0; col < 4; col++) {
      const [x, y] = [left + 8 + col * 92, top + 8 + row * 74];
      g.fillStyle = css('#161e1c');
      g.fillRect(x, y, 84, 66);
      if (r.chance(0.28)) continue;
      if (r.chance(0.4)) {
        bookRow(g, x + 2, y, 80, 65, { ...timber, lit: plaster.lit }, r, r.range(0.4, 0.95), 0.3);
        continue;
      }
      for (let i = 0; i < r.range(2, 9); i++) {
        g.fillStyle = css(mix(timber.base, paper, r.range(0.16, 0.46)));
        g.fillRect(x + r.range(2, 9), y + 62 - i * 6, r.range(56, 70), 5);
      }
    }
  g.fillStyle = css(timber.base);
  for (let col = 0; col <= 4; col++) g.fillRect(left + col * 92, top, 8, h);
  for (let row = 0; row <= 8; row++) {
    g.fillStyle = css(timber.base);
    g.fillRect(left - 4, top + row * 74, w + 8, 8);
    g.fillStyle = css(timber.lit, 0.36);
    g.fillRect(left - 4, top + row * 74, w + 8, 2);
  }
  piers(g, r);
  overhead(g, r);
}

/** The last bay: the gable has gone down in steps, and the day stands at its end. */
function endBay(g: Pen, r: Random): void {
  windowBay(g, r);
  const edge: Spot[] = [
    [330, 0],
    [352, 90],
    [318, 190],
    [396, 300],
    [384, 430],
    [436, 560],
    [424, 700],
    [462, 820],
    [470, 960],
  ];
  const outline = brokenEdge(edge, r, 24, 15);
  cut(g, () => {
    for (const [x, y] of outline) g.lineTo(x, y);
    g.lineTo(BAY.w, BAY.h);
    g.lineTo(BAY.w, 0);
  });
  for (const [x, y] of edge.slice(1, 6))
    strokeLine(
      g,
      [
        [x - 16, y],
        [x + 14, y + 4],
        [x + r.range(20, 44), y + r.range(-8, 26)],
      ],
      4,
      css(iron.dark),
    );
}

/** The wall is down to its sill: a hole whose edge follows the courses, bars and ivy hanging into it. */
function tornBay(g: Pen, r: Random): void {
  masonry(g, r);
  runs(g, 0, 30, BAY.w, 8, r);
  arched(g, r, 0.62);
  boards(g, r);
  const edge: Spot[] = [
    [150, 0],
    [176, 90],
    [120, 180],
    [212, 300],
    [196, 400],
    [268, 480],
    [330, 560],
    [392, 520],
    [430, 380],
    [452, 300],
    [440, 180],
    [470, 0],
  ];
  const outline = brokenEdge(edge, r, 26, 15);
  cut(g, () => {
    for (const [x, y] of outline) g.lineTo(x, y);
  });
  for (const [x, y, turn] of [
    [142, 96, 0.3],
    [196, 306, 0.1],
    [262, 500, -0.5],
    [458, 330, 2.8],
  ] as const)
    strokeLine(
      g,
      [
        [x - 6, y],
        [x + Math.cos(turn) * 34, y + Math.sin(turn) * 34],
        [x + Math.cos(turn + 0.5) * 62, y + Math.sin(turn + 0.5) * 58],
      ],
      4,
      css(iron.dark),
    );
  bench(g, r);
  atop(g, () => piers(g, r));
}
const tornIvy = (g: Pen, r: Random): void => {
  for (const [x, y, length] of [
    [140, 10, 230],
    [128, 190, 160],
    [206, 312, 190],
    [448, 190, 260],
  ] as const)
    ivy(g, x, y, length, leaf, r, 12);
};

export const binderyWall: Piece[] = [
  onWall('bindery-bay', BAY.w, BAY.h, 0.6, 203, windowBay),
  onWall('bindery-end', BAY.w, BAY.h, 0.6, 210, endBay),
  onWall('bindery-bay-holes', BAY.w, BAY.h, 0.6, 208, holesBay),
  onWall('bindery-bay-torn', BAY.w, BAY.h, 0.6, 209, tornBay, tornIvy),
];
