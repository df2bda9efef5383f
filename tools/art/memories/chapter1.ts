/** What Jasper remembers in chapter 1: a cushion and a cup, laughter, a Sunday. */
import { disc, fillPolygon, glow, linear, type Pen, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, mix } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { cat, memory, W, wall } from './vignette.ts';

function cushionAndCup(g: Pen): void {
  wall(g, '#e6c083', '#a86a3a');
  // the window behind the curtain
  g.fillStyle = '#fff3cf';
  g.fillRect(90, 20, 210, 270);
  g.fillStyle = css('#e8c98a');
  g.fillRect(190, 20, 8, 270);
  g.fillRect(90, 140, 210, 8);
  glow(g, 200, 150, 330, '#fff0c0', 0.75);
  for (let i = 0; i < 12; i++) {
    const x = 40 + i * 26;
    g.fillStyle = linear(g, x, 0, x + 26, 0, [
      [0, '#2f6b46'],
      [0.45, '#63a871'],
      [1, '#255339'],
    ]);
    const drawn = i < 3 || i > 8 ? 400 : 0;
    g.fillRect(x, 0, 27, drawn);
  }
  // the table, and the cup at its edge
  fillPolygon(
    g,
    [
      [430, 262],
      [760, 250],
      [760, 290],
      [440, 290],
    ],
    '#8a5328',
  );
  fillPolygon(
    g,
    [
      [430, 262],
      [760, 250],
      [760, 262],
      [436, 272],
    ],
    '#d29a5a',
  );
  g.fillStyle = '#5d3418';
  g.fillRect(640, 288, 26, 192);
  within(g, 446, 240, -0.24, () => {
    g.fillStyle = linear(g, -30, 0, 30, 0, [
      [0, '#ffdf6a'],
      [0.6, '#f2b91f'],
      [1, '#a8740f'],
    ]);
    g.beginPath();
    g.moveTo(-28, -44);
    g.lineTo(28, -44);
    g.quadraticCurveTo(26, 20, 10, 22);
    g.lineTo(-10, 22);
    g.quadraticCurveTo(-26, 20, -28, -44);
    g.fill();
    g.strokeStyle = '#d99a14';
    g.lineWidth = 8;
    g.beginPath();
    g.arc(32, -16, 15, -1.3, 1.5);
    g.stroke();
    g.fillStyle = '#7a4a1a';
    g.beginPath();
    g.ellipse(0, -44, 28, 6, 0, 0, 7);
    g.fill();
  });
  // a paw, reaching from below
  g.strokeStyle = '#c8742f';
  g.lineCap = 'round';
  g.lineWidth = 34;
  g.beginPath();
  g.moveTo(330, 470);
  g.quadraticCurveTo(350, 330, 404, 262);
  g.stroke();
  for (const y of [430, 386, 340])
    strokeLine(
      g,
      [
        [326, y],
        [362, y - 14],
      ],
      7,
      css('#612a0e', 0.7),
    );
  disc(g, 406, 258, 20, '#f0d2a8');
  g.lineCap = 'butt';
  // the cushion
  g.fillStyle = linear(g, 0, 350, 0, 460, [
    [0, '#e2553f'],
    [1, '#7d1f18'],
  ]);
  g.beginPath();
  g.moveTo(70, 440);
  g.bezierCurveTo(30, 350, 120, 346, 150, 362);
  g.quadraticCurveTo(230, 382, 300, 362);
  g.bezierCurveTo(350, 346, 400, 372, 366, 444);
  g.quadraticCurveTo(220, 476, 70, 440);
  g.fill();
  disc(g, 222, 408, 7, '#f6cf96');
}

function laughter(g: Pen, r: Random): void {
  wall(g, '#f0cd92', '#b9763f');
  glow(g, 420, 90, 420, '#ffe9b4', 0.8);
  g.fillStyle = '#8a4f2a';
  g.fillRect(0, 396, W, 90);
  for (let i = 0; i < 7; i++)
    strokeLine(
      g,
      [
        [i * 130 - 40, 480],
        [i * 110 + 30, 398],
      ],
      2,
      css('#5f3318', 0.6),
    );
  // the back of a sofa he has just left
  g.fillStyle = linear(g, 0, 120, 0, 330, [
    [0, '#4f7d78'],
    [1, '#274744'],
  ]);
  g.beginPath();
  g.roundRect(-30, 130, 300, 280, 46);
  g.fill();
  strokeLine(
    g,
    [
      [10, 146],
      [230, 146],
    ],
    6,
    css('#8fbdb2', 0.7),
  );
  // legs all about: turned-up jeans, a skirt, slippers, one pair off the ground
  const legs: readonly { x: number; cloth: string; sock: string; lift: number; lean: number }[] = [
    { x: 470, cloth: '#3f5f8a', sock: '#d8d2c2', lift: 0, lean: -8 },
    { x: 526, cloth: '#3f5f8a', sock: '#d8d2c2', lift: 0, lean: 6 },
    { x: 618, cloth: '#a8503c', sock: '#f0c8a0', lift: 26, lean: 22 },
    { x: 664, cloth: '#a8503c', sock: '#f0c8a0', lift: 6, lean: -10 },
    { x: 330, cloth: '#6a5a3c', sock: '#c9b458', lift: 0, lean: 4 },
  ];
  for (const { x, cloth, sock, lift, lean } of legs) {
    const foot = 412 - lift;
    const leg: Spot[] = [
      [x - 26, 0],
      [x + 26, 0],
      [x + 20 + lean, foot - 66],
      [x - 18 + lean, foot - 66],
    ];
    fillPolygon(g, leg, cloth);
    fillPolygon(
      g,
      [
        [x - 18 + lean, foot - 66],
        [x + 1 + lean, foot - 66],
        [x - 4, 0],
        [x - 26, 0],
      ],
      css('#ffffff', 0.1),
    );
    g.fillStyle = sock;
    g.fillRect(x - 13 + lean, foot - 68, 28, 56);
    g.fillStyle = mix(cloth, '#2a1810', 0.6);
    g.beginPath();
    g.ellipse(x + 12 + lean, foot - 4, 36, 14, 0, 0, 7);
    g.fill();
  }
  cat(g, 250, 268, 1.5, 2.5);
  // where he came down from
  g.strokeStyle = css('#fff6dc', 0.5);
  g.lineWidth = 4;
  for (let i = 0; i < 3; i++) {
    g.beginPath();
    g.arc(210 + i * 26, 172 + r.range(-8, 8), 60, -1.2, 0.2);
    g.stroke();
  }
}

function sunday(g: Pen, r: Random): void {
  wall(g, '#e9b878', '#7d4726');
  for (let row = 0; row < 5; row++)
    for (let col = 0; col < 9; col++) {
      g.fillStyle = css(mix('#f2d4a0', '#d9a868', r()), 0.55);
      g.fillRect(col * 88 - 20, row * 44, 84, 40);
    }
  g.fillStyle = linear(g, 0, 110, 0, 480, [
    [0, '#efe2c8'],
    [1, '#9a7d5c'],
  ]);
  g.beginPath();
  g.roundRect(190, 110, 380, 380, 18);
  g.fill();
  g.fillStyle = '#3a2a20';
  g.fillRect(190, 172, 380, 8);
  for (const x of [240, 300, 460, 520]) {
    disc(g, x, 142, 16, '#4a382a');
    strokeLine(
      g,
      [
        [x, 142],
        [x, 130],
      ],
      4,
      '#f0d8b0',
    );
  }
  // the door, and what is behind it
  g.fillStyle = '#2a140a';
  g.beginPath();
  g.roundRect(228, 208, 304, 226, 14);
  g.fill();
  glow(g, 380, 330, 190, '#ff9a3c', 0.95);
  glow(g, 380, 360, 110, '#ffd98a', 0.8);
  strokeLine(
    g,
    [
      [240, 372],
      [520, 372],
    ],
    4,
    '#6a3516',
  );
  g.fillStyle = '#4a2612';
  g.beginPath();
  g.ellipse(380, 366, 108, 16, 0, 0, 7);
  g.fill();
  g.fillStyle = linear(g, 0, 280, 0, 366, [
    [0, '#d8853a'],
    [1, '#6a2f10'],
  ]);
  g.beginPath();
  g.ellipse(376, 334, 84, 46, -0.06, 0, 7);
  g.fill();
  for (const [x, y] of [
    [300, 352],
    [456, 350],
    [478, 360],
  ] as const)
    disc(g, x, y, 16, '#e8b45a');
  g.beginPath();
  g.strokeStyle = css('#ffe8bc', 0.8);
  g.lineWidth = 5;
  g.ellipse(370, 318, 52, 20, -0.1, 3.5, 5.6);
  g.stroke();
  strokeLine(
    g,
    [
      [232, 204],
      [528, 204],
    ],
    9,
    '#b08d64',
  );
  // the smell, which had corners
  g.lineWidth = 7;
  for (const [x, k] of [
    [260, 1],
    [380, -1],
    [500, 1],
  ] as const) {
    g.strokeStyle = css('#fff0cc', 0.32);
    g.beginPath();
    g.moveTo(x, 104);
    g.bezierCurveTo(x + 34 * k, 76, x - 34 * k, 52, x + 14 * k, 14);
    g.stroke();
  }
  // two ears, waiting
  g.fillStyle = '#7a3d16';
  g.beginPath();
  g.moveTo(90, 480);
  g.bezierCurveTo(76, 400, 104, 366, 112, 350);
  g.lineTo(110, 306);
  g.lineTo(140, 340);
  g.quadraticCurveTo(156, 334, 172, 340);
  g.lineTo(200, 306);
  g.lineTo(202, 352);
  g.bezierCurveTo(214, 372, 236, 410, 226, 480);
  g.fill();
  strokeLine(
    g,
    [
      [201, 310],
      [203, 352],
      [222, 400],
      [227, 470],
    ],
    5,
    css('#ffb868', 0.8),
  );
}

export const memories1: Piece[] = [
  memory('mem_11', 'memories', 301, cushionAndCup),
  memory('mem_12', 'memories', 302, laughter),
  memory('mem_13', 'memories', 303, sunday),
];
