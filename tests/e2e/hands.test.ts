/** In every hand: without a network, by pad, on every screen, for eyes that need large letters. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createReplay, replayToFragment } from '../../src/run/replay.ts';
import { freshDocuments } from '../../src/save/schema.ts';
import { wrapDocument } from '../../src/save/text.ts';
import { TILE } from '../../src/sim/fixed.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { faultsAtAllSizes, layoutFaults } from '../support/layout.ts';
import { holdPad, plugIn } from '../support/pad.ts';
import { drive, open } from '../support/stage.ts';
import { serveFolder } from '../support/staticServer.ts';
import { walkthrough } from '../support/walkthrough.ts';

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
    await open({ offline: true, beside: drive }, server.url);
    await drive.page.keyboard.press('Enter');
    const { x } = await drive.ready();
    await drive.keys.hold(2);
    await drive.ticks(40);
    expect((await drive.situation())!.x).toBeGreaterThan(x + 2);
    await rm(next, { recursive: true });
  });
});

const played = {
  'hopeful-almost/progress': wrapDocument('progress', {
    ...freshDocuments().progress,
    lastLevel: '1-3',
    levels: {
      '1-1': { done: true, best: 1885, medal: 'gold', memories: ['mem_11'] },
      '1-2': { done: true, best: null, medal: 'none', memories: [] },
      '1-3': { done: true, best: null, medal: 'none', memories: [] },
    },
    journal: [{ level: '1-1', knot: 'p1_dust', lines: ['The rain tasted of rust.'] }],
  }),
};

/** What is wrong at any size with letters as they are, and on the smallest with letters of 200 %. */
const layoutOf = (screen: string): Promise<string[]> =>
  faultsAtAllSizes(drive, screen, layoutFaults, (width) => (width < 390 ? ['huge', 'normal'] : ['normal']));

async function barriersOf(screen: string): Promise<string[]> {
  const { violations } = await drive.page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

describe('every screen', () => {
  const faults: string[] = [];
  const check = async (screen: string) => void faults.push(...(await barriersOf(screen)), ...(await layoutOf(screen)));
  /** How it is laid out, languages.test.ts asks too. */
  const audit = async (screen: string) => void faults.push(...(await barriersOf(screen)));
  const click = (item: string) => drive.page.locator('.screen:not([hidden]) button', { hasText: item }).first().click();
  const press = async (item: string) => {
    await click(item);
    await drive.page.locator('.screen:not([hidden]) [role=dialog]').waitFor();
  };
  const back = () => drive.page.keyboard.press('Escape');
  const begin = async (saved: Record<string, string>) => {
    faults.length = 0;
    await open({ saved });
    await drive.page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  };
  const walk = async (...screens: [string, ...string[]][]) => {
    for (const [item, ...deeper] of screens) {
      await press(item);
      await check(item);
      for (const inner of deeper) {
        await press(inner);
        await check(inner);
        await back();
      }
      await back();
    }
  };

  test('of the title can be read and reached, large and small, and axe finds nothing', async () => {
    await begin(played);
    await check('title');
    await walk(['Begin again'], ['Levels', 'Read instead', 'Runs'], ['Journal']);
    await walk(['Settings', 'Keys and buttons', 'Touch controls', 'Saved game', 'About the game']);
    expect(faults).toEqual([]);
  });

  test('of play, of runs and between chapters, too', async () => {
    const { level, start, run } = await walkthrough('1-1');
    const { saved, after } = closedWhen(level, start, run.log, ({ jasper }) => jasper.x > 130 * TILE);
    await begin({ ...played, ...saved });
    const { page } = drive;
    await page.keyboard.press('Enter');
    await drive.ready();
    await drive.play(after, drive.keys);
    await drive.frames(2);
    await page.locator('.results').waitFor();
    await check('results');
    await click('Leave');
    await page.locator('.begin').waitFor();

    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await replayToFragment(createReplay(level, start, run.log)),
    );
    await page.locator('.verdict').waitFor();
    await audit('proof');
    await click('Watch');
    await page.locator('.watch').waitFor();
    await audit('watch');

    await page.evaluate(() => hopefulAlmost.open('1-1'));
    await drive.ready();
    await page.keyboard.press('Escape');
    await page.locator('.menu.pause').waitFor();
    await check('pause');
    for (const item of ['Practise', 'Photo']) {
      await press(item);
      await audit(item);
      await back();
    }
    await click('Leave for the title');
    await click('Levels');
    await press('Read instead');
    await click('Go on to the next level');
    await page.locator('.card').waitFor();
    await check('card');
    expect(faults).toEqual([]);
  });
});

describe('by gamepad', () => {
  test('a setting is changed, and the first level begun, without touching anything else', async () => {
    await open();
    const { page } = drive;
    await plugIn();
    const tap = async (button: number) => {
      for (const held of [[button], []]) {
        await holdPad(...held);
        await page.waitForTimeout(450); // the page looks at pads five times a second here
      }
    };
    const [A, B, DOWN, RIGHT] = [0, 1, 13, 15];
    /** Again where a busy page has not looked at pads in so short a press. */
    const tapUntil = async (button: number, done: () => Promise<boolean>) => {
      for (let i = 0; i < 10 && !(await done()); i++) await tap(button);
      expect(await done()).toBe(true);
    };
    await tapUntil(DOWN, () => page.evaluate(() => document.activeElement?.textContent === 'Settings'));
    await tapUntil(A, () => page.locator('.menu.settings :focus').isVisible());
    await tapUntil(RIGHT, () => page.evaluate(() => document.documentElement.dataset.text === 'large'));
    await tapUntil(B, () => page.locator('.begin').isVisible());
    await page.locator('.begin').focus();
    await tapUntil(A, async () => (await drive.frames(60)) !== null);
    const { x } = await drive.ready();
    await holdPad(RIGHT);
    await drive.ticks(40);
    expect((await drive.situation())!.x).toBeGreaterThan(x + 2);
    expect(await page.evaluate(() => document.documentElement.dataset.device)).toBe('gamepad');
  });
});

declare global {
  var axe: typeof import('axe-core');
}
