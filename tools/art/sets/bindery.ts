/** 2-1: the library's bindery, and the court of the buses behind it. */
import { rivets, wheel } from '../draw/works.ts';
import { disc, fillPolygon, glow, linear, type Pen, ring, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, mix, paper, type Tone } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import { type Piece, setOn } from '../piece.ts';
import { sky } from './air.ts';

const iron: Tone = { base: '#1f2a2b', lit: '#8ca39c', dark: '#0f1617' };
const timber: Tone = { base: '#2a2822', lit: '#8f8a78', dark: '#15140f' };

const stood = setOn('bindery', {
  stain: 0.4,
  haze: [
    [0, '#1d2322', 0.1],
    [0.6, '#1d2322', 0],
    [1, '#8b9c96', 0.26],
  ],
  rim: { dx: -1, dy: 2.2, colour: '#d5e2dc', alpha: 0.55 },
});

/** A standing press: crown, two columns, a screw with its wheel, the platen on a block of sheets. */
function press(g: Pen, r: Random): void {
  const c = css(iron.base);
  for (const x of [52, 248]) {
    g.fillStyle = c;
    g.fillRect(x - 15, 96, 30, 360);
    g.fillStyle = css(iron.lit, 0.22);
    g.fillRect(x - 15, 96, 4, 360);
    g.fillStyle = css(iron.dark);
    for (const y of [110, 420]) g.fillRect(x - 21, y, 42, 14);
  }
  fillPolygon(
    g,
    [
      [18, 112],
      [26, 76],
      [110, 52],
      [190, 52],
      [274, 76],
      [282, 112],
    ],
    c,
  );
  rivets(g, 40, 260, 98, 9, iron);
  g.fillStyle = css(mix(iron.base, iron.lit, 0.12));
  g.fillRect(138, 20, 24, 250);
  for (let y = 116; y < 262; y += 9)
    strokeLine(
      g,
      [
        [138, y + 5],
        [162, y],
      ],
      2,
      css(iron.dark),
    );
  g.strokeStyle = c;
  g.lineWidth = 11;
  g.beginPath();
  g.ellipse(150, 32, 128, 20, 0, 0, 7);
  g.stroke();
  for (const x of [24, 276]) disc(g, x, 32, 12, c);
  g.fillStyle = css(iron.dark);
  g.fillRect(66, 262, 168, 26);
  for (let y = 290; y < 396; y += 5) {
    g.fillStyle = css(mix(timber.dark, paper, r.range(0.3, 0.62)));
    g.fillRect(78 + r.range(-5, 5), y, 144, 4);
  }
  g.fillStyle = c;
  g.fillRect(12, 396, 276, 34);
  fillPolygon(
    g,
    [
      [4, 470],
      [26, 430],
      [274, 430],
      [296, 470],
    ],
    c,
  );
}

/** A line of sheets hung to dry, and long since wet again. */
function sheets(g: Pen, r: Random): void {
  const sag = (x: number): number => 10 + 34 * Math.sin((x / 700) * Math.PI);
  g.strokeStyle = css('#1d2322');
  g.lineWidth = 3;
  g.beginPath();
  for (let x = 0; x <= 700; x += 20) g.lineTo(x, sag(x));
  g.stroke();
  for (let x = 26; x < 660; x += r.range(44, 74)) {
    if (r.chance(0.2)) continue;
    const [w, h] = [r.range(34, 46), r.range(62, 112)];
    const y = sag(x + w / 2);
    within(g, x, y, r.range(-0.06, 0.06), () => {
      fillPolygon(
        g,
        [
          [0, 0],
          [w, 0],
          [w - r.range(0, 8), h * r.range(0.6, 1)],
          [w * 0.55, h],
          [r.range(0, 6), h * r.range(0.8, 1)],
        ],
        css(mix('#59645f', paper, r.range(0.25, 0.75))),
      );
      for (let line = 14; line < h * 0.55; line += 8) {
        g.fillStyle = css('#2d3331', 0.3);
        g.fillRect(6, line, w - 12, 2);
      }
    });
  }
}

/** The shelter of a bus that does not come: its roof is 384 px wide and 256 px over the foot. */
function shelter(g: Pen, r: Random): void {
  const left = 58;
  const roof = 120;
  const foot = roof + 256;
  g.fillStyle = linear(g, 0, roof, 0, foot, [
    [0, '#46524e', 0.75],
    [1, '#2c3633', 0.85],
  ]);
  g.fillRect(left + 12, roof + 14, 360, 220);
  glow(g, left + 120, foot - 30, 210, '#d89450', 0.5);
  for (const [x, w] of [
    [18, 110],
    [136, 110],
    [254, 110],
  ] as const) {
    g.fillStyle = css('#b4c6c0', r.range(0.1, 0.24));
    g.fillRect(left + x, roof + 24, w, 150);
    for (let i = 0; i < 3; i++)
      strokeLine(
        g,
        [
          [left + x + r.range(0, 40), roof + 170],
          [left + x + r.range(40, w), roof + 30],
        ],
        2,
        css('#dce8e3', 0.16),
      );
  }
  // a crack like a star
  for (let i = 0; i < 9; i++)
    strokeLine(
      g,
      [
        [left + 318, roof + 86],
        [left + 318 + Math.cos(i * 0.7) * r.range(20, 56), roof + 86 + Math.sin(i * 0.7) * r.range(20, 56)],
      ],
      1.6,
      css('#e6efeb', 0.5),
    );
  for (const x of [12, 128, 248, 364]) {
    g.fillStyle = css(iron.base);
    g.fillRect(left + x, roof, 10, 256);
  }
  g.fillStyle = css(timber.base);
  g.fillRect(left + 30, foot - 66, 220, 12);
  for (const x of [50, 220]) g.fillRect(left + x, foot - 56, 8, 56);
  g.fillStyle = css(iron.base);
  g.beginPath();
  g.moveTo(left - 6, roof + 18);
  g.quadraticCurveTo(left + 192, roof - 18, left + 390, roof + 18);
  g.lineTo(left + 390, roof + 30);
  g.quadraticCurveTo(left + 192, roof + 2, left - 6, roof + 30);
  g.fill();
  // the stop's sign, its number gone
  g.fillRect(left + 412, 20, 9, foot - 20);
  disc(g, left + 416, 44, 34, css('#3d4643'));
  ring(g, left + 416, 44, 31, 5, css('#49352f'));
  g.fillStyle = css('#76807b');
  g.fillRect(left + 390, 38, 52, 12);
}

/** A handcart's wheels and shafts, to stand behind a load two tiles wide. */
function handcart(g: Pen, r: Random): void {
  const c = css(timber.base);
  fillPolygon(
    g,
    [
      [8, 92],
      [14, 82],
      [120, 74],
      [330, 66],
      [330, 80],
      [120, 90],
    ],
    c,
  );
  strokeLine(
    g,
    [
      [22, 88],
      [40, 148],
    ],
    8,
    c,
  );
  for (const x of [112, 232]) wheel(g, x, 104, 44, 10, timber, r);
  for (const x of [84, 256])
    strokeLine(
      g,
      [
        [x, 20],
        [x, 96],
      ],
      9,
      c,
    );
}

/** A double-decked bus run down on its axles, seen across the court: its rear has the stairs, its nose is gone in. */
function bus(g: Pen, r: Random): void {
  within(g, 0, 14, 0.018, () => {
    g.fillStyle = linear(g, 0, 20, 0, 336, [
      [0, '#5a6862'],
      [0.08, '#46534e'],
      [0.5, '#3a4642'],
      [1, '#29322f'],
    ]);
    g.beginPath();
    g.moveTo(26, 60);
    g.quadraticCurveTo(30, 22, 74, 20);
    g.lineTo(520, 20);
    g.quadraticCurveTo(566, 24, 572, 70);
    g.lineTo(580, 176);
    g.lineTo(566, 190);
    g.lineTo(584, 250);
    g.lineTo(578, 334);
    g.lineTo(20, 334);
    g.lineTo(20, 70);
    g.fill();
    busWindows(g, 52, 88, r);
    busWindows(g, 186, 78, r);
    // the stairs behind the last panes, and what is left of a notice under them
    for (let i = 0; i < 6; i++) {
      g.fillStyle = css('#1a201e', 0.8);
      g.fillRect(44 + i * 13, 252 - i * 12, 16, 8);
    }
    for (const [x, w] of [
      [60, 150],
      [240, 96],
      [420, 110],
    ] as const) {
      g.fillStyle = css('#707b66', r.range(0.3, 0.6));
      g.fillRect(x, 151, w, 20);
    }
    for (const y of [40, 146, 176, 272]) {
      g.fillStyle = css('#8fa39c', 0.3);
      g.fillRect(22, y, 552, 2);
      g.fillStyle = css('#161c1a', 0.5);
      g.fillRect(22, y + 2, 552, 3);
    }
    for (let i = 0; i < 34; i++) {
      const [x, y, long] = [r.range(24, 570), r.pick([46, 150, 182, 276]), r.range(14, 52)];
      g.fillStyle = linear(g, 0, y, 0, y + long, [
        [0, r.chance(0.3) ? '#49352f' : '#1b2221', 0.7],
        [1, '#1b2221', 0],
      ]);
      g.fillRect(x, y, r.range(2, 9), long);
    }
    for (const x of [126, 470]) {
      disc(g, x, 330, 52, css('#0b100f'));
      disc(g, x, 338, 38, css('#171e1c'));
      ring(g, x, 338, 22, 6, css('#37423e'));
      disc(g, x, 338, 9, css('#46524e'));
    }
    ring(g, 566, 262, 9, 4, css('#8fa39c', 0.8));
    g.fillStyle = css('#12100f');
    g.fillRect(540, 28, 24, 40);
  });
}
/** A row of panes: whole ones hold some of the sky, the others are holes with teeth. */
function busWindows(g: Pen, y: number, h: number, r: Random): void {
  for (let i = 0; i < 6; i++) {
    const x = 42 + i * 86;
    g.fillStyle = css('#0f1514');
    g.beginPath();
    g.roundRect(x, y, 74, h, 7);
    g.fill();
    if (r.chance(0.4)) {
      const teeth: Spot[] = [[x + 2, y + h]];
      for (let k = 0; k <= 6; k++) teeth.push([x + 2 + k * 11.6, y + h - r.range(2, h * 0.36)]);
      fillPolygon(g, [...teeth, [x + 72, y + h]], css('#6c7f79', 0.5));
    } else {
      g.fillStyle = linear(g, x, y, x + 74, y + h, [
        [0, '#8fa39c', 0.8],
        [0.4, '#5b6d67', 0.7],
        [0.42, '#7d908a', 0.75],
        [1, '#46554f', 0.6],
      ]);
      g.fillRect(x + 3, y + 3, 68, h - 6);
    }
    g.fillStyle = css('#a3b1a8', 0.4);
    g.fillRect(x, y + h, 74, 2.5);
  }
}

/** Another seen from behind, its rear wheels sunk in the road. */
function busEnd(g: Pen, r: Random): void {
  within(g, 0, 40, -0.09, () => {
    g.fillStyle = css('#333c3a');
    g.beginPath();
    g.roundRect(24, 20, 210, 330, 22);
    g.fill();
    for (const [y, h] of [
      [48, 84],
      [186, 70],
    ] as const) {
      g.fillStyle = css('#141b1a');
      g.fillRect(46, y, 166, h);
      for (let i = 0; i < 3; i++) {
        if (r.chance(0.3)) continue;
        g.fillStyle = css('#6c7f79', r.range(0.2, 0.5));
        g.fillRect(48 + i * 56, y + 2, 50, h - 4);
      }
    }
    g.fillStyle = css('#4d574a', 0.7);
    g.fillRect(24, 146, 210, 24);
    g.fillStyle = css('#1b2221');
    g.fillRect(24, 300, 210, 50);
    for (const x of [44, 184]) g.fillRect(x, 330, 32, 54);
  });
}

export const bindery: Piece[] = [
  sky({
    name: 'sky-morning',
    page: 'bindery',
    stops: [
      [0, '#56655f'],
      [0.3, '#84948d'],
      [0.56, '#b7c2b8'],
      [0.72, '#d6d6c4'],
      [1, '#8d9992'],
    ],
    glows: [{ x: 1300, y: 700, r: 820, colour: '#fff0cf', alpha: 0.45 }],
    clouds: [
      { seed: 5.2, colour: '#46544f', alpha: 0.7, across: 3.4, down: 7, from: -0.3, to: 0.5, clear: 0.34 },
      { seed: 12.6, colour: '#72827b', alpha: 0.5, across: 2.6, down: 12, from: 0.05, to: 0.7, clear: 0.42 },
    ],
  }),
  stood('press', 300, 470, 0.8, 201, press),
  stood('sheets', 700, 170, 0.6, 202, sheets),
  stood('shelter', 540, 376, 0.9, 204, shelter),
  stood('handcart', 340, 150, 0.8, 205, handcart),
  stood('bus', 600, 384, 0.6, 206, bus),
  stood('bus-end', 300, 400, 0.6, 207, busEnd),
];
