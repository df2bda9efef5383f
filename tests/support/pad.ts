/** A standard gamepad that is plugged into the page of the test that runs. */
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
