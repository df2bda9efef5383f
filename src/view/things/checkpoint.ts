/** A dry place to lie, with a candle stub that burns once he has been there. Never loud. */
import type { Checkpoint } from '../../sim/entities/checkpoint.ts';
import { breath, ease, px, sprite, type ViewMaker } from './view.ts';

/** The candle's light on the wet air, in sizes of a memory's ember. */
const HALO = 1.7;

export const checkpointView: ViewMaker<Checkpoint> = (stage, e) => {
  const x = px(e.x + e.w / 2);
  const y = px(e.y + e.h) + 2;
  const rest = sprite(stage, 'rest', -2).setPosition(x + 16, y);
  const candle = sprite(stage, 'candle', -2).setPosition(x - 44, y);
  const flame = sprite(stage, 'candle-flame', -1).setPosition(x - 44, y + 6);
  const halo = sprite(stage, 'ember', -3)
    .setOrigin(0.5)
    .setPosition(x - 44, y - 38);
  halo.setScale(halo.scaleX * HALO);
  halo.glow = 1;
  let lit = 0;
  return {
    update(_e, _at, { world, now, dt }) {
      lit = ease(lit, world.checkpoint >= e.order ? 1 : 0, 1.2, dt);
      const flicker = 0.8 + 0.12 * breath(now * 3, e.order) + 0.08 * breath(now * 7.3, e.order * 2);
      flame.setAlpha(lit * flicker).setVisible(lit > 0);
      halo.setAlpha(lit * flicker * 0.5).setVisible(lit > 0);
    },
    destroy() {
      for (const part of [rest, candle, flame, halo]) part.destroy();
    },
  };
};
