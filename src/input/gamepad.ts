/** Standard gamepads, polled. */
import { type Action, actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';
import { stickBits } from './stick.ts';

const SOURCE = 'pad ';

const feel = { dead: 0.25, creep: 0.5, upright: 0.5 };

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
    sink.hold(`${SOURCE}${index} stick`, stickBits(pad.axes[0] ?? 0, pad.axes[1] ?? 0, feel));
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
