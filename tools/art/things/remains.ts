/** What people left along the way of chapter 2: what a nose finds there, and what lies under its dust. */
import { disc, fillPolygon, linear, type Pen, ring, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { colours, css, mix, paper } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { iron, rustLine, rustPatch, rusty, thing, wood } from './common.ts';

const line = (g: Pen, from: Spot, to: Spot, width: number, colour: string): void =>
  strokeLine(g, [from, to], width, colour);

/** A pot of glue with its brush; what ran down has set. */
function glue(g: Pen, r: Random): void {
  g.fillStyle = linear(g, 16, 0, 80, 0, [
    [0, mix(iron.base, iron.lit, 0.35)],
    [0.5, iron.base],
    [1, iron.dark],
  ]);
  g.beginPath();
  g.roundRect(18, 36, 62, 50, 9);
  g.fill();
  g.strokeStyle = css(iron.lit, 0.7);
  g.lineWidth = 4;
  g.beginPath();
  g.arc(49, 38, 34, Math.PI * 1.05, Math.PI * 1.95);
  g.stroke();
  rustPatch(g, 16, 34, 66, 6, r);
  for (const [x, length] of [
    [28, 26],
    [40, 40],
    [58, 18],
  ] as const) {
    line(g, [x, 38], [x, 38 + length], 7, css('#c9a878', 0.9));
    disc(g, x, 38 + length, 4.4, '#d8bc8c');
  }
  line(g, [60, 34], [84, 0], 6, css(mix(wood.base, wood.lit, 0.3)));
  line(g, [54, 42], [61, 32], 11, '#c9a878');
}

/** The same sheet, twice in this part of the city: an orange shape, and marks like ants. */
function lostCat(g: Pen, x: number, y: number, turn: number): void {
  within(g, x, y, turn, () => {
    g.fillStyle = css(mix(paper, '#ffffff', 0.12));
    g.fillRect(-30, -38, 60, 76);
    fillPolygon(
      g,
      [
        [12, 38],
        [30, 20],
        [30, 38],
      ],
      css(mix(paper, wood.dark, 0.45)),
    );
    for (const [dx, w] of [
      [-24, 48],
      [-18, 36],
    ] as const) {
      g.fillStyle = css('#2a2620', 0.75);
      g.fillRect(dx, dx === -24 ? -33 : -25, w, 4.4);
    }
    g.fillStyle = '#cf7a34';
    g.beginPath();
    g.ellipse(-2, 8, 15, 12, 0, 0, 7);
    g.fill();
    disc(g, 4, -8, 9.5, '#cf7a34');
    // the ears are wrong: round
    disc(g, -3, -16, 4.6, '#cf7a34');
    disc(g, 11, -16, 4.6, '#cf7a34');
    line(g, [-16, 12], [-25, 0], 4, '#cf7a34');
    for (const y of [25, 30]) for (let i = 0; i < 9; i++) disc(g, -22 + i * 4.6, y, 1.1, css('#2a2620', 0.8));
  });
}
function postWithPaper(g: Pen, r: Random): void {
  g.fillStyle = linear(g, 34, 0, 58, 0, [
    [0, mix(wood.base, wood.lit, 0.3)],
    [1, wood.dark],
  ]);
  g.beginPath();
  g.moveTo(36, 190);
  g.lineTo(35, 8);
  g.lineTo(47, 0);
  g.lineTo(58, 10);
  g.lineTo(57, 190);
  g.fill();
  for (let i = 0; i < 5; i++)
    line(g, [r.range(38, 54), r.range(10, 90)], [r.range(38, 54), r.range(110, 184)], 1.2, css(wood.dark, 0.8));
  lostCat(g, 46, 62, 0.05);
  for (const [x, y] of [
    [22, 30],
    [70, 28],
  ] as const)
    disc(g, x, y, 2.6, css(rusty.lit));
}
/** A hoarding's last boards, the sheet as high as a child can reach. */
function boardWithPaper(g: Pen, r: Random): void {
  for (const [x, top] of [
    [8, 18],
    [36, 4],
    [64, 26],
  ] as const) {
    fillPolygon(
      g,
      [
        [x, 130],
        [x, top + r.range(0, 12)],
        [x + 12, top],
        [x + 25, top + r.range(2, 14)],
        [x + 25, 130],
      ],
      css(mix(wood.base, r.pick([wood.lit, wood.dark]), 0.22)),
    );
    disc(g, x + 12, top + 18, 1.8, css(rusty.lit, 0.9));
  }
  g.fillStyle = css(wood.dark, 0.7);
  g.fillRect(4, 104, 90, 9);
  lostCat(g, 48, 68, -0.07);
}

/** A bench with a corner gone to teeth, and a list of numbers on its pole. */
function busBench(g: Pen, r: Random): void {
  rustLine(
    g,
    [
      [18, 150],
      [18, 8],
    ],
    6,
  );
  g.fillStyle = css(mix(iron.base, iron.lit, 0.25));
  g.fillRect(2, 10, 34, 56);
  g.fillStyle = css(mix(paper, iron.lit, 0.2));
  g.fillRect(5, 13, 28, 50);
  for (let row = 0; row < 8; row++)
    for (let col = 0; col < 3; col++) {
      g.fillStyle = css('#2a2620', r.range(0.3, 0.8));
      g.fillRect(8 + col * 9, 17 + row * 5.6, r.range(4, 7), 2);
    }
  for (const x of [66, 168])
    rustLine(
      g,
      [
        [x, 150],
        [x, 112],
      ],
      7,
    );
  for (const [y, short] of [
    [100, 0],
    [110, 10],
  ] as const) {
    g.fillStyle = linear(g, 0, y, 0, y + 9, [
      [0, mix(wood.base, wood.lit, 0.45)],
      [1, wood.base],
    ]);
    g.fillRect(46, y, 138 - short, 8);
  }
  g.fillStyle = css(mix(wood.base, wood.lit, 0.25));
  g.fillRect(52, 72, 116, 9);
  for (const x of [62, 158]) line(g, [x, 76], [x, 102], 5, css(iron.base));
  // teeth
  g.globalCompositeOperation = 'destination-out';
  for (let i = 0; i < 9; i++) disc(g, 180 + r.range(-10, 4), 100 + r.range(-2, 20), r.range(4, 7), '#000000');
  g.globalCompositeOperation = 'source-over';
}

/** A bed as a shop shows it, behind a pane with a star in it. */
function bedsBehindGlass(g: Pen, r: Random): void {
  g.fillStyle = css(mix(iron.dark, '#20303a', 0.6));
  g.fillRect(8, 8, 204, 128);
  g.fillStyle = css(wood.dark);
  g.fillRect(30, 70, 10, 60);
  g.fillRect(182, 88, 8, 42);
  g.fillStyle = css('#7d8f98');
  g.beginPath();
  g.roundRect(34, 96, 154, 26, 8);
  g.fill();
  g.fillStyle = css('#4a6a8a');
  g.beginPath();
  g.roundRect(84, 92, 106, 30, 9);
  g.fill();
  g.fillStyle = css('#c2ccd0');
  g.beginPath();
  g.ellipse(62, 92, 26, 11, -0.08, 0, 7);
  g.fill();
  g.fillStyle = css('#c8dbe4', 0.16);
  g.fillRect(8, 8, 204, 128);
  for (const x of [30, 96, 128])
    fillPolygon(
      g,
      [
        [x, 136],
        [x + 40, 8],
        [x + 54, 8],
        [x + 14, 136],
      ],
      css('#dbe8ec', 0.1),
    );
  for (let i = 0; i < 9; i++) {
    const turn = (i / 9) * Math.PI * 2;
    const reach = r.range(16, 40);
    line(g, [152, 52], [152 + Math.cos(turn) * reach, 52 + Math.sin(turn) * reach], 1.3, css('#eef5f7', 0.75));
  }
  g.strokeStyle = css(mix(iron.base, rusty.base, 0.3));
  g.lineWidth = 8;
  g.strokeRect(6, 6, 208, 132);
  rustPatch(g, 2, 132, 216, 8, r);
}

/** A shop's figure in a hat: no face, and nothing to say. */
function doll(g: Pen): void {
  const shell = linear(g, 24, 0, 70, 0, [
    [0, '#b9b4a6'],
    [0.6, '#8a877c'],
    [1, '#55554f'],
  ]);
  disc(g, 47, 192, 26, css(iron.dark));
  g.fillStyle = css(iron.dark);
  g.fillRect(14, 188, 66, 8);
  line(g, [47, 190], [47, 128], 6, css(iron.base));
  g.fillStyle = shell;
  g.beginPath();
  g.moveTo(30, 66);
  g.bezierCurveTo(20, 96, 36, 104, 34, 136);
  g.lineTo(61, 136);
  g.bezierCurveTo(60, 104, 76, 96, 65, 66);
  g.quadraticCurveTo(47, 56, 30, 66);
  g.fill();
  g.fillRect(42, 50, 11, 16);
  g.beginPath();
  g.ellipse(48, 38, 14, 18, 0.08, 0, 7);
  g.fill();
  line(g, [66, 72], [80, 104], 9, '#77756b');
  line(g, [80, 104], [70, 128], 7, '#77756b');
  line(g, [30, 72], [20, 96], 9, '#a6a294');
  // the arm ends there
  disc(g, 20, 97, 4.6, css(iron.dark));
  g.fillStyle = '#4a2f38';
  g.beginPath();
  g.ellipse(48, 26, 34, 7, -0.06, 0, 7);
  g.fill();
  g.beginPath();
  g.roundRect(31, 4, 34, 23, 8);
  g.fill();
  g.fillStyle = css(colours.rust);
  g.fillRect(31, 19, 34, 5);
}

/** A stop's pole with an arm, a bell, and a cord that no stop answers. */
function bell(g: Pen, r: Random): void {
  rustLine(
    g,
    [
      [20, 196],
      [20, 10],
    ],
    8,
  );
  rustLine(
    g,
    [
      [16, 16],
      [72, 16],
    ],
    6,
  );
  g.strokeStyle = css(iron.base);
  g.lineWidth = 4;
  g.beginPath();
  g.arc(20, 16, 30, 0, Math.PI / 2);
  g.stroke();
  ring(g, 64, 22, 5, 3, css(iron.lit, 0.8));
  g.fillStyle = linear(g, 46, 0, 84, 0, [
    [0, '#e0b070'],
    [0.45, '#9a6a34'],
    [1, '#4a2f18'],
  ]);
  g.beginPath();
  g.moveTo(64, 26);
  g.bezierCurveTo(48, 28, 54, 48, 46, 58);
  g.lineTo(82, 58);
  g.bezierCurveTo(74, 48, 80, 28, 64, 26);
  g.fill();
  g.fillStyle = css('#3a2413');
  g.fillRect(45, 57, 38, 4);
  disc(g, 64, 63, 5, css(rusty.lit));
  g.strokeStyle = css('#b3463a');
  g.lineWidth = 3;
  g.beginPath();
  g.moveTo(64, 66);
  g.bezierCurveTo(58, 90, 70, 104, 63, 132);
  g.stroke();
  disc(g, 63, 134, 4, '#c8584a');
  rustPatch(g, 8, 188, 26, 8, r);
}

/** One seat of a tram, its leather worn to the shape of a sleeper. */
function seat(g: Pen, r: Random): void {
  for (const x of [20, 74])
    rustLine(
      g,
      [
        [x, 106],
        [x, 78],
      ],
      6,
    );
  const leather = linear(g, 0, 8, 0, 84, [
    [0, '#9a4a34'],
    [1, '#4a1f18'],
  ]);
  g.fillStyle = leather;
  g.beginPath();
  g.roundRect(66, 6, 22, 76, 9);
  g.fill();
  g.beginPath();
  g.roundRect(8, 60, 80, 22, 9);
  g.fill();
  g.fillStyle = css('#e0a070', 0.4);
  g.beginPath();
  g.ellipse(42, 63, 26, 5, 0, 0, 7);
  g.fill();
  for (const y of [20, 36, 52]) disc(g, 76, y, 2.2, css('#2a120c'));
  fillPolygon(
    g,
    [
      [16, 70],
      [30, 66],
      [26, 78],
    ],
    css('#c9b48a', 0.8),
  );
  for (let i = 0; i < 7; i++) line(g, [r.range(20, 66), 62], [r.range(20, 66), 58], 1, css('#b98a5c', 0.8));
}

/** one red mitten, small */
function mitten(g: Pen): void {
  g.fillStyle = linear(g, 0, 6, 0, 44, [
    [0, '#d8543f'],
    [1, '#7a2018'],
  ]);
  g.beginPath();
  g.moveTo(14, 30);
  g.bezierCurveTo(18, 8, 62, 4, 70, 22);
  g.bezierCurveTo(74, 38, 56, 44, 14, 44);
  g.fill();
  g.beginPath();
  g.ellipse(38, 14, 16, 7, -0.5, 0, 7);
  g.fill();
  g.fillStyle = css(colours.cream);
  g.beginPath();
  g.roundRect(6, 27, 15, 20, 4);
  g.fill();
  for (const x of [30, 42, 54]) line(g, [x, 26], [x + 6, 34], 2.4, css(colours.cream, 0.7));
}
/** the mouth of the machine, and a length of its hose */
function nozzle(g: Pen): void {
  g.strokeStyle = '#a58a6a';
  g.lineWidth = 13;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(40, 40);
  g.bezierCurveTo(40, 6, 72, 2, 84, 24);
  g.stroke();
  g.strokeStyle = css('#5a4632', 0.8);
  g.lineWidth = 13;
  g.setLineDash([2.5, 5]);
  g.stroke();
  g.setLineDash([]);
  g.lineCap = 'butt';
  fillPolygon(
    g,
    [
      [30, 34],
      [50, 34],
      [68, 50],
      [8, 50],
    ],
    '#b8432f',
  );
  g.fillStyle = '#f0c890';
  g.fillRect(8, 47, 60, 3);
}
/** a bird of painted tin, its key gone */
function tinBird(g: Pen): void {
  g.fillStyle = linear(g, 0, 8, 0, 42, [
    [0, '#7fb0a4'],
    [1, '#2f5a58'],
  ]);
  g.beginPath();
  g.moveTo(8, 24);
  g.quadraticCurveTo(26, 6, 48, 12);
  g.quadraticCurveTo(66, 18, 60, 32);
  g.quadraticCurveTo(44, 46, 24, 34);
  g.closePath();
  g.fill();
  disc(g, 58, 16, 10, '#d8a04a');
  fillPolygon(
    g,
    [
      [66, 13],
      [76, 17],
      [66, 20],
    ],
    '#e8cfa0',
  );
  disc(g, 61, 14, 2, '#1a120c');
  g.fillStyle = css('#e8cfa0', 0.8);
  g.beginPath();
  g.ellipse(36, 25, 14, 6, 0.3, 0, 7);
  g.fill();
  for (const x of [36, 48]) line(g, [x, 38], [x - 2, 48], 2.4, '#b87a3a');
}

const REMAINS: Partial<Piece> = { page: 'things-remains' };

export const remains: Piece[] = [
  thing('sniff-s2_glue', 96, 90, glue, REMAINS),
  thing('sniff-s2_paper', 92, 190, postWithPaper, REMAINS),
  thing('sniff-s2_bus', 204, 152, busBench, REMAINS),
  thing('sniff-s2_beds', 220, 142, bedsBehindGlass, REMAINS),
  thing('sniff-s2_doll', 96, 198, doll, REMAINS),
  thing('sniff-s2_paper2', 98, 132, boardWithPaper, REMAINS),
  thing('sniff-s2_bell', 96, 198, bell, REMAINS),
  thing('sniff-s2_seat', 98, 108, seat, REMAINS),
  thing('keep-mem_21', 80, 50, mitten, REMAINS),
  thing('keep-mem_22', 96, 52, nozzle, REMAINS),
  thing('keep-mem_23', 82, 50, tinBird, REMAINS),
];
