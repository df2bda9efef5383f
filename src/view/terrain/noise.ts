/** Deterministic chance: everything painted is a function of its place and the level's seed, never of painting order. */

export interface Random {
  /** 0 to 1 */
  (): number;
  range(from: number, to: number): number;
  /** both ends may come */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** mulberry32, seeded by any number of integers */
export function random(...seed: number[]): Random {
  let state = 0x9e3779b9;
  for (const v of seed) state = Math.imul(state ^ (v | 0), 2654435761) ^ (state >>> 15);
  const next = (() => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }) as Random;
  next.range = (from, to) => from + (to - from) * next();
  next.int = (from, to) => Math.floor(next.range(from, to + 1));
  next.pick = (list) => list[Math.floor(next() * list.length)]!;
  next.chance = (share) => next() < share;
  return next;
}

export const clamp = (v: number, least = 0, most = 1): number => Math.min(most, Math.max(least, v));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export function smooth(from: number, to: number, v: number): number {
  const t = clamp((v - from) / (to - from));
  return t * t * (3 - 2 * t);
}

function hash(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
const wrap = (k: number, period: number): number => (period ? ((k % period) + period) % period : k);

/** Value noise, 0 to 1; with periods it repeats after so many cells, so that a picture made of it tiles. */
export function noise(x: number, y: number, periodX = 0, periodY = periodX): number {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const fx = x - xi;
  const fy = y - yi;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const x0 = wrap(xi, periodX);
  const x1 = wrap(xi + 1, periodX);
  const y0 = wrap(yi, periodY);
  const y1 = wrap(yi + 1, periodY);
  return lerp(lerp(hash(x0, y0), hash(x1, y0), u), lerp(hash(x0, y1), hash(x1, y1), u), v);
}

/** Noise in octaves, 0 to 1. */
export function fbm(x: number, y: number, octaves = 4, periodX = 0, periodY = periodX): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    const k = 2 ** i;
    sum += weight * noise(x * k, y * k, periodX * k, periodY * k);
    total += weight;
    weight *= 0.5;
  }
  return sum / total;
}
