/** Which action shows what the simulation says of Jasper. Pure: the same body always asks for the same action. */
import { PX } from '../../sim/fixed.ts';
import { tuning } from '../../sim/tuning.ts';
import type { Act, Jasper } from '../../sim/world.ts';
import type { JasperAction } from './jasperActions.ts';

/** Ticks crouched and still before the hips begin to sway. */
const SWAY_AFTER = 6;
/** Speed against his facing from which he skids, units a tick. */
const SKID = 0.5 * PX;

/** Acts on the ground; null leaves the stance to speak (a twitch is only his tail). */
const onGround: Record<Act, JasperAction | null> = {
  none: null,
  swipe: 'swipe',
  sniff: 'sniff',
  voice: 'voice',
  meow: 'meow',
  call: 'call',
  twitch: null,
  blink: 'slowBlink',
  shake: 'shake',
  flinch: 'flinch',
  leave: 'sniff',
};

const inAir: Record<Act, JasperAction | null> = {
  none: null,
  swipe: 'airSwipe',
  sniff: null,
  voice: 'voice',
  meow: 'meow',
  call: 'call',
  twitch: null,
  blink: null,
  shake: null,
  flinch: 'flinch',
  leave: null,
};

/** Null on the ground when he merely stands or goes: then landing, story or idling decide. */
export function actionFor(j: Readonly<Jasper>): JasperAction | null {
  if (j.mode === 'mantle') return 'mantle';
  if (j.mode === 'climb') return onWall(j);
  if (j.mode === 'air') return inAir[j.act] ?? (j.pounced ? 'pounce' : 'jump');
  return onGround[j.act] ?? stance(j);
}

function onWall(j: Readonly<Jasper>): JasperAction {
  if (j.stamina < tuning.slipAt && j.vy >= 0) return 'slip';
  return j.vy === 0 ? 'cling' : 'climb';
}

function stance(j: Readonly<Jasper>): JasperAction | null {
  if (j.sliding) return 'slide';
  if (j.crouched) {
    if (j.vx !== 0) return 'creep';
    return j.gathered >= SWAY_AFTER ? 'wiggle' : 'crouch';
  }
  return j.vx * j.facing < -SKID ? 'skid' : null;
}

export type Mood = 'alone' | 'wary' | 'content';

/** What he does when nothing is asked of him: seconds of stillness from which each begins. */
const idling: Record<Mood, readonly (readonly [number, JasperAction])[]> = {
  alone: [
    [0, 'stand'],
    [4, 'look'],
    [11, 'sit'],
    [19, 'groom'],
    [24, 'sit'],
    [38, 'loaf'],
    [90, 'curl'],
  ],
  wary: [
    [0, 'stand'],
    [2.5, 'stare'],
    [7, 'look'],
  ],
  content: [
    [0, 'stand'],
    [3, 'look'],
    [6, 'sit'],
    [12, 'groom'],
    [18, 'loaf'],
    [60, 'curl'],
  ],
};

export function idleAction(seconds: number, mood: Mood): JasperAction {
  const steps = idling[mood];
  let action: JasperAction = 'stand';
  for (let i = 0; i < steps.length; i++) if (seconds >= steps[i]![0]) action = steps[i]![1];
  return action;
}
