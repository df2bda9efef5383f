/** Under a ledge too high for a cat: with Jasper here, facing it, Rusty comes to brace. */
import type { EntityDef, Placed } from '../entity.ts';
import { px } from '../fixed.ts';
import { offerBrace } from '../rusty.ts';

export interface Boost extends Placed {
  kind: 'boost';
  facing: -1 | 1;
  /** where he stands, middle */
  braceX: number;
}

export const boost: EntityDef<Boost> = {
  spawn: ({ id, x, y, w, h, side }) => ({
    kind: 'boost',
    id,
    x,
    y,
    w,
    h,
    facing: side === 'left' ? -1 : 1,
    braceX: side === 'left' ? x + px(16) : x + w - px(16),
  }),
  touch(e, index, _level, world) {
    const j = world.jasper;
    if (j.facing === e.facing && j.mode === 'ground') offerBrace(world, index);
  },
};
