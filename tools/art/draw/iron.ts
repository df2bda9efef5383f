/** Iron: lattice girders, chandeliers, chains. */
import { type Pen, type Spot, strokeLine, within } from '../paint/canvas.ts';
import { css, type Tone } from '../paint/colour.ts';

/** Two chords and a zigzag between them. */
export function lattice(
  g: Pen,
  from: Spot,
  to: Spot,
  w: number,
  bays: number,
  colour: string,
  chord = 5,
  lace = 2.4,
): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  within(g, from[0], from[1], Math.atan2(to[1] - from[1], to[0] - from[0]), () => {
    for (const y of [-w / 2, w / 2])
      strokeLine(
        g,
        [
          [0, y],
          [length, y],
        ],
        chord,
        colour,
      );
    const zigzag = Array.from({ length: bays + 1 }, (_, i): Spot => [(i / bays) * length, (i % 2 ? 1 : -1) * (w / 2)]);
    strokeLine(g, zigzag, lace, colour);
  });
}

/** A two-tiered chandelier whose chain comes down from y = top; (x, y) is its hub. */
export function chandelier(g: Pen, x: number, y: number, top: number, tilt: number, t: Tone, radius = 92): void {
  strokeLine(
    g,
    [
      [x, top],
      [x, y - 14],
    ],
    3,
    css(t.base),
  );
  within(g, x, y, tilt, () => {
    g.fillStyle = css(t.base);
    for (const [rx, cy] of [
      [radius, 70],
      [radius * 0.63, 30],
    ] as const) {
      g.strokeStyle = css(t.base);
      g.lineWidth = 5;
      g.beginPath();
      g.ellipse(0, cy, rx, rx * 0.2, 0, 0, 7);
      g.stroke();
      g.strokeStyle = css(t.lit, 0.25);
      g.lineWidth = 1.4;
      g.beginPath();
      g.ellipse(0, cy - 2, rx, rx * 0.2, 0, 0.2, 2.9);
      g.stroke();
      for (let i = 0; i < 8; i++) {
        if (i === 2 || i === 5) continue;
        const a = (i / 8) * Math.PI * 2;
        const px = Math.cos(a) * rx;
        const py = cy + Math.sin(a) * rx * 0.2;
        g.fillRect(px - 2.5, py - 20, 5, 20);
        g.fillRect(px - 5, py - 4, 10, 5);
      }
    }
    g.strokeStyle = css(t.base);
    g.lineWidth = 3;
    for (const share of [-0.87, -0.33, 0.33, 0.87]) {
      g.beginPath();
      g.moveTo(0, -10);
      g.quadraticCurveTo(radius * share * 0.4, 20, radius * share, 70);
      g.stroke();
    }
    g.fillRect(-4, -20, 8, 100);
    g.beginPath();
    g.arc(0, 84, 9, 0, 7);
    g.fill();
  });
}

/** Links down from (x, y). */
export function chain(g: Pen, x: number, y: number, length: number, link: number, t: Tone): void {
  g.lineWidth = link * 0.28;
  for (let i = 0; i * link * 0.8 < length; i++) {
    const cy = y + i * link * 0.8 + link / 2;
    g.strokeStyle = css(i % 2 ? t.dark : t.base);
    g.beginPath();
    g.ellipse(x, cy, i % 2 ? link * 0.1 : link * 0.28, link / 2, 0, 0, 7);
    g.stroke();
  }
}
