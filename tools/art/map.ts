/**
 * Paints the city for the page of levels: `npx tsx tools/art/map.ts` writes assets/art/map.webp. The library is on the
 * left, the mast and the hill on the right, where the cloud opens; the road between them is that of src/ui/cityRoad.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cityRoad } from '../../src/ui/cityRoad.ts';
import { heroes } from './draw/city.ts';
import { gothicWindow } from './draw/gothic.ts';
import { bareTree, cable, grass } from './draw/growth.ts';
import { lattice } from './draw/iron.ts';
import { rubbleHeap } from './draw/rubble.ts';
import { fillPolygon, type Layer, layer, linear, type Pen, radial, type Spot } from './paint/canvas.ts';
import { css, mix, type Tone } from './paint/colour.ts';
import { type Finish, finish } from './paint/finish.ts';
import { fbm, random } from './paint/noise.ts';

const OUT = join(import.meta.dirname, '../../assets/art/map.webp');
const W = 2000;
const H = 700;
const QUALITY = 62;

const tone = (base: string): Tone => ({ base, lit: mix(base, '#e8d8b8', 0.4), dark: mix(base, '#04070a', 0.4) });
const far = tone('#73848c');
const middle = tone('#465660');
const near = tone('#1e2a32');
const nearest = tone('#0b1116');

/** x, y of the foot, height in art px, which of the heroes */
type Standing = readonly [number, number, number, keyof typeof heroes];
const farCity: Standing[] = [
  [330, 420, 250, 'chimneys'],
  [470, 410, 330, 'offices'],
  [640, 415, 210, 'dome'],
  [800, 405, 350, 'leaning'],
  [960, 412, 260, 'flats'],
  [1120, 405, 300, 'crane'],
  [1270, 415, 220, 'clockTower'],
  [1420, 418, 200, 'offices'],
  [1560, 425, 150, 'dome'],
];
const middleCity: Standing[] = [
  [250, 520, 330, 'offices'],
  [420, 530, 250, 'viaduct'],
  [600, 515, 390, 'crane'],
  [760, 525, 300, 'chimneys'],
  [930, 520, 330, 'offices'],
  [1090, 525, 270, 'viaduct'],
  [1230, 520, 380, 'flats'],
  [1390, 530, 230, 'clockTower'],
];

/** The dog's call comes from where it is light. */
function paintSky(g: Pen): void {
  g.fillStyle = linear(g, 0, 0, 0, H, [
    [0, '#1b232b'],
    [0.34, '#475762'],
    [0.62, '#8b9aa0'],
    [0.75, '#6c7a80'],
    [1, '#1a242b'],
  ]);
  g.fillRect(0, 0, W, H);
  g.fillStyle = radial(g, W * 0.93, H * 0.46, W * 0.42, [
    [0, '#fff0c8', 0.95],
    [0.14, '#efb06a', 0.75],
    [0.42, '#cf8350', 0.3],
    [1, '#8a5c4a', 0],
  ]);
  g.fillRect(0, 0, W, H);
  const r = random(7);
  for (let i = 0; i < 90; i++) {
    const x = r() * W;
    const y = H * (0.02 + 0.42 * r() ** 1.4);
    const width = 160 + 360 * r();
    g.fillStyle = radial(g, 0, 0, 1, [
      [0, x > W * 0.66 ? '#57483f' : '#20282f', 0.3 * fbm(x / 220, y / 60)],
      [1, '#20282f', 0],
    ]);
    g.save();
    g.translate(x, y);
    g.scale(width, 16 + 26 * r());
    g.fillRect(-1, -1, 2, 2);
    g.restore();
  }
}

function plane(look: Finish, draw: (g: Pen) => void): Layer {
  const made = layer(W, H);
  draw(made.pen);
  finish(made, 1, look);
  return made;
}

const paintCity = (city: Standing[], t: Tone, seed: number) => (g: Pen) =>
  city.forEach(([x, y, height, name], i) => {
    g.save();
    g.translate(x, y);
    g.scale(height / 900, height / 900);
    heroes[name]!(g, t, random(seed + i));
    g.restore();
  });

const ridge = (g: Pen, spots: Spot[], colour: string): void => fillPolygon(g, [...spots, [W, H], [0, H]], colour);

/** The reading room's west front, roofless. */
function paintLibrary(g: Pen): void {
  const r = random(3);
  fillPolygon(
    g,
    [
      ...([
        [20, 540],
        [24, 330],
        [44, 322],
        [50, 262],
        [72, 240],
        [84, 268],
        [90, 330],
        [128, 316],
      ] as Spot[]),
      ...([
        [150, 290],
        [168, 322],
        [212, 300],
        [222, 346],
        [262, 332],
        [270, 420],
        [300, 440],
        [306, 540],
      ] as Spot[]),
    ],
    near.base,
  );
  for (const [x, y, w, h] of [
    [38, 470, 34, 110],
    [112, 490, 46, 140],
    [190, 488, 40, 120],
  ] as const) {
    g.save();
    g.globalCompositeOperation = 'source-atop';
    gothicWindow(g, { x, y: y - h, w, h }, { ...near, base: '#8e9ba0' }, r, 0.5);
    g.restore();
  }
}

/** The mast with its red lamp, then the hill. */
function paintMast(g: Pen): void {
  lattice(g, [1690, 560], [1700, 110], 44, 24, near.base, 5, 2.6);
  for (const [x, y] of [
    [1560, 560],
    [1800, 540],
  ] as const)
    cable(g, [1698, 150], [x, y], 6, 1.6, near.base);
}

function paintGround(g: Pen): void {
  ridge(
    g,
    [
      [0, 520],
      [320, 540],
      [700, 535],
      [1000, 548],
      [1300, 560],
      [1480, 570],
      [1600, 548],
      [1740, 500],
      [1860, 400],
      [1930, 335],
      [W, 318],
    ],
    near.base,
  );
  const r = random(19);
  for (let x = 60; x < 1500; x += 90 + r() * 60)
    rubbleHeap(g, x, 548 + r() * 14, 70 + r() * 90, 18 + r() * 30, near, r, { size: 8, bars: 3, barWidth: 1.4 });
  bareTree(g, [1948, 336], -1.5, 30, 6, 4, tone('#171d1c'), r);
  grass(g, 1760, 480, 200, 12, near, r);
}

/** Bézier through the levels; the pen's path when it is done. */
function traceRoad(g: Pen): void {
  const spots = Object.values(cityRoad).map(([x, y]): Spot => [(x / 100) * W, (y / 100) * H]);
  g.beginPath();
  g.moveTo(0, spots[0]![1] + 12);
  spots.forEach(([x, y], i) => {
    const [px, py] = spots[i - 1] ?? [0, y + 12];
    const middleX = (px + x) / 2;
    g.bezierCurveTo(middleX, py, middleX, y, x, y);
  });
}

/** Wet stone: pale where it mirrors the sky. */
function paintRoad(g: Pen): void {
  g.lineCap = 'round';
  for (const [width, colour, alpha] of [
    [13, '#05080b', 0.4],
    [6, '#7f929b', 0.34],
    [2, '#d8cdb6', 0.42],
  ] as const) {
    traceRoad(g);
    g.strokeStyle = css(colour, alpha);
    g.lineWidth = width;
    g.stroke();
  }
}

function paintFront(g: Pen): void {
  const r = random(31);
  ridge(
    g,
    [
      [0, 660],
      [240, 678],
      [620, 668],
      [1100, 682],
      [1500, 672],
      [1750, 640],
      [W, 600],
    ],
    nearest.base,
  );
  for (let x = -30; x < 1900; x += 130 + r() * 120)
    rubbleHeap(g, x, 686, 90 + r() * 130, 20 + r() * 34, nearest, r, { size: 13, bars: 4, barWidth: 1.8 });
  grass(g, 0, 690, W, 16, nearest, r);
}

function paintWater(g: Pen): void {
  g.fillStyle = linear(g, 0, 520, 0, 640, [
    [0, '#c59a6e', 0.42],
    [1, '#3b4a50', 0.1],
  ]);
  g.beginPath();
  g.ellipse(1450, 588, 210, 34, 0, 0, Math.PI * 2);
  g.fill();
}

function fog(g: Pen, y: number, height: number, colour: string, alpha: number): void {
  g.fillStyle = linear(g, 0, y - height, 0, y + height, [
    [0, colour, 0],
    [0.5, colour, alpha],
    [1, colour, 0],
  ]);
  g.fillRect(0, y - height, W, height * 2);
}

const sheet = layer(W, H);
const g = sheet.pen;
paintSky(g);
g.drawImage(plane({ blur: 1.2, stain: 0.2 }, paintCity(farCity, far, 60)).canvas, 0, 0);
fog(g, 420, 110, '#a9b6ba', 0.6);
const rim = { dx: -2, dy: 1.4, colour: '#efc08a', alpha: 0.4 };
g.drawImage(plane({ stain: 0.3, rim }, paintCity(middleCity, middle, 80)).canvas, 0, 0);
fog(g, 530, 90, '#8c9a9f', 0.5);
g.drawImage(plane({ stain: 0.3, rim }, paintLibrary).canvas, 0, 0);
g.drawImage(plane({ rim }, paintMast).canvas, 0, 0);
g.drawImage(plane({ stain: 0.35, rim }, paintGround).canvas, 0, 0);
paintWater(g);
g.fillStyle = radial(g, 1700, 112, 46, [
  [0, '#ff6a4a', 0.95],
  [0.14, '#c22f2f', 0.7],
  [1, '#c22f2f', 0],
]);
g.fillRect(1640, 50, 120, 120);
paintRoad(g);
fog(g, 640, 60, '#2c3940', 0.25);
g.drawImage(plane({ stain: 0.3 }, paintFront).canvas, 0, 0);
writeFileSync(OUT, sheet.canvas.toBuffer('image/webp', QUALITY));
