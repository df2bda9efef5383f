/** Something with a smell: its own small picture, and a slight glint. */
import type { Sniff } from '../../sim/entities/sniff.ts';
import { art } from '../backdrop/art.ts';
import { glintOn, px, sprite, type ViewMaker } from './view.ts';

/** tall ones hang over his head */
const OVERHEAD = 120;
/** too large or too flat to need it, and never at hand */
const OWN_HEIGHT = new Set(['s1_van']);

export const sniffView: ViewMaker<Sniff> = (stage, e) => {
  const named = `sniff-${e.sniff}`;
  const picture = sprite(stage, named in art.pieces ? named : 'sniff-any', -1);
  const x = px(e.x + e.w / 2);
  const y = px(e.y + e.h) + 2 - (e.tall && !OWN_HEIGHT.has(e.sniff) ? OVERHEAD : 0);
  picture.setPosition(x, y);
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
