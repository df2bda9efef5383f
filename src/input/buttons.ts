/**
 * Between devices, which move at any moment, and ticks, which look sixty times a second.
 * Every press becomes one rising edge in one tick: a press too short for a tick waits for the next,
 * and one that follows on a release within a tick gets its own.
 */
import { Button, INPUT_MASK, type TickInput } from '../sim/input.ts';

/** Read by their rising edge; the others only by being held, so they need no release in between. */
const EDGES = Button.jump | Button.paw | Button.voice;
/** Presses that may wait; more than a hand can make between two ticks. */
const MOST_WAITING = 4;
const BITS = Math.log2(INPUT_MASK + 1);

export interface Buttons {
  /** Sets what a source holds, as `Button` bits. A source is whatever can hold buttons by itself: a key, a finger. */
  hold(source: string, bits: number): void;
  /** Lets go of all sources whose name begins so; '' for all. Presses that no tick has seen yet stay due. */
  releaseAll(prefix: string): void;
  /** What the next tick sees. */
  read(): TickInput;
}

export function createButtons(): Buttons {
  /** source → bits it holds */
  const sources = new Map<string, number>();
  const waiting = new Uint8Array(BITS);
  let last: TickInput = 0;

  const held = (): TickInput => {
    let bits = 0;
    for (const mask of sources.values()) bits |= mask;
    return bits;
  };

  return {
    hold(source, bits) {
      const rising = bits & ~held();
      if (bits === 0) sources.delete(source);
      else sources.set(source, bits);
      for (let i = 0; i < BITS; i++) {
        if ((rising >> i) & 1) waiting[i] = Math.min(waiting[i]! + 1, MOST_WAITING);
      }
    },
    releaseAll(prefix) {
      for (const source of sources.keys()) if (source.startsWith(prefix)) sources.delete(source);
    },
    read() {
      const down = held();
      let now = 0;
      for (let i = 0; i < BITS; i++) {
        const bit = 1 << i;
        if (waiting[i] === 0) {
          now |= down & bit;
        } else if ((EDGES & bit) === 0) {
          now |= bit;
          waiting[i] = 0;
        } else if ((last & bit) === 0) {
          now |= bit;
          waiting[i]!--;
        } // else a tick of release, which makes the next an edge
      }
      last = now;
      return now;
    },
  };
}
