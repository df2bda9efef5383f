/** Bars, a signal arm or a door; rusted where it slides. */
import type { Gate } from '../../sim/entities/gate.ts';
import { px, sprite, stretched, type ViewMaker } from './view.ts';

/** as drawn, px */
const DRAWN = { w: 64, h: 256 };
const LOOKS: Record<Gate['look'], string> = { gate: 'gate-bars', arm: 'gate-arm', door: 'gate-door' };

export const gateView: ViewMaker<Gate> = (stage, e) => {
  const size = { w: px(e.w), h: px(e.h) };
  const picture = stretched(sprite(stage, LOOKS[e.look], -1), DRAWN, size);
  return {
    update: (_, at) => void picture.setPosition(at.x + size.w / 2, at.y + size.h),
    destroy: () => picture.destroy(),
  };
};
