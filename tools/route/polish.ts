/** Shortens a run that finishes: cuts ticks out, moves the edges of presses, and keeps what still arrives sooner. */
import { Button, type TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { Start, World } from '../../src/sim/world.ts';
import { createDice, type Dice } from '../replays/dice.ts';
import { cellAt, distancesTo } from './geodesic.ts';
import { exitGoal } from './legs.ts';

/** Ticks between two kept worlds of the best run, and between two looks at how far a try has come. */
const EVERY = 24;
/** Tiles a try may be behind the best run before it is given up. */
const SLACK = 5;

interface Best {
  log: TickInput[];
  /** worlds[i] is at tick i × EVERY */
  worlds: World[];
  /** tiles to the exit there */
  left: number[];
}

/** A small change, and the first tick it changes. */
function mutate(log: readonly TickInput[], dice: Dice): { log: TickInput[]; from: number } {
  const out = [...log];
  const at = dice.below(out.length);
  const n = 1 + Math.floor(dice.roll() * dice.roll() * 12);
  const kind = dice.roll();
  if (kind < 0.35) out.splice(at, n);
  else if (kind < 0.5) out.splice(at, 0, ...Array<TickInput>(n).fill(out[at]!));
  else if (kind < 0.7) out.fill(out[dice.below(out.length)]!, at, at + n);
  else if (kind < 0.85) {
    const bit = [Button.jump, Button.right, Button.left, Button.down][dice.below(4)]!;
    for (let i = at; i < Math.min(out.length, at + n); i++) out[i]! ^= bit;
  } else {
    // the same stretch elsewhere nearby
    const moved = out.splice(at, n);
    const to = Math.max(0, Math.min(out.length, at + dice.below(40) - 20));
    out.splice(to, 0, ...moved);
    return { log: out, from: Math.min(at, to) };
  }
  return { log: out, from: at };
}

/**
 * The best of `tries` mutations, each kept when it is no slower and `keeps` still holds at its end.
 * Seeded: the same run in, the same run out.
 */
export function polish(
  level: Level,
  start: Start,
  log: readonly TickInput[],
  tries: number,
  keeps: (world: World) => boolean = () => true,
): TickInput[] {
  const dice = createDice(1);
  const far = distancesTo(level, exitGoal(level).cells);
  const leftOf = (world: World): number => far[cellAt(level, world.jasper.x, world.jasper.y)]!;

  function record(run: readonly TickInput[]): Best {
    const world = createWorld(level, start);
    const best: Best = { log: [...run], worlds: [], left: [] };
    for (const input of run) {
      if (world.tick % EVERY === 0) {
        best.worlds.push(structuredClone(world));
        best.left.push(leftOf(world));
      }
      tick(level, world, input);
    }
    return best;
  }

  /** The ticks a changed run takes, or null when it is slower, lost or falls. */
  function ticksOf(best: Best, run: readonly TickInput[], from: number): number | null {
    const kept = Math.min(Math.floor(from / EVERY), best.worlds.length - 1);
    const world = structuredClone(best.worlds[kept]!);
    const last = run.at(-1) ?? 0;
    while (world.tick < best.log.length) {
      tick(level, world, run[world.tick] ?? last);
      if (world.exited !== '') return keeps(world) ? world.tick : null;
      if (world.jasper.failing > 0) return null;
      if (world.tick % EVERY === 0 && leftOf(world) > (best.left[world.tick / EVERY] ?? 0) + SLACK) return null;
    }
    return null;
  }

  let best = record(log);
  for (let i = 0; i < tries && best.log.length > 1; i++) {
    const change = mutate(best.log, dice);
    const ticks = ticksOf(best, change.log, change.from);
    if (ticks === null) continue;
    const last = change.log.at(-1) ?? 0;
    best = record(Array.from({ length: ticks }, (_, n) => change.log[n] ?? last));
  }
  return best.log;
}
