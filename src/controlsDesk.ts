/** What the screens of keys, pad buttons and touch controls change in the settings. */
import { type Bindings, oneHandKeys, type Refusal, rebind, unbind } from './input/bindings.ts';
import type { Input } from './input/readInput.ts';
import { holdOf } from './input/touchLayout.ts';
import type { Names } from './prompts.ts';
import type { Settings } from './save/schema.ts';
import type { UiActions } from './ui/state.ts';

interface ControlsKit {
  readonly input: Pick<Input, 'bindings' | 'next' | 'touchPlaces'>;
  readonly names: Names;
  readonly settings: Settings;
  save(changed: Settings): void;
}

/** The most a touch button may be moved, in lengths of the screen's shorter side. */
const FARTHEST = 3;
const within = (share: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, share));

const here = { x: 0, y: 0, size: 1 };

export function createControlsDesk(kit: ControlsKit): Pick<UiActions, 'controls' | 'touch'> {
  /** @param bindings null for the defaults */
  function bind(bindings: Bindings | Refusal | null): Refusal | null {
    if (typeof bindings === 'string') return bindings;
    kit.save({ ...kit.settings, bindings });
    return null;
  }

  const held = () => holdOf(innerWidth, innerHeight, kit.settings.oneThumb);
  const placeOf = (button: string) => kit.settings.touch[held()][button] ?? here;

  function arrange(places: Settings['touch']['portrait']): void {
    kit.save({ ...kit.settings, touch: { ...kit.settings.touch, [held()]: places } });
  }
  function put(button: string, change: Partial<typeof here>): void {
    arrange({ ...kit.settings.touch[held()], [button]: { ...placeOf(button), ...change } });
  }

  return {
    controls: {
      bindings: () => kit.input.bindings,
      nameOf: (table, code) => kit.names.of(table, code),
      listen: (table, then) => kit.input.next(table, then),
      rebind: (...change) => bind(rebind(kit.input.bindings, ...change)),
      unbind: (...change) => bind(unbind(kit.input.bindings, ...change)),
      oneHand: (hand) => void bind({ keys: oneHandKeys[hand], pad: kit.input.bindings.pad }),
      reset: () => bind(null),
    },
    touch: {
      places: () => kit.input.touchPlaces,
      sizeOf: (button) => placeOf(button).size,
      shift(button, dx, dy) {
        const { x, y } = placeOf(button);
        const short = Math.min(innerWidth, innerHeight);
        put(button, { x: within(x + dx / short), y: within(y + dy / short) });
      },
      resize: (button, size) => put(button, { size }),
      reset: () => arrange({}),
    },
  };
}
