/** Rusty's numbers (DESIGN.md 4). Units as in tuning.ts. */
import { px, TILE } from './fixed.ts';

export const rustyTuning = {
  back: px(26), // height of his back: what a boost is jumped from
  backHalf: px(15),
  headroom: 2 * TILE,

  speed: px(2.1),
  called: px(2.6),
  accel: px(0.12),
  brake: px(0.16),

  // how near he keeps, and how far a signal carries
  gapShy: 4 * TILE, // below trust 20
  gap: 2 * TILE,
  callRange: 30 * TILE,
  barkRange: 3 * TILE, // a call this near makes him bark
  longBarkFrom: 4 * TILE, // a second call from here to longBarkTo makes him bark on the run
  longBarkTo: 8 * TILE,
  twitchX: 20 * TILE,
  twitchY: 11 * TILE,
  blinkRange: 10 * TILE,
  meowRange: 12 * TILE,

  notice: 6, // ticks from a signal to what it makes him do; his ears move in the first
  flat: 180, // ticks he lies before he gets up by himself
  bark: 34,
  barkClears: 240, // ticks for which crows and rats stay away
  refuse: 40, // head tilt, and a look at the reason
  digSoft: 90,
  digPacked: 150,
  push: px(0.9),
  airTicks: 26, // a jump or drop between two points, at least
  jumpHigh: px(14),

  // trust 20, 45, 70: what he dares
  dares: [20, 45, 70],
  hesitate: [72, 36, 12, 0], // ticks before a scary edge, below each of them and above
  helpLook: 25 * 60,
  helpStand: 45 * 60,

  // out of sight
  lost: 34 * TILE,
  arrives: 22 * TILE,
} as const;
