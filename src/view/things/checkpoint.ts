/** A dry place to lie, with a candle stub that burns once he has been there. Never loud. */
import type { Checkpoint } from '../../sim/entities/checkpoint.ts';
import { breath, ease, px, sprite, type ViewMaker } from './view.ts';

export const checkpointView: ViewMaker<Checkpoint> = (stage, e) => {
  const x = px(e.x + e.w / 2);
  const y = px(e.y + e.h) + 2;
  const rest = sprite(stage, 'rest', -2).setPosition(x + 16, y);
  const candle = sprite(stage, 'candle', -2).setPosition(x - 44, y);
  const flame = sprite(stage, 'candle-flame', -1).setPosition(x - 44, y + 6);
  let lit = 0;
  return {
    update(_e, _at, { world, now, dt }) {
      lit = ease(lit, world.checkpoint >= e.order ? 1 : 0, 1.2, dt);
      flame.setAlpha(lit * (0.8 + 0.2 * breath(now * 3, e.order))).setVisible(lit > 0);
    },
    destroy() {
      for (const part of [rest, candle, flame]) part.destroy();
    },
  };
};
