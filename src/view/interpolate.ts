/** The last two ticks' places of everything that moves, so that any refresh rate draws between them. Art px. */
import { ART } from '../sim/fixed.ts';
import type { World } from '../sim/world.ts';

export interface Place {
  x: number;
  y: number;
}

export interface Track {
  /** after every tick */
  capture(world: Readonly<World>): void;
  /** forgets the tick before: after a restart, a restore or a respawn nothing is drawn in between */
  cut(world: Readonly<World>): void;
  /** writes to `out`, which it returns; index −1 is Jasper, −2 Rusty, others are entities */
  at(index: number, alpha: number, out: Place): Place;
}

export const RUSTY = -2;
/** Farther than this in one tick (4 tiles) is a jump of the world, not a movement. */
const LEAP = 4 * 64 * ART;

export function createTrack(world: Readonly<World>): Track {
  const rusty = (world.entities.length + 1) * 2;
  const count = world.entities.length + 2;
  const before = new Int32Array(count * 2);
  const now = new Int32Array(count * 2);

  function write(into: Int32Array, w: Readonly<World>): void {
    into[0] = w.jasper.x;
    into[1] = w.jasper.y;
    for (let i = 0; i < w.entities.length; i++) {
      into[i * 2 + 2] = w.entities[i]!.x;
      into[i * 2 + 3] = w.entities[i]!.y;
    }
    into[rusty] = w.rusty?.x ?? 0;
    into[rusty + 1] = w.rusty?.y ?? 0;
  }
  const leaps = (i: number): boolean =>
    Math.abs(now[i]! - before[i]!) > LEAP || Math.abs(now[i + 1]! - before[i + 1]!) > LEAP;

  const track: Track = {
    capture(w) {
      before.set(now);
      write(now, w);
      if (leaps(0)) before.set(now);
      if (!leaps(rusty)) return;
      before[rusty] = now[rusty]!;
      before[rusty + 1] = now[rusty + 1]!;
    },
    cut(w) {
      write(now, w);
      before.set(now);
    },
    at(index, alpha, out) {
      const i = index === RUSTY ? rusty : (index + 1) * 2;
      out.x = (before[i]! + (now[i]! - before[i]!) * alpha) / ART;
      out.y = (before[i + 1]! + (now[i + 1]! - before[i + 1]!) * alpha) / ART;
      return out;
    },
  };
  track.cut(world);
  return track;
}
