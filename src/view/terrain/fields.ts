/**
 * Two small pictures of the whole level that light every chunk for the price of one stretched drawImage:
 * how deep inside the solid a point is, and how much light reaches it.
 */
import type { LightSource, Scenery } from '../../tiled/scenery.ts';
import { paletteOf } from '../palettes.ts';
import { type Ground, isSolid, readGround, TILE } from './cells.ts';
import { clamp, smooth } from './noise.ts';

const DEPTH_PER_TILE = 4;
const LIGHT_PER_TILE = 2;

/** One number 0 to 1 for every cell of a grid finer than the tiles. */
export interface Field {
  width: number;
  height: number;
  perTile: number;
  values: Float32Array;
}
export interface Fields {
  /** tiles into the solid */
  depth: Field;
  /** 0 to 1 */
  light: Field;
}

/** At a place in art px, by its cell; the border's beyond it. */
export function fieldAt(f: Field, px: number, py: number): number {
  const x = clamp(Math.floor((px / TILE) * f.perTile), 0, f.width - 1);
  const y = clamp(Math.floor((py / TILE) * f.perTile), 0, f.height - 1);
  return f.values[y * f.width + x]!;
}

export const buildFields = (ground: Ground, daylight: number): Fields => ({
  depth: measureDepth(ground),
  light: spreadLight(ground, daylight),
});

const lights = new WeakMap<Scenery, Field>();
/** The light of a whole level, made once for all who ask. */
export function lightOf(scenery: Scenery): Field {
  const field = lights.get(scenery) ?? spreadLight(readGround(scenery), paletteOf(scenery.id).daylight);
  lights.set(scenery, field);
  return field;
}

function createField(ground: Ground, perTile: number): Field {
  const width = ground.width * perTile;
  const height = ground.height * perTile;
  return { width, height, perTile, values: new Float32Array(width * height) };
}

/** Chamfer distance to the air. */
function measureDepth(ground: Ground): Field {
  const field = createField(ground, DEPTH_PER_TILE);
  const { width: w, height: h, values, perTile } = field;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      values[y * w + x] = isSolid(ground, Math.floor(x / perTile), Math.floor(y / perTile)) ? 99 : 0;
    }
  }
  const relax = (i: number, from: number, cost: number): void => {
    const d = values[from]! + cost;
    if (d < values[i]!) values[i] = d;
  };
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (x) relax(i, i - 1, 1);
      if (y) relax(i, i - w, 1);
      if (x && y) relax(i, i - w - 1, Math.SQRT2);
      if (y && x < w - 1) relax(i, i - w + 1, Math.SQRT2);
    }
  }
  for (let y = h - 1; y >= 0; y--) {
    for (let x = w - 1; x >= 0; x--) {
      const i = y * w + x;
      if (x < w - 1) relax(i, i + 1, 1);
      if (y < h - 1) relax(i, i + w, 1);
      if (x < w - 1 && y < h - 1) relax(i, i + w + 1, Math.SQRT2);
      if (x && y < h - 1) relax(i, i + w - 1, Math.SQRT2);
    }
  }
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / perTile;
  return field;
}

/** Daylight under an open sky and every lamp with its shadow, then spread a little into the solid, so that edges catch it. */
function spreadLight(ground: Ground, daylight: number): Field {
  const field = createField(ground, LIGHT_PER_TILE);
  const { width: w, height: h, perTile } = field;
  const solid = new Uint8Array(w * h);
  for (let x = 0; x < w; x++) {
    let open = true;
    for (let y = 0; y < h; y++) {
      const i = y * w + x;
      solid[i] = isSolid(ground, Math.floor(x / perTile), Math.floor(y / perTile)) ? 1 : 0;
      if (solid[i]) open = false;
      if (open) field.values[i] = daylight * 0.8;
    }
  }
  for (let round = 0; round < 14; round++) seep(field, solid, 0.94);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (solid[i]) continue;
      let sum = field.values[i]!;
      for (const lamp of ground.lights) sum += lampAt(ground, lamp, (x + 0.5) / perTile, (y + 0.5) / perTile);
      field.values[i] = clamp(sum);
    }
  }
  for (let round = 0; round < 3; round++) soften(field, solid);
  return field;
}

/** Light goes round corners: every cell of air takes the best of its neighbours, dimmed. */
function seep(field: Field, solid: Uint8Array, keep: number): void {
  const { width: w, height: h, values } = field;
  const before = values.slice();
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      if (solid[i]) continue;
      const left = x ? before[i - 1]! : 0;
      const right = x < w - 1 ? before[i + 1]! : 0;
      const up = y ? before[i - w]! : 0;
      values[i] = Math.max(before[i]!, Math.max(left, right, up) * keep);
    }
  }
}

/** What a lamp gives at a place (tiles), shadow marched through the cells. Beams reach farther down than across. */
function lampAt(ground: Ground, lamp: LightSource, tx: number, ty: number): number {
  const reach = lamp.radius * 1.5;
  const dx = lamp.x / TILE - tx;
  const dy = lamp.y / TILE - ty;
  const distance = lamp.shape === 'pool' ? Math.hypot(dx, dy) : Math.hypot(dx * 0.95, dy * 0.42);
  if (distance > reach) return 0;
  const steps = Math.ceil(Math.hypot(dx, dy) * 1.5);
  let open = 1;
  for (let s = 1; s < steps && open > 0.02; s++) {
    const sx = tx + (dx * s) / steps;
    const sy = ty + (dy * s) / steps;
    if (sy > 0 && isSolid(ground, Math.floor(sx), Math.floor(sy))) open *= 0.62;
  }
  return open * (1 - distance / reach) ** 1.3;
}

function soften(field: Field, solid: Uint8Array): void {
  const { width: w, height: h, values } = field;
  const before = values.slice();
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x;
      const a = before[i - 1]!;
      const b = before[i + 1]!;
      const c = before[i - w]!;
      const d = before[i + w]!;
      values[i] = solid[i]
        ? Math.max(before[i]!, Math.max(a, b, c, d) * 0.5)
        : before[i]! * 0.5 + (a + b + c + d) * 0.125;
    }
  }
}

/** Alpha of the darkness that lies over the solid, by depth in tiles: soft, and never the whole of it. */
export const shadeByDepth = (tiles: number): number => 0.6 * smooth(0.3, 4.2, tiles);
/** Alpha by depth in tiles of what lies buried: nothing of it near the surface, where paint is a promise to the player. */
export const burialByDepth = (tiles: number): number => smooth(0.9, 2, tiles);
/** Alpha of the darkness that lies over the planes behind, by light. */
export const gloomByLight = (light: number): number => 0.5 * (1 - clamp(light * 2.2));
