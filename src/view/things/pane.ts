/** A sheet of glass in what is left of its frame; where it came down its splinters stay. */
import type { Pane } from '../../sim/entities/pane.ts';
import { TILE_PX } from '../camera.ts';
import { px, sprite, stretched, type ViewMaker } from './view.ts';

/** as drawn, px */
const DRAWN = { w: 128, h: 28 };

export const paneView: ViewMaker<Pane> = (stage, e) => {
  const size = { w: px(e.w), h: px(e.h) };
  const glass = stretched(sprite(stage, 'pane', 2), DRAWN, size);
  const shards = sprite(stage, 'pane-shards', 2).setVisible(false);
  return {
    update(entity, at, { now }) {
      const shake = entity.shaking >= 0 && entity.pace === 0 ? Math.sin(now * 2.3) * 3 : 0;
      glass.setPosition(at.x + size.w / 2 + shake, at.y + size.h).setVisible(!entity.gone);
      shards.setVisible(entity.gone);
      // it ends somewhat inside the ground that it struck, which the place between two ticks has not yet reached
      const struck = Math.floor(px(entity.y + entity.h) / TILE_PX) * TILE_PX;
      shards.setPosition(at.x + size.w / 2, struck + 3);
    },
    destroy() {
      glass.destroy();
      shards.destroy();
    },
  };
};
