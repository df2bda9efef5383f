/**
 * What one tick sees: the buttons held, as bits, and the assists that change the rules.
 * Left and Right together are neutral; that is decided here, so every log means the same.
 */
export type TickInput = number;

export const Button = {
  left: 1 << 0,
  right: 1 << 1,
  up: 1 << 2,
  down: 1 << 3,
  jump: 1 << 4,
  paw: 1 << 5,
  voice: 1 << 6,
  /** an analog stick pushed less than half: creep pace without crouching */
  creep: 1 << 7,
  /** the device in hand is a touch screen: a longer jump buffer (DESIGN.md 3) */
  touch: 1 << 8,
  assistStamina: 1 << 9,
  assistCoyote: 1 << 10,
  /** a run off the edge of a gap becomes a leap (leapGaps.ts) */
  assistLeaps: 1 << 11,
  /** Rusty shows the answer sooner */
  assistHelp: 1 << 12,
  /** Rusty dares what he dares when he trusts; the trust itself stays as it is */
  assistTrust: 1 << 13,
} as const;
export type ButtonName = keyof typeof Button;

export const assistNames = [
  'assistStamina',
  'assistCoyote',
  'assistLeaps',
  'assistHelp',
  'assistTrust',
] as const satisfies ButtonName[];
export type AssistName = (typeof assistNames)[number];
export const ASSISTS = assistNames.reduce((bits, name) => bits | Button[name], 0);
/** Every bit a log may hold. */
export const INPUT_MASK = (1 << 14) - 1;

/** −1, 0 or 1. */
export const directionOf = (input: TickInput): -1 | 0 | 1 =>
  (((input & Button.right) !== 0 ? 1 : 0) - ((input & Button.left) !== 0 ? 1 : 0)) as -1 | 0 | 1;
