/** What a nose finds, and what lies under the dust: small, worn, each with a little rust or warmth on it. */
import { disc, fillPolygon, linear, type Pen, ring, strokeLine, within } from '../paint/canvas.ts';
import { colours, css, mix } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { iron, rustPatch, rusty, thing, wood } from './common.ts';

function cards(g: Pen, r: Random): void {
  g.fillStyle = css(wood.base);
  g.fillRect(12, 28, 116, 98);
  for (let row = 0; row < 3; row++)
    for (let col = 0; col < 3; col++) {
      const [x, y] = [18 + col * 36, 34 + row * 30];
      g.fillStyle = css(mix(wood.base, wood.dark, 0.55));
      g.fillRect(x, y, 32, 25);
      rustPatch(g, x + 11, y + 6, 10, 5, r);
      disc(g, x + 16, y + 17, 2.4, css(rusty.lit, 0.9));
    }
  // one drawer stands open, its cards fanned
  fillPolygon(
    g,
    [
      [54, 64],
      [86, 64],
      [96, 84],
      [48, 84],
    ],
    css(wood.dark),
  );
  for (let i = 0; i < 9; i++)
    within(g, 56 + i * 4, 80, -0.34 + i * 0.085, () => {
      g.fillStyle = css(mix('#cfc4a8', '#8d8672', r()));
      g.fillRect(-2, -24, 4, 24);
    });
  g.fillStyle = css(mix(wood.base, rusty.base, 0.35));
  g.fillRect(46, 80, 52, 24);
  rustPatch(g, 66, 87, 12, 6, r);
}
function lamp(g: Pen, r: Random): void {
  strokeLine(
    g,
    [
      [60, 118],
      [60, 54],
    ],
    6,
    css(rusty.base),
  );
  strokeLine(
    g,
    [
      [58, 116],
      [58, 56],
    ],
    1.6,
    css(rusty.lit, 0.8),
  );
  g.fillStyle = linear(g, 0, 22, 0, 60, [
    [0, '#3f6a55'],
    [1, '#16291f'],
  ]);
  g.beginPath();
  g.moveTo(16, 58);
  g.bezierCurveTo(20, 20, 100, 20, 104, 58);
  g.closePath();
  g.fill();
  strokeLine(
    g,
    [
      [26, 46],
      [44, 32],
      [64, 29],
    ],
    2.4,
    css('#a9d2b8', 0.55),
  );
  fillPolygon(
    g,
    [
      [34, 124],
      [40, 114],
      [80, 114],
      [86, 124],
    ],
    css(rusty.dark),
  );
  rustPatch(g, 40, 113, 40, 4, r);
}
function atlas(g: Pen): void {
  fillPolygon(
    g,
    [
      [6, 72],
      [70, 82],
      [134, 72],
      [134, 80],
      [70, 90],
      [6, 80],
    ],
    css(rusty.dark),
  );
  for (const side of [-1, 1]) {
    const x = (n: number): number => 70 + side * n;
    g.fillStyle = linear(g, x(0), 0, x(64), 0, [
      [0, '#7f8f90'],
      [0.3, '#b9c2b6'],
      [1, '#8d9c9c'],
    ]);
    g.beginPath();
    g.moveTo(x(0), 82);
    g.bezierCurveTo(x(14), 46, x(44), 44, x(63), 60);
    g.lineTo(x(63), 74);
    g.quadraticCurveTo(x(30), 66, x(0), 84);
    g.fill();
    for (let i = 0; i < 4; i++) {
      g.strokeStyle = css('#4a6b78', 0.6);
      g.lineWidth = 2;
      g.beginPath();
      g.moveTo(x(8), 66 - i * 3);
      g.quadraticCurveTo(x(30), 52 + i * 5, x(56), 62 + i * 2);
      g.stroke();
    }
  }
  strokeLine(
    g,
    [
      [8, 73],
      [40, 78],
    ],
    2,
    css(rusty.lit, 0.8),
  );
}
function chair(g: Pen, r: Random): void {
  const c = css(mix(wood.base, rusty.base, 0.35));
  for (const [x0, x1] of [
    [20, 16],
    [66, 72],
  ] as const)
    strokeLine(
      g,
      [
        [x0, 62],
        [x1, 108],
      ],
      6,
      c,
    );
  strokeLine(
    g,
    [
      [22, 62],
      [18, 8],
    ],
    6,
    c,
  );
  g.fillStyle = c;
  g.fillRect(14, 56, 60, 9);
  for (const y of [14, 32])
    strokeLine(
      g,
      [
        [20, y],
        [44, y + 3],
      ],
      6,
      c,
    );
  strokeLine(
    g,
    [
      [42, 8],
      [44, 58],
    ],
    5,
    c,
  );
  strokeLine(
    g,
    [
      [16, 57],
      [72, 57],
    ],
    2,
    css(rusty.lit, 0.7),
  );
  strokeLine(
    g,
    [
      [20, 88],
      [68, 92],
    ],
    4,
    css(wood.base),
  );
  rustPatch(g, 28, 56, 5, 4, r);
}
function clock(g: Pen): void {
  disc(g, 60, 66, 54, css(iron.dark));
  disc(g, 60, 66, 46, css('#8f9c9c'));
  disc(g, 60, 66, 46, css('#20282c', 0.3));
  ring(g, 60, 66, 50, 7, css(rusty.base));
  ring(g, 58, 64, 51, 1.6, css(rusty.lit, 0.7));
  for (let i = 0; i < 12; i++)
    within(g, 60, 66, (i / 12) * Math.PI * 2, () => {
      g.fillStyle = css('#1a2226');
      g.fillRect(-1.6, -43, 3.2, i % 3 ? 6 : 11);
    });
  // breakfast: half past seven
  within(g, 60, 66, 3.93, () => {
    g.fillStyle = css('#11171a');
    g.fillRect(-2.6, -24, 5.2, 26);
  });
  within(g, 60, 66, Math.PI, () => {
    g.fillStyle = css('#11171a');
    g.fillRect(-1.8, -38, 3.6, 40);
  });
  strokeLine(
    g,
    [
      [30, 40],
      [52, 70],
      [44, 96],
    ],
    1.4,
    css('#e8f0f2', 0.5),
  );
}
function pawPrint(g: Pen): void {
  g.fillStyle = css('#0a1014');
  g.beginPath();
  g.ellipse(56, 24, 54, 13, 0, 0, 7);
  g.fill();
  g.fillStyle = css('#9fb4be', 0.75);
  g.beginPath();
  g.ellipse(56, 27, 20, 6.4, 0, 0, 7);
  g.fill();
  for (const [x, y] of [
    [30, 22],
    [46, 16],
    [66, 16],
    [82, 22],
  ] as const) {
    g.beginPath();
    g.ellipse(x, y, 8.4, 3.6, 0, 0, 7);
    g.fill();
  }
  strokeLine(
    g,
    [
      [40, 25],
      [58, 23],
    ],
    1.4,
    css('#f0d2a8', 0.7),
  );
}
function grate(g: Pen, r: Random): void {
  g.fillStyle = css('#05090c');
  g.beginPath();
  g.ellipse(70, 70, 58, 56, 0, Math.PI, 0);
  g.lineTo(128, 118);
  g.lineTo(12, 118);
  g.fill();
  g.strokeStyle = css(rusty.base);
  g.lineWidth = 8;
  g.beginPath();
  g.ellipse(70, 70, 58, 56, 0, Math.PI, 0);
  g.stroke();
  for (const x of [30, 50, 70, 90, 110]) {
    const bent = x === 90 ? 14 : 0;
    strokeLine(
      g,
      [
        [x, 26 + Math.abs(x - 70) * 0.4],
        [x + bent, 74],
        [x, 118],
      ],
      6,
      css(mix(rusty.base, rusty.dark, r() * 0.6)),
    );
    strokeLine(
      g,
      [
        [x - 2, 30 + Math.abs(x - 70) * 0.4],
        [x - 2 + bent, 74],
      ],
      1.3,
      css(rusty.lit, 0.6),
    );
  }
  rustPatch(g, 12, 112, 116, 7, r);
}
function van(g: Pen, r: Random): void {
  const body = '#39424a';
  g.fillStyle = linear(g, 0, 20, 0, 190, [
    [0, mix(body, '#7d919b', 0.3)],
    [0.4, body],
    [1, '#12171b'],
  ]);
  g.beginPath();
  g.moveTo(14, 178);
  g.lineTo(18, 96);
  g.quadraticCurveTo(24, 84, 52, 80);
  g.lineTo(92, 34);
  g.quadraticCurveTo(100, 24, 124, 24);
  g.lineTo(336, 28);
  g.quadraticCurveTo(352, 30, 352, 48);
  g.lineTo(350, 178);
  g.closePath();
  g.fill();
  fillPolygon(
    g,
    [
      [66, 82],
      [100, 42],
      [150, 40],
      [150, 84],
    ],
    css('#0a0f13'),
  );
  fillPolygon(
    g,
    [
      [78, 80],
      [102, 52],
      [112, 52],
      [92, 80],
    ],
    css('#8fa6b1', 0.25),
  );
  g.strokeStyle = css('#0d1216');
  g.lineWidth = 2.6;
  g.strokeRect(160, 42, 86, 128);
  g.strokeRect(254, 42, 88, 128);
  for (const [x, y, w, h] of [
    [20, 150, 90, 24],
    [170, 154, 120, 18],
    [300, 120, 46, 50],
    [120, 26, 60, 8],
  ] as const)
    rustPatch(g, x, y, w, h, r);
  for (const x of [82, 286]) {
    disc(g, x, 178, 34, css('#07090b'));
    disc(g, x, 182, 27, css('#161b1f'));
    disc(g, x, 182, 12, css(rusty.dark));
  }
  disc(g, 26, 122, 8, css('#9fb4be', 0.5));
  // a cat carrier's sticker, paled
  disc(g, 206, 96, 17, css('#c9c2b0', 0.35));
  fillPolygon(
    g,
    [
      [194, 90],
      [197, 80],
      [203, 87],
      [210, 87],
      [216, 80],
      [218, 90],
    ],
    css('#c9c2b0', 0.35),
  );
}
function redCushion(g: Pen): void {
  g.fillStyle = linear(g, 0, 12, 0, 46, [
    [0, '#c8483a'],
    [1, '#5a1a16'],
  ]);
  g.beginPath();
  g.moveTo(6, 44);
  g.bezierCurveTo(-6, 24, 14, 12, 26, 18);
  g.quadraticCurveTo(44, 25, 62, 18);
  g.bezierCurveTo(76, 12, 94, 24, 82, 44);
  g.closePath();
  g.fill();
  disc(g, 44, 29, 2.4, css(colours.cream));
}
function toyMouse(g: Pen): void {
  g.fillStyle = css('#a58a6a');
  g.beginPath();
  g.ellipse(40, 34, 24, 13, -0.1, 0, 7);
  g.fill();
  disc(g, 58, 24, 6, css('#c9a884'));
  disc(g, 62, 32, 1.8, css('#1a120c'));
  g.strokeStyle = css('#b3463a');
  g.lineWidth = 3;
  g.beginPath();
  g.moveTo(17, 36);
  g.bezierCurveTo(4, 42, 8, 20, 2, 16);
  g.stroke();
}
function ovenDish(g: Pen): void {
  g.fillStyle = css('#8a3f26');
  g.beginPath();
  g.moveTo(8, 24);
  g.lineTo(80, 24);
  g.quadraticCurveTo(78, 46, 64, 46);
  g.lineTo(24, 46);
  g.quadraticCurveTo(10, 46, 8, 24);
  g.fill();
  g.fillStyle = css('#d98a55');
  g.fillRect(4, 20, 80, 6);
  g.fillStyle = css('#f0d2a8', 0.6);
  g.fillRect(14, 30, 4, 10);
}

/** of the levels in the open, which the first one does not load */
const COURT: Partial<Piece> = { page: 'things-court' };

export const keepsakeThings: Piece[] = [
  thing('sniff-s1_cards', 140, 128, cards),
  thing('sniff-s1_lamp', 120, 126, lamp),
  thing('sniff-s1_atlas', 140, 92, atlas),
  thing('sniff-s1_chair', 90, 110, chair, COURT),
  thing('sniff-s1_clock', 120, 122, clock, COURT),
  thing('sniff-s1_boots', 112, 38, pawPrint, { ...COURT, finish: {} }),
  thing('sniff-s1_drain', 140, 120, grate, COURT),
  thing('sniff-s1_van', 366, 214, van, COURT),
  thing('keep-mem_11', 90, 48, redCushion),
  thing('keep-mem_12', 80, 50, toyMouse),
  thing('keep-mem_13', 88, 50, ovenDish),
];
