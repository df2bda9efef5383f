/** A rusty lip overhead, and the drop that falls from it. */
import { DROP_SPEED, type Drip } from '../../sim/entities/drip.ts';
import { px, sprite, type ViewMaker } from './view.ts';

export const dripView: ViewMaker<Drip> = (stage, e) => {
  const x = px(e.x);
  const y = px(e.y);
  const lip = sprite(stage, 'drip-lip', -1).setPosition(x, y + 26);
  const drop = sprite(stage, 'drop', 2);
  const size = drop.scaleY;
  return {
    update({ period, phase, drop: reach }, _at, { now }) {
      const ticks = (((now + phase) % period) + period) % period;
      const fallen = ticks * DROP_SPEED;
      const swelling = (period - ticks) / 40;
      drop.setVisible(fallen <= reach || swelling < 1);
      // before it lets go it grows at the lip
      if (fallen > reach) drop.setPosition(x, y + 26).setScale(drop.scaleX, size * 0.4 * (1 - swelling));
      else drop.setPosition(x, y + 20 + px(fallen)).setScale(drop.scaleX, size);
    },
    destroy() {
      lip.destroy();
      drop.destroy();
    },
  };
};
