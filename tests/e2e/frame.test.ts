/** In a page of another origin, as games' sites show it: keys arrive, nothing scrolls, no storage is no harm. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { browser } from '../support/stage.ts';

let host: Server;
beforeAll(async () => {
  const page = `<!doctype html><title>A site of games</title>
    <body style="height: 4000px; margin: 0"><iframe src="${inject('url')}?lines=360" width="480" height="270"></iframe>`;
  host = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
});
afterAll(() => host?.close());

/** ms; a page that draws by itself is slow where there is no graphics card */
const PATIENCE = 240_000;

/** Opens the site, and begins. @param prepare runs in every frame before its scripts */
async function visit(prepare?: () => void): Promise<{ page: Page; game: Frame; problems: string[] }> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(
    'globalThis.requestAnimationFrame = (frame) => setTimeout(() => frame(performance.now()), 200)',
  );
  if (prepare) await page.addInitScript(prepare);
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const game = page.frames().find((frame) => frame !== page.mainFrame())!;
  await game.locator('.title nav').waitFor();
  const box = (await game.locator('.begin').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const ticks = () => game.evaluate(() => globalThis.hopefulAlmost?.play?.session.world.tick ?? 0);
  await vi.waitFor(async () => expect(await ticks()).toBeGreaterThan(5), { timeout: PATIENCE, interval: 500 });
  return { page, game, problems };
}

/** The key reaches him: he gets more than two tiles on. */
async function runOn(page: Page, game: Frame): Promise<void> {
  const across = () => game.evaluate(() => hopefulAlmost.play!.session.world.jasper.x / 4096);
  const from = await across();
  await page.keyboard.down('ArrowRight');
  await vi.waitFor(async () => expect(await across()).toBeGreaterThan(from + 2), {
    timeout: PATIENCE,
    interval: 300,
  });
  await page.keyboard.up('ArrowRight');
}

describe('in a frame of another origin', () => {
  test('a click is enough for the keys, and they never scroll the page around it', async () => {
    const { page, game, problems } = await visit();
    await runOn(page, game);
    for (const key of ['Space', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key, { delay: 300 });
    await page.keyboard.press('Escape');
    await game.locator('.menu.pause :focus').waitFor();
    for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('without storage it plays, and says that nothing is kept', async () => {
    const { page, game, problems } = await visit(() => {
      const denied = (): never => {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(globalThis, name, { get: denied });
      Object.defineProperty(navigator, 'serviceWorker', { get: denied });
    });
    await runOn(page, game);
    await page.keyboard.press('Escape');
    await game.locator('.menu.pause .item', { hasText: 'Settings' }).click();
    await game.locator('.item', { hasText: 'Saved game' }).click();
    expect(await game.locator('.menu.saves').textContent()).toContain('keeps nothing');
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
