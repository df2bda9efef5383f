/** A plate in the floor: it sinks under weight. */
import type { Plate } from '../../sim/entities/plate.ts';
import { drawing, INK, plane } from './drawn.ts';
import { ease, px, type ViewMaker } from './view.ts';

const RISE = 12;

export const plateView: ViewMaker<Plate> = (stage, e) => {
  const pen = drawing(stage, -1);
  const w = px(e.w);
  plane(pen, 6, -RISE, w - 12, RISE, INK.rust, INK.rustLit);
  let sunk = 0;
  return {
    update(entity, at, { dt }) {
      sunk = ease(sunk, entity.down ? RISE - 3 : 0, 90, dt);
      pen.setPosition(at.x, at.y + px(entity.h) + sunk);
    },
    destroy: () => pen.destroy(),
  };
};
