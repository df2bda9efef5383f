/** Where a carried thing can be left for him: crouched, with Paw. */
import type { EntityDef, Placed } from '../entity.ts';

export interface Offering extends Placed {
  kind: 'offering';
  item: string;
  flag: string;
  knot: string;
}

export const offering: EntityDef<Offering> = {
  spawn: ({ id, x, y, w, h, item, flag, knot }) => ({ kind: 'offering', id, x, y, w, h, item, flag, knot }),
};
