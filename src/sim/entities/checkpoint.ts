/** A place the run can be taken up from: its foot is a safe ledge, always. */
import type { EntityDef, Placed } from '../entity.ts';
import type { World } from '../world.ts';

export interface Checkpoint extends Placed {
  kind: 'checkpoint';
  order: number;
}

export const checkpoint: EntityDef<Checkpoint> = {
  spawn: ({ id, x, y, w, h, order }) => ({ kind: 'checkpoint', id, x, y, w, h, order }),
  touch(e, _index, _level, world: World) {
    const j = world.jasper;
    if (e.order <= world.checkpoint || j.mode !== 'ground') return;
    world.checkpoint = e.order;
    j.safeX = e.x + (e.w >> 1);
    j.safeY = e.y + e.h;
    world.events.push({ kind: 'checkpointReached', order: e.order, x: j.safeX, y: j.safeY });
  },
};
