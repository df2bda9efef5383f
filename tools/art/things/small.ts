/** What chapter 2 is worked by: gates and their plates, a plank, roof panes; and what the two bring each other. */
import { rivets } from '../draw/works.ts';
import { disc, fillPolygon, linear, type Pen, ribbon, ring, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, mix } from '../paint/colour.ts';
import type { Random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';
import { iron, rustPatch, rusty, stone, thing, wood } from './common.ts';

const small = (name: string, w: number, h: number, draw: (g: Pen, r: Random) => void): Piece =>
  thing(name, w, h, draw, { page: 'things-small' });

const GATE = { w: 64, h: 256 };
const upright = (g: Pen, x: number, y: number, w: number, h: number, lit = 0.22): void => {
  g.fillStyle = linear(g, x, 0, x + w, 0, [
    [0, mix(iron.base, iron.lit, lit)],
    [0.4, iron.base],
    [1, iron.dark],
  ]);
  g.fillRect(x, y, w, h);
};

/** A grille of bars, spiked at its foot. */
const bars = small('gate-bars', GATE.w, GATE.h, (g, r) => {
  for (const x of [4, 16.5, 29, 41.5, 54]) {
    upright(g, x, 4, 6, 232);
    fillPolygon(
      g,
      [
        [x - 2, 234],
        [x + 8, 234],
        [x + 3, 256],
      ],
      css(iron.base),
    );
  }
  for (const y of [2, 66, 128, 190]) {
    g.fillStyle = css(iron.dark);
    g.fillRect(0, y + 2, 64, 11);
    g.fillStyle = css(mix(iron.base, iron.lit, 0.16));
    g.fillRect(0, y, 64, 8);
    rivets(g, 7, 57, y + 4, 5, iron);
  }
  rustPatch(g, 0, 226, 64, 9, r);
  for (let i = 0; i < 9; i++) {
    g.fillStyle = css(rusty.base, 0.5);
    g.fillRect(r.range(2, 58), r.pick([74, 136, 198]), r.range(2, 4), r.range(6, 24));
  }
});

/** A signal's arm on end, its weight above, once striped. */
const arm = small('gate-arm', GATE.w, GATE.h, (g, r) => {
  upright(g, 4, 0, 7, 256);
  upright(g, 53, 0, 7, 256);
  for (let y = 10; y < 250; y += 30)
    strokeLine(
      g,
      [
        [8, y],
        [56, y + 26],
      ],
      3,
      css(iron.base),
    );
  g.fillStyle = css('#54382f');
  g.fillRect(17, 40, 30, 212);
  for (let y = 56; y < 250; y += 58)
    fillPolygon(
      g,
      [
        [17, y + 14],
        [47, y],
        [47, y + 24],
        [17, y + 38],
      ],
      css('#8d867a', 0.75),
    );
  for (let i = 0; i < 40; i++) {
    g.fillStyle = css(r.pick([rusty.dark, '#1a1514', rusty.base]), r.range(0.15, 0.5));
    g.fillRect(r.range(17, 42), r.range(40, 240), r.range(1, 5), r.range(3, 16));
  }
  disc(g, 32, 24, 22, css(iron.base));
  ring(g, 32, 24, 20, 4, css(mix(iron.base, iron.lit, 0.2)));
  disc(g, 32, 24, 6, css(rusty.base));
  rustPatch(g, 15, 244, 34, 8, r);
});

/** Boards on iron straps. */
const door = small('gate-door', GATE.w, GATE.h, (g, r) => {
  for (let i = 0; i < 4; i++) {
    g.fillStyle = css(mix(wood.base, wood.lit, r.range(0.02, 0.16)));
    g.fillRect(i * 16, r.range(0, 3), 15, 254);
    for (let n = 0; n < 7; n++)
      strokeLine(
        g,
        [
          [i * 16 + r.range(2, 13), r.range(0, 200)],
          [i * 16 + r.range(2, 13), r.range(60, 256)],
        ],
        0.8,
        css(wood.dark, 0.6),
      );
  }
  for (const y of [34, 128, 214]) {
    g.fillStyle = css(iron.base);
    g.fillRect(0, y, 64, 16);
    rivets(g, 8, 56, y + 8, 4, iron);
  }
  ring(g, 48, 104, 9, 4, css(rusty.base));
  rustPatch(g, 0, 248, 64, 8, r);
});

/** Tread iron, 256 px wide; its top lies 12 px over the floor, which is 8 px over its foot. */
const plate = small('plate', 256, 20, (g, r) => {
  g.fillStyle = css(iron.dark);
  g.fillRect(0, 3, 256, 17);
  g.fillStyle = css(mix(iron.base, rusty.base, 0.45));
  g.fillRect(2, 0, 252, 9);
  for (let x = 8; x < 248; x += 12) {
    const up = (x / 12) % 2 < 1;
    strokeLine(
      g,
      [
        [x, up ? 6 : 3],
        [x + 7, up ? 3 : 6],
      ],
      1.8,
      css(rusty.lit, 0.5),
    );
  }
  rustPatch(g, 2, 8, 252, 5, r);
  for (const x of [10, 246]) disc(g, x, 11, 3, css(iron.dark));
});

/** 704 px long, its left end where it turns; its bearing side lies on the upper edge. */
const plank = small('plank', 704, 24, (g, r) => {
  const top = (x: number): number => 1.5 + Math.sin(x * 0.013) * 1.2;
  const upper: Spot[] = [];
  for (let x = 0; x <= 704; x += 22) upper.push([x, top(x)]);
  fillPolygon(g, [...upper, [698, 9], [704, 15], [694, 22], [0, 22]], css(wood.base));
  g.fillStyle = linear(g, 0, 0, 0, 24, [
    [0, wood.lit, 0.4],
    [0.3, wood.lit, 0.1],
    [1, wood.dark, 0.7],
  ]);
  g.fillRect(0, 2, 694, 20);
  for (let i = 0; i < 60; i++) {
    const [x, y] = [r.range(0, 640), r.range(5, 21)];
    strokeLine(
      g,
      [
        [x, y],
        [x + r.range(20, 90), y + r.range(-1.4, 1.4)],
      ],
      0.9,
      css(wood.dark, r.range(0.3, 0.8)),
    );
  }
  for (const x of [26, 662]) {
    rustPatch(g, x, 0, 15, 24, r);
    disc(g, x + 7, 8, 2.4, css(iron.dark));
  }
});

/** 128 px of wired glass in half its frame; the lip is dashed where it will break. */
const pane = small('pane', 128, 28, (g, r) => {
  g.fillStyle = linear(g, 0, 0, 0, 28, [
    [0, '#d2e2e4', 0.62],
    [0.4, '#7f999d', 0.4],
    [1, '#4d6468', 0.5],
  ]);
  g.fillRect(2, 2, 124, 24);
  for (let x = 8; x < 124; x += 10)
    strokeLine(
      g,
      [
        [x, 2],
        [x - 4, 26],
      ],
      0.7,
      css('#1b282b', 0.5),
    );
  for (let i = 0; i < 5; i++) {
    const x = r.range(20, 108);
    strokeLine(
      g,
      [
        [x, 2],
        [x + r.range(-10, 10), 13],
        [x + r.range(-22, 22), 26],
      ],
      1.3,
      css('#f0f7f8', 0.6),
    );
  }
  g.fillStyle = css(iron.base);
  for (const x of [0, 122]) g.fillRect(x, 0, 6, 28);
  g.fillRect(0, 0, 128, 4);
  for (let x = 6; x < 118; x += 22) rustPatch(g, x, 22, 13, 5, r);
});

/** What is left of the glass where it came down: splinters on end and flat ones, each with one lit edge. */
const paneShards = small('pane-shards', 210, 40, (g, r) => {
  for (let i = 0; i < 24; i++) {
    const x = 105 + (r.range(-1, 1) + r.range(-1, 1)) * 48;
    const stands = r.chance(0.3);
    const [w, h] = stands ? [r.range(4, 9), r.range(6, 14)] : [r.range(10, 26), r.range(2, 4)];
    const tip = r.range(-0.4, 0.4) * w;
    fillPolygon(
      g,
      [
        [x - w / 2, 40],
        [x + tip, 40 - h],
        [x + w / 2, 40],
      ],
      css(mix('#5f777c', '#a9bec2', r()), r.range(0.35, 0.65)),
    );
    strokeLine(
      g,
      [
        [x - w / 2, 39],
        [x + tip, 40 - h],
      ],
      1.3,
      css('#f0f7f8', r.range(0.25, 0.7)),
    );
  }
});

const string = small('gift-string', 76, 40, (g, r) => {
  for (let i = 0; i < 16; i++) {
    g.strokeStyle = css(mix('#6d2226', '#b8474a', r()), 0.95);
    g.lineWidth = r.range(1.8, 2.8);
    g.beginPath();
    g.ellipse(32 + r.range(-2, 2), 24 + r.range(-1, 1), r.range(9, 17), r.range(5, 14), r.range(0, 3), 0, 7);
    g.stroke();
  }
  ribbon(
    g,
    [
      [44, 32, 2.6],
      [56, 37, 2.6],
      [64, 33, 2.4],
      [72, 37, 2],
    ],
    css('#93363a'),
  );
});

const beetle = small('gift-beetle', 52, 30, (g) => {
  for (const x of [14, 24, 34])
    strokeLine(
      g,
      [
        [x, 18],
        [x - 4, 24],
        [x - 5, 29],
      ],
      2,
      css('#0b0f0e'),
    );
  const half = (x: number, wide: number, fill: string): void => {
    g.fillStyle = fill;
    g.beginPath();
    g.ellipse(x, 22, wide, 16, 0, Math.PI, 0);
    g.fill();
  };
  half(24, 20, css('#0f2418'));
  half(26, 16, css('#2a6b40'));
  g.fillStyle = linear(g, 0, 6, 0, 22, [
    [0, '#a9e0b4', 0.75],
    [0.5, '#a9e0b4', 0],
  ]);
  g.fillRect(16, 7, 18, 12);
  strokeLine(
    g,
    [
      [27, 6],
      [24, 22],
    ],
    1.6,
    css('#0b0f0e'),
  );
  disc(g, 45, 20, 5, css('#0f1713'));
});

const feather = small('gift-feather', 92, 34, (g, r) => {
  const spine = (t: number): Spot => [8 + 76 * t, 28 - 18 * t - 6 * Math.sin(t * 3)];
  for (let i = 4; i < 46; i++) {
    const t = i / 46;
    const [x, y] = spine(t);
    const length = 11 * Math.sin(Math.min(1, t * 1.15) * Math.PI) + 2;
    if (r.chance(0.1)) continue;
    for (const side of [-1, 1])
      strokeLine(
        g,
        [
          [x, y],
          [x + 7, y + side * length],
        ],
        2.2,
        css(mix('#79848b', '#e8edef', r.range(0.1, 0.75))),
      );
  }
  strokeLine(g, [spine(0), spine(0.3), spine(0.6), spine(0.98)], 1.8, css('#f6f8f8'));
});

const gem = small('gift-stone', 72, 42, (g, r) => {
  fillPolygon(
    g,
    [
      [5, 34],
      [12, 15],
      [30, 5],
      [50, 7],
      [66, 22],
      [68, 36],
      [54, 42],
      [16, 42],
    ],
    css('#586167'),
  );
  fillPolygon(
    g,
    [
      [12, 15],
      [30, 5],
      [50, 7],
      [42, 18],
      [22, 22],
    ],
    css('#8d989e'),
  );
  for (let i = 0; i < 26; i++)
    disc(g, r.range(12, 62), r.range(12, 40), r.range(0.6, 1.8), css(r.pick([stone.dark, '#aab4b9']), 0.5));
});

const cloth = small('gift-cloth', 104, 30, (g, r) => {
  fillPolygon(
    g,
    [
      [4, 29],
      [14, 16],
      [34, 9],
      [58, 6],
      [84, 13],
      [98, 22],
      [102, 29],
    ],
    css('#27435f'),
  );
  for (let i = 0; i < 8; i++) {
    const x = 14 + i * 10;
    ribbon(
      g,
      [
        [x, 28, 2],
        [x + r.range(2, 8), 18, 5],
        [x + r.range(8, 18), 10 + Math.abs(i - 4) * 1.4, 2],
      ],
      css(i % 2 ? '#5a86b2' : '#3d6690', 0.85),
    );
  }
  for (const y of [14, 21])
    for (let x = 24; x < 84; x += 9) {
      g.fillStyle = css('#cfdbe4', 0.5);
      g.fillRect(x, y + Math.abs(x - 54) * 0.08, 4, 1.6);
    }
});

const flower = small('gift-flower', 56, 72, (g, r) => {
  g.fillStyle = css('#32251c');
  g.beginPath();
  g.ellipse(28, 72, 24, 13, 0, Math.PI, 0);
  g.fill();
  ribbon(
    g,
    [
      [27, 64, 4],
      [25, 44, 3.4],
      [30, 24, 2.6],
    ],
    css('#56783f'),
  );
  for (const [turn, y] of [
    [-0.7, 52],
    [0.8, 44],
  ] as const)
    within(g, 26, y, turn, () => {
      g.fillStyle = css('#6d9150');
      g.beginPath();
      g.ellipse(0, -9, 3.4, 10, 0, 0, 7);
      g.fill();
    });
  for (let i = 0; i < 16; i++)
    within(g, 30, 20, (i / 16) * Math.PI * 2, () => {
      g.fillStyle = css(mix('#e0a512', '#ffdc3e', r()));
      g.beginPath();
      g.ellipse(0, -9.5, 3, 8, 0, 0, 7);
      g.fill();
    });
  disc(g, 30, 20, 5.4, css('#8a5a1a'));
  disc(g, 29, 18.6, 2.6, css('#c48a30'));
});

export const smallThings: Piece[] = [
  bars,
  arm,
  door,
  plate,
  plank,
  pane,
  paneShards,
  string,
  beetle,
  feather,
  gem,
  cloth,
  flower,
];
