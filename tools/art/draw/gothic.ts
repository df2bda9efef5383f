/** Stone that once held something up: pointed windows with tracery, columns, ribs, balustrades, broken walls. */
import { atop, cut, fillPolygon, type Knot, type Pen, ribbon, ring, type Spot, strokeLine } from '../paint/canvas.ts';
import { css, type Tone } from '../paint/colour.ts';
import { lerp, type Random } from '../paint/noise.ts';

export interface Opening {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Traces a pointed arch; call between beginPath and fill or stroke. */
export function archPath(g: Pen, { x, y, w, h }: Opening): void {
  const spring = y + w * 0.62;
  g.moveTo(x, y + h);
  g.lineTo(x, spring);
  g.quadraticCurveTo(x + w * 0.04, y + w * 0.198, x + w / 2, y);
  g.quadraticCurveTo(x + w * 0.96, y + w * 0.198, x + w, spring);
  g.lineTo(x + w, y + h);
  g.closePath();
}
const grown = (o: Opening, side: number, top: number): Opening => ({
  x: o.x - side,
  y: o.y - top,
  w: o.w + side * 2,
  h: o.h + top,
});
export function strokeArch(g: Pen, o: Opening, width: number, colour: string): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  archPath(g, o);
  g.stroke();
}

/** A tall window: cut from the wall, then panes and what the years left of the tracery. `damage` 0 to 1. */
export function gothicWindow(g: Pen, o: Opening, t: Tone, r: Random, damage: number): void {
  cut(g, () => archPath(g, o));
  g.save();
  g.beginPath();
  archPath(g, o);
  g.clip();
  panes(g, o, t, r, damage);
  mullions(g, o, t, r, damage);
  tracery(g, o, t);
  g.restore();
  strokeArch(g, grown(o, o.w * 0.02, o.w * 0.03), o.w * 0.05, css(t.dark));
  strokeArch(g, grown(o, o.w * 0.07, o.w * 0.1), 2, css(t.lit, 0.3));
}
function panes(g: Pen, { x, y, w, h }: Opening, t: Tone, r: Random, damage: number): void {
  for (let i = 0; i < 26; i++) {
    if (!r.chance(0.55 - damage * 0.4)) continue;
    const px = x + (r.int(0, 3) * w) / 4;
    const py = y + h * 0.2 + r.int(0, 7) * h * 0.1;
    const shard: Spot[] = [
      [px, py],
      [px + w / 4, py],
      [px + w / 4, py + h * 0.1 * r.range(0.5, 1)],
      [px + w / 8, py + h * 0.1 * r.range(0.4, 1)],
      [px, py + h * 0.1],
    ];
    fillPolygon(g, shard, css(t.lit, r.range(0.06, 0.2)));
  }
}
function mullions(g: Pen, { x, y, w, h }: Opening, t: Tone, r: Random, damage: number): void {
  const bar = (px: number, from: number, to: number): void =>
    strokeLine(
      g,
      [
        [px, from],
        [px + r.range(-1, 1), to],
      ],
      w * 0.038,
      css(t.dark),
    );
  for (const share of [0.25, 0.5, 0.75]) {
    const px = x + w * share;
    if (!r.chance(damage)) {
      bar(px, y + h * 0.1, y + h);
      continue;
    }
    const broken = y + h * r.range(0.35, 0.6);
    bar(px, y + h * 0.12, broken);
    if (damage < 0.8) bar(px, broken + h * r.range(0.12, 0.25), y + h);
  }
  for (let k = 0; k < 7; k++) {
    if (r.chance(damage * 0.5)) continue;
    const py = y + h * (0.3 + k * 0.1);
    const to = x + w * (r.chance(damage) ? r.pick([0.25, 0.5, 0.75]) : 1);
    strokeLine(
      g,
      [
        [x, py],
        [to, py],
      ],
      w * 0.016,
      css(t.dark),
    );
  }
}
function tracery(g: Pen, { x, y, w, h }: Opening, t: Tone): void {
  g.strokeStyle = css(t.dark);
  g.lineWidth = w * 0.04;
  for (const share of [0.25, 0.75]) {
    g.beginPath();
    g.arc(x + w * share, y + h * 0.27, w * 0.245, Math.PI, 0);
    g.stroke();
  }
  const cx = x + w / 2;
  const cy = y + Math.min(h * 0.125, w * 0.32);
  ring(g, cx, cy, w * 0.17, w * 0.04, css(t.dark));
  for (let i = 0; i < 5; i++) {
    const a = i * 1.2566 - 1.5708;
    ring(g, cx + Math.cos(a) * w * 0.09, cy + Math.sin(a) * w * 0.09, w * 0.06, w * 0.02, css(t.dark));
  }
}

/** A round window of twelve petals; the spokes numbered in `lost` have fallen out. */
export function roseWindow(g: Pen, x: number, y: number, radius: number, t: Tone, lost: readonly number[]): void {
  cut(g, () => g.arc(x, y, radius, 0, 7));
  for (let i = 0; i < 12; i++) {
    if (lost.includes(i)) continue;
    const a = (i / 12) * Math.PI * 2;
    const spoke: Spot[] = [0.28, 1].map((k) => [x + Math.cos(a) * radius * k, y + Math.sin(a) * radius * k]);
    strokeLine(g, spoke, radius * 0.055, css(t.base));
    const b = a + Math.PI / 12;
    ring(
      g,
      x + Math.cos(b) * radius * 0.78,
      y + Math.sin(b) * radius * 0.78,
      radius * 0.195,
      radius * 0.037,
      css(t.base),
    );
  }
  ring(g, x, y, radius * 0.28, radius * 0.075, css(t.base));
  ring(g, x, y, radius, radius * 0.075, css(t.base));
  ring(g, x, y, radius * 1.13, 3, css(t.lit, 0.3));
}

export function column(g: Pen, x: number, top: number, foot: number, w: number, t: Tone): void {
  g.fillStyle = css(t.base);
  g.fillRect(x - w / 2, top, w, foot - top);
  const bands = [
    [top, 1.7],
    [top + w * 0.35, 1.4],
    [top + w * 0.6, 1.2],
    [foot - w * 0.35, 1.7],
    [foot - w * 0.65, 1.45],
    [foot - w * 0.9, 1.2],
  ] as const;
  for (const [y, wide] of bands) g.fillRect(x - (w * wide) / 2, y, w * wide, w * 0.36);
  for (let i = 0; i < 5; i++) {
    g.fillStyle = i % 2 ? css(t.lit, 0.12) : css(t.dark, 0.35);
    g.fillRect(x - w / 2 + ((i + 0.5) / 5) * w - w * 0.05, top + w, w * 0.1, foot - top - w * 2);
  }
  g.fillStyle = css(t.lit, 0.16);
  g.fillRect(x - w * 0.85, top, w * 1.7, 2);
}

export interface Curve {
  from: Spot;
  bend: Spot;
  to: Spot;
}
/** A vault rib that tapers along its curve; `kept` under 1 snaps it there, and bars hang from the break. */
export function rib(g: Pen, c: Curve, thick: number, thin: number, t: Tone, kept = 1): void {
  const knots: Knot[] = [];
  for (let i = 0; i <= 24; i++) {
    const u = (i / 24) * kept;
    const [a, b, d] = [(1 - u) ** 2, 2 * u * (1 - u), u * u];
    knots.push([
      a * c.from[0] + b * c.bend[0] + d * c.to[0],
      a * c.from[1] + b * c.bend[1] + d * c.to[1],
      lerp(thick, thin, u),
    ]);
  }
  ribbon(g, knots, css(t.base));
  ribbon(
    g,
    knots.map(([x, y, w]): Knot => [x, y, w * 0.22]),
    css(t.lit, 0.1),
  );
  if (kept === 1) return;
  const [x, y] = knots[knots.length - 1]!;
  g.strokeStyle = css(t.base);
  g.lineWidth = 2.4;
  for (let i = 0; i < 5; i++) {
    g.beginPath();
    g.moveTo(x, y);
    g.quadraticCurveTo(x + 8 * i - 8, y + 10, x + 7 * (i - 2), y + 26 + 9 * i);
    g.stroke();
  }
}

/** A railing of turned posts standing on y; `missing` is the share that fell. */
export function balustrade(
  g: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  t: Tone,
  r: Random,
  missing = 0.25,
): void {
  g.fillStyle = css(t.base);
  const posts = Math.round(w / (h * 0.34));
  for (let i = 0; i < posts; i++) {
    if (r.chance(missing)) continue;
    const cx = x + ((i + 0.5) * w) / posts;
    const b = h * 0.1;
    g.beginPath();
    g.moveTo(cx - b * 0.5, y - h);
    g.bezierCurveTo(cx - b * 0.4, y - h * 0.7, cx - b * 1.5, y - h * 0.5, cx - b * 0.6, y - h * 0.2);
    g.lineTo(cx - b, y);
    g.lineTo(cx + b, y);
    g.lineTo(cx + b * 0.6, y - h * 0.2);
    g.bezierCurveTo(cx + b * 1.5, y - h * 0.5, cx + b * 0.4, y - h * 0.7, cx + b * 0.5, y - h);
    g.fill();
  }
  for (let a = x; a < x + w; ) {
    const length = r.range(60, 160);
    if (!r.chance(missing * 0.7)) g.fillRect(a, y - h * 1.08, Math.min(length, x + w - a), h * 0.14);
    a += length;
  }
}

/** Masonry breaks along its courses: a coarse outline becomes brick steps. */
export function brokenEdge(outline: readonly Spot[], r: Random, brick = 22, course = 9): Spot[] {
  const out: Spot[] = [];
  for (let i = 0; i < outline.length - 1; i++) {
    const [ax, ay] = outline[i]!;
    const [bx, by] = outline[i + 1]!;
    const steps = Math.max(1, Math.round(Math.abs(bx - ax) / brick));
    for (let j = 0; j < steps; j++) {
      const bite = r.range(-6, 6) + (r.chance(0.16) ? r.range(-20, 14) : 0);
      const y = Math.round((lerp(ay, by, j / steps) + bite) / course) * course;
      out.push([lerp(ax, bx, j / steps), y], [lerp(ax, bx, (j + 1) / steps) - r.range(0, 3), y + r.range(-2, 2)]);
    }
  }
  out.push(outline[outline.length - 1]!);
  return out;
}

/** Single blocks that took the weather otherwise than their neighbours. */
export function masonry(g: Pen, o: Opening, count: number, t: Tone, r: Random, block = 52, course = 20): void {
  atop(g, () => {
    for (let i = 0; i < count; i++) {
      const row = Math.round(r.range(o.y, o.y + o.h) / course);
      const x = Math.round(r.range(o.x, o.x + o.w) / block) * block + (row % 2) * (block / 2);
      g.fillStyle = css(r.chance(0.5) ? t.lit : t.dark, r.range(0.04, 0.15));
      g.fillRect(x, row * course, block - 2, course - 2);
    }
  });
}
