/** Standard gamepads, polled; analog becomes digital here, before any tick sees it. */
import { Button } from '../sim/input.ts';
import { type Action, actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';

/** Of full tilt. What a stick at rest may drift, and what is a full push. */
const DEAD = 0.25;
const HALF = 0.5;

const SOURCE = 'pad ';

/** A stick as `Button` bits: half tilt down is Down, less than half across is creep. @param x, y −1 to 1, y down */
export function stickBits(x: number, y: number): number {
  let bits = 0;
  if (Math.abs(x) > DEAD) {
    bits |= x < 0 ? Button.left : Button.right;
    if (Math.hypot(x, y) < HALF) bits |= Button.creep;
  }
  if (y >= HALF) bits |= Button.down;
  if (y <= -HALF) bits |= Button.up;
  return bits;
}

export interface GamepadPoller {
  /** Looks at all pads once. */
  poll(): void;
}

export function createGamepadPoller(
  getPads: () => readonly (Gamepad | null)[],
  bindings: () => Bindings,
  sink: DeviceSink,
): GamepadPoller {
  /** actions held by pad index */
  const held = new Map<number, Set<Action>>();

  function pollPad(pad: Gamepad, index: number): void {
    const before = held.get(index) ?? new Set();
    const now = new Set(actions.filter((a) => bindings().pad[a].some((i) => pad.buttons[i]?.pressed)));
    for (const action of actions) {
      if (now.has(action) === before.has(action)) continue;
      sink.hold(`${SOURCE}${index} ${action}`, now.has(action) ? bitOf(action) : 0);
      if (now.has(action)) sink.pressed(action);
    }
    held.set(index, now);
    sink.hold(`${SOURCE}${index} stick`, stickBits(pad.axes[0] ?? 0, pad.axes[1] ?? 0));
  }

  return {
    poll() {
      const pads = getPads();
      for (let index = 0; index < pads.length || index < held.size; index++) {
        const pad = pads[index];
        if (pad?.connected && pad.mapping === 'standard') pollPad(pad, index);
        else if (held.delete(index)) sink.releaseAll(`${SOURCE}${index} `);
      }
    },
  };
}
