/** In every hand: without a network, by pad, on every screen, for eyes that need large letters. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { type Drive, type DriveOptions, openDrive } from '../../tools/drive.ts';
import { serveFolder } from '../support/staticServer.ts';

let browser: Browser;
let drive: Drive;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await drive?.close();
  expect(drive?.problems).toEqual([]);
});

async function open(options: DriveOptions = {}, url = inject('url')): Promise<void> {
  drive = await openDrive(browser, url, options);
}

/** Asks the page until it says yes. */
const until = (isSo: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await drive.page.evaluate(isSo)).toBe(true), { timeout: 60_000, interval: 300 });

describe('without a network', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hopeful-almost-'));
    await cp(inject('build'), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** The same game, with another page and so another worker. */
  async function makeNewVersion(): Promise<string> {
    const next = await mkdtemp(join(tmpdir(), 'hopeful-almost-'));
    await cp(folder, next, { recursive: true });
    const edit = async (file: string, from: RegExp, to: string) => {
      const text = await readFile(join(next, file), 'utf8');
      expect(text).toMatch(from);
      await writeFile(join(next, file), text.replace(from, to));
    };
    await edit('index.html', /<html/, '<html data-version="2"');
    await edit('worker.js', /"revision":"\w+","url":"index.html"/, '"revision":"two","url":"index.html"');
    return next;
  }

  /** Every picture, and every sound in the kind that this browser reads. */
  async function isKept(): Promise<void> {
    const wanted = (await readdir(join(folder, 'game'))).filter((file) => /\.(webp|webm)$/.test(file));
    const kept = () =>
      drive.page.evaluate(() => caches.open('rest').then(async (c) => (await c.keys()).map((r) => r.url)));
    const names = async () => (await kept()).map((url) => url.slice(url.lastIndexOf('/') + 1)).sort();
    await vi.waitFor(async () => expect(await names()).toEqual(wanted.sort()), { timeout: 60_000, interval: 300 });
  }

  test('one visit is enough; a new version is offered at the title, and keeps the save', async () => {
    const server = await serveFolder(folder);
    await open({ offline: true }, server.url);
    const { page } = drive;
    await isKept();

    const next = await makeNewVersion();
    server.folder = next;
    await page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    await until(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
    await page.locator('text=A new version').click();
    await page.waitForFunction(() => document.documentElement.dataset.version === '2');
    expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');

    await server.cut();
    await page.close();
    drive = await openDrive(browser, server.url, { offline: true, beside: drive });
    await drive.page.keyboard.press('Enter');
    const { x } = await drive.ready();
    await drive.keys.hold(2);
    await drive.ticks(40);
    expect((await drive.situation())!.x).toBeGreaterThan(x + 2);
    await rm(next, { recursive: true });
  });
});
