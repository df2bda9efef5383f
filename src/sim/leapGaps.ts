/** An assist: who runs off the edge of a gap leaps it, and stays as high as he can. */
import { TILE } from './fixed.ts';
import { landShadow, shadowOf } from './foresee.ts';
import { Button, directionOf, type TickInput } from './input.ts';
import { tickJasper } from './jasper.ts';
import { type Level, Surf } from './level.ts';
import { footing } from './move.ts';
import { tuning as t } from './tuning.ts';
import type { World } from './world.ts';

/** A floor no deeper than this is walked down to. */
const STEP_DOWN = 4 * TILE;
/** Below, he must get this far in so many ticks, or it is a pit. */
const ROOM = 5 * TILE;
const STROLL = 60;
/** y of no ground at all; lower than any level */
const NOWHERE = 0x3fffffff;

interface Leap {
  /** added to the input of one tick */
  bits: number;
  /** ticks of gathering that he is given for it */
  gathered: number;
}
const leaps: Leap[] = [
  { bits: Button.down | Button.jump, gathered: 0 },
  // one is lost as he moves
  { bits: Button.down | Button.jump, gathered: t.wiggle + 1 },
  { bits: Button.jump, gathered: 0 },
];

/** Jasper's tick, in which a run off the edge of a gap becomes a leap. */
export function tickLeaping(level: Level, world: World, input: TickInput): void {
  const leap = runsOff(level, world, input) ? leapOver(level, world, input) : null;
  if (leap) take(leap, level, world, input);
  else tickJasper(level, world, input);
}

/** Upright on the ground, with nothing under his feet where this tick may take him. */
function runsOff(level: Level, world: World, input: TickInput): boolean {
  const { jasper: j } = world;
  const dir = directionOf(input);
  if (j.mode !== 'ground' || j.crouched || j.failing > 0 || input & Button.down || dir * j.vx <= 0) return false;
  return footing(level, world, { ...j, x: j.x + j.vx + dir * t.runAccel }) === Surf.air;
}

/** The leap that lands him highest, the lower one of two; null where he may as well walk on, or none lands him higher. */
function leapOver(level: Level, world: World, input: TickInput): Leap | null {
  let highest = walkDown(level, world, input);
  let best: Leap | null = null;
  for (const leap of leaps) {
    const landing = landingOf(leap, level, world, input);
    if (landing > highest - TILE) continue;
    highest = landing;
    best = leap;
  }
  return best;
}

/** y where walking on takes him: above all where that is as good a road as any, `NOWHERE` where he falls. */
function walkDown(level: Level, world: World, input: TickInput): number {
  const shadow = shadowOf(world);
  const { jasper: j } = shadow;
  const { y } = j;
  if (!landShadow(level, shadow, input) || j.y > y + STEP_DOWN) return NOWHERE;
  const at = { x: j.x, y: j.y };
  if (j.mode === 'climb') return at.y;
  for (let i = 0; i < STROLL && j.mode !== 'air'; i++) {
    tickJasper(level, shadow, input);
    j.held = input;
  }
  const isPit = j.mode !== 'air' && Math.abs(j.x - at.x) < ROOM;
  return isPit ? at.y : Number.NEGATIVE_INFINITY;
}

/** y where a leap lands him on the other side, `NOWHERE` where it does not. */
function landingOf(leap: Leap, level: Level, world: World, input: TickInput): number {
  const { x, y } = world.jasper;
  const shadow = shadowOf(world);
  const { jasper: j } = shadow;
  take(leap, level, shadow, input);
  const lands = landShadow(level, shadow, input) && directionOf(input) * (j.x - x) > TILE && j.y <= y + STEP_DOWN;
  return lands ? j.y : NOWHERE;
}

function take({ bits, gathered }: Leap, level: Level, world: World, input: TickInput): void {
  const { jasper: j } = world;
  j.buffer = t.buffer + 1;
  j.gathered = gathered;
  tickJasper(level, world, input | bits);
  j.cuttable = false; // nobody holds Jump for it
}
