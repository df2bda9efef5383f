import type { EntityDef, Placed } from '../entity.ts';

export interface Exit extends Placed {
  kind: 'exit';
  to: string;
}

export const exit: EntityDef<Exit> = {
  spawn: ({ id, x, y, w, h, to }) => ({ kind: 'exit', id, x, y, w, h, to }),
  touch(e, _index, _level, world) {
    if (world.exited !== '' || world.scene !== null) return;
    world.exited = e.to;
    world.events.push({ kind: 'exited', to: e.to, ticks: world.time });
  },
};
