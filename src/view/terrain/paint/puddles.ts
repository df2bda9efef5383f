/** A puddle: a pale mirror with a dull rim, lying in the front face of the floor. The picture in it is drawn live. */
import type { Rect } from '../../../tiled/scenery.ts';
import { css, mix } from '../../colour.ts';
import type { Pen } from '../canvas.ts';
import { findSpans, type Ground, type HazardPaint, type Span, TILE } from '../cells.ts';
import { fieldAt } from '../fields.ts';
import { noise, random } from '../noise.ts';
import type { Picture } from '../picture.ts';
import { fillBox } from '../strokes.ts';

/** px of water below the walking line */
const PUDDLE_DEEP = 26;
/** px a puddle spreads beyond its cells */
const PUDDLE_OVER = 20;

export function paintPuddle(picture: Picture, pen: Pen, puddle: Span<HazardPaint>): void {
  const { palette: p, seed, fields } = picture;
  const w = (puddle.x1 - puddle.x0) * TILE;
  const cx = puddle.x0 * TILE + w / 2;
  const top = (puddle.y + 1) * TILE;
  const rnd = random(seed, puddle.x0, puddle.y, 12);
  const rim = mix(mix(p.wall, p.rust, 0.18), p.base, 0.4);
  const outline = (grow: number): void => {
    const half = w / 2 + PUDDLE_OVER + grow;
    pen.beginPath();
    pen.moveTo(cx - half, top + 1);
    for (let i = 0; i <= 24; i++) {
      const angle = Math.PI * (1 - i / 24);
      const uneven = 0.86 + 0.26 * noise(i * 0.55, puddle.x0 + 3);
      pen.lineTo(
        cx + Math.cos(angle) * half,
        top + 1 + Math.sin(angle) ** 0.8 * (PUDDLE_DEEP * 0.82 + grow * 0.5) * uneven,
      );
    }
    pen.closePath();
  };
  pen.globalCompositeOperation = 'source-over';
  for (const [grow, alpha] of [
    [12, 0.2],
    [7, 0.35],
    [3, 0.5],
  ] as const) {
    outline(grow);
    pen.fillStyle = css(rim, alpha);
    pen.fill();
  }
  pen.save();
  outline(0);
  pen.clip();
  const light = fieldAt(fields.light, cx, top - 40);
  const water = pen.createLinearGradient(0, top, 0, top + PUDDLE_DEEP);
  water.addColorStop(0, css(mix(p.wall, p.fog, 0.3 + light * 0.4)));
  water.addColorStop(0.45, css(mix(p.wall, p.lit, 0.2 + light * 0.4)));
  water.addColorStop(1, css(mix(p.wall, p.lit, 0.05 + light * 0.25)));
  pen.fillStyle = water;
  pen.fillRect(cx - w, top, w * 2, PUDDLE_DEEP + 10);
  for (let i = 0; i < w / 11; i++) {
    const tone = rnd.chance(0.6) ? p.base : p.rim;
    const x = cx + rnd.range(-0.6, 0.6) * w;
    fillBox(pen, x, top + 2, rnd.range(2, 14), PUDDLE_DEEP * rnd.range(0.3, 0.9), tone, rnd.range(0.05, 0.22));
  }
  pen.restore();
  fillBox(pen, cx - w / 2 - 14, top, w + 28, 1.8, p.rim, 0.85);
}

/** Still water on the floor's face: what lies about it is wet and dark, and the picture in it is drawn live. */
export function paintWater({ palette: p, fields }: Picture, pen: Pen, water: Readonly<Rect>): void {
  const cx = water.x + water.w / 2;
  const cy = water.y + water.h / 2;
  const light = fieldAt(fields.light, cx, water.y - 60);
  for (const [grow, tone, alpha] of [
    [9, p.deep, 0.16],
    [4, p.deep, 0.2],
    [0, mix(p.wall, p.deep, 0.25), 0.9],
    [-1.5, mix(p.wall, p.fog, 0.1 + light * 0.3), 1],
  ] as const) {
    pen.beginPath();
    for (let i = 0; i <= 40; i++) {
      const angle = (i / 20) * Math.PI;
      const reach = shoreAt(angle, water.x);
      pen.lineTo(
        cx + Math.cos(angle) * (water.w / 2 + grow) * reach,
        cy + Math.sin(angle) * (water.h / 2 + grow * 0.4) * reach,
      );
    }
    pen.fillStyle = css(tone, alpha);
    pen.fill();
  }
}

/** Share of the ellipse that the water reaches in a direction; the mirror's shader has the same shore. */
const shoreAt = (angle: number, seed: number): number =>
  0.93 + 0.045 * Math.sin(angle * 3 + seed * 0.013) + 0.025 * Math.sin(angle * 7 + seed * 0.041);

/** A surface that mirrors, art px. */
export interface Mirror extends Rect {
  /** the walking line: what stands on it is seen below it */
  line: number;
  /** lies on the floor's face as an ellipse; else it fills a hollow of the walking line */
  flat: boolean;
}

/** Every surface that mirrors. */
export function findMirrors(ground: Ground): Mirror[] {
  const puddles = findPuddles(ground).map((puddle) => ({ ...puddle, line: puddle.y, flat: false }));
  const waters = ground.waters.map((water) => ({ ...water, line: Math.floor(water.y / TILE) * TILE, flat: true }));
  return [...puddles, ...waters];
}

/** Every puddle: y is the walking line, h how far down the mirror goes. */
export function findPuddles(ground: Ground): Rect[] {
  const puddles = findSpans(ground, ground.hazard).filter(({ paint }) => paint === 'puddle');
  return puddles.map(({ x0, x1, y }) => ({
    x: x0 * TILE - PUDDLE_OVER,
    y: (y + 1) * TILE,
    w: (x1 - x0) * TILE + PUDDLE_OVER * 2,
    h: PUDDLE_DEEP,
  }));
}
