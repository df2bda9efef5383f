/** A standard gamepad that is plugged into the page of the test that runs. */
import { Button, type ButtonName } from '../../src/sim/input.ts';
import type { Hands } from '../../tools/drive.ts';
import { drive } from './stage.ts';

declare global {
  var mockedPad: (buttons: number[]) => void;
}

/** Runs in the page. */
function mockPad(): void {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
  const pad = { id: 'test', index: 0, connected: true, mapping: 'standard', buttons, axes: [0, 0, 0, 0], timestamp: 0 };
  Object.defineProperty(navigator, 'getGamepads', { value: () => [pad] });
  globalThis.mockedPad = (held) => {
    pad.timestamp = performance.now();
    buttons.forEach((button, i) => {
      button.pressed = held.includes(i);
    });
  };
  dispatchEvent(new Event('gamepadconnected'));
}

export const plugIn = (): Promise<void> => drive.page.evaluate(mockPad);
export const holdPad = (...buttons: number[]): Promise<void> =>
  drive.page.evaluate((held) => globalThis.mockedPad(held), buttons);

/** Of the default bindings. */
const codes: Partial<Record<ButtonName, number>> = { left: 14, right: 15, up: 12, down: 13, jump: 0, paw: 2, voice: 1 };

export const padHands: Hands = {
  async hold(bits) {
    await holdPad(
      ...Object.entries(codes).flatMap(([name, code]) => (bits & Button[name as ButtonName] ? [code] : [])),
    );
    // a pad is only seen when it is looked at, and words have no ticks that would
    if ((await drive.situation())?.words) await drive.frames(1);
  },
};
