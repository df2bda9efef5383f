/** One browser for a file of tests, one page for each test; a page that complained fails its test. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../../tools/browser.ts';
import { type Drive, type DriveOptions, openDrive } from '../../tools/drive.ts';

export let browser: Browser;
/** the page of the test that runs */
export let drive: Drive;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  if (!drive) return; // a test with pages of its own
  await drive.close();
  expect(drive.problems).toEqual([]);
});

/** Opens the title. @param drawnEvery of how many frames one is drawn */
export async function open(options: DriveOptions = {}, url = inject('url'), drawnEvery?: number): Promise<Drive> {
  drive = await openDrive(browser, url, options, drawnEvery);
  return drive;
}

/** Opens a level by id, ready to be played. */
export async function openLevel(id: string, drawnEvery?: number): Promise<void> {
  await open({}, inject('url'), drawnEvery);
  await drive.page.evaluate((level) => hopefulAlmost.open(level), id);
  await drive.ready();
}
