/** Teaches the way down through a beam to whoever looks for it: Down held on one shows what to press with it, until it was done. */
import { TILE, tileOf } from './sim/fixed.ts';
import { type Level, Oneway, onewayAt } from './sim/level.ts';
import type { World } from './sim/world.ts';

/** Ticks of Down on a beam after which he is looking for a way. */
const LOOKS_FOR_A_WAY = 24;

/** After every tick of play. @param show puts the hint up, or takes it away */
export function createDropLesson(show: (shown: boolean) => void): (level: Level, world: World) => void {
  let learnt = false;
  let looked = 0;

  function stop(): void {
    if (looked >= LOOKS_FOR_A_WAY) show(false);
    looked = 0;
  }

  return (level, { jasper: j, scene }) => {
    if (learnt) return;
    if (j.dropping > 0) learnt = true;
    const onBeam = onewayAt(level, tileOf(j.x), Math.round(j.y / TILE)) !== Oneway.none;
    if (learnt || scene !== null || !onBeam || j.mode !== 'ground' || !j.crouched || j.vx !== 0) stop();
    else if (++looked === LOOKS_FOR_A_WAY) show(true);
  };
}
