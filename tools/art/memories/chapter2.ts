/** What Jasper remembers in chapter 2: small hands, a machine in a cupboard, forty birds. */
import { disc, fillPolygon, glow, linear, type Pen, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, mix } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { cat, H, memory, W, wall } from './vignette.ts';

const GINGER = { base: '#c8742f', lit: '#e09a52', stripe: '#612a0e' };

/** A line that bends, with round ends. */
function bend(g: Pen, from: Spot, by: Spot, to: Spot, width: number, colour: string): void {
  g.save();
  g.lineCap = 'round';
  g.lineWidth = width;
  g.strokeStyle = colour;
  g.beginPath();
  g.moveTo(...from);
  g.quadraticCurveTo(...by, ...to);
  g.stroke();
  g.restore();
}

/** His face from the front, 150 px across, with eyes that bear it. */
function patientFace(g: Pen, x: number, y: number): void {
  for (const side of [-1, 1]) {
    fillPolygon(
      g,
      [
        [x + side * 74, y - 22],
        [x + side * 78, y - 112],
        [x + side * 18, y - 64],
      ],
      GINGER.base,
    );
    fillPolygon(
      g,
      [
        [x + side * 66, y - 40],
        [x + side * 69, y - 90],
        [x + side * 34, y - 62],
      ],
      '#e9b48a',
    );
  }
  g.fillStyle = linear(g, x - 80, y - 70, x + 80, y + 60, [
    [0, GINGER.lit],
    [1, GINGER.base],
  ]);
  g.beginPath();
  g.ellipse(x, y, 86, 68, 0, 0, 7);
  g.fill();
  for (const dx of [-20, 0, 20])
    bend(g, [x + dx, y - 64], [x + dx * 0.9, y - 50], [x + dx * 0.7, y - 34], 8, GINGER.stripe);
  for (const side of [-1, 1])
    for (const dy of [-2, 14])
      bend(
        g,
        [x + side * 82, y + dy],
        [x + side * 66, y + dy + 3],
        [x + side * 54, y + dy + 8],
        6,
        css(GINGER.stripe, 0.8),
      );
  g.fillStyle = '#f0d2a8';
  g.beginPath();
  g.ellipse(x, y + 30, 38, 27, 0, 0, 7);
  g.fill();
  fillPolygon(
    g,
    [
      [x - 10, y + 14],
      [x + 10, y + 14],
      [x, y + 26],
    ],
    '#a8503c',
  );
  bend(g, [x, y + 26], [x - 4, y + 42], [x - 18, y + 38], 3, '#6a3a20');
  bend(g, [x, y + 26], [x + 4, y + 42], [x + 18, y + 38], 3, '#6a3a20');
  for (const side of [-1, 1])
    bend(g, [x + side * 52, y - 6], [x + side * 36, y + 10], [x + side * 18, y - 4], 7, '#2a1406');
}

function smallHands(g: Pen, r: Random): void {
  wall(g, '#f0cf94', '#b87840');
  glow(g, 200, 120, 360, '#fff0c4', 0.85);
  // a bed's end, and its quilt
  g.fillStyle = '#8a5328';
  g.fillRect(560, 60, 22, 300);
  for (let row = 0; row < 4; row++)
    for (let col = 0; col < 9; col++) {
      g.fillStyle = css(mix('#c65a44', r.pick(['#e8c98a', '#5f8f7a', '#c88a3a', '#a8503c']), 0.8), 0.8);
      g.fillRect(col * 88 - 20, 340 + row * 44, 84, 42);
    }
  // hair and a cheek, laid on his head
  g.fillStyle = '#5a3218';
  g.beginPath();
  g.ellipse(508, 128, 128, 116, 0.3, 0, 7);
  g.fill();
  g.fillStyle = linear(g, 400, 80, 560, 260, [
    [0, '#f6c79a'],
    [1, '#d08a5c'],
  ]);
  g.beginPath();
  g.ellipse(474, 172, 92, 84, 0.2, 0, 7);
  g.fill();
  for (const [x, y] of [
    [418, 70],
    [470, 56],
    [524, 70],
  ] as const)
    bend(g, [x + 40, y - 20], [x + 6, y + 10], [x - 14, y + 66], 26, '#6b3d1e');
  bend(g, [430, 168], [446, 182], [464, 172], 6, '#5a3218');
  disc(g, 458, 212, 18, css('#e2604a', 0.35));
  // he hangs in it, longer than he is
  g.fillStyle = linear(g, 0, 240, 0, 480, [
    [0, GINGER.base],
    [1, '#a8591f'],
  ]);
  g.beginPath();
  g.roundRect(246, 230, 168, 290, 70);
  g.fill();
  g.fillStyle = '#f0d2a8';
  g.beginPath();
  g.ellipse(330, 420, 44, 90, 0, 0, 7);
  g.fill();
  patientFace(g, 330, 210);
  // sleeves, and the hands that held on too hard
  const sleeve = (from: Spot, by: Spot, to: Spot): void => {
    bend(g, from, by, to, 74, '#d8d0b8');
    for (let i = 1; i < 7; i++) {
      const t = i / 7;
      const at = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
      const [x, y] = [at(from[0], by[0], to[0]), at(from[1], by[1], to[1])];
      const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
      within(g, x, y, turn, () => {
        g.fillStyle = css('#b8432f', 0.85);
        g.fillRect(-9, -37, 18, 74);
      });
    }
  };
  sleeve([800, 262], [620, 410], [404, 346]);
  sleeve([90, 420], [150, 396], [262, 362]);
  for (const [x, y, side] of [
    [376, 338, -1],
    [286, 356, 1],
  ] as const) {
    disc(g, x, y, 32, '#eab184');
    for (let i = 0; i < 4; i++)
      bend(
        g,
        [x + side * 12, y - 20 + i * 14],
        [x + side * 34, y - 22 + i * 14],
        [x + side * 44, y - 14 + i * 14],
        14,
        '#f0bd92',
      );
  }
}

function machine(g: Pen, r: Random): void {
  wall(g, '#ecc486', '#a5673a');
  for (let i = 0; i < 12; i++) {
    g.fillStyle = css('#d6a868', 0.4);
    g.fillRect(i * 70, 0, 30, 372);
  }
  g.fillStyle = '#7d4726';
  g.fillRect(0, 372, W, 108);
  g.fillStyle = css('#f0d2a8', 0.5);
  g.fillRect(0, 362, W, 10);
  // the cupboard, its door a hand's breadth open
  g.fillStyle = '#5d3418';
  g.fillRect(372, 24, 284, 356);
  g.fillStyle = '#160a05';
  g.fillRect(392, 42, 244, 330);
  fillPolygon(
    g,
    [
      [636, 42],
      [720, 16],
      [720, 412],
      [636, 372],
    ],
    '#8a5328',
  );
  fillPolygon(
    g,
    [
      [652, 66],
      [704, 52],
      [704, 376],
      [652, 346],
    ],
    css('#d29a5a', 0.5),
  );
  disc(g, 650, 214, 8, '#f2d08a');
  // coats, and it
  for (const [x, colour] of [
    [430, '#4f7d78'],
    [494, '#a8503c'],
    [586, '#6a5a3c'],
  ] as const) {
    g.fillStyle = css(mix(colour, '#160a05', 0.45));
    g.beginPath();
    g.roundRect(x - 30, 60, 62, r.range(130, 180), 22);
    g.fill();
  }
  g.save();
  g.lineCap = 'round';
  for (const [width, colour] of [
    [26, '#4a3a30'],
    [20, '#8d7a66'],
  ] as const) {
    g.lineWidth = width;
    g.strokeStyle = colour;
    g.beginPath();
    g.moveTo(470, 300);
    g.bezierCurveTo(380, 190, 610, 110, 596, 236);
    g.quadraticCurveTo(592, 300, 610, 356);
    g.stroke();
  }
  g.restore();
  g.fillStyle = linear(g, 0, 270, 0, 370, [
    [0, '#c8483a'],
    [1, '#5a1a16'],
  ]);
  g.beginPath();
  g.roundRect(412, 276, 132, 92, 40);
  g.fill();
  g.fillStyle = css('#f6cf96', 0.6);
  g.fillRect(436, 288, 70, 8);
  for (const x of [440, 520]) disc(g, x, 366, 18, '#241208');
  glow(g, 446, 318, 54, '#ffd98a', 0.9);
  disc(g, 446, 318, 13, '#fff0c0');
  fillPolygon(
    g,
    [
      [578, 352],
      [646, 352],
      [664, 372],
      [566, 372],
    ],
    '#2f1c12',
  );
  // the light from the hall
  g.fillStyle = linear(g, 0, 0, 360, 0, [
    [0, '#fff0c4', 0.5],
    [1, '#fff0c4', 0],
  ]);
  g.fillRect(0, 0, 360, H);
  // he stands his ground, nearly
  cat(g, 196, 360, 1.5, -0.04);
  bend(g, [140, 338], [86, 296], [108, 208], 40, '#b4612a');
  for (let i = 0; i < 26; i++) {
    const t = i / 26;
    const [x, y] = [140 - 62 * t + 30 * t * t, 338 - 130 * t];
    bend(g, [x, y], [x - 10, y - 6], [x + r.range(-34, -20), y + r.range(-22, 8)], 4, '#d0803a');
    bend(g, [x, y], [x + 10, y - 6], [x + r.range(18, 30), y + r.range(-22, 8)], 4, '#a8591f');
  }
}

function fortyBirds(g: Pen, r: Random): void {
  wall(g, '#c98c50', '#7d4726');
  g.fillStyle = linear(g, 0, 30, 0, 360, [
    [0, '#cfe2dc'],
    [0.7, '#fbe3b0'],
    [1, '#f6c67a'],
  ]);
  g.fillRect(90, 26, 580, 336);
  glow(g, 520, 270, 220, '#fff3cf', 0.9);
  // roofs, a tree, wires
  for (const [x, w, h] of [
    [90, 130, 60],
    [210, 90, 92],
    [440, 120, 52],
    [540, 132, 84],
  ] as const)
    fillPolygon(
      g,
      [
        [x, 362],
        [x, 362 - h],
        [x + w / 2, 326 - h],
        [x + w, 362 - h],
        [x + w, 362],
      ],
      css(mix('#b5764a', '#e8b884', r() * 0.5)),
    );
  strokeLine(
    g,
    [
      [352, 362],
      [360, 190],
    ],
    16,
    '#6a4a2c',
  );
  for (let i = 0; i < 60; i++)
    disc(
      g,
      362 + r.range(-74, 74),
      168 + r.range(-62, 56),
      r.range(8, 20),
      css(r.pick(['#7a9a4e', '#9cb45c', '#5f7f44']), 0.8),
    );
  const perches: Spot[] = [];
  for (const [y, dip] of [
    [78, 34],
    [124, 26],
  ] as const) {
    bend(g, [90, y], [380, y + dip * 2], [670, y - 6], 2.4, '#4a3a30');
    for (let i = 0; i < 14; i++) {
      const t = (i + 0.5 + r.range(-0.3, 0.3)) / 14;
      perches.push([90 + 580 * t, (1 - t) ** 2 * y + 2 * t * (1 - t) * (y + dip * 2) + t * t * (y - 6)]);
    }
  }
  for (let i = 0; i < 7; i++) perches.push([362 + r.range(-70, 70), 150 + r.range(-60, 40)]);
  // forty: twenty-eight on the wires, seven in the tree, five on the wing
  for (const [x, y] of perches) {
    g.fillStyle = css(r.pick(['#3a2a20', '#4a3226', '#2f2620']));
    g.beginPath();
    g.ellipse(x, y - 6, 8, 6, r.range(-0.6, 0.1), 0, 7);
    g.fill();
    disc(g, x + 6, y - 12, 4, '#3a2a20');
  }
  for (let i = 0; i < 5; i++) {
    const [x, y] = [130 + i * 52 + r.range(-12, 12), 200 + r.range(-30, 30)];
    bend(g, [x - 16, y - 6], [x - 6, y - 12], [x, y], 4, '#3a2a20');
    bend(g, [x, y], [x + 6, y - 12], [x + 16, y - 6], 4, '#3a2a20');
  }
  // the frame, the sill, a pot
  g.fillStyle = '#f2dfba';
  for (const [x, y, w, h] of [
    [78, 14, 18, 356],
    [664, 14, 18, 356],
    [78, 14, 604, 16],
    [372, 14, 12, 350],
  ] as const)
    g.fillRect(x, y, w, h);
  g.fillStyle = '#efd7a8';
  g.fillRect(48, 358, 664, 26);
  g.fillStyle = css('#5d3418', 0.5);
  g.fillRect(48, 382, 664, 8);
  fillPolygon(
    g,
    [
      [570, 306],
      [642, 306],
      [632, 360],
      [580, 360],
    ],
    '#b8532f',
  );
  for (let i = 0; i < 7; i++) bend(g, [606, 308], [586 + i * 7, 262], [568 + i * 14, 236 + (i % 2) * 18], 7, '#5f7f44');
  // him, from behind, in the sun
  g.fillStyle = '#a8591f';
  g.beginPath();
  g.moveTo(176, 364);
  g.bezierCurveTo(150, 290, 176, 236, 212, 216);
  g.lineTo(300, 216);
  g.bezierCurveTo(336, 240, 358, 296, 332, 364);
  g.fill();
  disc(g, 256, 188, 52, '#b4612a');
  for (const side of [-1, 1])
    fillPolygon(
      g,
      [
        [256 + side * 48, 172],
        [256 + side * 46, 108],
        [256 + side * 8, 142],
      ],
      '#b4612a',
    );
  for (const y of [236, 266, 296, 326]) bend(g, [206, y + 6], [256, y - 8], [306, y + 6], 9, css(GINGER.stripe, 0.75));
  bend(g, [320, 352], [420, 356], [428, 424], 26, '#a8591f');
  g.strokeStyle = css('#ffd98a', 0.85);
  g.lineWidth = 5;
  g.beginPath();
  g.arc(256, 188, 50, -0.4, 0.55);
  g.moveTo(302, 219);
  g.bezierCurveTo(334, 240, 355, 296, 331, 352);
  g.stroke();
}

export const memories2: Piece[] = [
  memory('mem_21', 'memories-2', 321, smallHands),
  memory('mem_22', 'memories-2', 322, machine),
  memory('mem_23', 'memories-2', 323, fortyBirds),
];
