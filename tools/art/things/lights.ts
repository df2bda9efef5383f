/** Small lights: the glint of what answers, motes, the glow of a memory, candles, dust. */
import { disc, fillPolygon, glow, linear } from '../paint/canvas.ts';
import { colours, css, mix } from '../paint/colour.ts';
import type { Piece } from '../piece.ts';
import { flame, soft, thing } from './common.ts';

const glint = soft('glint', 40, 40, 1, (g) => {
  glow(g, 20, 20, 20, colours.glint, 0.5);
  fillPolygon(
    g,
    [
      [20, 2],
      [22, 18],
      [38, 20],
      [22, 22],
      [20, 38],
      [18, 22],
      [2, 20],
      [18, 18],
    ],
    css('#fff4de', 0.9),
  );
});
const ember = soft('ember', 256, 256, 0.4, (g) => {
  glow(g, 128, 128, 128, '#c8652a', 0.5);
  glow(g, 128, 128, 80, colours.ember, 0.5);
  glow(g, 128, 128, 40, '#fff1cc', 0.6);
});
const mote = soft('mote', 28, 28, 1, (g) => {
  glow(g, 14, 14, 14, '#f3ead2', 0.55);
  disc(g, 14, 14, 2.2, css('#fffaf0', 0.95));
});
const dust = thing(
  'dust-heap',
  132,
  70,
  (g, r) => {
    for (let i = 0; i < 520; i++) {
      const u = r() * 2 - 1;
      const height = (1 - u * u) * 44;
      const up = r();
      g.fillStyle = css(mix(mix('#3c4a52', '#6f7f88', up), '#b7b6ac', r() * up * 0.7), r.range(0.35, 0.9));
      g.beginPath();
      g.ellipse(66 + u * 56, 69 - up * height, r.range(2, 7), r.range(1, 2.6), 0, 0, 7);
      g.fill();
    }
  },
  { finish: { rim: { dx: 0, dy: 2, colour: '#c9dde4', alpha: 0.5 } } },
);
const cushion = thing('rest', 92, 40, (g) => {
  g.fillStyle = linear(g, 0, 12, 0, 40, [
    [0, '#2e3236'],
    [1, '#14181c'],
  ]);
  g.beginPath();
  g.moveTo(6, 38);
  g.bezierCurveTo(-4, 22, 14, 16, 24, 19);
  g.quadraticCurveTo(46, 25, 68, 19);
  g.bezierCurveTo(80, 16, 96, 22, 86, 38);
  g.closePath();
  g.fill();
});
const candle = thing('candle', 30, 44, (g) => {
  g.fillStyle = linear(g, 8, 0, 22, 0, [
    [0, '#8f897b'],
    [1, '#4a4842'],
  ]);
  g.beginPath();
  g.moveTo(9, 43);
  g.lineTo(10, 22);
  g.quadraticCurveTo(15, 17, 20, 23);
  g.lineTo(21, 43);
  g.fill();
  g.fillRect(4, 40, 22, 4);
  g.fillStyle = css('#15110e');
  g.fillRect(14.4, 14, 1.4, 7);
});
const light = soft('candle-flame', 90, 90, 1, (g) => {
  glow(g, 45, 45, 45, '#c8722c', 0.34);
  glow(g, 45, 45, 22, colours.ember, 0.4);
  flame(g, 45, 50, 11);
});

export const lightThings: Piece[] = [glint, ember, mote, dust, cushion, candle, light];
