/** What a search may press, by what Jasper can make of it where he is. */

import { TILE, tileOf } from '../../src/sim/fixed.ts';
import { Button, type TickInput } from '../../src/sim/input.ts';
import { type Level, nearAt, Oneway, onewayAt } from '../../src/sim/level.ts';
import type { World } from '../../src/sim/world.ts';

const { left, right, up, down, jump, paw, voice } = Button;

export const VERBS = ['run', 'jump', 'crouch', 'drop', 'swipe', 'climb', 'pounce', 'voice'] as const;
export type Verb = (typeof VERBS)[number];
/** What the first level has taught. */
export const TAUGHT: readonly Verb[] = ['run', 'jump', 'crouch', 'swipe'];

/** How near a thing must be for a swipe at it to be worth a try. */
const REACH = 3 * TILE;

function nearThing(level: Level, world: World): boolean {
  const { x, y } = world.jasper;
  const near = nearAt(level, x).all;
  for (let i = 0; i < near.length; i++) {
    const e = world.entities[near[i]!]!;
    if (e.kind !== 'lever' && e.kind !== 'swing' && !(e.kind === 'memory' && e.dust)) continue;
    if (x > e.x - REACH && x < e.x + e.w + REACH && y > e.y - REACH && y < e.y + e.h + REACH) return true;
  }
  return false;
}

/** Fills `into` with the inputs worth a try in this state; the first is to run on. */
export function listInputs(level: Level, world: World, verbs: ReadonlySet<Verb>, into: TickInput[]): void {
  const j = world.jasper;
  into.length = 0;
  into.push(right, left, 0);
  const jumps = verbs.has('jump');
  const fresh = (j.held & jump) === 0;
  if (j.mode === 'climb') {
    into.push(up, down);
    if (jumps) into.push(jump, (j.wall > 0 ? right : left) | jump);
  } else if (j.mode === 'ground') {
    if (jumps) into.push(right | jump, left | jump, jump);
    if (verbs.has('crouch')) into.push(right | down, left | down);
    if (verbs.has('pounce')) into.push(down, right | down | jump, left | down | jump);
    if (verbs.has('climb') && j.wall !== 0) into.push(up | (j.wall > 0 ? right : left));
    const onOneway = j.platform >= 0 || onewayAt(level, tileOf(j.x), tileOf(j.y)) !== Oneway.none;
    if (verbs.has('drop') && onOneway && fresh) into.push(down | jump);
  } else if (j.mode === 'air') {
    // held, it rises on and floats; pressed anew, it leaves a wall or is kept for the landing
    if (jumps && (j.held & jump || j.wall !== 0 || j.vy > 0)) into.push(right | jump, left | jump, jump);
    if (verbs.has('climb') && j.wall !== 0) into.push(up | (j.wall > 0 ? right : left));
    if (verbs.has('pounce') && j.pounced && j.vy > 0) into.push(right | down, left | down);
  } else if (jumps) {
    into.push(right | jump, left | jump);
  }
  if (verbs.has('swipe') && j.act !== 'swipe' && nearThing(level, world)) {
    into.push(paw, right | paw, left | paw);
    if (j.held & jump) into.push(jump | paw, right | jump | paw, left | jump | paw);
  }
  if (verbs.has('voice') && world.scene !== null) into.push(voice);
  if (verbs.has('swipe') && world.scene !== null) into.push(paw);
}
