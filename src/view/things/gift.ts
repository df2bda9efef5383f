/** What they bring each other: string, half a beetle, a feather; a stone, a cloth, a flower. */
import type { Thing } from '../../sim/entities/thing.ts';
import type { Treasure } from '../../sim/entities/treasure.ts';
import { hasFlags } from '../../sim/flags.ts';
import { drawing } from './drawn.ts';
import { glintOn, px, type ViewMaker } from './view.ts';

type Pen = ReturnType<typeof drawing>;

/** Each drawn about the middle of its foot, art px. */
const gifts: Record<string, (pen: Pen) => void> = {
  string(pen) {
    pen.lineStyle(4, 0xb3262e);
    for (let i = 0; i < 4; i++) pen.strokeEllipse(-6 + i * 4, -12, 26, 18 - i * 2);
    pen.lineBetween(14, -8, 30, -2);
  },
  beetle(pen) {
    pen.fillStyle(0x14331f).fillEllipse(0, -10, 34, 22);
    pen.fillStyle(0x3f8f57).fillEllipse(2, -13, 26, 14);
    pen.lineStyle(2, 0x0d1013).lineBetween(2, -20, 2, -3);
  },
  feather(pen) {
    pen.fillStyle(0x8b949b).fillEllipse(0, -10, 46, 12);
    pen.lineStyle(3, 0xf2f4f5).lineBetween(-22, -7, 22, -13).lineBetween(22, -13, 32, -18);
  },
  stone(pen) {
    pen.fillStyle(0x0d1013).fillEllipse(0, -15, 62, 34);
    pen.fillStyle(0x6b757c).fillEllipse(0, -16, 58, 30);
    pen.fillStyle(0x98a3aa, 0.7).fillEllipse(-8, -22, 30, 10);
  },
  cloth(pen) {
    pen.fillStyle(0x27435f).fillEllipse(0, -7, 84, 18);
    pen.fillStyle(0x4a78a8).fillEllipse(-6, -11, 66, 14);
    pen.lineStyle(2, 0xcfdbe4, 0.8);
    for (let x = -26; x < 26; x += 14) pen.lineBetween(x, -9, x + 6, -9);
  },
  flower(pen) {
    pen.fillStyle(0x3a2c22).fillEllipse(0, -6, 40, 14);
    pen.lineStyle(4, 0x5d8a4a).lineBetween(0, -8, 3, -44);
    pen.fillStyle(0xffd21f);
    for (let i = 0; i < 6; i++) pen.fillCircle(3 + 9 * Math.cos(i * 1.05), -48 + 9 * Math.sin(i * 1.05), 6);
    pen.fillStyle(0x8a5a1a).fillCircle(3, -48, 5);
  },
};

export const thingView: ViewMaker<Thing> = (stage, e) => {
  const pen = drawing(stage, 14);
  gifts[e.item]?.(pen);
  const glint = glintOn(stage, e.id);
  return {
    update(entity, at, { world, now }) {
      const there = entity.state !== 'gone' && hasFlags(world, entity.require);
      pen.setPosition(at.x + px(entity.w) / 2, at.y + px(entity.h)).setVisible(there);
      glint.show(at.x + px(entity.w) / 2, at.y, now, there && entity.state === 'lying' ? 1 : 0);
    },
    destroy() {
      pen.destroy();
      glint.destroy();
    },
  };
};

export const treasureView: ViewMaker<Treasure> = (stage, e) => {
  const pen = drawing(stage, 1);
  gifts[e.item]?.(pen);
  return {
    update(entity, at, { world }) {
      pen.setPosition(at.x + px(entity.w) / 2, at.y + px(entity.h));
      pen.setVisible(hasFlags(world, entity.require));
    },
    destroy: () => pen.destroy(),
  };
};
