/** Something small enough to carry: string, half a beetle, a feather. Some of them run first. */
import type { EntityDef, Placed } from '../entity.ts';
import { approach, px, TILE, tileOf } from '../fixed.ts';
import { hasFlags } from '../flags.ts';
import { Surf, surfAt } from '../level.ts';

export interface Thing extends Placed {
  kind: 'thing';
  item: string;
  knot: string;
  require: string[];
  homeX: number;
  homeY: number;
  /** times it still runs off, and where to */
  flees: number;
  fleeX: number;
  /** lying: to be picked up; carried; left: given away for good; gone: eaten, kept, or in bits */
  state: 'lying' | 'carried' | 'left' | 'gone';
  vy: number;
}

const SIZE = px(10);
const FLEE_FROM = 2 * TILE;
const FLEE_BY = 5 * TILE;
const FLEE_SPEED = px(3.2);

export const thing: EntityDef<Thing> = {
  spawn: ({ id, x, y, item, knot, flees, require }) => ({
    kind: 'thing',
    id,
    x: x - (SIZE >> 1),
    y: y - SIZE,
    w: SIZE,
    h: SIZE,
    item,
    knot,
    require,
    homeX: x - (SIZE >> 1),
    homeY: y - SIZE,
    flees,
    fleeX: x - (SIZE >> 1),
    state: 'lying',
    vy: 0,
  }),
  tick(e, index, level, world) {
    const j = world.jasper;
    if (e.state === 'carried' && j.carrying !== index) goHome(e);
    if (e.state === 'carried') {
      e.x = j.x + j.facing * px(9) - (SIZE >> 1);
      e.y = j.y - (j.crouched ? px(11) : px(16));
      return;
    }
    if (e.state !== 'lying' || !hasFlags(world, e.require)) return;
    if (e.x !== e.fleeX) e.x = approach(e.x, e.fleeX, FLEE_SPEED);
    else if (e.flees > 0 && Math.abs(j.x - e.x) < FLEE_FROM && Math.abs(j.y - e.y) < 3 * TILE) {
      e.flees--;
      e.fleeX = e.x + FLEE_BY;
      world.events.push({ kind: 'fled', entity: index, x: e.x, y: e.y });
    }
    settle(e, level.height * TILE, surfAt(level, tileOf(e.x + (SIZE >> 1)), tileOf(e.y + SIZE)) !== Surf.air);
  },
};

function goHome(e: Thing): void {
  e.state = 'lying';
  e.x = e.homeX;
  e.y = e.homeY;
  e.fleeX = e.homeX;
  e.vy = 0;
}

/** A thing let go in the air falls; out of the world it is back where it lay. */
function settle(e: Thing, bottom: number, grounded: boolean): void {
  if (grounded) {
    if (e.vy > 0) e.y = tileOf(e.y + SIZE) * TILE - SIZE;
    e.vy = 0;
    return;
  }
  if (e.y === e.homeY && e.x === e.homeX) return;
  e.vy = Math.min(e.vy + 77, px(5));
  e.y += e.vy;
  if (e.y >= bottom) goHome(e);
}
