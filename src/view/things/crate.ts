/** A crate of boards, with a rusted band where it can be pushed. */
import type { Crate } from '../../sim/entities/crate.ts';
import { drawing, INK, plane } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

export const crateView: ViewMaker<Crate> = (stage, e) => {
  const pen = drawing(stage, -1);
  const [w, h] = [px(e.w), px(e.h)];
  plane(pen, 0, 0, w, h, INK.wood, INK.woodLit);
  pen.lineStyle(3, INK.edge, 0.7);
  for (let y = 32; y < h; y += 32) pen.lineBetween(0, y, w, y);
  pen.fillStyle(INK.rust).fillRect(0, h * 0.4, w, 12);
  return {
    update: (_, at) => void pen.setPosition(at.x, at.y),
    destroy: () => pen.destroy(),
  };
};
