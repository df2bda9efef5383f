/** The letters of the text form, one a button. */
import { Button, type TickInput } from '../sim/input.ts';

const keys = {
  L: Button.left,
  R: Button.right,
  U: Button.up,
  D: Button.down,
  J: Button.jump,
  P: Button.paw,
  V: Button.voice,
  C: Button.creep,
  T: Button.touch,
  S: Button.assistStamina,
  K: Button.assistCoyote,
  G: Button.assistLeaps,
  H: Button.assistHelp,
  F: Button.assistTrust,
} as const;

export const KEY_LETTERS = Object.keys(keys).join(' ');

/** Null for a letter that is no key. */
export const keyOf = (letter: string): TickInput | null =>
  Object.hasOwn(keys, letter) ? keys[letter as keyof typeof keys] : null;

/** `R,J`; empty for no buttons. */
export const lettersOf = (input: TickInput): string =>
  Object.entries(keys)
    .filter(([, bit]) => (input & bit) !== 0)
    .map(([letter]) => letter)
    .join(',');
