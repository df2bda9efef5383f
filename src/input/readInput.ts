/** All devices merged into what a tick sees. */
import { ASSISTS, Button, type TickInput } from '../sim/input.ts';
import type { Bindings, Code, CommandAction, PlayAction, Table } from './bindings.ts';
import { createButtons } from './buttons.ts';
import { type DeviceSink, isPlayAction } from './device.ts';
import { createGamepadPoller } from './gamepad.ts';
import { createHolds, type Kept } from './holds.ts';
import { listenToKeyboard, nextKey } from './keyboard.ts';
import { createTouchControls } from './touch.ts';
import type { TouchLayout, TouchPlaces } from './touchLayout.ts';

export type Device = 'keyboard' | 'gamepad' | 'touch';

/** What presses do outside the world. */
export type Commands = Record<CommandAction, () => void> & {
  /** every press of a play button too, for words (Jump goes on) and for menus by gamepad */
  pressed?: (action: PlayAction) => void;
  /** another device is in hand now */
  used?: (device: Device) => void;
  /** a touch that hit no button, for words */
  tapped?: () => void;
  /** the world stands still: what goes on by itself ends */
  idle?: () => boolean;
};

export interface Input {
  /** What the next tick sees; call it once a tick. */
  read(): TickInput;
  /** last used: for glyphs */
  readonly device: Device;
  /** of the pad last used, as the browser calls it; '' for none */
  readonly padId: string;
  bindings: Bindings;
  /** The next key or pad button does nothing but come here. Returns what gives up waiting. */
  next(table: Table, then: (code: Code) => void): () => void;
  /** assist bits of the settings, given to every tick */
  assists: TickInput;
  /** holds that are presses */
  kept: Kept;
  /** of the touch controls */
  setLayout(layout: TouchLayout): void;
  /** Shows thumbs where the first touches go, until those were made; null for none. */
  teach(onLearnt: (() => void) | null): void;
  /** where they stand, CSS px */
  readonly touchPlaces: TouchPlaces;
  destroy(): void;
}

/** @param root the positioned box of the game; the touch controls are drawn over it */
export function createInput(root: HTMLElement, bindings: Bindings, commands: Commands): Input {
  const buttons = createButtons();
  const holds = createHolds();
  let device: Device = matchMedia('(pointer: coarse)').matches ? 'touch' : 'keyboard';

  function use(from: Device): void {
    if (device === from) return;
    device = from;
    touch.setShown(from === 'touch');
    commands.used?.(from);
  }

  const sinkOf = (from: Device): DeviceSink => ({
    hold(source, bits) {
      if (bits !== 0) use(from);
      buttons.hold(source, bits);
    },
    releaseAll: buttons.releaseAll,
    pressed(action) {
      use(from);
      if (isPlayAction(action)) commands.pressed?.(action);
      else commands[action]();
    },
  });

  const stopKeyboard = listenToKeyboard(window, () => input.bindings, sinkOf('keyboard'));
  const gamepads = createGamepadPoller(
    () => navigator.getGamepads?.() ?? [],
    () => input.bindings,
    sinkOf('gamepad'),
  );
  const touch = createTouchControls(
    root,
    {
      leftHanded: false,
      oneThumb: false,
      size: 1,
      moved: { landscape: {}, portrait: {}, landscapeThumb: {}, portraitThumb: {} },
    },
    sinkOf('touch'),
    () => {
      use('touch');
      commands.tapped?.();
    },
  );
  touch.setShown(device === 'touch');

  const listening = new AbortController();
  function letGo(): void {
    touch.cancel();
    buttons.releaseAll('');
    holds.letGo();
  }
  window.addEventListener('pointermove', ({ pointerType }) => pointerType === 'mouse' && use('keyboard'), {
    signal: listening.signal,
  });

  let watching = false;
  /** Menus have no ticks that would look at pads. */
  function watchPads(): void {
    watching = !listening.signal.aborted && navigator.getGamepads().some((pad) => pad !== null);
    gamepads.poll(performance.now());
    if (watching) requestAnimationFrame(watchPads);
  }
  window.addEventListener('gamepadconnected', () => watching || watchPads(), { signal: listening.signal });

  window.addEventListener('blur', letGo, { signal: listening.signal });
  document.addEventListener('visibilitychange', letGo, { signal: listening.signal });

  const input: Input = {
    bindings,
    assists: 0,
    get kept() {
      return holds.kept;
    },
    set kept(kept) {
      holds.kept = kept;
    },
    get device() {
      return device;
    },
    get padId() {
      return gamepads.id;
    },
    next: (table, then) => (table === 'pad' ? gamepads.next(then) : nextKey(window, then)),
    read() {
      gamepads.poll(performance.now());
      touch.poll(performance.now());
      const now = holds.read(buttons.read());
      if (commands.idle?.()) {
        holds.letGo();
        touch.stop();
      }
      return now | (input.assists & ASSISTS) | (device === 'touch' ? Button.touch : 0);
    },
    setLayout: touch.setLayout,
    teach: touch.teach,
    get touchPlaces() {
      return touch.places;
    },
    destroy() {
      stopKeyboard();
      listening.abort();
      letGo();
      touch.destroy();
    },
  };
  return input;
}
