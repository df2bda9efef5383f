/** Looking ahead: another Jasper goes on alone, while everything else stands still. */
import { Button, type TickInput } from './input.ts';
import { tickJasper } from './jasper.ts';
import type { Level } from './level.ts';
import type { Jasper, World } from './world.ts';

/** Ticks after which it is not known where he lands. */
const FARTHEST = 150;

/** The same world with a Jasper of its own, to be tried and thrown away. */
export const shadowOf = (world: Readonly<World>): World => ({ ...world, jasper: { ...world.jasper }, events: [] });

/**
 * Lets a shadow go on with an input until he has been in the air and has hold of something again. False where he falls
 * out of the level, lands on what he must flinch from, or never lands.
 */
export function landShadow(
  level: Level,
  shadow: World,
  input: TickInput,
  afterTick: (j: Readonly<Jasper>) => void = () => {},
): boolean {
  const j = shadow.jasper;
  let flew = j.mode === 'air';
  for (let i = 0; i < FARTHEST; i++) {
    shadow.events.length = 0;
    tickJasper(level, shadow, input);
    j.held = input;
    if (j.failing > 0 || j.act === 'flinch') return false;
    afterTick(j);
    if (j.mode === 'air') flew = true;
    else if (flew && j.mode !== 'mantle') return true;
  }
  return false;
}

/**
 * Where a jump made now, with the directions that are held, or the one under way, would take him. `afterTick` is told of
 * the way; true where it ends on something.
 */
export function foreseeJump(level: Level, world: Readonly<World>, afterTick: (j: Readonly<Jasper>) => void): boolean {
  const shadow = shadowOf(world);
  const j = shadow.jasper;
  const { held } = j;
  if (j.mode === 'air' && j.coyote === 0) return landShadow(level, shadow, held, afterTick);
  j.held = held & ~Button.jump;
  return landShadow(level, shadow, held | Button.jump, afterTick);
}
