/** What the contact sheets show: a take is an animal led through a little time, caught at moments. */
import type { Who } from '../../src/view/animals/anatomy.ts';
import type { Motion } from '../../src/view/animals/motionToStride.ts';
import type { ActionName } from '../../src/view/animals/repertoires.ts';

export interface Take {
  who: Who;
  name: string;
  /** seconds at which it is caught; one cell each */
  at: number[];
  action: ActionName;
  /** px a second across, or up a wall */
  speed?: number;
  climbing?: boolean;
  wet?: number;
  /** what changes while it runs */
  drive?(seconds: number, motion: Motion, play: (action: ActionName) => void, velocity: { x: number }): void;
}

const still = (who: Who, ...actions: ActionName[]): Take[] =>
  actions.map((action) => ({ who, name: action, action, at: [2.5] }));
const caught = (who: Who, at: number[], ...actions: ActionName[]): Take[] =>
  actions.map((action) => ({ who, name: action, action, at }));
const moving = (who: Who, name: string, action: ActionName, speed: number, at: number[]): Take => ({
  who,
  name,
  action,
  speed,
  at,
});
const series = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i * step);

/** up and down an arc that starts at half a second, px */
function leap(vx: number, vy: number): NonNullable<Take['drive']> {
  return (seconds, motion, _, velocity) => {
    const t = seconds - 0.5;
    const flight = (2 * vy) / 1900;
    motion.grounded = t < 0 || t > flight;
    velocity.x = motion.grounded ? 0 : vx;
    motion.y = motion.grounded ? 0 : -(vy * t - 950 * t * t);
  };
}

export const takes: Record<string, Take[]> = {
  jasperStill: still(
    'jasper',
    'stand',
    'look',
    'stare',
    'sit',
    'turn',
    'tailTwitch',
    'groom',
    'loaf',
    'loafing',
    'curl',
    'sleep',
    'crouch',
    'wiggle',
    'flatten',
    'freeze',
    'sniff',
    'sniffBoth',
    'voice',
    'rub',
    'pawNose',
    'pawNoseHeld',
    'pawFoot',
    'chinRest',
    'chinResting',
    'carry',
    'ride',
    'lie',
    'scruff',
  ),
  jasperMoving: [
    moving('jasper', 'walk', 'stand', 72, series(1, 0.1, 6)),
    moving('jasper', 'trot', 'stand', 165, series(1, 0.085, 6)),
    moving('jasper', 'run', 'stand', 540, series(1, 0.06, 6)),
    moving('jasper', 'creep', 'creep', 60, series(1, 0.13, 6)),
    moving('jasper', 'slide', 'slide', 480, [0.1, 0.3]),
    {
      who: 'jasper',
      name: 'halt',
      action: 'stand',
      at: [0.85, 0.92, 1, 1.1, 1.2, 1.35],
      drive(seconds, _, play, velocity) {
        velocity.x = seconds < 0.8 ? 540 : Math.max(0, 540 - (seconds - 0.8) * 4320);
        if (seconds > 0.83) play('halt');
      },
    },
    moving('jasper', 'skid', 'skid', -200, [0.05, 0.12, 0.3]),
  ],
  jasperAir: [
    { who: 'jasper', name: 'jump', action: 'stand', at: series(0.52, 0.09, 8), drive: leap(190, 700) },
    {
      who: 'jasper',
      name: 'pounce',
      action: 'wiggle',
      at: series(0.52, 0.07, 7),
      drive(seconds, motion, play, velocity) {
        leap(800, 520)(seconds, motion, play, velocity);
        if (seconds > 0.5) play(motion.grounded ? 'landHard' : 'pounce');
      },
    },
    { who: 'jasper', name: 'climb', action: 'climb', at: series(1, 0.12, 4), climbing: true, speed: 240 },
    ...caught('jasper', [0.05, 0.12, 0.2], 'pounceFall', 'airSwipe', 'land', 'landHard', 'landRunning'),
    { who: 'jasper', name: 'cling', action: 'cling', at: [1], climbing: true },
    { who: 'jasper', name: 'slip', action: 'slip', at: [1], climbing: true },
    { who: 'jasper', name: 'mantle', action: 'mantle', at: [0.05, 0.12, 0.2, 0.3] },
  ],
  jasperActs: [
    { who: 'jasper', name: 'swipe', action: 'swipe', at: [0.04, 0.09, 0.14, 0.22] },
    { who: 'jasper', name: 'shake', action: 'shake', at: [0.15, 0.2, 0.25, 0.3], wet: 1 },
    { who: 'jasper', name: 'meow', action: 'meow', at: [0.12, 0.2] },
    { who: 'jasper', name: 'slowBlink', action: 'slowBlink', at: [0.2, 0.45, 0.9] },
    ...caught('jasper', [0.1, 0.25, 0.5], 'bat', 'call', 'slowBlinkSitting'),
    { who: 'jasper', name: 'flinch', action: 'flinch', at: [0.06, 0.14] },
    {
      who: 'jasper',
      name: 'turn round',
      action: 'stand',
      at: series(0.52, 0.03, 6),
      drive(seconds, motion) {
        motion.facing = seconds > 0.5 ? -1 : 1;
      },
    },
    {
      who: 'jasper',
      name: 'look behind, up, down',
      action: 'sit',
      at: [1, 2, 3],
      drive(seconds, motion) {
        motion.look = seconds < 1.2 ? { x: -200, y: -60 } : seconds < 2.2 ? { x: 80, y: -260 } : { x: 120, y: 0 };
      },
    },
    { who: 'jasper', name: 'wet', action: 'stand', at: [1], wet: 1 },
    { who: 'jasper', name: 'wet sit', action: 'sit', at: [1], wet: 1 },
  ],
  rustyStill: still(
    'rusty',
    'stand',
    'look',
    'up',
    'shiver',
    'headTilt',
    'stepBack',
    'sit',
    'lie',
    'lying',
    'chin',
    'chinResting',
    'sleep',
    'sleeping',
    'dream',
    'curl',
    'curled',
    'dig',
    'sniff',
    'sniffBoth',
    'nose',
    'touch',
    'wag',
    'whine',
    'brace',
    'flat',
    'carry',
    'lean',
  ),
  rustyMoving: [
    moving('rusty', 'walk', 'stand', 88, series(1, 0.16, 5)),
    moving('rusty', 'trot', 'stand', 240, series(1, 0.11, 5)),
    moving('rusty', 'run', 'stand', 600, series(1, 0.1, 5)),
    moving('rusty', 'push', 'push', 216, series(1, 0.1, 3)),
    { who: 'rusty', name: 'jump', action: 'jump', at: series(0.55, 0.12, 5), drive: leap(400, 560) },
    ...caught('rusty', [0.06, 0.14, 0.3], 'land'),
    { who: 'rusty', name: 'bark', action: 'bark', at: [0.1, 0.17, 0.22, 0.3, 0.46] },
    {
      who: 'rusty',
      name: 'stop',
      action: 'stand',
      at: [0.95, 1.05, 1.15, 1.3, 1.6],
      drive(seconds, _, play, velocity) {
        velocity.x = seconds < 0.9 ? 420 : Math.max(0, 420 - (seconds - 0.9) * 1800);
        if (seconds > 0.92) play('stop');
      },
    },
    {
      who: 'rusty',
      name: 'turn round',
      action: 'stand',
      at: series(0.55, 0.05, 5),
      drive(seconds, motion) {
        motion.facing = seconds > 0.5 ? -1 : 1;
      },
    },
    { who: 'rusty', name: 'wet', action: 'stand', at: [1], wet: 1 },
  ],
};
takes.phone = [...takes.jasperStill!, ...takes.jasperMoving!, ...takes.rustyStill!.slice(0, 8)];
takes.faces = [
  ...still('jasper', 'stand', 'sit', 'stare', 'loaf', 'rub', 'voice', 'freeze'),
  ...still('rusty', 'stand', 'look', 'whine', 'up'),
  { who: 'rusty', name: 'bark', action: 'bark', at: [0.22] },
];
