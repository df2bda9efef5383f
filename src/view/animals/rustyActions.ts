/** What Rusty can be asked to do. */
import type { Action } from './action.ts';
import type { RustyPose } from './rustyPoses.ts';

export const rustyActions = {
  stand: { steps: [['stand', 1, 9]], loop: true, blink: true },
  look: {
    steps: [
      ['look', 2, 6],
      ['stand', 1.2, 5],
    ],
    loop: true,
    blink: true,
  },
  up: { steps: [['up', 1, 20]], loop: true, breath: 1.3 },
  shiver: { steps: [['shiver', 1, 7]], loop: true, tremble: 0.75, breath: 1.8, pant: 0.7, blink: true },
  headTilt: { steps: [['headTilt', 1, 9]], loop: true, blink: true },
  stepBack: { steps: [['stepBack', 1, 9]], loop: true, blink: true },
  sit: { steps: [['sit', 1, 7.5]], loop: true, blink: true },
  lie: {
    steps: [
      ['sit', 0.35, 8],
      ['lie', 1, 6],
    ],
    next: 'lying',
  },
  lying: { steps: [['lie', 1, 6]], loop: true, breath: 1.2, blink: true },
  chin: {
    steps: [
      ['lie', 0.6, 6],
      ['chin', 1, 4.5],
    ],
    next: 'chinResting',
  },
  chinResting: { steps: [['chin', 1, 4.5]], loop: true, breath: 1.5, blink: true },
  sleep: {
    steps: [
      ['lie', 0.6, 6],
      ['asleep', 1, 4.5],
    ],
    next: 'sleeping',
  },
  sleeping: { steps: [['asleep', 1, 4.5]], loop: true, breath: 1.8 },
  dream: { steps: [['asleep', 1, 4.5]], loop: true, breath: 1.8, dream: true },
  curl: {
    steps: [
      ['sit', 0.35, 8],
      ['lie', 0.6, 6],
      ['curl', 1, 4.5],
    ],
    next: 'curled',
  },
  curled: { steps: [['curl', 1, 4.5]], loop: true, breath: 1.8 },
  dig: { steps: [['dig', 1, 12]], loop: true, paddle: true },
  sniff: { steps: [['sniff', 1, 7]], loop: true, sniffing: 1.6, blink: true },
  nose: {
    steps: [
      ['nose', 1.3, 7],
      ['nudge', 0.3, 14],
    ],
    loop: true,
    sniffing: 0.8,
    blink: true,
  },
  sniffBoth: { steps: [['touch', 1, 5]], loop: true, sniffing: 1, blink: true },
  touch: { steps: [['touch', 1, 5]], loop: true, breath: 0.6 },
  bark: {
    steps: [
      ['barkIn', 0.13, 28],
      ['bark', 0.11, 58],
      ['barkIn', 0.17, 24],
      ['bark', 0.11, 58],
      ['barkIn', 0.22, 18],
    ],
    kick: 1,
  },
  wag: { steps: [['wag', 1, 8]], loop: true, wag: 1, blink: true },
  whine: { steps: [['whine', 1, 7]], loop: true, tremble: 0.25, breath: 2, pant: 0.3 },
  brace: { steps: [['brace', 1, 18]], loop: true, tremble: 0.2, breath: 1.6 },
  stop: {
    steps: [
      ['skid', 0.18, 21],
      ['heave', 0.22, 14],
      ['settle', 0.24, 10],
      ['stand', 0.3, 7],
    ],
  },
  push: { steps: [['push', 1, 10]], loop: true, gait: 'creep', breath: 1.6 },
  jump: { steps: [['jump', 1, 15]], loop: true },
  land: {
    steps: [
      ['land', 0.09, 40],
      ['landLow', 0.16, 20],
      ['stand', 0.35, 8],
    ],
  },
  flat: { steps: [['flat', 1, 16]], loop: true },
  carry: { steps: [['carry', 1, 9]], loop: true, blink: true },
  lean: { steps: [['lean', 1, 5]], loop: true, breath: 1.4 },
} satisfies Record<string, Action<RustyPose>>;
export type RustyAction = keyof typeof rustyActions;
