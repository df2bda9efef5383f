/** Jasper before his first tick: also all that a still picture of him needs. */
import { tuning } from './tuning.ts';
import type { Jasper } from './world.ts';

/** @param x, y his feet, in units */
export function createJasper(x: number, y: number, facing: -1 | 1): Jasper {
  return {
    x,
    y,
    vx: 0,
    vy: 0,
    facing,
    mode: 'ground',
    crouched: false,
    sliding: false,
    pounced: false,
    cuttable: false,
    wall: 0,
    platform: -1,
    coyote: 0,
    buffer: 0,
    landed: 99,
    gathered: 0,
    lock: 0,
    mantle: 0,
    mantleX: 0,
    mantleY: 0,
    stamina: tuning.stamina,
    dropping: 0,
    carrying: -1,
    act: 'none',
    actTicks: 0,
    struck: false,
    wet: 0,
    held: 0,
    failing: 0,
    safeX: x,
    safeY: y,
    safeTicks: 0,
  };
}
