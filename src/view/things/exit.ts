/** The way out is light, seen from behind the ground. */
import type { Exit } from '../../sim/entities/exit.ts';
import { DEPTH } from '../depths.ts';
import { breath, px, sprite, type ViewMaker } from './view.ts';

const LIGHT = 0xd5e6ea;

export const exitView: ViewMaker<Exit> = (stage, e) => {
  const light = sprite(stage, 'pool');
  light
    .setTint(LIGHT)
    .setOrigin(0.5)
    .setDepth(DEPTH.halo)
    .setPosition(px(e.x + e.w / 2), px(e.y + e.h * 0.6))
    .setDisplaySize(px(e.w) + 420, px(e.h) * 1.7);
  return {
    update(_e, _at, { now }) {
      light.setAlpha(0.3 + 0.05 * breath(now, 0));
    },
    destroy: () => light.destroy(),
  };
};
