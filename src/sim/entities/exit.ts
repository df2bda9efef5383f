/** Where a level ends. What the story owes by then is paid, however little of it was seen. */
import type { EntityDef, Placed } from '../entity.ts';
import { payTrust } from '../flags.ts';
import { trustTable } from '../trust.ts';

export interface Exit extends Placed {
  kind: 'exit';
  to: string;
}

export const exit: EntityDef<Exit> = {
  spawn: ({ id, x, y, w, h, to }) => ({ kind: 'exit', id, x, y, w, h, to }),
  touch(e, _index, level, world) {
    if (world.exited !== '' || world.scene !== null) return;
    for (const row of trustTable) if ('knot' in row.by && level.story[row.by.knot]) payTrust(world, row);
    world.exited = e.to;
    world.events.push({ kind: 'exited', to: e.to, ticks: world.time });
  },
};
