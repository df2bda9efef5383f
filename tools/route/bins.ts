/** States alike enough that one of them will do: a 64-bit key each, and the least ticks it was reached in. */
import { entityObjects, type Level } from '../../src/sim/level.ts';
import type { World } from '../../src/sim/world.ts';

const modes = { ground: 0, air: 1, climb: 2, mantle: 3 } as const;

let first = 0;
let second = 0;

function mix(n: number): void {
  first = Math.imul(first ^ n, 0x01000193);
  first ^= first >>> 15;
  second = Math.imul(second + n, 0x85ebca6b);
  second ^= second >>> 13;
}

function mixThings(world: World, things: readonly number[]): void {
  for (let i = 0; i < things.length; i++) {
    const e = world.entities[things[i]!]!;
    switch (e.kind) {
      case 'mover':
        // one that goes round and round is alike in eighths of a second
        mix(e.mode === 'loop' ? (e.x >> 12) ^ (e.y >> 12) ^ e.next : e.released ? e.next + 1 : 0);
        break;
      case 'lever':
        mix(e.hits);
        break;
      case 'fall':
        mix(e.settled ? 1 : e.shaking < 0 ? 0 : 2 + (e.shaking >> 4));
        break;
      case 'swing':
        mix(e.sway >> 12);
        break;
      case 'memory':
        mix(e.dust ? 1 : 0);
        break;
    }
  }
}

/** Indices of the entities whose state makes a difference to a bin. */
export const thingsOf = (level: Level): number[] =>
  entityObjects(level.objects).flatMap((o, i) =>
    o.kind === 'mover' || o.kind === 'lever' || o.kind === 'fall' || o.kind === 'swing' || o.kind === 'memory'
      ? [i]
      : [],
  );

function mixWorld(world: World, things: readonly number[]): void {
  const j = world.jasper;
  first = 0x811c9dc5 | 0;
  second = 0x9747b28c | 0;
  mix(j.x >> 10); // quarter tiles
  mix(j.y >> 10);
  mix(j.vx >> 7); // half px a tick
  mix(j.vy >> 8);
  mix(
    modes[j.mode] |
      (j.crouched ? 4 : 0) |
      (j.pounced ? 8 : 0) |
      (j.sliding ? 16 : 0) |
      (j.cuttable ? 32 : 0) |
      (j.facing > 0 ? 64 : 0) |
      (j.act === 'swipe' ? 128 : 0) |
      (Math.min(3, j.gathered >> 3) << 8) |
      ((j.held & 16) << 8) |
      ((j.stamina >> 5) << 16),
  );
  mix(world.checkpoint);
  mix(world.memories.length);
  mix(world.trust);
  for (const _ in world.flags) mix(1);
  if (world.scene !== null)
    mix((world.scene.stage << 8) ^ (world.scene.ticksLeft >> 4) ^ (world.scene.waiting ? 1 : 0));
  mixThings(world, things);
}

export interface Bins {
  /** True, and kept, when no state of the same bin was here in as few ticks. */
  improves(world: World, ticks: number): boolean;
}

/** An open-addressed table that doubles when it is two thirds full. */
export function createBins(things: readonly number[]): Bins {
  let size = 1 << 16;
  let firsts = new Int32Array(size);
  let seconds = new Int32Array(size);
  /** 0: empty; else ticks + 1 */
  let least = new Int32Array(size);
  let used = 0;

  function slotOf(a: number, b: number): number {
    let slot = a & (size - 1);
    while (least[slot] !== 0 && (firsts[slot] !== a || seconds[slot] !== b)) slot = (slot + 1) & (size - 1);
    return slot;
  }

  function grow(): void {
    const old = { firsts, seconds, least };
    size *= 2;
    firsts = new Int32Array(size);
    seconds = new Int32Array(size);
    least = new Int32Array(size);
    old.least.forEach((ticks, i) => {
      if (ticks === 0) return;
      const slot = slotOf(old.firsts[i]!, old.seconds[i]!);
      firsts[slot] = old.firsts[i]!;
      seconds[slot] = old.seconds[i]!;
      least[slot] = ticks;
    });
  }

  return {
    improves(world, ticks) {
      mixWorld(world, things);
      const slot = slotOf(first, second);
      const before = least[slot]!;
      if (before !== 0 && before <= ticks + 1) return false;
      firsts[slot] = first;
      seconds[slot] = second;
      least[slot] = ticks + 1;
      if (before === 0 && ++used * 3 > size * 2) grow();
      return true;
    },
  };
}
