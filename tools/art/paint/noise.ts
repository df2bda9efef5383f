/** Seeded chance and value noise: the same seed paints the same picture. */

export interface Random {
  /** 0 to 1 */
  (): number;
  range(low: number, high: number): number;
  /** whole, both ends included */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

export function random(seed: number): Random {
  let s = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (() => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }) as Random;
  next.range = (low, high) => low + (high - low) * next();
  next.int = (low, high) => Math.floor(next.range(low, high + 1));
  next.pick = (list) => list[Math.floor(next() * list.length)]!;
  next.chance = (share) => next() < share;
  return next;
}

export const clamp = (v: number, low = 0, high = 1): number => Math.max(low, Math.min(high, v));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export function smooth(from: number, to: number, v: number): number {
  const t = clamp((v - from) / (to - from));
  return t * t * (3 - 2 * t);
}

function lattice(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** 0 to 1, one bump a unit */
export function noise(x: number, y: number): number {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const u = (x - xi) ** 2 * (3 - 2 * (x - xi));
  const v = (y - yi) ** 2 * (3 - 2 * (y - yi));
  return lerp(lerp(lattice(xi, yi), lattice(xi + 1, yi), u), lerp(lattice(xi, yi + 1), lattice(xi + 1, yi + 1), u), v);
}

/** Noise on noise, 0 to 1. */
export function fbm(x: number, y: number, octaves = 4): number {
  let sum = 0;
  let share = 0.5;
  let whole = 0;
  for (let i = 0; i < octaves; i++) {
    sum += share * noise(x, y);
    whole += share;
    x = x * 2.03 + 17;
    y = y * 2.03 + 31;
    share /= 2;
  }
  return sum / whole;
}
