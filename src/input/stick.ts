/** An analog stick made digital, before any tick sees it. */
import { Button } from '../sim/input.ts';

/** Of full tilt, 0 to 1. */
export interface StickFeel {
  /** what a stick at rest may drift */
  dead: number;
  /** below this, all in all, he creeps */
  creep: number;
  /** from here up or down count */
  upright: number;
}

/** Up or down, a tilt must be this far across to be a diagonal: a thumb never pulls quite straight. */
const DIAGONAL = 0.35;

/** @param x, y −1 to 1, y down. @returns `Button` bits */
export function stickBits(x: number, y: number, feel: StickFeel): number {
  let bits = 0;
  if (y >= feel.upright) bits |= Button.down;
  if (y <= -feel.upright) bits |= Button.up;
  if (Math.abs(x) > (bits === 0 ? feel.dead : DIAGONAL)) {
    bits |= x < 0 ? Button.left : Button.right;
    if (Math.hypot(x, y) < feel.creep) bits |= Button.creep;
  }
  return bits;
}
