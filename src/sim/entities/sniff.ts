/** Something with a smell. acts.ts looks for one when Paw is pressed standing still. */
import type { EntityDef, Placed } from '../entity.ts';
import { TILE } from '../fixed.ts';

export interface Sniff extends Placed {
  kind: 'sniff';
  sniff: string;
  tall: boolean;
}

/** How far either side of the point a nose reaches. */
const REACH = TILE;

export const sniff: EntityDef<Sniff> = {
  spawn: ({ id, x, y, sniff, tall }) => ({
    kind: 'sniff',
    id,
    x: x - REACH,
    y: y - 2 * TILE,
    w: 2 * REACH,
    h: 2 * TILE,
    sniff,
    tall,
  }),
};
