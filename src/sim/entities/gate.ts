/** Bars, a signal arm or a door in the way. It slides up its own height, and never comes down on anybody. */
import type { Block, EntityDef, Placed } from '../entity.ts';
import { approach, px } from '../fixed.ts';
import { tuning } from '../tuning.ts';
import type { World } from '../world.ts';

export interface Gate extends Placed, Block {
  kind: 'gate';
  /** only the eye asks for it */
  look: 'gate' | 'arm' | 'door';
  homeY: number;
  /** how many plates hold it open now */
  held: number;
  /** a lever opens it for good */
  released: boolean;
}

const SPEED = px(1.2);
const PASSABLE = px(6);

const isUnder = (e: Gate, x: number, half: number, y: number): boolean =>
  x + half > e.x && x - half < e.x + e.w && y > e.homeY && y <= e.homeY + e.h + px(4);

const somebodyUnder = (e: Gate, { jasper: j, rusty: r }: World): boolean =>
  isUnder(e, j.x, tuning.half, j.y) || (r !== null && isUnder(e, r.x, px(16), r.y));

export const gate: EntityDef<Gate> = {
  spawn: ({ id, x, y, w, h, look }) => ({
    kind: 'gate',
    look,
    id,
    x,
    y,
    w,
    h,
    homeY: y,
    shut: true,
    dx: 0,
    dy: 0,
    held: 0,
    released: false,
  }),
  tick(e, index, _level, world) {
    const goal = e.held > 0 || e.released ? e.homeY - e.h : e.homeY;
    e.dy = 0;
    if (e.y === goal || (goal > e.y && somebodyUnder(e, world))) return;
    const y = approach(e.y, goal, SPEED);
    e.dy = y - e.y;
    e.y = y;
    const shut = e.homeY - e.y < e.h - PASSABLE;
    if (shut !== e.shut)
      world.events.push({ kind: shut ? 'gateShut' : 'gateOpened', entity: index, x: e.x, y: e.homeY + e.h });
    e.shut = shut;
  },
};
