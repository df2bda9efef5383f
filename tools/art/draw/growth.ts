/** What grows and hangs: ivy, bare trees, grass, cables. */
import { type Pen, ribbon, type Spot } from '../paint/canvas.ts';
import { css, mix, type Tone } from '../paint/colour.ts';
import { lerp, type Random } from '../paint/noise.ts';

function leaf(g: Pen, x: number, y: number, size: number, turn: number): void {
  g.save();
  g.translate(x, y);
  g.rotate(turn);
  g.beginPath();
  g.moveTo(0, 0);
  g.bezierCurveTo(-size * 0.7, size * 0.1, -size * 0.6, size * 0.7, 0, size * 1.15);
  g.bezierCurveTo(size * 0.6, size * 0.7, size * 0.7, size * 0.1, 0, 0);
  g.fill();
  g.restore();
}

/** A strand of ivy hanging from (x, y), its leaves `size` long. */
export function ivy(g: Pen, x: number, y: number, length: number, t: Tone, r: Random, size = 9): void {
  const drift = r.range(-0.3, 0.3);
  const phase = r.range(0, 6);
  const stem: Spot[] = [];
  let px = x;
  for (let i = 0; i < length / 6; i++) {
    px += Math.sin(i * 0.18 + phase) * 1.1 + drift;
    stem.push([px, y + (i + 1) * 6]);
  }
  g.strokeStyle = css(t.base);
  g.lineWidth = Math.max(1, size * 0.16);
  g.beginPath();
  g.moveTo(x, y);
  for (const [sx, sy] of stem) g.lineTo(sx, sy);
  g.stroke();
  stem.forEach(([sx, sy], i) => {
    const scale = size * (1 - (0.55 * i) / stem.length);
    for (const side of [-1, 1]) {
      if (!r.chance(0.62)) continue;
      g.fillStyle = css(mix(t.base, r.chance(0.3) ? t.lit : t.dark, r.range(0, 0.4)));
      leaf(g, sx, sy, scale * r.range(0.7, 1.2), side * r.range(0.5, 1.3));
    }
  });
}

/** A bare tree: each limb forks into two or three thinner ones. `turn` in radians, up is −π/2. */
export function bareTree(
  g: Pen,
  [x, y]: Spot,
  turn: number,
  length: number,
  width: number,
  forks: number,
  t: Tone,
  r: Random,
): void {
  const ex = x + Math.cos(turn) * length;
  const ey = y + Math.sin(turn) * length;
  const mx = (x + ex) / 2 + r.range(-0.12, 0.12) * length;
  const my = (y + ey) / 2 + r.range(-0.08, 0.08) * length;
  ribbon(
    g,
    [
      [x, y, width],
      [mx, my, width * 0.82],
      [ex, ey, width * 0.62],
    ],
    css(t.base),
  );
  if (forks === 0) return;
  for (let i = r.int(2, 3); i > 0; i--)
    bareTree(g, [ex, ey], turn + r.range(-0.75, 0.75), length * r.range(0.62, 0.84), width * 0.6, forks - 1, t, r);
}

export function grass(g: Pen, x: number, y: number, w: number, height: number, t: Tone, r: Random): void {
  for (let i = 0; i < w / 4; i++) {
    const at = x + r() * w;
    const tall = height * r.range(0.4, 1);
    const lean = r.range(-0.5, 0.5) * tall;
    g.strokeStyle = css(r.chance(0.2) ? mix(t.base, t.lit, 0.3) : t.base);
    g.lineWidth = Math.max(1, height * 0.045);
    g.beginPath();
    g.moveTo(at, y + 2);
    g.quadraticCurveTo(at + lean * 0.2, y - tall * 0.6, at + lean, y - tall);
    g.stroke();
  }
}

export function cable(g: Pen, [x0, y0]: Spot, [x1, y1]: Spot, sag: number, width: number, colour: string): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  g.moveTo(x0, y0);
  g.bezierCurveTo(lerp(x0, x1, 0.25), lerp(y0, y1, 0.3) + sag, lerp(x0, x1, 0.75), lerp(y0, y1, 0.7) + sag, x1, y1);
  g.stroke();
}
