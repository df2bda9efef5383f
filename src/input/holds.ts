/**
 * Holds made presses, for hands that cannot keep a button down: a press takes hold, the next one lets go. It works on
 * what ticks see, so for every device alike.
 */
import { Button, type TickInput } from '../sim/input.ts';

/** Which holds are presses. */
export interface Kept {
  /** Down */
  crouch: boolean;
  /** left, right and up: on and on, until the same again or the way back */
  move: boolean;
  /** a tap is a whole jump */
  jump: boolean;
  /** a press begins a note, the next one or `CALL` ends it */
  voice: boolean;
}
export const keepsNothing: Kept = { crouch: false, move: false, jump: false, voice: false };

export interface Holds {
  kept: Kept;
  /** What a tick sees in place of `raw`; call it once a tick. */
  read(raw: TickInput): TickInput;
  letGo(): void;
}

const ACROSS = Button.left | Button.right;
const MOVE = ACROSS | Button.up | Button.creep;
/** Ticks of a jump's rise, and of its float. */
const WHOLE_JUMP = 28;
/** Ticks after which a note ends by itself: more than enough for a call (callHold). */
const CALL = 30;

export function createHolds(): Holds {
  let last: TickInput = 0;
  /** of Down and the directions */
  let held: TickInput = 0;
  /** ticks that Jump and Voice are still held for */
  let jump = 0;
  let voice = 0;

  function toggle(bits: number, opposite: number): void {
    held = held & bits ? held & ~bits : (held | bits) & ~opposite;
  }

  function keepMoving(raw: TickInput, pressed: TickInput): void {
    if (pressed & Button.left) toggle(Button.left, Button.right);
    if (pressed & Button.right) toggle(Button.right, Button.left);
    if (pressed & Button.up) toggle(Button.up, Button.down);
    // a stick's pace is the last it had
    if (raw & ACROSS) held = (held & ~Button.creep) | (raw & Button.creep);
  }

  /** A press while one still lasts begins anew, after the tick of release that makes it a press. */
  function keepJumping(pressed: TickInput): TickInput {
    if (pressed & Button.jump && jump > 0) {
      jump = WHOLE_JUMP + 1;
      return 0;
    }
    if (pressed & Button.jump) jump = WHOLE_JUMP;
    return jump > 0 && jump-- > 0 ? Button.jump : 0;
  }

  /** With Up or Down it is a signal, made at once. */
  function keepCalling(pressed: TickInput, others: TickInput): TickInput {
    if (pressed & Button.voice) {
      const isSignal = (others & (Button.up | Button.down)) !== 0;
      if (isSignal) {
        voice = 0;
        return Button.voice;
      }
      voice = voice > 0 ? 0 : CALL;
    }
    return voice > 0 && voice-- > 0 ? Button.voice : 0;
  }

  const holds: Holds = {
    kept: keepsNothing,
    read(raw) {
      const pressed = raw & ~last;
      last = raw;
      const { kept } = holds;
      if (kept.crouch && pressed & Button.down) toggle(Button.down, Button.up);
      if (kept.move) keepMoving(raw, pressed);
      const bits = (kept.crouch ? Button.down : 0) | (kept.move ? MOVE : 0);
      let now = (raw & ~bits) | (held & bits);
      if (kept.jump) now = (now & ~Button.jump) | keepJumping(pressed);
      if (kept.voice) now = (now & ~Button.voice) | keepCalling(pressed, now);
      return now;
    },
    letGo() {
      held = 0;
      jump = 0;
      voice = 0;
    },
  };
  return holds;
}
