/** A dust mote in a beam of light. It opens nothing; it drifts out of reach and comes back. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';

export interface Motes extends Placed {
  kind: 'motes';
  /** ticks until it can be hit again */
  away: number;
}

const SIZE = TILE >> 1;
const AWAY = 90;

export const motes: EntityDef<Motes> = {
  spawn: ({ id, x, y }) => ({ kind: 'motes', id, x: x - SIZE, y: y - SIZE, w: 2 * SIZE, h: 2 * SIZE, away: 0 }),
  tick(e) {
    if (e.away > 0) e.away--;
  },
  bat(e, index, _level, world) {
    if (e.away > 0) return false;
    e.away = AWAY;
    world.events.push({ kind: 'moteBatted', entity: index, x: e.x + SIZE, y: e.y + SIZE });
    return true;
  },
};
