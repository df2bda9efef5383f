/** Something with a smell: its own small picture, and a slight glint. */
import type { Sniff } from '../../sim/entities/sniff.ts';
import { glintOn, px, sprite, type ViewMaker } from './view.ts';

/** how high the foot of what hangs over his head is, art px */
const OVERHEAD = 120;
/** darker than painted: Jasper passes before it, and must be seen first */
const SHADED = 0xacb0b4;

export const sniffView: ViewMaker<Sniff> = (stage, e) => {
  const picture = sprite(stage, `sniff-${e.sniff}`, -1);
  const x = px(e.x + e.w / 2);
  const y = px(e.y + e.h) + 2 - (e.tall ? OVERHEAD : 0);
  picture.setPosition(x, y).setTint(SHADED);
  const glint = glintOn(stage, e.id);
  const top = picture.displayHeight;
  return {
    update(_e, _at, { now }) {
      glint.show(x + picture.displayWidth * 0.18, y - top * 0.7, now, 0.6);
    },
    destroy() {
      picture.destroy();
      glint.destroy();
    },
  };
};
