/** A fragment of before: dust with a glint under it, then something small and warm. */
import type { Memory } from '../../sim/entities/memory.ts';
import { breath, ease, glintOn, px, sprite, type ViewMaker } from './view.ts';

export const memoryView: ViewMaker<Memory> = (stage, e) => {
  const x = px(e.x + e.w / 2);
  const y = px(e.y + e.h) + 2;
  const glow = sprite(stage, 'ember', -1)
    .setOrigin(0.5)
    .setPosition(x, y - 26);
  glow.glow = 1;
  const size = glow.scaleX;
  const keepsake = sprite(stage, `keep-${e.memory}`, 0).setPosition(x, y);
  const dust = sprite(stage, 'dust-heap', 1).setPosition(x, y);
  const glint = glintOn(stage, e.id);
  let buried = e.dust ? 1 : 0;
  let there = e.found ? 0 : 1;
  return {
    update(entity, _at, { now, dt }) {
      buried = ease(buried, entity.dust ? 1 : 0, 3, dt);
      there = ease(there, entity.found ? 0 : 1, 1.4, dt);
      dust.setAlpha(buried).setVisible(buried > 0);
      keepsake.setAlpha(there).setVisible(there > 0);
      // taken, the warmth opens and goes
      glow
        .setAlpha(there * (0.16 + 0.6 * (1 - buried)) * (0.85 + 0.15 * breath(now, 1)))
        .setScale(size * (1 + 1.4 * (1 - there)))
        .setVisible(there > 0);
      glint.show(x + 14, y - 34, now, buried * there);
    },
    destroy() {
      for (const part of [glow, keepsake, dust, glint]) part.destroy();
    },
  };
};
