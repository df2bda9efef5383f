/** All devices merged into what a tick sees. */
import { ASSISTS, Button, type TickInput } from '../sim/input.ts';
import type { Bindings, CommandAction, PlayAction } from './bindings.ts';
import { createButtons } from './buttons.ts';
import { type DeviceSink, isPlayAction } from './device.ts';
import { createGamepadPoller } from './gamepad.ts';
import { listenToKeyboard } from './keyboard.ts';
import { createTouchControls } from './touch.ts';
import type { TouchLayout } from './touchLayout.ts';

export type Device = 'keyboard' | 'gamepad' | 'touch';

/** What presses do outside the world. */
export type Commands = Record<CommandAction, () => void> & {
  /** every press of a play button too, for words (Jump goes on) and for menus by gamepad */
  pressed?: (action: PlayAction, device: Device) => void;
  /** a touch that hit no button, for words */
  tapped?: () => void;
};

export interface Input {
  /** What the next tick sees; call it once a tick. */
  read(): TickInput;
  /** last used: for glyphs */
  readonly device: Device;
  bindings: Bindings;
  /** assist bits of the settings, given to every tick */
  assists: TickInput;
  /** of the touch controls */
  setLayout(layout: TouchLayout): void;
  destroy(): void;
}

/** @param root the positioned box of the game; the touch controls are drawn over it */
export function createInput(root: HTMLElement, bindings: Bindings, commands: Commands): Input {
  const buttons = createButtons();
  let device: Device = matchMedia('(pointer: coarse)').matches ? 'touch' : 'keyboard';

  function use(from: Device): void {
    if (device === from) return;
    device = from;
    touch.setShown(from === 'touch');
  }

  const sinkOf = (from: Device): DeviceSink => ({
    hold(source, bits) {
      if (bits !== 0) use(from);
      buttons.hold(source, bits);
    },
    releaseAll: buttons.releaseAll,
    pressed(action) {
      use(from);
      if (isPlayAction(action)) commands.pressed?.(action, from);
      else commands[action]();
    },
  });

  const stopKeyboard = listenToKeyboard(window, () => input.bindings, sinkOf('keyboard'));
  const gamepads = createGamepadPoller(
    () => navigator.getGamepads?.() ?? [],
    () => input.bindings,
    sinkOf('gamepad'),
  );
  const touch = createTouchControls(root, { leftHanded: false, size: 1 }, sinkOf('touch'), () => {
    use('touch');
    commands.tapped?.();
  });
  touch.setShown(device === 'touch');

  const listening = new AbortController();
  function letGo(): void {
    touch.cancel();
    buttons.releaseAll('');
  }
  window.addEventListener('blur', letGo, { signal: listening.signal });
  document.addEventListener('visibilitychange', letGo, { signal: listening.signal });

  const input: Input = {
    bindings,
    assists: 0,
    get device() {
      return device;
    },
    read() {
      gamepads.poll();
      touch.poll(performance.now());
      return buttons.read() | (input.assists & ASSISTS) | (device === 'touch' ? Button.touch : 0);
    },
    setLayout: touch.setLayout,
    destroy() {
      stopKeyboard();
      listening.abort();
      letGo();
      touch.destroy();
    },
  };
  return input;
}
