/** Shortens a run that finishes: cuts ticks out, moves the edges of presses, and keeps what still arrives sooner. */
import type { TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { Start } from '../../src/sim/world.ts';

/** Ticks until the exit, or Infinity. `at` (tile columns reached by tick) lets a hopeless run stop early. */
function ticksToExit(level: Level, start: Start, log: TickInput[], best: number): number {
  const world = createWorld(level, start);
  const most = Math.min(log.length + 30, best);
  const last = log.at(-1) ?? 0;
  for (let i = 0; i < most; i++) {
    tick(level, world, log[i] ?? last);
    if (world.exited !== '') return i + 1;
    if (world.jasper.failing > 0) return Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}

/** mulberry32 */
function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One small change of a log: a tick less, a tick more, an edge moved, a stretch held otherwise. */
function mutate(log: TickInput[], roll: () => number): TickInput[] {
  const out = [...log];
  const at = Math.floor(roll() * out.length);
  const n = 1 + Math.floor(roll() * roll() * 12);
  const kind = roll();
  if (kind < 0.4) out.splice(at, n);
  else if (kind < 0.55) out.splice(at, 0, ...Array.from({ length: n }, () => out[at]!));
  else if (kind < 0.8) out.fill(out[Math.floor(roll() * out.length)]!, at, at + n);
  else {
    out.splice(at, n);
    const to = Math.floor(Math.max(0, Math.min(out.length, at + (roll() - 0.5) * 60)));
    out.splice(to, 0, ...Array.from({ length: n }, () => out[to] ?? 0));
  }
  return out;
}

/** The best of `tries` mutations, each kept when it is no slower. Seeded: the same run in, the same run out. */
export function polish(level: Level, start: Start, log: TickInput[], tries: number, seed = 1): TickInput[] {
  const roll = dice(seed);
  let best = log;
  let ticks = ticksToExit(level, start, log, log.length + 31);
  for (let i = 0; i < tries; i++) {
    let candidate = mutate(best, roll);
    if (roll() < 0.3) candidate = mutate(candidate, roll);
    const t = ticksToExit(level, start, candidate, ticks + 1);
    if (t > ticks) continue;
    best = candidate.slice(0, t);
    ticks = t;
  }
  return best.slice(0, ticks);
}
