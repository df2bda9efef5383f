/** A slab with a dashed, sagging lip: it trembles, falls, and lies as a step. */
import type { Fall } from '../../sim/entities/fall.ts';
import { px, sprite, type ViewMaker } from './view.ts';

/** of the picture: width of the slab in it, and its top under the upper edge */
const SLAB = { w: 192, top: 10, h: 92 };
/** art px and radians it trembles by */
const TREMBLE = 2.2;
const TILT = 0.012;

export const fallView: ViewMaker<Fall> = (stage, e) => {
  const slab = sprite(stage, 'falling-slab');
  slab.setScale((slab.scaleX * px(e.w)) / SLAB.w, (slab.scaleY * px(e.h)) / 64);
  return {
    update(entity, at, { now }) {
      const trembling = entity.shaking >= 0 && entity.pace === 0 && !entity.settled;
      const shake = trembling ? Math.sin(now * 1.9) : 0;
      slab.setPosition(at.x + px(entity.w) / 2 + shake * TREMBLE, at.y + (SLAB.h - SLAB.top) * (px(entity.h) / 64));
      slab.setRotation(shake * TILT);
      slab.setVisible(entity.firm);
    },
    destroy: () => slab.destroy(),
  };
};
