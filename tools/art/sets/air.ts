/** Skies, fog and pools of light: soft, so stored small and stretched. Drawn pixel by pixel where noise makes them. */
import { ImageData } from '@napi-rs/canvas';
import { glow, layer, linear, type Pen, type Stop } from '../paint/canvas.ts';
import { rgb } from '../paint/colour.ts';
import { clamp, fbm, lerp, noise, smooth } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

/** Lays a field of one colour over the picture; `alpha` is asked for each stored px (u and v are 0 to 1). */
function veil(g: Pen, colour: string, alpha: (u: number, v: number) => number): void {
  const { width: w, height: h } = g.canvas;
  const image = new ImageData(w, h);
  const [red, green, blue] = rgb(colour);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) image.data.set([red, green, blue, 255 * clamp(alpha(x / w, y / h))], (y * w + x) * 4);
  const { canvas, pen } = layer(w, h);
  pen.putImageData(image, 0, 0);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.drawImage(canvas, 0, 0);
  g.restore();
}

interface Cloud {
  seed: number;
  colour: string;
  alpha: number;
  /** how stretched: bumps across and down the sky */
  across: number;
  down: number;
  /** where the bank lies, 0 top to 1 foot */
  from: number;
  to: number;
  /** noise under this is clear sky */
  clear: number;
}
export interface Sky {
  name: string;
  page?: string;
  stops: readonly Stop[];
  glows: readonly { x: number; y: number; r: number; colour: string; alpha: number }[];
  clouds: readonly Cloud[];
}
const SKY = { w: 1920, h: 1088, density: 0.2 };

export function sky({ name, page = 'air', stops, glows, clouds }: Sky): Piece {
  return {
    name,
    ...SKY,
    page,
    draw(g) {
      g.fillStyle = linear(g, 0, 0, 0, SKY.h, stops);
      g.fillRect(0, 0, SKY.w, SKY.h);
      for (const l of glows) glow(g, l.x, l.y, l.r, l.colour, l.alpha);
      for (const c of clouds)
        veil(g, c.colour, (u, v) => {
          const bank = smooth(c.from, lerp(c.from, c.to, 0.45), v) * (1 - smooth(lerp(c.from, c.to, 0.7), c.to, v));
          return c.alpha * bank * smooth(c.clear, 0.75, fbm(u * c.across + c.seed, v * c.down + c.seed * 2, 5));
        });
    },
  };
}

export const rainSky = sky({
  name: 'sky-rain',
  stops: [
    [0, '#42545f'],
    [0.18, '#7a919b'],
    [0.5, '#aabec7'],
    [0.75, '#97abb5'],
    [1, '#5a6d78'],
  ],
  glows: [{ x: 1000, y: 330, r: 900, colour: '#eaf2f4', alpha: 0.5 }],
  clouds: [{ seed: 2.2, colour: '#3e505c', alpha: 0.62, across: 4, down: 5.2, from: -0.24, to: 0.4, clear: 0.32 }],
});
export const breakSky = sky({
  name: 'sky-break',
  stops: [
    [0, '#3f4c53'],
    [0.3, '#6b7c82'],
    [0.6, '#aab6b7'],
    [0.78, '#c3cac6'],
    [1, '#6a7a80'],
  ],
  glows: [
    { x: 1060, y: 430, r: 760, colour: '#f0ecdf', alpha: 0.6 },
    { x: 1060, y: 520, r: 380, colour: '#f4e3c4', alpha: 0.25 },
  ],
  clouds: [
    { seed: 3.3, colour: '#2f3b42', alpha: 0.95, across: 3.4, down: 6.7, from: -0.37, to: 0.6, clear: 0.3 },
    { seed: 17.1, colour: '#46545b', alpha: 0.8, across: 6, down: 11, from: -0.28, to: 0.52, clear: 0.4 },
  ],
});
export const duskSky = sky({
  name: 'sky-dusk',
  stops: [
    [0, '#2b323d'],
    [0.22, '#474950'],
    [0.42, '#77605a'],
    [0.56, '#b0805f'],
    [0.66, '#c99a70'],
    [0.76, '#a98069'],
    [1, '#5c4d4c'],
  ],
  glows: [
    { x: 1268, y: 640, r: 900, colour: '#ffc27a', alpha: 0.36 },
    { x: 1268, y: 640, r: 380, colour: '#ffe2a6', alpha: 0.4 },
  ],
  clouds: [
    { seed: 2.7, colour: '#2b323c', alpha: 0.97, across: 3, down: 10.4, from: -0.39, to: 0.56, clear: 0.34 },
    { seed: 14.2, colour: '#c58a66', alpha: 0.4, across: 3.4, down: 17, from: 0.13, to: 0.56, clear: 0.46 },
    { seed: 23.2, colour: '#3d3f47', alpha: 0.75, across: 2.7, down: 15, from: 0.06, to: 0.48, clear: 0.42 },
  ],
});

const FOG = { w: 1920, h: 640, density: 0.15 };
/** A bank that thins to nothing at its top and both ends, dense low down. White: a layout tints it. */
export const fogBank: Piece = {
  name: 'fog',
  ...FOG,
  page: 'air',
  draw: (g) =>
    veil(g, '#ffffff', (u, v) => {
      const body = smooth(0.28, 0.75, fbm(u * 8 + 8, v * 3 + 7, 4));
      const rise = smooth(0, 0.55, v) * (1 - smooth(0.86, 1, v));
      const ends = smooth(0, 0.22, u) * (1 - smooth(0.78, 1, u));
      return rise * ends * (0.4 + 0.6 * body);
    }),
};
/** Even haze that grows downward over its upper quarter, and is whole below; it fills pits. White. */
export const haze: Piece = {
  name: 'haze',
  w: 64,
  h: 512,
  density: 0.25,
  page: 'air',
  draw: (g) => veil(g, '#ffffff', (_u, v) => smooth(0, 0.26, v)),
};
/** A soft pool of light. White. */
export const pool: Piece = {
  name: 'pool',
  w: 512,
  h: 512,
  density: 0.25,
  page: 'air',
  draw: (g) =>
    veil(g, '#ffffff', (u, v) => {
      const d = Math.hypot(u - 0.5, v - 0.5) * 2;
      return 0.9 * (1 - smooth(0, 1, d)) ** 1.7;
    }),
};
const SHAFT = { w: 1024, h: 1536, density: 0.2 };
/** Light through a hole above, falling to the left, with streaks inside and no edge. White. */
export const shaft: Piece = {
  name: 'shaft',
  ...SHAFT,
  page: 'air',
  draw: (g) =>
    veil(g, '#ffffff', (u, v) => {
      const across = (u - lerp(0.7, 0.4, v)) / lerp(0.15, 0.34, v);
      const streaks = 0.5 + 0.32 * noise(across * 4 + 20, v * 0.5) + 0.24 * noise(across * 11 + 3, v * 0.4);
      const fade = smooth(0, 0.06, v) * (1 - smooth(0.35, 1, v));
      return (1 - smooth(0.35, 1, Math.abs(across))) * streaks * fade;
    }),
};

/** Plain white, to be stretched into lines and tinted. */
export const line: Piece = {
  name: 'line',
  w: 8,
  h: 8,
  density: 1,
  page: 'air',
  draw(g) {
    g.fillStyle = '#ffffff';
    g.fillRect(0, 0, 8, 8);
  },
};

export const air: Piece[] = [line, rainSky, breakSky, duskSky, fogBank, haze, pool, shaft];
