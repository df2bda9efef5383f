/** What the fragments of before share: small warm pictures with soft edges, the only place where colour is free. */
import { disc, fillPolygon, linear, type Pen, radial, strokeLine, within } from '../paint/canvas.ts';
import { css } from '../paint/colour.ts';
import { type Random, random } from '../paint/noise.ts';
import type { Piece } from '../piece.ts';

export const W = 760;
export const H = 480;

export const memory = (name: string, page: string, seed: number, draw: (g: Pen, r: Random) => void): Piece => ({
  name,
  w: W,
  h: H,
  density: 1,
  page,
  draw(g) {
    draw(g, random(seed));
    brushwork(g, random(seed + 1));
    feather(g);
  },
});

/** Short strokes of what is there already, a little moved: paint, not print. */
function brushwork(g: Pen, r: Random): void {
  const { canvas } = g;
  g.save();
  for (let i = 0; i < 900; i++) {
    const w = r.range(10, 46);
    const h = r.range(3, 9);
    const x = r.range(0, W - w);
    const y = r.range(0, H - h);
    g.globalAlpha = r.range(0.15, 0.5);
    g.drawImage(canvas, x, y, w, h, x + r.range(-5, 5), y + r.range(-3, 3), w, h);
  }
  g.restore();
}
/** The edges go as memory's do. */
function feather(g: Pen): void {
  g.save();
  g.globalCompositeOperation = 'destination-in';
  g.translate(W / 2, H / 2);
  g.scale(1, H / W);
  g.fillStyle = radial(g, 0, 0, W / 2, [
    [0, '#000000', 1],
    [0.62, '#000000', 1],
    [0.84, '#000000', 0.55],
    [1, '#000000', 0],
  ]);
  g.fillRect(-W / 2, -W / 2, W, W);
  g.restore();
}
export function wall(g: Pen, top: string, foot: string): void {
  g.fillStyle = linear(g, 0, 0, 0, H, [
    [0, top],
    [1, foot],
  ]);
  g.fillRect(0, 0, W, H);
}

/** A cat from outside: ginger, seen small; `turn` tips him. */
export function cat(g: Pen, x: number, y: number, size: number, turn: number): void {
  within(g, x, y, turn, () => {
    g.scale(size, size);
    g.strokeStyle = '#b4612a';
    g.lineWidth = 9;
    g.lineCap = 'round';
    g.beginPath();
    g.moveTo(-38, -14);
    g.bezierCurveTo(-66, -20, -66, -58, -52, -66);
    g.stroke();
    for (const [fx, fy] of [
      [-30, 16],
      [-16, 20],
      [18, 20],
      [30, 14],
    ] as const)
      strokeLine(
        g,
        [
          [fx * 0.7, 0],
          [fx, fy],
        ],
        10,
        '#c8742f',
      );
    g.lineCap = 'butt';
    g.fillStyle = '#c8742f';
    g.beginPath();
    g.ellipse(-4, -12, 40, 19, -0.08, 0, 7);
    g.fill();
    for (const sx of [-26, -12, 2, 16])
      strokeLine(
        g,
        [
          [sx, -29],
          [sx + 5, -12],
        ],
        4,
        css('#612a0e', 0.75),
      );
    disc(g, 38, -26, 18, '#d0803a');
    fillPolygon(
      g,
      [
        [26, -38],
        [26, -56],
        [38, -43],
      ],
      '#c8742f',
    );
    fillPolygon(
      g,
      [
        [40, -43],
        [52, -55],
        [52, -36],
      ],
      '#c8742f',
    );
    disc(g, 46, -22, 7, '#f0d2a8');
    disc(g, 36, -28, 2.6, '#241405');
    disc(g, 46, -29, 2.6, '#241405');
  });
}
