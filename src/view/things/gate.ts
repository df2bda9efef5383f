/** Bars, a signal arm or a door; rusted where it slides. */
import type { Gate } from '../../sim/entities/gate.ts';
import { drawing, INK, plane } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

export const gateView: ViewMaker<Gate> = (stage, e) => {
  const pen = drawing(stage, -1);
  const [w, h] = [px(e.w), px(e.h)];
  const rows = Math.max(2, Math.round(h / 64));
  plane(pen, 0, 0, w, h, INK.iron, INK.ironLit);
  pen.fillStyle(INK.edge, 0.7);
  for (let i = 0; i < rows; i++) pen.fillRect(8, (i * h) / rows + 12, w - 16, h / rows - 24);
  pen.fillStyle(INK.rust).fillRect(0, h - 10, w, 10);
  return {
    update: (_, at) => void pen.setPosition(at.x, at.y),
    destroy: () => pen.destroy(),
  };
};
