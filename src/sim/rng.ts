/** The world's own dice: xorshift32 on `world.rng`, never zero. */
import type { World } from './world.ts';

/** An integer from 0 to n − 1. */
export function roll(world: World, n: number): number {
  let r = world.rng;
  r ^= r << 13;
  r ^= r >>> 17;
  r ^= r << 5;
  world.rng = r;
  return (r >>> 0) % n;
}
