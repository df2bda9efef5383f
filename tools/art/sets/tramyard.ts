/** 2-3: the tram yard at dusk: depot, wires on their poles, signals, the signal box, the one dry tram. */
import { cable } from '../draw/growth.ts';
import { lattice } from '../draw/iron.ts';
import { glazing, rivets } from '../draw/works.ts';
import { disc, fillPolygon, glow, linear, type Pen, strokeLine, within } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import { type Piece, setOn } from '../piece.ts';
import { sky } from './air.ts';

const dusk: Tone = { base: '#262832', lit: '#a9a3a8', dark: '#14151c' };
const dull: Tone = { base: '#3a3d49', lit: '#a5a5b0', dark: '#22242d' };
const AMBER = '#e8a04a';

const put = setOn('tramyard', {
  stain: 0.4,
  haze: [
    [0, '#1a1c24', 0.2],
    [0.5, '#2a2c36', 0],
    [1, '#8d8794', 0.3],
  ],
  rim: { dx: 1, dy: 2.2, colour: '#f0cfae', alpha: 0.5 },
});

/** A bay of the depot's side: brick, a tall window with its panes half out, a truss over it. */
function depot(g: Pen, r: Random): void {
  const [w, h] = [480, 1300];
  g.fillStyle = css(dull.base);
  g.fillRect(0, 0, w, h);
  for (let row = 0; row < h / 17; row++)
    for (let col = -1; col < 10; col++) {
      g.fillStyle = css(r.chance(0.5) ? dull.lit : dull.dark, r.range(0, 0.12));
      g.fillRect(col * 50 + (row % 2) * 25 + 1, row * 17 + 1, 48, 15);
    }
  const box = { x: 110, y: 330, w: 260, h: 560 };
  g.save();
  g.beginPath();
  g.moveTo(box.x, box.y + box.h);
  g.lineTo(box.x, box.y + 40);
  g.ellipse(box.x + box.w / 2, box.y + 40, box.w / 2, 70, 0, Math.PI, 0);
  g.lineTo(box.x + box.w, box.y + box.h);
  g.clip();
  g.clearRect(box.x, box.y - 40, box.w, box.h + 40);
  glazing(
    g,
    { ...box, y: box.y - 30, h: box.h + 30 },
    { cols: 5, rows: 9, broken: 0.42, glass: ['#6f7482', '#c1a795'] },
    css(dusk.base),
    r,
  );
  g.restore();
  g.fillStyle = css(dusk.base);
  g.fillRect(box.x - 18, box.y + box.h, box.w + 36, 18);
  for (const x of [0, w - 30]) {
    g.fillStyle = css(dull.dark);
    g.fillRect(x, 150, 30, h - 150);
  }
  lattice(g, [0, 170], [w, 170], 60, 10, css(dusk.base), 9, 5);
}

/** A dead tram down on its axles among the rails. */
function deadTram(g: Pen, r: Random): void {
  within(g, 0, 6, 0.012, () => {
    g.fillStyle = css(dusk.base);
    g.beginPath();
    g.roundRect(16, 60, 648, 210, 30);
    g.fill();
    g.fillRect(120, 40, 420, 24);
    for (let i = 0; i < 9; i++) {
      g.fillStyle = r.chance(0.5) ? css('#0f1016') : css('#8d8a94', 0.55);
      g.fillRect(44 + i * 66, 92, 54, 72);
    }
    g.fillStyle = css('#4a3a3a', 0.8);
    g.fillRect(16, 182, 648, 22);
    g.fillStyle = css(dusk.dark);
    for (const x of [130, 460]) g.fillRect(x, 268, 110, 22);
    strokeLine(
      g,
      [
        [330, 42],
        [250, 4],
      ],
      4,
      css(dusk.base),
    );
  });
}

/**
 * The dry tram, seen through: its far side, 1024 px from door to door between roof (448 px over the foot) and floor
 * (128 px over it); a lamp still burns.
 */
function tram(g: Pen, r: Random): void {
  const left = 58;
  const top = 180;
  const floor = top + 320;
  g.fillStyle = css('#3d322c');
  g.fillRect(left, top, 1024, 360);
  g.fillStyle = linear(g, 0, top, 0, floor, [
    [0, '#2b211b'],
    [0.6, '#5b412c'],
    [1, '#3a2a20'],
  ]);
  g.fillRect(left + 10, top + 30, 1004, 300);
  for (let i = 0; i < 8; i++) {
    const x = left + 92 + i * 108;
    g.fillStyle = linear(g, 0, top + 84, 0, top + 210, [
      [0, '#4d5567'],
      [0.7, '#a08a84'],
      [1, '#d0a078'],
    ]);
    g.beginPath();
    g.roundRect(x, top + 78, 88, 132, 10);
    g.fill();
    for (let drop = 0; drop < 9; drop++) {
      g.fillStyle = css('#e9e4e4', r.range(0.1, 0.3));
      g.fillRect(x + r.range(6, 80), top + r.range(84, 160), 1.6, r.range(8, 44));
    }
    g.strokeStyle = css('#221913');
    g.lineWidth = 6;
    g.stroke();
  }
  strokeLine(
    g,
    [
      [left + 30, top + 62],
      [left + 994, top + 62],
    ],
    5,
    css('#8a6a3c'),
  );
  for (let i = 0; i < 9; i++) {
    const x = left + 110 + i * 100;
    strokeLine(
      g,
      [
        [x, top + 62],
        [x + r.range(-5, 5), top + 88],
      ],
      3,
      css('#8a6a3c'),
    );
    g.strokeStyle = css('#b08d58');
    g.lineWidth = 4;
    g.beginPath();
    g.arc(x, top + 97, 9, 0, 7);
    g.stroke();
  }
  // seats of slats, back to back
  for (let i = 0; i < 5; i++) {
    const x = left + 140 + i * 176;
    for (const lean of [-1, 1]) {
      fillPolygon(
        g,
        [
          [x + lean * 4, floor - 96],
          [x + lean * 16, floor - 98],
          [x + lean * 24, floor - 44],
          [x + lean * 78, floor - 40],
          [x + lean * 78, floor - 28],
          [x + lean * 10, floor - 30],
        ],
        css('#33231a'),
      );
      strokeLine(
        g,
        [
          [x + lean * 70, floor - 30],
          [x + lean * 66, floor],
        ],
        7,
        css('#1d1510'),
      );
    }
  }
  for (const x of [left + 12, left + 962]) {
    g.fillStyle = css('#20262f', 0.9);
    g.fillRect(x, top + 60, 52, 262);
    g.fillStyle = css('#b9a79c', 0.32);
    g.fillRect(x + 8, top + 76, 36, 120);
  }
  g.fillStyle = css('#1a1712');
  g.fillRect(left - 24, floor, 1072, 64);
  g.fillStyle = css('#7a6328', 0.8);
  g.fillRect(left - 24, floor + 10, 1072, 9);
  for (const x of [left + 190, left + 834]) {
    disc(g, x, floor + 92, 40, css('#0f0f12'));
    disc(g, x, floor + 92, 16, css('#2c2d33'));
  }
  g.fillStyle = css('#1e1f26');
  g.beginPath();
  g.roundRect(left + 190, top - 28, 640, 36, 14);
  g.fill();
  strokeLine(
    g,
    [
      [left + 540, top - 26],
      [left + 380, 12],
    ],
    7,
    css(dusk.dark),
  );
}
function tramLight(g: Pen): void {
  for (const x of [300, 570, 840]) {
    glow(g, x, 272, 210, AMBER, 0.34);
    disc(g, x, 262, 11, css('#ffe2a8', 0.95));
  }
}

/** A pole with its bracket out over the rails. */
function catenary(g: Pen): void {
  const c = css(dusk.base);
  lattice(g, [60, 860], [60, 40], 26, 24, c, 6, 3);
  strokeLine(
    g,
    [
      [60, 110],
      [330, 96],
    ],
    8,
    c,
  );
  strokeLine(
    g,
    [
      [60, 190],
      [210, 104],
    ],
    5,
    c,
  );
  strokeLine(
    g,
    [
      [60, 44],
      [300, 96],
    ],
    3,
    c,
  );
  for (const x of [220, 316]) {
    g.fillStyle = c;
    g.fillRect(x - 5, 100, 10, 32);
    disc(g, x, 136, 7, c);
  }
  g.fillStyle = c;
  g.fillRect(34, 836, 52, 24);
}
/** Two contact wires and the one that bears them. */
function contact(g: Pen): void {
  const c = css(dusk.dark);
  cable(g, [2, 20], [958, 20], 66, 4, c);
  for (const y of [96, 104])
    strokeLine(
      g,
      [
        [2, y],
        [958, y],
      ],
      3.4,
      c,
    );
  for (let x = 80; x < 940; x += 100)
    strokeLine(
      g,
      [
        [x, 26 + 50 * Math.sin((x / 960) * Math.PI)],
        [x, 97],
      ],
      2,
      c,
    );
}
function semaphore(g: Pen): void {
  const c = css(dusk.base);
  lattice(g, [70, 620], [70, 40], 20, 22, c, 5, 2.4);
  within(g, 70, 74, 0.5, () => {
    g.fillStyle = css('#46302b');
    g.fillRect(-16, -13, 172, 26);
    g.fillStyle = css('#8b857f', 0.7);
    g.fillRect(112, -13, 16, 26);
  });
  within(g, 70, 190, 0, () => {
    g.fillStyle = css('#3d2d2a', 0.8);
    g.fillRect(-10, -10, 120, 20);
  });
  disc(g, 52, 74, 17, css('#101116'));
  disc(g, 52, 74, 10, css('#54332c'));
  disc(g, 49, 70, 3, css('#a08d84', 0.7));
  for (let y = 240; y < 600; y += 30) {
    g.fillStyle = c;
    g.fillRect(76, y, 26, 3);
  }
}
/** The box on its stilts: floor 512 px over the foot, roof 1088 px over it. */
function signalBox(g: Pen, r: Random): void {
  const c = css(dusk.base);
  const [left, right, roof, floor] = [40, 456, 84, 620];
  for (const x of [left + 30, left + 206, right - 40]) {
    g.fillStyle = c;
    g.fillRect(x, floor, 22, 512);
  }
  for (const [a, b] of [
    [left + 40, left + 217],
    [left + 217, right - 30],
  ] as const) {
    strokeLine(
      g,
      [
        [a, floor + 20],
        [b, 1100],
      ],
      7,
      c,
    );
    strokeLine(
      g,
      [
        [b, floor + 20],
        [a, 1100],
      ],
      7,
      c,
    );
  }
  g.fillStyle = css(mix(dusk.base, '#4a3f38', 0.5));
  g.fillRect(left, roof, right - left, floor - roof);
  for (let y = roof + 14; y < floor; y += 24) {
    g.fillStyle = css(r.chance(0.5) ? dusk.lit : dusk.dark, r.range(0.06, 0.18));
    g.fillRect(left, y, right - left, 3);
  }
  const glass = { x: left + 18, y: roof + 90, w: right - left - 36, h: 220 };
  g.fillStyle = linear(g, 0, glass.y, 0, glass.y + glass.h, [
    [0, '#4d4440'],
    [1, '#a3744a'],
  ]);
  g.fillRect(glass.x, glass.y, glass.w, glass.h);
  glazing(g, glass, { cols: 6, rows: 3, broken: 0.3, glass: ['#8a6a50', '#e8bd84'] }, c, r);
  // levers in their frame
  for (let i = 0; i < 12; i++)
    strokeLine(
      g,
      [
        [left + 60 + i * 28, floor - 100],
        [left + 60 + i * 28 + (r.chance(0.3) ? 26 : 4), floor - 190],
      ],
      5,
      css(r.pick(['#6e3c22', '#3d4452', '#2b2d36'])),
    );
  fillPolygon(
    g,
    [
      [left - 34, roof + 12],
      [left + 40, roof - 72],
      [right - 40, roof - 72],
      [right + 34, roof + 12],
    ],
    css(dusk.dark),
  );
  g.fillStyle = css(dusk.dark);
  g.fillRect(left - 10, floor, right - left + 20, 16);
  rivets(g, left, right, floor + 8, 14, dusk);
}
function boxLight(g: Pen): void {
  glow(g, 248, 280, 240, AMBER, 0.32);
}

/** Wet rails between stones, the evening on their heads. */
function rails(g: Pen, r: Random): void {
  for (let i = 0; i < 190; i++) {
    const y = r.range(10, 66);
    g.fillStyle = css(mix(dusk.dark, dusk.lit, r.range(0.06, 0.3)), 0.9);
    g.beginPath();
    g.ellipse(r.range(14, 946), y, r.range(6, 15), r.range(3, 7), 0, 0, 7);
    g.fill();
  }
  for (const [y, width] of [
    [16, 4],
    [30, 5],
    [50, 8],
  ] as const) {
    strokeLine(
      g,
      [
        [0, y + width],
        [960, y + width],
      ],
      width,
      css(dusk.dark),
    );
    strokeLine(
      g,
      [
        [0, y],
        [960, y],
      ],
      width * 0.7,
      css('#d6b7a0', 0.85),
    );
  }
}

const lit = (piece: Piece, after: (g: Pen) => void): Piece => ({ ...piece, after });

export const tramyard: Piece[] = [
  sky({
    name: 'sky-evening',
    page: 'tramyard',
    stops: [
      [0, '#262a38'],
      [0.28, '#454a5b'],
      [0.5, '#6f6b78'],
      [0.64, '#a3877f'],
      [0.72, '#c39a80'],
      [0.82, '#84747a'],
      [1, '#4a4854'],
    ],
    glows: [{ x: 1180, y: 740, r: 760, colour: '#ffcf96', alpha: 0.34 }],
    clouds: [
      { seed: 6.1, colour: '#262a37', alpha: 0.9, across: 3, down: 9, from: -0.36, to: 0.56, clear: 0.34 },
      { seed: 19.7, colour: '#b98a74', alpha: 0.32, across: 3.2, down: 16, from: 0.16, to: 0.6, clear: 0.46 },
    ],
  }),
  put('depot-bay', 480, 1300, 0.5, 241, depot),
  put('tram-dead', 680, 300, 0.55, 242, deadTram),
  lit(put('tram', 1140, 628, 0.7, 243, tram), tramLight),
  put('catenary', 350, 860, 0.55, 244, catenary),
  put('contact', 960, 120, 0.5, 245, contact),
  put('semaphore', 240, 620, 0.6, 246, semaphore),
  lit(put('signal-box', 500, 1132, 0.55, 247, signalBox), boxLight),
  put('rails', 960, 76, 0.6, 248, rails),
];
