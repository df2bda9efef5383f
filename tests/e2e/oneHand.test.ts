/** One finger is enough, and settings answer to whatever is in hand. */
import { expect, inject, test } from 'vitest';
import { freshDocuments, type Settings } from '../../src/save/schema.ts';
import { wrapDocument } from '../../src/save/text.ts';
import { drive, open } from '../support/stage.ts';

const settings = (change: Partial<Settings>) => ({
  'hopeful-almost/settings': wrapDocument('settings', { ...freshDocuments().settings, ...change }),
});
/** Longer than a press waits to become a flick, ms of the page's own clock. */
const FLICK = 25;

type Send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) => Promise<unknown>;

const finger = (): Send => (type, x, y) =>
  drive.cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: x === undefined || y === undefined ? [] : [{ x, y, id: 0 }],
  });

/** Ticks until he has come so far, in tiles. */
async function until(to: number, most = 600): Promise<void> {
  const { x: from, tick } = (await drive.situation())!;
  for (let { x } = { x: from }; x < to; ) {
    const now = (await drive.ticks(to - x > 2 ? 8 : 1))!;
    x = now.x;
    if (now.tick > tick + most) throw new Error(`he has come from ${from} to ${x} only, of ${to}`);
  }
}

async function centreOf(selector: string): Promise<[number, number]> {
  const box = (await drive.page.locator(selector).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.each([
  ['upright, right thumb', 390, 844, false],
  ['on its side, left thumb', 844, 390, true],
])('one finger gets through the first rooms, the screen held %s', async (_, width, height, leftHanded) => {
  await open({ touch: true, width, height, saved: settings({ oneThumb: true, leftHanded }) }, inject('url'), 600);
  await drive.page.locator('.begin').tap();
  await drive.ready();
  const send = finger();
  const [stickX, stickY] = await centreOf('.touch-stick');
  const jump = await centreOf('[data-button=jump]');
  const run = async () => {
    await send('touchStart', stickX, stickY);
    await send('touchMove', stickX + 70, stickY);
    await send('touchEnd');
  };
  const leap = async (ticks: number) => {
    await send('touchStart', ...jump);
    await drive.page.waitForTimeout(FLICK);
    await drive.ticks(ticks);
    await send('touchEnd');
  };
  await run();
  for (const [from, ticks] of [
    [25.4, 8],
    [31.6, 14],
    [43.2, 24],
  ] as const) {
    await until(from);
    await leap(ticks);
  }
  await until(51);

  // a touch stops him
  await send('touchStart', stickX, stickY);
  await send('touchEnd');
  await drive.ticks(30);
  const { x } = (await drive.situation())!;
  await drive.ticks(20);
  expect((await drive.situation())!.x).toBe(x);
});

test('settings are changed by keys and by touch, and are kept', async () => {
  await open({ touch: true, width: 390, height: 844 });
  const { page } = drive;
  const kept = () =>
    page.evaluate(() => {
      const text = localStorage.getItem('hopeful-almost/settings') ?? '';
      return JSON.parse(text.slice(text.indexOf('\n')) || '{}');
    });
  const row = (label: string) => page.locator('.screen:not([hidden]) .row', { hasText: label });
  await page.locator('.title button', { hasText: 'Settings' }).tap();
  await row('Plain letters').locator('input').tap();
  expect(await kept()).toMatchObject({ plainFont: true });
  await row('Captions of sounds').locator('input').focus();
  await page.keyboard.press('Space');
  expect(await kept()).toMatchObject({ plainFont: true, captions: true });
  await page.locator('.item', { hasText: 'Touch controls' }).tap();
  const before = await centreOf('.handle >> text=Jump');
  await row('All for one thumb').locator('input').tap();
  await row('buttons on the left').locator('input').tap();
  const after = await centreOf('.handle >> text=Jump');
  expect(after[0]).toBeLessThan(before[0] - 100);
  const [x, y] = await centreOf('[data-button=jump]');
  expect(Math.hypot(x - after[0], y - after[1])).toBeLessThan(4); // a border's width
  expect(await kept()).toMatchObject({ oneThumb: true, leftHanded: true });
});
