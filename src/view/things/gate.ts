/** Bars, a signal arm or a door; rusted where it slides. */
import type { Gate } from '../../sim/entities/gate.ts';
import { drawing, INK, plane } from './drawn.ts';
import { px, type ViewMaker } from './view.ts';

type Pen = ReturnType<typeof drawing>;

function bars(pen: Pen, w: number, h: number): void {
  const rows = Math.max(2, Math.round(h / 64));
  plane(pen, 0, 0, w, h, INK.iron, INK.ironLit);
  pen.fillStyle(INK.edge, 0.7);
  for (let i = 0; i < rows; i++) pen.fillRect(8, (i * h) / rows + 12, w - 16, h / rows - 24);
}

/** The blade of a signal, let down across the way: bands on a narrow board, the lamp at its foot. */
function arm(pen: Pen, w: number, h: number): void {
  const wide = w * 0.5;
  const band = h / 5;
  plane(pen, (w - wide) / 2, 0, wide, h, INK.rust, INK.rustLit);
  pen.fillStyle(INK.stoneLit, 0.85);
  for (const row of [1, 3]) pen.fillRect((w - wide) / 2, row * band, wide, band);
  pen.fillStyle(INK.edge).fillCircle(w / 2, h - wide, wide * 0.36);
  pen.fillStyle(INK.rustLit).fillCircle(w / 2, h - wide, wide * 0.24);
}

/** Boards side by side, held by two straps. */
function door(pen: Pen, w: number, h: number): void {
  plane(pen, 0, 0, w, h, INK.wood, INK.woodLit);
  pen.fillStyle(INK.edge, 0.6);
  for (const x of [1, 2]) pen.fillRect((x * w) / 3 - 1, 6, 3, h - 6);
  pen.fillStyle(INK.iron);
  for (const y of [0.2, 0.75]) pen.fillRect(0, y * h, w, 12);
}

const looks: Record<Gate['look'], (pen: Pen, w: number, h: number) => void> = { gate: bars, arm, door };

export const gateView: ViewMaker<Gate> = (stage, e) => {
  const pen = drawing(stage, -1);
  const [w, h] = [px(e.w), px(e.h)];
  looks[e.look](pen, w, h);
  pen.fillStyle(INK.rust).fillRect(0, h - 10, w, 10);
  return {
    update: (_, at) => void pen.setPosition(at.x, at.y),
    destroy: () => pen.destroy(),
  };
};
