/** Loose stones, hatched: they can be dug out. */
import type { Rubble } from '../../sim/entities/rubble.ts';
import { drawing, hatch, INK, scatter } from './drawn.ts';
import { ease, px, type ViewMaker } from './view.ts';

export const rubbleView: ViewMaker<Rubble> = (stage, e) => {
  const pen = drawing(stage, -1);
  const [w, h] = [px(e.w), px(e.h)];
  pen.fillStyle(INK.edge).fillRect(0, 0, w, h);
  for (let n = 0, y = 0; y < h; y += 40) {
    for (let x = 0; x < w; x += 46, n++) {
      const wide = Math.min(44, w - x);
      pen.fillStyle(scatter(n + e.id) < 0.5 ? INK.stone : INK.stoneLit);
      pen.fillRoundedRect(x + 1, y + 2 + scatter(n) * 4, wide - 2, Math.min(36, h - y - 2), 9);
    }
  }
  hatch(pen, w, h);
  let gone = 0;
  return {
    update(entity, at, { dt }) {
      gone = entity.shut ? 0 : ease(gone, 1, 3, dt);
      pen.setPosition(at.x, at.y + gone * h * 0.5).setAlpha(1 - gone);
    },
    destroy: () => pen.destroy(),
  };
};
