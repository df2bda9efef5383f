/** A lamp ring or plank on a chain. Batted or landed upon it swings, and comes to rest. */
import type { EntityDef, Placed, Top } from '../entity.ts';
import { px } from '../fixed.ts';
import type { World } from '../world.ts';

export interface Swing extends Placed, Top {
  kind: 'swing';
  homeX: number;
  homeY: number;
  length: number;
  /** how far across it hangs from its rest, and its speed, in units */
  sway: number;
  push: number;
  /** whether Jasper was on it the tick before */
  ridden: boolean;
}

const GRAVITY = 54; // units per tick², as Jasper's own rise
const BAT = px(3);
const LANDING = px(0.9);

function shove(e: Swing, index: number, world: World, speed: number): void {
  e.push += speed;
  world.events.push({ kind: 'swung', entity: index, x: e.x + (e.w >> 1), y: e.y });
}

export const swing: EntityDef<Swing> = {
  spawn: ({ id, x, y, w, h, length }) => ({
    kind: 'swing',
    id,
    x,
    y,
    w,
    h,
    firm: true,
    dx: 0,
    dy: 0,
    homeX: x,
    homeY: y,
    length,
    sway: 0,
    push: 0,
    ridden: false,
  }),
  tick(e, index, _level, world) {
    const ridden = world.jasper.platform === index;
    if (ridden && !e.ridden) shove(e, index, world, world.jasper.vx > 0 ? LANDING : -LANDING);
    e.ridden = ridden;
    // a pendulum at small angles: pulled home by gravity × sway / length, losing a little each tick
    e.push -= Math.trunc((GRAVITY * e.sway) / e.length);
    e.push -= Math.trunc(e.push / 90);
    if (Math.abs(e.push) < 12 && Math.abs(e.sway) < 96) {
      e.push = 0;
      e.sway = 0;
    }
    e.sway += e.push;
    const x = e.homeX + e.sway;
    const y = e.homeY - Math.trunc((e.sway * e.sway) / (2 * e.length));
    e.dx = x - e.x;
    e.dy = y - e.y;
    e.x = x;
    e.y = y;
  },
  bat(e, index, _level, world) {
    shove(e, index, world, world.jasper.facing * BAT);
    return true;
  },
};
