/** The tile pictures that Tiled shows: 16 columns of 64 px, plain, so that a map reads at a glance. */
import { bookRow } from './draw/books.ts';
import { ivy } from './draw/growth.ts';
import { disc, fillPolygon, layer, type Pen, ring, strokeLine } from './paint/canvas.ts';
import { css, mix, tones } from './paint/colour.ts';
import { type Random, random } from './paint/noise.ts';

const TILE = 64;
type Draw = (g: Pen, r: Random) => void;

function fill(g: Pen, colour: string): void {
  g.fillStyle = colour;
  g.fillRect(0, 0, TILE, TILE);
}
function courses(g: Pen, r: Random, base: string, rows: number, across: number): void {
  fill(g, mix(base, '#000000', 0.4));
  const [w, h] = [TILE / across, TILE / rows];
  for (let row = 0; row < rows; row++)
    for (let col = -1; col <= across; col++) {
      g.fillStyle = mix(base, r.chance(0.5) ? '#ffffff' : '#000000', r.range(0, 0.14));
      g.fillRect(col * w + (row % 2) * (w / 2) + 1, row * h + 1, w - 2, h - 2);
    }
}
function speckle(g: Pen, r: Random, base: string, spots: number): void {
  fill(g, base);
  for (let i = 0; i < spots; i++) {
    g.fillStyle = css(r.chance(0.5) ? '#ffffff' : '#000000', r.range(0.04, 0.14));
    g.fillRect(r() * TILE, r() * TILE, r.range(2, 12), r.range(1, 4));
  }
}
function planks(g: Pen, r: Random, base: string, y: number, h: number): void {
  for (let i = 0; i < h / 16; i++) {
    g.fillStyle = mix(base, '#000000', r.range(0, 0.25));
    g.fillRect(0, y + i * 16, TILE, 15);
    strokeLine(
      g,
      [
        [4, y + i * 16 + 7],
        [60, y + i * 16 + 6],
      ],
      1,
      css('#000000', 0.25),
    );
  }
}
function board(g: Pen, r: Random, base: string, h: number): void {
  planks(g, r, base, 0, h);
  g.fillStyle = css('#d5e6ea', 0.8);
  g.fillRect(0, 0, TILE, 3);
}
const claw = { ...tones.near, base: '#4a3a33', lit: '#b9b09a' };

/** In the order of maps/materials.tsj. */
const tiles: readonly [name: string, draw: Draw][] = [
  ['stone', (g, r) => courses(g, r, '#46545d', 3, 2)],
  [
    'book',
    (g, r) => {
      fill(g, '#1a1512');
      for (const y of [0, 22, 43]) bookRow(g, 1, y, 62, 20, claw, r, 1, 0.7);
    },
  ],
  ['timber', (g, r) => planks(g, r, '#5a4330', 0, TILE)],
  ['shelf', (g, r) => board(g, r, '#6a4f38', 16)],
  [
    'beam',
    (g, r) => {
      board(g, r, '#4d4238', 24);
      fillPolygon(
        g,
        [
          [6, 24],
          [14, 24],
          [24, 40],
          [16, 40],
        ],
        '#3a3129',
      );
      fillPolygon(
        g,
        [
          [58, 24],
          [50, 24],
          [40, 40],
          [48, 40],
        ],
        '#3a3129',
      );
    },
  ],
  [
    'puddle',
    (g) => {
      g.fillStyle = css('#8fa6b1', 0.85);
      g.beginPath();
      g.ellipse(32, 58, 32, 6, 0, 0, 7);
      g.fill();
      ring(g, 32, 58, 12, 1, css('#d5e6ea', 0.4));
    },
  ],
  ['concrete', (g, r) => speckle(g, r, '#5f686c', 60)],
  ['brick', (g, r) => courses(g, r, '#6e4a40', 4, 2)],
  ['plaster', (g, r) => speckle(g, r, '#8d8a80', 40)],
  [
    'metal',
    (g, r) => {
      speckle(g, r, '#4a565e', 20);
      for (const [x, y] of [
        [8, 8],
        [56, 8],
        [8, 56],
        [56, 56],
      ] as const)
        disc(g, x, y, 3, '#9db3bd');
      strokeLine(
        g,
        [
          [0, 32],
          [64, 32],
        ],
        2,
        css('#000000', 0.5),
      );
    },
  ],
  [
    'vine',
    (g, r) => {
      fill(g, '#1c2a24');
      for (const x of [8, 22, 36, 50]) ivy(g, x, -6, 76, { base: '#3f6a4a', lit: '#7fae7f', dark: '#20382a' }, r, 11);
    },
  ],
  [
    'rope',
    (g) => {
      strokeLine(
        g,
        [
          [32, 0],
          [32, 64],
        ],
        12,
        '#8a7350',
      );
      for (let y = -6; y < 64; y += 9)
        strokeLine(
          g,
          [
            [26, y + 8],
            [38, y],
          ],
          2,
          '#4d3d28',
        );
    },
  ],
  [
    'ring',
    (g) => {
      g.strokeStyle = '#c8742f';
      g.lineWidth = 6;
      g.beginPath();
      g.ellipse(32, 10, 30, 7, 0, 0, 7);
      g.stroke();
    },
  ],
  [
    'slab',
    (g) => {
      fillPolygon(
        g,
        [
          [0, 2],
          [64, 2],
          [60, 26],
          [36, 32],
          [8, 28],
        ],
        '#4a565e',
      );
      g.setLineDash([9, 6]);
      strokeLine(
        g,
        [
          [0, 4],
          [64, 4],
        ],
        4,
        '#d5e6ea',
      );
      g.setLineDash([]);
    },
  ],
  [
    'glass',
    (g) => {
      g.fillStyle = css('#a9c8d2', 0.75);
      g.fillRect(0, 54, 64, 10);
      g.fillStyle = '#0f161c';
      for (const x of [0, 32]) g.fillRect(x, 54, 4, 10);
    },
  ],
];

export function materialsPicture(): Buffer {
  const { canvas, pen: g } = layer(TILE * 16, TILE);
  tiles.forEach(([, draw], i) => {
    g.save();
    g.translate(i * TILE, 0);
    g.beginPath();
    g.rect(0, 0, TILE, TILE);
    g.clip();
    draw(g, random(900 + i));
    g.restore();
  });
  return canvas.toBuffer('image/png');
}
