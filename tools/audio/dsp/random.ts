/** Seeded random numbers (mulberry32): the same seed gives the same sound on every machine. */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 2166136261;
    for (const c of seed) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
    this.state = hash >>> 0 || 1;
  }
  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  range(from: number, to: number): number {
    return from + (to - from) * this.next();
  }
  /** Even on a log scale: right for frequencies and sizes. */
  geometric(from: number, to: number): number {
    return from * (to / from) ** this.next();
  }
  integer(from: number, to: number): number {
    return Math.floor(this.range(from, to + 1));
  }
  gauss(deviation = 1): number {
    let u = 0;
    while (u === 0) u = this.next();
    return deviation * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.next());
  }
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
  /** `value`, off by at most `fraction` of itself. */
  vary(value: number, fraction: number): number {
    return value * (1 + this.range(-fraction, fraction));
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }
}
