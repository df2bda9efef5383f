/** Small maths shared by rig and motion. */
export const RADIANS = Math.PI / 180;
export const TAU = Math.PI * 2;

export const clamp = (x: number, low = 0, high = 1): number => (x < low ? low : Math.min(x, high));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** 0 at `from`, 1 at `to`, eased at both ends; `from` may be above `to`. */
export function smooth(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** The share of a distance covered in `dt` seconds by something that closes it at `rate` per second. */
export const ease = (rate: number, dt: number): number => 1 - Math.exp(-rate * dt);

/** Catmull-Rom through `count` evenly spaced keys held in row[at…]; t from 0 to 1. */
export function curve(row: ArrayLike<number>, at: number, count: number, t: number): number {
  const f = clamp(t) * (count - 1);
  const i = Math.min(count - 2, Math.floor(f));
  const q = f - i;
  const b = row[at + i]!;
  const c = row[at + i + 1]!;
  const a = i > 0 ? row[at + i - 1]! : b;
  const d = i < count - 2 ? row[at + i + 2]! : c;
  return b + 0.5 * q * (c - a + q * (2 * a - 5 * b + 4 * c - d + q * (3 * (b - c) + d - a)));
}

/** A value that follows a goal like a weight on a spring; `damping` 1 never overshoots. */
export class Spring {
  at = 0;
  speed = 0;

  constructor(
    private readonly rate: number,
    private readonly damping: number,
  ) {}

  /** @param push acceleration from outside, units per second squared */
  update(goal: number, push: number, dt: number): void {
    const steps = Math.max(1, Math.ceil(dt * this.rate * 4));
    const h = dt / steps;
    for (let i = 0; i < steps; i++) {
      this.speed += ((goal - this.at) * this.rate * this.rate - 2 * this.damping * this.rate * this.speed + push) * h;
      this.at += this.speed * h;
    }
  }

  limit(low: number, high: number): void {
    if (this.at < low || this.at > high) {
      this.at = clamp(this.at, low, high);
      this.speed *= 0.5;
    }
  }
}

/** Moves row[from…to) toward goal by critically damped springs: nothing jumps, nothing overshoots. */
export function followRow(
  row: Float32Array,
  speed: Float32Array,
  goal: Float32Array,
  from: number,
  to: number,
  rate: number,
  dt: number,
): void {
  const fade = Math.exp(-rate * dt);
  for (let i = from; i < to; i++) {
    const gap = row[i]! - goal[i]!;
    const pull = (speed[i]! + rate * gap) * dt;
    row[i] = goal[i]! + (gap + pull) * fade;
    speed[i] = (speed[i]! - rate * pull) * fade;
  }
}
