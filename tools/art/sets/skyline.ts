/** The eight heroes of the skyline, pale: a layout tints them for distance and hour. */
import { heroes } from '../draw/city.ts';
import { tones } from '../paint/colour.ts';
import { random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

const SIZE = { w: 720, h: 960 };

export const skyline: Piece[] = Object.entries(heroes).map(([name, draw], i) => ({
  name: `city-${name}`,
  ...SIZE,
  density: 0.45,
  page: 'city',
  draw(g) {
    g.translate(SIZE.w / 2, SIZE.h);
    draw(g, tones.city, random(40 + i));
  },
  finish: {
    stain: 0.25,
    haze: [
      [0, '#9fb0b9', 0.3],
      [0.5, '#b9c6cd', 0],
      [1, '#e2e9ec', 0.75],
    ],
    blur: 1.6,
  },
}));
