/** Rusty's numbers (DESIGN.md 4). Units as in tuning.ts. */
import { px, TILE } from './fixed.ts';

export const rustyTuning = {
  // body
  back: px(26), // height of his back: what a boost is jumped from
  backHalf: px(15),
  beside: 11600, // from Jasper's middle to his (2.8 tiles), so that nose and paw meet
  leanX: px(10), // Jasper this near, walking, leans on him
  leanY: px(8),

  // walk and leap
  speed: px(2.1),
  called: px(2.6),
  accel: px(0.12),
  brake: px(0.16),
  airTicks: 26, // a leap between two points, at least
  leapHigh: px(14),
  fall: px(3.5), // a tick, in a long drop

  // how near he keeps
  gapShy: 4 * TILE, // below trust 20
  gap: 2 * TILE,
  gapCome: TILE / 2, // to where he was called
  hurry: 6 * TILE, // farther than this he follows at the pace of a call
  offCall: 3 * TILE, // left farther than this from a call, he shows that he cannot come

  // how far a signal carries
  callRange: 44 * TILE, // half of it with something in his mouth
  barkRange: 3 * TILE, // a call this near makes him bark
  longBarkFrom: 4 * TILE, // a second call from here to longBarkTo makes him bark on the run
  longBarkTo: 8 * TILE,
  twitchX: 20 * TILE,
  twitchY: 11 * TILE,
  blinkRange: 10 * TILE,
  meowRange: 12 * TILE,
  braceRange: 12 * TILE,
  careful: 3 * TILE, // before something that falls

  // ticks
  notice: 6, // from a signal to what it makes him do; his ears move in the first
  flat: 180, // before he gets up by himself
  brace: 240,
  bear: 360, // sitting on a road he fears, below the first dare
  bark: 34,
  refuse: 40,
  digSoft: 90,
  digPacked: 150,
  dodge: 26, // before it falls he jumps out from under it
  push: px(0.9),

  // what trust he dares by, and the ticks before a scary road below each and above all
  dares: [20, 45, 70],
  hesitate: [72, 36, 12, 0],

  // help
  helpLook: 25 * 60,
  helpStand: 45 * 60,
  helpSooner: 10 * 60, // with the assist: he looks, and from twice that on he stands by it
  whine: 150, // ticks from whine to whine
  helpRange: 24 * TILE,
  onward: 12 * TILE, // Jasper this far from where he was counts as getting on

  // out of sight
  lost: 34 * TILE,
  arrives: 22 * TILE,
} as const;
