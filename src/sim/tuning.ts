/**
 * Every number of Jasper's body (DESIGN.md 3). Lengths are units (px() of design px, 16 to a tile),
 * speeds units per tick, accelerations units per tick², times ticks. Numbers that must move together are derived.
 */
import { px } from './fixed.ts';

export const tuning = {
  // body
  half: px(7), // half the width of every box
  tall: px(20), // standing
  low: px(12), // crouched, sliding, pouncing: fits a one-tile gap

  // run
  runMax: px(2.25),
  runAccel: px(0.18),
  runStop: px(0.3),
  runTurn: px(0.45),
  airAccel: px(0.14),
  airStop: px(0.04), // hands off in the air: lands a little shorter, for precise drops
  creep: px(1.0),
  puddleMax: px(1.2),
  walkStick: px(1.1), // an analog stick pushed less than half

  // jump
  jump: px(4.85),
  gravityUp: px(0.21),
  gravityApex: px(0.12), // while slower than `apex` and Jump is held
  gravityDown: px(0.3),
  apex: px(0.5),
  fallMax: px(5.0),
  cut: px(1.8), // letting go clamps the rise to this

  // forgiveness
  coyote: 7, // may still jump this long after leaving a ledge
  coyoteAssist: 14,
  buffer: 7, // a jump pressed this early still counts
  bufferTouch: 9, // thumbs are slower
  cornerNudge: px(5), // a head this far under a corner slips round it
  ledgeSnap: px(6), // feet this far below a ledge step onto it
  wallReach: px(3), // a wall this near can be jumped from

  // mantle
  mantleReach: px(11), // feet this far below a ledge pull up: a held jump reaches four tiles
  mantle: 14,
  mantleCancel: 8, // from this tick a jump ends it

  // slide and pounce
  slideMin: px(2.0), // crouching this fast slides
  slideDrag: px(0.035),
  pounceX: px(3.4),
  pounceY: px(3.3),
  wiggleX: px(4.2),
  wiggleY: px(3.6),
  wiggle: 24, // ticks crouched and still
  wiggleGrace: 6, // ticks in which a step does not lose the wiggle
  pounceDrag: 2, // in the air, above run speed: about 0.01 px
  skitter: 6, // ticks after a pounce lands in which a jump keeps its speed
  skitterX: px(3.2),

  // on Rusty's back
  boost: px(6.4), // a jump from his braced back: a ledge of 7 tiles, 8 by pulling up
  dogHop: px(4.2), // most speed that a jump from his running back can have

  // walls
  climbUp: px(1.0),
  climbDown: px(1.6),
  wallX: px(2.6),
  wallY: px(4.4),
  wallLock: 8, // ticks without steering
  hopX: px(1.2),
  hopY: px(4.4),
  // stamina in half points
  stamina: 300,
  clingCost: 1,
  climbCost: 2,
  wallJumpCost: 40, // on claw; bare walls are free
  hopCost: 80,
  slipAt: 80,
  dripCost: 20,

  // paw and voice
  swipeStart: 3, // ticks before the paw is out
  swipeActive: 4,
  swipe: 14, // in all
  swipeReach: px(14),
  sniff: 20,
  meow: 10,
  callHold: 18, // holding Voice this long makes a call of it
  call: 14,
  twitch: 12,
  leave: 12, // putting a carried thing down, crouched
  blink: 40,
  settle: 45, // crouched this long he lies down
  shake: 20,
  flinch: 16, // a hop back from glass
  flinchX: px(1.9),
  flinchY: px(2.2),
  soaking: 6, // ticks in water after which he shakes

  // one-ways
  drop: 8, // ticks in which a one-way is passed after Down + Jump

  // failing
  fail: 24, // in all
  failPlace: 16, // ticks left when he is put on the safe ledge
  failLive: 8, // ticks left when input counts again
  safeStand: 10, // ticks on a ledge before it counts as safe
  fallOut: px(48), // below the map's last row
} as const;
