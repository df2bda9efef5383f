/** A plank on end, that lies as a bridge once it is tipped. */
import type { Plank } from '../../sim/entities/plank.ts';
import { px, sprite, stretched, type ViewMaker } from './view.ts';

/** as drawn, px */
const DRAWN = { w: 704, h: 24 };
/** ticks of its fall, and how far it leans before, in radians from upright */
const FALL = 22;
const LEAN = 0.12;

export const plankView: ViewMaker<Plank> = (stage, e) => {
  const plank = stretched(sprite(stage, 'plank', -1), DRAWN, { ...DRAWN, w: px(e.w) }).setOrigin(0);
  return {
    update(entity, at) {
      const fallen = entity.firm ? 1 : Math.max(0, entity.tipping / FALL) ** 2;
      plank.setPosition(at.x, at.y).setRotation((1 - fallen) * (LEAN - Math.PI / 2));
    },
    destroy: () => plank.destroy(),
  };
};
