/** What moves under a paw: the hanging book-cart and its strap, rings on chains, slabs that fall, drops. */
import { bookRow } from '../draw/books.ts';
import { chain } from '../draw/iron.ts';
import { rebar } from '../draw/rubble.ts';
import { disc, fillPolygon, linear, ring, strokeLine } from '../paint/canvas.ts';
import { css, mix } from '../paint/colour.ts';
import type { Piece } from '../piece.ts';
import { iron, rustLine, rustPatch, rusty, soft, stone, thing, wood } from './common.ts';

/** Its top, which bears Jasper, is 24 px under the picture's upper edge and 128 px wide. */
const cart = thing('cart', 176, 190, (g, r) => {
  const [left, top] = [24, 24];
  g.fillStyle = css(wood.dark);
  g.fillRect(left + 4, top + 8, 120, 112);
  for (const y of [top + 14, top + 66]) bookRow(g, left + 10, y, 108, 46, wood, r, 0.8, 0.45);
  for (const y of [top + 58, top + 112]) {
    g.fillStyle = css(wood.base);
    g.fillRect(left, y, 128, 9);
    g.fillStyle = css(wood.lit, 0.25);
    g.fillRect(left, y, 128, 1.6);
  }
  rustPatch(g, left - 6, top, 140, 10, r);
  for (const x of [left - 4, left + 124]) {
    rustLine(
      g,
      [
        [x + 4, top],
        [x + 4, top + 132],
      ],
      7,
    );
    ring(g, x + 4, top - 8, 7, 3.4, css(iron.base));
  }
  for (const x of [left + 14, left + 114]) {
    disc(g, x, top + 138, 13, css(iron.dark));
    ring(g, x, top + 138, 11, 3, css(mix(rusty.base, iron.base, 0.3)));
    disc(g, x, top + 138, 3.4, css(rusty.lit, 0.8));
  }
});

const hangingChain = thing('chain', 20, 256, (g) => chain(g, 10, -4, 264, 16, iron));

const strap = thing('strap', 60, 210, (g) => {
  const leather = { ...wood, base: '#4a2c1c', lit: '#d98a55' };
  strokeLine(
    g,
    [
      [30, 0],
      [28, 80],
      [33, 176],
    ],
    11,
    css(leather.dark),
  );
  strokeLine(
    g,
    [
      [29, 0],
      [27, 80],
      [32, 176],
    ],
    8,
    css(leather.base),
  );
  strokeLine(
    g,
    [
      [26, 0],
      [24, 80],
      [29, 172],
    ],
    1.6,
    css(leather.lit, 0.7),
  );
  for (let y = 12; y < 168; y += 15) disc(g, 29, y, 1.7, css('#120a06'));
  g.strokeStyle = css(rusty.base);
  g.lineWidth = 6;
  g.strokeRect(21, 174, 22, 26);
  strokeLine(
    g,
    [
      [22, 175],
      [42, 175],
    ],
    2,
    css(rusty.lit, 0.9),
  );
  strokeLine(
    g,
    [
      [32, 176],
      [32, 204],
    ],
    4,
    css(rusty.lit, 0.8),
  );
});

/** 192 px wide; its bearing top lies 20 px under the picture's upper edge. */
const lampRing = thing('lamp-ring', 216, 96, (g, r) => {
  const [cx, top] = [108, 20];
  g.fillStyle = css(iron.dark);
  g.fillRect(12, top, 192, 11);
  rustPatch(g, 12, top, 192, 6, r);
  g.strokeStyle = css(iron.base);
  g.lineWidth = 6;
  g.beginPath();
  g.ellipse(cx, top + 12, 92, 15, 0, 0, Math.PI);
  g.stroke();
  for (const x of [-84, -44, 44, 84]) {
    g.fillStyle = css(iron.base);
    g.fillRect(cx + x - 4, top + 10, 8, 22);
    g.fillStyle = css('#b9c9d0', 0.5);
    g.beginPath();
    g.ellipse(cx + x, top + 40, 8, 11, 0, 0, 7);
    g.fill();
    strokeLine(
      g,
      [
        [cx + x - 3, top + 34],
        [cx + x - 5, top + 42],
      ],
      1.4,
      css('#eef5f7', 0.7),
    );
  }
  for (const side of [-1, 1])
    strokeLine(
      g,
      [
        [cx, 0],
        [cx + side * 88, top + 4],
      ],
      3.4,
      css(iron.base),
    );
  disc(g, cx, 4, 6, css(iron.base));
});

/** 192 × 64 px of slab in the middle; its lip sags, and is dashed where it will break. */
const slab = thing('falling-slab', 212, 92, (g, r) => {
  const top = 10;
  fillPolygon(
    g,
    [
      [10, top],
      [70, top + 3],
      [130, top + 5],
      [202, top + 1],
      [206, top + 44],
      [188, top + 58],
      [150, top + 64],
      [108, top + 70],
      [60, top + 63],
      [26, top + 60],
      [6, top + 46],
    ],
    css(stone.base),
  );
  g.fillStyle = linear(g, 0, top, 0, top + 30, [
    [0, stone.lit, 0.3],
    [1, stone.lit, 0],
  ]);
  g.fillRect(8, top, 198, 30);
  g.setLineDash([13, 9]);
  strokeLine(
    g,
    [
      [14, top + 4],
      [70, top + 7],
      [130, top + 9],
      [198, top + 5],
    ],
    3,
    css(stone.lit, 0.9),
  );
  g.setLineDash([]);
  for (const x of [52, 104, 156]) {
    strokeLine(
      g,
      [
        [x, top + 6],
        [x + r.range(-9, 9), top + 24],
        [x + r.range(-12, 12), top + 40],
        [x + r.range(-14, 14), top + 60],
      ],
      2.4,
      css(stone.dark),
    );
  }
  for (const [x, y] of [
    [18, 62],
    [196, 56],
    [184, 64],
  ] as const)
    rebar(g, x, top + y - 16, r.range(16, 30), r.range(1, 2.2), css(rusty.dark), r, 2.6);
  for (let i = 0; i < 8; i++) disc(g, r.range(30, 190), top + r.range(66, 80), r.range(1, 2.6), css(stone.base, 0.8));
});

const drop = soft('drop', 10, 34, 1, (g) => {
  g.fillStyle = linear(g, 0, 0, 0, 34, [
    [0, '#dbe8ec', 0],
    [0.75, '#dbe8ec', 0.65],
    [1, '#f2f8fa', 0.9],
  ]);
  g.beginPath();
  g.moveTo(5, 0);
  g.quadraticCurveTo(9, 26, 5, 34);
  g.quadraticCurveTo(1, 26, 5, 0);
  g.fill();
});
/** the stain a drip leaves where it comes from */
const lip = soft('drip-lip', 60, 26, 1, (g) => {
  for (const [x, length] of [
    [20, 12],
    [30, 22],
    [38, 10],
  ] as const) {
    g.fillStyle = linear(g, 0, 0, 0, length, [
      [0, rusty.base, 0.75],
      [1, rusty.lit, 0.1],
    ]);
    g.fillRect(x - 4, 0, 8, length);
  }
  disc(g, 30, 21, 3, css('#dbe8ec', 0.7));
});

export const movingThings: Piece[] = [cart, hangingChain, strap, lampRing, slab, drop, lip];
