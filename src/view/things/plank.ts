/** A plank on end, that lies as a bridge once it is tipped. */
import type { Plank } from '../../sim/entities/plank.ts';
import { drawing, INK, plane } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

const THICK = 20;
/** ticks of its fall, and how far it leans before, in radians from upright */
const FALL = 22;
const LEAN = 0.12;

export const plankView: ViewMaker<Plank> = (stage, e) => {
  const pen = drawing(stage, -1);
  plane(pen, 0, 0, px(e.w), THICK, INK.wood, INK.woodLit);
  pen.fillStyle(INK.rust).fillRect(px(e.w) - 14, 0, 14, THICK);
  return {
    update(entity, at) {
      const fallen = entity.firm ? 1 : Math.max(0, entity.tipping / FALL) ** 2;
      pen.setPosition(at.x, at.y).setRotation((1 - fallen) * (LEAN - Math.PI / 2));
    },
    destroy: () => pen.destroy(),
  };
};
