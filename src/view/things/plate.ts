/** A plate in the floor: it sinks under weight. */
import type { Plate } from '../../sim/entities/plate.ts';
import { ease, px, sprite, stretched, type ViewMaker } from './view.ts';

/** as drawn, px: RISE of its height over the floor, the rest in the ground */
const DRAWN = { w: 256, h: 20 };
const RISE = 12;

export const plateView: ViewMaker<Plate> = (stage, e) => {
  const w = px(e.w);
  const tread = stretched(sprite(stage, 'plate', -1), DRAWN, { ...DRAWN, w: w - 12 });
  let sunk = 0;
  return {
    update(entity, at, { dt }) {
      sunk = ease(sunk, entity.down ? RISE - 3 : 0, 90, dt);
      tread.setPosition(at.x + w / 2, at.y + px(entity.h) + DRAWN.h - RISE + sunk);
    },
    destroy: () => tread.destroy(),
  };
};
