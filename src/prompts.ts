/** Which key or button a wait is for, as the device in hand calls it. */
import type { Bindings, PlayAction } from './input/bindings.ts';
import type { Device } from './input/readInput.ts';
import type { Wait } from './story/tags.ts';

const actions: Record<Wait, PlayAction> = {
  voice: 'voice',
  call: 'voice',
  swipe: 'paw',
  paw: 'paw',
  sniff: 'paw',
  walk_past: 'right',
  leave_or_pass: 'paw',
  leave_or_eat: 'paw',
  leave_or_bat: 'paw',
  crouch: 'down',
  twitch: 'voice',
  blink: 'voice',
};

const padNames = ['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', 'View', 'Menu', 'L3', 'R3', '↑', '↓', '←', '→'];
const keyNames: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Space',
};

/** '' on touch, where the button itself is on the screen. */
export function keyLabel(wait: Wait, device: Device, bindings: Bindings): string {
  const action = actions[wait];
  if (device === 'touch') return '';
  if (device === 'gamepad') return padNames[bindings.pad[action][0] ?? -1] ?? '';
  const code = bindings.keys[action][0] ?? '';
  return keyNames[code] ?? code.replace(/^(Key|Digit)/, '');
}
