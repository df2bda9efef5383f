/** Standard gamepads, polled. */
import { Button } from '../sim/input.ts';
import { type Action, actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';
import { stickBits } from './stick.ts';

const SOURCE = 'pad ';

const feel = { dead: 0.25, creep: 0.5, upright: 0.5 };
/** A tilt past this is a step in a menu. */
const STEP = 0.6;
/** ms until a direction held goes on by itself, and between its steps: lists are long */
const REPEAT = { first: 420, next: 130 };
const directions = ['left', 'right', 'up', 'down'] as const satisfies Action[];

export interface GamepadPoller {
  /** Looks at all pads once. @param now ms */
  poll(now: number): void;
  /** The next button goes to `then` alone. Returns what gives up waiting. */
  next(then: (button: number) => void): () => void;
  /** of the pad last used, as the browser calls it */
  readonly id: string;
}

interface Held {
  actions: Set<Action>;
  buttons: number[];
  /** when each direction steps again */
  repeats: Map<Action, number>;
}

const nothingHeld = (): Held => ({ actions: new Set(), buttons: [], repeats: new Map() });

export function createGamepadPoller(
  getPads: () => readonly (Gamepad | null)[],
  bindings: () => Bindings,
  sink: DeviceSink,
): GamepadPoller {
  /** by pad index */
  const held = new Map<number, Held>();
  let waiting: ((button: number) => void) | null = null;
  let id = '';

  function pollPad(pad: Gamepad, index: number, now: number): void {
    const before = held.get(index) ?? nothingHeld();
    const buttons: number[] = pad.buttons.flatMap(({ pressed }, button) => (pressed ? [button] : []));
    const fresh = buttons.find((button) => !before.buttons.includes(button));
    if (fresh !== undefined) id = pad.id;
    const [x, y] = [pad.axes[0] ?? 0, pad.axes[1] ?? 0];
    const bound: Action[] = actions.filter((action) => bindings().pad[action].some((code) => buttons.includes(code)));
    const nowHeld = new Set<Action>([...bound, ...tilts(x, y)]);
    held.set(index, { actions: nowHeld, buttons, repeats: before.repeats });
    if (waiting) {
      if (fresh !== undefined) waiting(fresh);
      return;
    }
    for (const action of actions) {
      const isBound = bound.includes(action);
      sink.hold(`${SOURCE}${index} ${action}`, isBound ? bitOf(action) : 0);
      if (nowHeld.has(action) && isDue(action, before, now)) sink.pressed(action);
    }
    sink.hold(`${SOURCE}${index} stick`, stickBits(x, y, feel));
  }

  function isDue(action: Action, before: Held, now: number): boolean {
    const isNew = !before.actions.has(action);
    if (!isNew && !((directions as Action[]).includes(action) && now >= before.repeats.get(action)!)) return false;
    before.repeats.set(action, now + (isNew ? REPEAT.first : REPEAT.next));
    return true;
  }

  return {
    poll(now) {
      const pads = getPads();
      for (let index = 0; index < pads.length || index < held.size; index++) {
        const pad = pads[index];
        if (pad?.connected && pad.mapping === 'standard') pollPad(pad, index, now);
        else if (held.delete(index)) sink.releaseAll(`${SOURCE}${index} `);
      }
    },
    next(then) {
      waiting = (button) => {
        waiting = null;
        then(button);
      };
      return () => {
        waiting = null;
      };
    },
    get id() {
      return id;
    },
  };
}

function tilts(x: number, y: number): Action[] {
  const bits = stickBits(x, y, { dead: STEP, creep: 0, upright: STEP });
  return directions.filter((direction) => (bits & Button[direction]) !== 0);
}
