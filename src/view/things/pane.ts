/** A sheet of glass in what is left of its frame. */
import type { Pane } from '../../sim/entities/pane.ts';
import { drawing, INK } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

export const paneView: ViewMaker<Pane> = (stage, e) => {
  const pen = drawing(stage, 2);
  const [w, h] = [px(e.w), Math.max(16, px(e.h))];
  pen.fillStyle(INK.glass, 0.32).fillRect(0, 0, w, h);
  pen.lineStyle(3, INK.glass, 0.85).strokeRect(0, 0, w, h);
  pen.lineBetween(w * 0.2, h, w * 0.45, 0).lineBetween(w * 0.3, h, w * 0.55, 0);
  pen.fillStyle(INK.rust);
  for (let x = 0; x < w; x += 28) pen.fillRect(x, h - 4, 14, 4); // a dashed lip: it falls
  return {
    update(entity, at, { now }) {
      const shake = entity.shaking >= 0 && entity.pace === 0 ? Math.sin(now * 2.3) * 3 : 0;
      pen.setPosition(at.x + shake, at.y).setVisible(!entity.gone);
    },
    destroy: () => pen.destroy(),
  };
};
