/** Claw marks where Jasper has shown him to dig. */
import type { Dig } from '../../sim/entities/dig.ts';
import { drawing, hatch } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

export const digView: ViewMaker<Dig> = (stage, e) => {
  const pen = drawing(stage);
  hatch(pen, px(e.w), px(e.h));
  return {
    update: (entity, at) => void pen.setPosition(at.x, at.y).setAlpha(entity.done ? 0 : entity.marks > 0 ? 1 : 0.6),
    destroy: () => pen.destroy(),
  };
};
