/** Water that falls, one drop at a time, by the level's clock. On a climbing cat it costs strength. */
import type { EntityDef, Placed } from '../entity.ts';
import { px } from '../fixed.ts';
import { tuning } from '../tuning.ts';

export interface Drip extends Placed {
  kind: 'drip';
  period: number;
  phase: number;
  /** how far the drop falls */
  drop: number;
  /** this drop has hit somebody */
  spent: boolean;
}

/** units per tick; also what the view draws it at */
export const DROP_SPEED = px(4);

/** How far below its lip the present drop is; negative while none falls. */
export function dropAt(e: Drip, tick: number): number {
  const fallen = ((tick + e.phase) % e.period) * DROP_SPEED;
  return fallen > e.drop ? -1 : fallen;
}

export const drip: EntityDef<Drip> = {
  spawn: ({ id, x, y, period, phase, drop }) => ({
    kind: 'drip',
    id,
    x,
    y,
    w: 0,
    h: drop,
    period,
    phase,
    drop,
    spent: false,
  }),
  tick(e, _index, _level, world) {
    const fallen = dropAt(e, world.tick);
    if (fallen === 0) e.spent = false;
    if (fallen >= 0 && fallen + DROP_SPEED > e.drop && !e.spent)
      world.events.push({ kind: 'dripped', x: e.x, y: e.y + e.drop });
  },
  touch(e, _index, _level, world) {
    const fallen = dropAt(e, world.tick);
    const j = world.jasper;
    if (e.spent || fallen < 0 || e.y + fallen > j.y || e.y + fallen < j.y - tuning.tall) return;
    e.spent = true;
    j.wet = tuning.soaking;
    j.stamina = Math.max(0, j.stamina - tuning.dripCost);
    world.events.push({ kind: 'drippedOn', x: e.x, y: e.y + fallen });
  },
};
