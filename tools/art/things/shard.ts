/** The shard: a tall blade of rusted plate, the one warm thing in the court. */
import { disc, fillPolygon, glow, linear, polygon, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { colours, css } from '../paint/colour.ts';
import { random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

const W = 300;
const H = 470;
/** outline about its foot's middle, art px */
const blade: readonly Spot[] = [
  [-34, 9],
  [-42, -96],
  [-34, -168],
  [-42, -176],
  [-30, -236],
  [-18, -244],
  [-10, -318],
  [-1, -330],
  [4, -404],
  [13, -352],
  [20, -346],
  [22, -300],
  [40, -282],
  [34, -200],
  [46, -188],
  [38, -96],
  [52, 9],
];
const fold: readonly Spot[] = [
  [6, -400],
  [-6, -220],
  [6, -110],
  [-4, 9],
];

export const shard: Piece = {
  name: 'shard',
  w: W,
  h: H,
  density: 1,
  page: 'things-court',
  draw(g) {
    const r = random(77);
    within(g, W / 2, H - 8, -0.11, () => {
      g.scale(1.08, 1.08);
      polygon(g, blade);
      g.fillStyle = linear(g, -40, 0, 60, 0, [
        [0, '#57301f'],
        [0.5, '#794226'],
        [0.8, '#99542e'],
        [1, '#b0653a'],
      ]);
      g.fill();
      g.save();
      g.clip();
      fillPolygon(g, [...fold, [-80, 9], [-80, -400]], 'rgba(22,11,9,.5)');
      fillPolygon(g, [...fold, [4, 9], [12, -110], [1, -220], [10, -400]], 'rgba(214,138,82,.35)');
      for (let i = 0; i < 130; i++) {
        g.fillStyle = css(r.pick(['#a8643a', '#c98a5a', '#4a281a', '#20110c', '#6e3c24']), r.range(0.08, 0.34));
        g.fillRect(r.range(-36, 44), -r.range(0, 360), r.range(1, 4), r.range(6, 50));
      }
      // the sky on its upper half
      g.fillStyle = linear(g, 0, -404, 0, -120, [
        [0, colours.glint, 0.34],
        [1, colours.glint, 0],
      ]);
      g.fillRect(-60, -410, 120, 300);
      for (let i = 0; i < 8; i++) {
        disc(g, -18 + (i % 2) * 2, -40 - i * 34, 4, '#1d0d09');
        g.fillStyle = 'rgba(236,170,110,.6)';
        g.fillRect(-21, -45 - i * 34, 4, 1.6);
      }
      g.restore();
    });
  },
  finish: { stain: 0.5, rim: { dx: 2.4, dy: 1.6, colour: colours.glint, alpha: 0.95 } },
  after(g) {
    const r = random(78);
    glow(g, W / 2 - 36, 70, 90, '#ffe6bf', 0.3);
    g.globalAlpha = 0.6;
    for (let i = 0; i < 16; i++) {
      const up = r.range(100, 400);
      const x = W / 2 - up * 0.11 + r.range(-26, 26) * (1 - up / 440);
      const turn = r.range(-2.6, -0.5);
      strokeLine(
        g,
        [
          [x, H - up],
          [x + Math.cos(turn) * 7, H - up + Math.sin(turn) * 7],
        ],
        1,
        '#fff0dc',
      );
    }
  },
};
