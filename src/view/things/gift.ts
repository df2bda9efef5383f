/** What they bring each other: string, half a beetle, a feather; a stone, a cloth, a flower. */
import type { Thing } from '../../sim/entities/thing.ts';
import type { Treasure } from '../../sim/entities/treasure.ts';
import { hasFlags } from '../../sim/flags.ts';
import { glintOn, px, sprite, type ViewMaker } from './view.ts';

export const thingView: ViewMaker<Thing> = (stage, e) => {
  const gift = sprite(stage, `gift-${e.item}`, 14);
  const glint = glintOn(stage, e.id);
  return {
    update(entity, at, { world, now }) {
      const there = entity.state !== 'gone' && hasFlags(world, entity.require);
      gift.setPosition(at.x + px(entity.w) / 2, at.y + px(entity.h)).setVisible(there);
      glint.show(at.x + px(entity.w) / 2, at.y, now, there && entity.state === 'lying' ? 1 : 0);
    },
    destroy() {
      gift.destroy();
      glint.destroy();
    },
  };
};

export const treasureView: ViewMaker<Treasure> = (stage, e) => {
  const gift = sprite(stage, `gift-${e.item}`, 1);
  return {
    update(entity, at, { world }) {
      gift.setPosition(at.x + px(entity.w) / 2, at.y + px(entity.h));
      gift.setVisible(hasFlags(world, entity.require));
    },
    destroy: () => gift.destroy(),
  };
};
