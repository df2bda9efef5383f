/** A top that follows a path: round and round, or once, falling into place when it is let go. */
import type { EntityDef, Placed, Top } from '../entity.ts';
import { approach } from '../fixed.ts';
import type { Point } from '../level.ts';
import { tuning } from '../tuning.ts';

export interface Mover extends Placed, Top {
  kind: 'mover';
  path: Point[];
  mode: 'loop' | 'once';
  /** most units per tick */
  speed: number;
  pace: number;
  /** index of the point it moves to */
  next: number;
  released: boolean;
}

export const mover: EntityDef<Mover> = {
  spawn: ({ id, w, h, path, speed, mode }) => ({
    kind: 'mover',
    id,
    x: path[0]!.x,
    y: path[0]!.y,
    w,
    h,
    firm: true,
    dx: 0,
    dy: 0,
    path,
    mode,
    speed,
    pace: mode === 'loop' ? speed : 0,
    next: 1,
    released: mode === 'loop',
  }),
  tick(e, index, _level, world) {
    e.dx = 0;
    e.dy = 0;
    const to = e.path[e.next];
    if (!e.released || !to) return;
    if (e.mode === 'once') e.pace = Math.min(e.speed, e.pace + tuning.gravityDown);
    const x = approach(e.x, to.x, e.pace);
    const y = approach(e.y, to.y, e.pace);
    e.dx = x - e.x;
    e.dy = y - e.y;
    e.x = x;
    e.y = y;
    if (x !== to.x || y !== to.y) return;
    e.next = e.mode === 'loop' ? (e.next + 1) % e.path.length : e.next + 1;
    if (e.next >= e.path.length)
      world.events.push({ kind: 'settled', entity: index, x: x + (e.w >> 1), y, speed: e.pace });
  },
};
