import { expect, inject, test } from 'vitest';
import { formatTime } from '../../src/run/timer.ts';
import { drive, open, openLevel } from '../support/stage.ts';
import { walkthrough } from '../support/walkthrough.ts';

/** The ghosts there are, and whether each is where its run was at the player's time. */
const ghosts = () =>
  drive.page.evaluate(() =>
    hopefulAlmost.ghosts.map(({ source, time, world }) => ({
      source,
      time,
      behind: hopefulAlmost.play!.session.world.time - world.time,
    })),
  );

async function waitForGhost(source: string): Promise<void> {
  await drive.page.waitForFunction((wanted) => hopefulAlmost.ghosts.some((ghost) => ghost.source === wanted), source, {
    polling: 50,
  });
}

const text = async (selector: string): Promise<string> =>
  (await drive.page.locator(selector).allTextContents()).join(' ');

test('run, split, begin again, race, share, and prove it elsewhere', async () => {
  const { run } = await walkthrough('1-1-runner');
  await openLevel('1-1', 600);
  await drive.play(run.log, drive.keys);
  await drive.frames(2);
  await drive.page.locator('.results .rooms').waitFor();
  expect(await text('.results .time.big')).toBe(formatTime(run.time));
  expect(await drive.page.locator('.results .rooms td.gold').count()).toBeGreaterThan(1);

  await drive.page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (link: string) => void sessionStorage.setItem('link', link),
    });
  });
  await drive.choose('Copy a link');
  await drive.page.waitForFunction(() => sessionStorage.getItem('link') !== null, null, { polling: 50 });
  const link = (await drive.page.evaluate(() => sessionStorage.getItem('link')))!;
  expect(link.length).toBeLessThan(8192);

  // the results have the focus
  await drive.page.keyboard.press('KeyR');
  expect(await drive.frames(1)).toMatchObject({ tick: 1, finished: false, paused: false });
  expect(await drive.page.locator('[role=dialog]').count()).toBe(0);
  await waitForGhost('own');
  await drive.ticks(60);
  expect(await ghosts()).toEqual([{ source: 'own', time: run.time, behind: 0 }]);
  await drive.close();

  await open({}, inject('url'), 600);
  await drive.page.evaluate((hash) => history.replaceState(null, '', hash), new URL(link).hash);
  await drive.reload();
  await drive.page.locator('.verdict').waitFor();
  expect(await text('.verdict')).toBe(`Verified: ${formatTime(run.time)}`);
  await drive.choose('Race it');
  await drive.ready();
  await waitForGhost('link');
  await drive.ticks(60);
  expect(await ghosts()).toEqual([{ source: 'link', time: run.time, behind: 0 }]);
}, 180_000);

test('begun again from anywhere, a hundred times, it leaves nothing behind', async () => {
  await openLevel('1-1', 600);
  const { page, cdp } = drive;
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyR');
  expect(await drive.frames(1)).toMatchObject({ tick: 1, paused: false });
  await cdp.send('Performance.enable');
  const held = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    return {
      listeners: metrics.find(({ name }) => name === 'JSEventListeners')!.value,
      textures: await page.evaluate(() => Object.keys(hopefulAlmost.view.game.textures.list).length),
      objects: await page.evaluate(() => hopefulAlmost.view.level!.children.length),
    };
  };
  const beginAgain = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press('KeyR');
      await drive.frames(2);
    }
  };
  // pictures and sounds that the first view did not need are still coming: a leak would never settle
  await page.waitForLoadState('networkidle');
  let before = await held();
  await expect
    .poll(
      async () => {
        await beginAgain(10);
        const last = before;
        before = await held();
        return before.listeners - last.listeners + before.textures - last.textures;
      },
      { timeout: 60_000 },
    )
    .toBe(0);
  await beginAgain(100);
  expect(await held()).toEqual(before);
}, 180_000);
