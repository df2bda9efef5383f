/** A lamp ring on its chain. The ring stays level, the chain leans. */
import type { Swing } from '../../sim/entities/swing.ts';
import { chainFrom, glintOn, px, sprite, type ViewMaker } from './view.ts';

/** of the picture: its bearing width, and what of it lies under the bearing top */
const RING = { w: 192, below: 76, apex: 20 };

export const swingView: ViewMaker<Swing> = (stage, e) => {
  const ring = sprite(stage, 'lamp-ring');
  ring.setScale((ring.scaleX * px(e.w)) / RING.w, ring.scaleY);
  const chain = chainFrom(stage, px(e.length));
  const glint = glintOn(stage, e.id);
  return {
    update(entity, at, { now }) {
      const sway = at.x - px(entity.homeX);
      const lean = Math.asin(Math.max(-1, Math.min(1, sway / px(entity.length))));
      const x = at.x + px(entity.w) / 2;
      ring.setPosition(x, at.y + RING.below).setRotation(-lean * 0.25);
      chain.hang(x, at.y - RING.apex + 4, -lean, 1);
      glint.show(x + px(entity.w) * 0.4, at.y + 4, now, 0.7);
    },
    destroy() {
      ring.destroy();
      chain.destroy();
      glint.destroy();
    },
  };
};
