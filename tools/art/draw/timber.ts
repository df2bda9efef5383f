/** Timber: charred beams with splintered ends, grain, checks and iron straps. */
import { linear, type Pen, polygon, type Spot, within } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import { lerp, noise, type Random } from '../paint/noise.ts';

export interface BeamStyle {
  /** how far its middle bends, art px */
  bend?: number;
  /** where iron straps sit, 0 to 1 of its length */
  straps?: readonly number[];
  sawn?: boolean;
}

/** A beam `w` thick from (x0, y0) to (x1, y1). */
export function beam(
  g: Pen,
  [x0, y0]: Spot,
  [x1, y1]: Spot,
  w: number,
  t: Tone,
  r: Random,
  { bend = 0, straps = [], sawn = false }: BeamStyle = {},
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const line = (u: number): number => bend * Math.sin(Math.PI * u) + 3 * (noise(u * 9, w + x0) - 0.5);
  within(g, x0, y0, Math.atan2(y1 - y0, x1 - x0), () => {
    polygon(g, outline(length, w, line, sawn, r));
    g.fillStyle = css(t.base);
    g.fill();
    g.save();
    g.clip();
    g.fillStyle = linear(g, 0, -w / 2, 0, w / 2, [
      [0, t.lit, 0.32],
      [0.25, t.lit, 0.05],
      [0.6, t.dark, 0.1],
      [1, t.dark, 0.75],
    ]);
    g.fillRect(-w, -w * 1.5 + Math.min(0, bend), length + 2 * w, w * 3 + Math.abs(bend));
    grain(g, length, w, line, t, r);
    g.restore();
    for (const u of straps) strap(g, u * length, line(u), w, t);
  });
}

function outline(length: number, w: number, line: (u: number) => number, sawn: boolean, r: Random): Spot[] {
  const top: Spot[] = [];
  const under: Spot[] = [];
  for (let i = 0; i <= 30; i++) {
    const u = i / 30;
    top.push([u * length, line(u) - w / 2 + 3 * (noise(u * 22, length) - 0.5)]);
    under.push([u * length, line(u) + w / 2 + 4 * (noise(u * 18, length + 3) - 0.5)]);
  }
  const splinters = (x: number, outward: number, from: number, to: number): Spot[] =>
    Array.from({ length: 7 }, (_, i) => {
      const reach = i % 2 ? r.range(0.2, 0.9) : r.range(-0.3, 0.1);
      return [x + outward * reach * w * 1.1, lerp(from, to, i / 6)];
    });
  if (sawn) return [...top, ...under.reverse()];
  return [
    ...top,
    ...splinters(length, 1, line(1) - w / 2, line(1) + w / 2),
    ...under.reverse(),
    ...splinters(0, -1, line(0) + w / 2, line(0) - w / 2),
  ];
}

function grain(g: Pen, length: number, w: number, line: (u: number) => number, t: Tone, r: Random): void {
  for (let i = 0; i < length / 16; i++) {
    const u = r();
    const y = line(u) + r.range(-0.45, 0.45) * w;
    const run = r.range(20, 110);
    g.strokeStyle = css(r.chance(0.4) ? t.lit : t.dark, r.range(0.1, 0.4));
    g.lineWidth = r.range(0.7, 2);
    g.beginPath();
    g.moveTo(u * length, y);
    g.quadraticCurveTo(u * length + run / 2, y + r.range(-3, 3), u * length + run, y + r.range(-3, 3));
    g.stroke();
  }
  // checks across the grain, where it charred
  g.strokeStyle = css(t.dark, 0.35);
  g.lineWidth = 1;
  for (let i = 0; i < length / 14; i++) {
    const u = r();
    const y = line(u) + r.range(-0.5, 0.5) * w;
    g.beginPath();
    g.moveTo(u * length, y);
    g.lineTo(u * length + r.range(-3, 3), y + r.range(6, 14));
    g.stroke();
  }
}

function strap(g: Pen, x: number, y: number, w: number, t: Tone): void {
  g.fillStyle = css(mix(t.dark, t.base, 0.3));
  g.fillRect(x - w * 0.22, y - w * 0.56, w * 0.44, w * 1.12);
  g.fillStyle = css(t.lit, 0.3);
  g.fillRect(x - w * 0.22, y - w * 0.56, w * 0.44, 2);
  for (const k of [-0.28, 0.28]) {
    g.beginPath();
    g.arc(x, y + k * w, w * 0.06, 0, 7);
    g.fill();
  }
}
