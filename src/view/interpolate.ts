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
  /** writes to `out`, which it returns; index −1 is Jasper, others are entities */
  at(index: number, alpha: number, out: Place): Place;
}

/** Farther than this in one tick (4 tiles) is a jump of the world, not a movement. */
const LEAP = 4 * 64 * ART;

export function createTrack(world: Readonly<World>): Track {
  const count = world.entities.length + 1;
  const before = new Int32Array(count * 2);
  const now = new Int32Array(count * 2);

  function write(into: Int32Array, w: Readonly<World>): void {
    into[0] = w.jasper.x;
    into[1] = w.jasper.y;
    for (let i = 0; i < w.entities.length; i++) {
      into[i * 2 + 2] = w.entities[i]!.x;
      into[i * 2 + 3] = w.entities[i]!.y;
    }
  }

  const track: Track = {
    capture(w) {
      before.set(now);
      write(now, w);
      if (Math.abs(now[0]! - before[0]!) > LEAP || Math.abs(now[1]! - before[1]!) > LEAP) before.set(now);
    },
    cut(w) {
      write(now, w);
      before.set(now);
    },
    at(index, alpha, out) {
      const i = (index + 1) * 2;
      out.x = (before[i]! + (now[i]! - before[i]!) * alpha) / ART;
      out.y = (before[i + 1]! + (now[i + 1]! - before[i + 1]!) * alpha) / ART;
      return out;
    },
  };
  track.cut(world);
  return track;
}
