/** Loose stones in the way, hatched: Rusty can dig them out. */
import type { Block, EntityDef, Placed } from '../entity.ts';

export interface Rubble extends Placed, Block {
  kind: 'rubble';
}

export const rubble: EntityDef<Rubble> = {
  spawn: ({ id, x, y, w, h }) => ({ kind: 'rubble', id, x, y, w, h, shut: true, dx: 0, dy: 0 }),
};
