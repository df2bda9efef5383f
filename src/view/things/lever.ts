/** A strap with a rusted buckle: batted, it gives, and drops out of sight. */
import type { Lever } from '../../sim/entities/lever.ts';
import { ease, glintOn, px, sprite, type ViewMaker } from './view.ts';

/** what the strap hangs by, art px */
const CORD = { w: 4, up: 200, tint: 0x2a1c14 };

export const leverView: ViewMaker<Lever> = (stage, e) => {
  const strap = sprite(stage, 'strap', 1);
  const glint = glintOn(stage, e.id);
  const height = px(e.h);
  strap.setScale(strap.scaleX, strap.scaleY * Math.max(0.7, height / 200));
  const cord = sprite(stage, 'line').setTint(CORD.tint).setDisplaySize(CORD.w, CORD.up);
  let gone = 0;
  return {
    update(entity, at, { now, dt }) {
      gone = entity.hits > 0 ? 0 : ease(gone, 1, 2.2, dt);
      const x = at.x + px(entity.w) / 2;
      strap
        .setPosition(x, at.y + height + gone * gone * 260)
        .setRotation(gone * 0.9 + 0.02 * Math.sin(now / 40))
        .setAlpha(1 - gone)
        .setVisible(gone < 1);
      cord.setPosition(x, at.y + 4).setAlpha(1 - gone);
      glint.show(x + 10, at.y + height - 24, now, 1 - gone);
    },
    destroy() {
      strap.destroy();
      cord.destroy();
      glint.destroy();
    },
  };
};
