/** Real touches on the touch controls: one finger on the stick, one for each button. */
import type { CDPSession, Page } from 'playwright-core';
import { Button } from '../src/sim/input.ts';

interface Point {
  x: number;
  y: number;
  id: number;
}

const STICK = 0;
const BUTTONS = ['jump', 'paw', 'voice'] as const;
/** Longer than a press waits to become a flick (touchGestures.ts), real ms: pages have no other clock for touches. */
const WAITS = { jump: 20, paw: 0, voice: 120 };

export interface Fingers {
  hold(bits: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
}

export function createFingers(page: Page, cdp: CDPSession): Fingers {
  const down = new Map<number, Point>();

  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });

  async function put(point: Point): Promise<void> {
    const type = down.has(point.id) ? 'touchMove' : 'touchStart';
    down.set(point.id, point);
    await send(type, [...down.values()]);
  }

  async function lift(id: number): Promise<void> {
    const point = down.get(id);
    if (!point) return;
    down.delete(id);
    await send('touchEnd', [point]);
  }

  async function steer(bits: number): Promise<void> {
    const across = (bits & Button.right ? 1 : 0) - (bits & Button.left ? 1 : 0);
    const along = (bits & Button.down ? 1 : 0) - (bits & Button.up ? 1 : 0);
    if (across === 0 && along === 0) return lift(STICK);
    const { width, height } = page.viewportSize()!;
    const origin = { x: width * 0.2, y: height * 0.65, id: STICK };
    if (!down.has(STICK)) await put(origin);
    // inside the stick's ring, so that its base stays where it is
    const reach = across !== 0 && along !== 0 ? 33 : 46;
    await put({ x: origin.x + across * reach, y: origin.y + along * reach, id: STICK });
  }

  async function press(button: (typeof BUTTONS)[number], id: number, pressed: boolean): Promise<void> {
    if (pressed === down.has(id)) return;
    if (!pressed) return lift(id);
    const box = await page.locator(`[data-button=${button}]`).boundingBox();
    if (!box) throw new Error(`no touch button "${button}" is on the screen`);
    await put({ x: box.x + box.width / 2, y: box.y + box.height / 2, id });
    await page.waitForTimeout(WAITS[button]);
  }

  return {
    async hold(bits) {
      await steer(bits);
      for (const [i, button] of BUTTONS.entries()) await press(button, i + 1, (bits & Button[button]) !== 0);
    },
    async tap(x, y) {
      await put({ x, y, id: 9 });
      await lift(9);
    },
  };
}
