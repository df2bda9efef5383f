/** What Jasper can be asked to do. */
import type { Action } from './action.ts';
import type { JasperPose } from './jasperPoses.ts';

export const jasperActions = {
  stand: { steps: [['stand', 1, 11]], loop: true, blink: true },
  look: {
    steps: [
      ['lookOut', 2.2, 7],
      ['stand', 0.9, 6],
      ['lookUp', 1.6, 6],
    ],
    loop: true,
    blink: true,
  },
  stare: { steps: [['stare', 1, 9]], loop: true },
  sit: { steps: [['sit', 1, 9]], loop: true, twitch: 0.3, blink: true },
  turn: { steps: [['turnAway', 1, 6]], loop: true, twitch: 0.5, blink: true },
  tailTwitch: { steps: [['alert', 1, 10]], loop: true, twitch: 1.4, blink: true },
  slowBlink: {
    steps: [
      ['blink', 0.52, 7],
      ['lookOut', 0.7, 4.5],
    ],
    next: 'look',
  },
  slowBlinkSitting: {
    steps: [
      ['sit', 0.3, 8],
      ['sitBlink', 0.75, 5],
      ['sit', 0.8, 4.5],
    ],
    next: 'sit',
  },
  groom: {
    steps: [
      ['groomUp', 0.34, 15],
      ['groomDown', 0.3, 17],
    ],
    loop: true,
  },
  loaf: {
    steps: [
      ['sit', 0.25, 10],
      ['crouch', 0.3, 9],
      ['loaf', 1, 7],
    ],
    next: 'loafing',
  },
  loafing: {
    steps: [
      ['loaf', 4, 7],
      ['loafDoze', 5, 3],
    ],
    loop: true,
    breath: 1.2,
    blink: true,
  },
  curl: {
    steps: [
      ['crouch', 0.4, 8],
      ['loaf', 0.5, 7],
      ['curl', 1, 5],
    ],
    next: 'sleep',
  },
  sleep: { steps: [['curl', 1, 5]], loop: true, breath: 1.7 },

  // in the air
  jump: { steps: [['jump', 1, 15]], loop: true },
  pounce: {
    steps: [
      ['pounceUp', 0.22, 34],
      ['pounceDown', 1, 10],
    ],
    next: 'pounceFall',
    air: true,
  },
  pounceFall: { steps: [['pounceDown', 1, 12]], loop: true, air: true },
  airSwipe: {
    steps: [
      ['swipeUp', 0.04, 60],
      ['airSwipe', 0.2, 60],
    ],
    next: 'jump',
    air: true,
  },
  land: {
    steps: [
      ['land', 0.075, 52],
      ['landLow', 0.09, 34],
      ['stand', 0.3, 13],
    ],
  },
  landHard: {
    steps: [
      ['land', 0.06, 60],
      ['landHard', 0.17, 44],
      ['landLow', 0.16, 16],
      ['stand', 0.4, 9],
    ],
  },
  landRunning: {
    steps: [
      ['land', 0.06, 50],
      ['stand', 0.2, 18],
    ],
  },
  scruff: { steps: [['hang', 1, 10]], loop: true, air: true },

  // fast and low
  skid: { steps: [['skid', 1, 34]], loop: true, slides: true },
  halt: {
    steps: [
      ['brake', 0.17, 26],
      ['sway', 0.16, 15],
      ['stand', 0.3, 9],
    ],
  },
  slide: { steps: [['slide', 1, 32]], loop: true, slides: true },
  crouch: { steps: [['crouch', 1, 22]], loop: true, blink: true, gait: 'creep' },
  wiggle: { steps: [['wiggle', 1, 20]], loop: true, sway: 1, twitch: 1.2 },
  creep: { steps: [['creep', 1, 14]], loop: true, gait: 'creep' },
  flatten: { steps: [['flatten', 1, 26]], loop: true, tremble: 0.2, breath: 1.6, pant: 0.6 },
  freeze: { steps: [['freeze', 1, 24]], loop: true, tremble: 0.28, breath: 2.2, pant: 0.7 },
  flinch: {
    steps: [
      ['flinch', 0.16, 60],
      ['landLow', 0.2, 20],
      ['stand', 0.3, 12],
    ],
    air: true,
  },

  // on walls
  cling: { steps: [['cling', 1, 16]], loop: true, gait: 'climb', air: true, twitch: 0.3 },
  climb: { steps: [['climb', 1, 18]], loop: true, gait: 'climb', air: true },
  slip: { steps: [['slip', 1, 20]], loop: true, gait: 'climb', air: true, tremble: 0.5, twitch: 1.2 },
  mantle: {
    steps: [
      ['mantleReach', 0.08, 40],
      ['mantlePull', 0.13, 34],
      ['landLow', 0.12, 20],
    ],
    air: true,
  },

  // doing
  sniff: { steps: [['sniff', 1, 11]], loop: true, sniffing: 1, blink: true },
  sniffBoth: { steps: [['sniffBoth', 1, 5]], loop: true, sniffing: 0.7, blink: true },
  swipe: {
    steps: [
      ['swipeUp', 0.045, 60],
      ['swipe', 0.07, 80],
      ['swipeThrough', 0.12, 60],
      ['stand', 0.2, 15],
    ],
  },
  bat: {
    steps: [
      ['swipeUp', 0.34, 14],
      ['swipe', 0.08, 70],
      ['swipeThrough', 0.2, 50],
      ['lookUp', 0.8, 8],
    ],
    next: 'look',
  },
  meow: { steps: [['meow', 0.2, 26]], next: 'stand' },
  voice: { steps: [['callHigh', 1, 20]], loop: true },
  call: {
    steps: [
      ['callHigh', 0.04, 22],
      ['callLow', 0.3, 20],
    ],
  },
  shake: { steps: [['shake', 0.55, 18]], shake: 1 },
  rub: {
    steps: [
      ['rub', 0.75, 6],
      ['rubBack', 0.75, 6],
    ],
    loop: true,
  },
  pawNose: {
    steps: [['pawLick', 0.8, 12]],
    next: 'pawNoseHeld',
  },
  pawNoseHeld: { steps: [['pawNose', 1, 7]], loop: true, blink: true },
  pawFoot: { steps: [['pawDown', 1, 8]], loop: true, blink: true },
  chinRest: {
    steps: [
      ['landLow', 0.3, 8],
      ['chinRest', 1, 5],
    ],
    next: 'chinResting',
  },
  chinResting: { steps: [['chinRest', 1, 5]], loop: true, breath: 1.3 },
  carry: { steps: [['carry', 1, 10]], loop: true, blink: true },
  ride: { steps: [['ride', 1, 12]], loop: true, tremble: 0.15 },
  lie: { steps: [['lie', 1, 5]], loop: true, breath: 2, pant: 0.5 },
} satisfies Record<string, Action<JasperPose>>;
export type JasperAction = keyof typeof jasperActions;
