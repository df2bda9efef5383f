import { describe, expect, test } from 'vitest';
import { formatTime } from '../../src/run/timer.ts';
import { Button } from '../../src/sim/input.ts';
import { hashWorld } from '../../src/sim/tick.ts';
import { freshStart } from '../../src/sim/world.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { padHands, plugIn } from '../support/pad.ts';
import { lookAt } from '../support/pixels.ts';
import { drive, open, openLevel } from '../support/stage.ts';
import { splitAtCheckpoint, walkthrough } from '../support/walkthrough.ts';

/** The text of a saved document, without its first line. */
async function saved(name: string): Promise<unknown> {
  const text = await drive.page.evaluate((key) => localStorage.getItem(key), `hopeful-almost/${name}`);
  return text === null ? null : JSON.parse(text.slice(text.indexOf('\n')));
}

/** Of how many frames one is drawn where it is the world that is looked at. */
const SELDOM = 600;

const text = async (selector: string): Promise<string> => (await drive.page.locator(selector).textContent()) ?? '';

/** Neither blank, nor without Jasper. */
async function expectPicture(): Promise<void> {
  const picture = await drive.picture();
  expect((await lookAt(picture)).contrast).toBeGreaterThan(6);
  const { x, y } = await drive.jasperOnScreen();
  expect((await lookAt(picture, { x, y: y - 12, reach: 30 })).ginger).toBeGreaterThan(40);
}

async function expectResults(time: number): Promise<void> {
  await drive.frames(2);
  expect(await text('.results .time')).toBe(formatTime(time));
}

describe('The Stacks', () => {
  test('by keys, with the page closed at a checkpoint', async () => {
    const { level, run } = await walkthrough('1-1');
    const { before, after, hash } = splitAtCheckpoint(level, run.log);
    await open();
    await drive.page.keyboard.press('Enter');
    await drive.ready();
    await expectPicture();
    await drive.play(before, drive.keys);
    expect(hashWorld(await drive.world())).toBe(hash);
    expect(await drive.lines()).toContain('The rain tasted of rust.');
    expect(await saved('autosave')).toMatchObject({ levelId: '1-1', worldHash: hash });

    await drive.reload();
    expect(await text('.begin')).toBe('Continue');
    await drive.page.keyboard.press('Enter');
    await drive.ready();
    expect(hashWorld(await drive.world())).toBe(hash);
    await drive.play(after, drive.keys);
    expect(hashWorld(await drive.world())).toBe(run.hash);
    await expectResults(run.time);
    expect(await saved('autosave')).toBeNull();
    expect(await saved('progress')).toMatchObject({ levels: { '1-1': { done: true } }, lastLevel: '1-2' });
  });

  test('by gamepad', async () => {
    const { run } = await walkthrough('1-1');
    await openLevel('1-1', SELDOM);
    await plugIn();
    await drive.play(run.log, padHands);
    expect(hashWorld(await drive.world())).toBe(run.hash);
    await expectResults(run.time);
  });

  test('by two thumbs', async () => {
    const { run } = await walkthrough('1-1', { touch: true });
    await open({ touch: true });
    await drive.page.locator('.begin').tap();
    await drive.ready();
    await expectPicture();
    await drive.play(run.log, drive.fingers);
    expect(hashWorld(await drive.world())).toBe(run.hash);
    await expectResults(run.time);
    expect(await saved('progress')).toMatchObject({ levels: { '1-1': { done: true, best: run.time } } });
    await drive.page.locator('.results .item', { hasText: 'Go on' }).tap();
    await drive.page.waitForFunction(() => hopefulAlmost.play?.session.level.id === '1-2');
    await drive.ready();
    expect((await drive.situation())!.level).toBe('1-2');
  });
});

test('The Shard: the bark, and the answer', async () => {
  const { run } = await walkthrough('1-2');
  await openLevel('1-2');
  await drive.play(run.log, drive.keys);
  expect(hashWorld(await drive.world())).toBe(run.hash);
  const lines = await drive.lines();
  expect(lines).toContain('It was hopeful, almost.');
  expect(lines).toContain('Behind the wall, the barking stopped to listen.');
  await expectResults(run.time);
  expect(await saved('progress')).toMatchObject({ flags: expect.arrayContaining(['answered', 'm1_shard']) });
});

describe('Round the Wall: the meeting, from the last safe place', () => {
  /** Begins where a page was closed, and keeps the captions that come. */
  async function comeBack(touch: boolean) {
    const { level, run } = await walkthrough('1-3', { touch });
    const { saved: storage, after } = closedWhen(level, freshStart(), run.log, (world) => world.checkpoint >= 4);
    await open({ touch, saved: storage });
    if (touch) await drive.page.locator('.begin').tap();
    else await drive.page.keyboard.press('Enter');
    await drive.ready();
    await drive.page.waitForFunction(() => hopefulAlmost.audio, null, { polling: 100 });
    await drive.page.evaluate(() => {
      const captions = new Set<string>();
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('.captions p')) captions.add(textContent ?? '');
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(globalThis, { captions });
    });
    return { run, after };
  }

  test.each([
    ['keys', false],
    ['two thumbs', true],
  ] as const)('by %s', async (_, touch) => {
    const { run, after } = await comeBack(touch);
    await drive.play(after, touch ? drive.fingers : drive.keys);
    // a stick may come a tick late
    if (!touch) expect(hashWorld(await drive.world())).toBe(run.hash);
    const lines = await drive.lines();
    expect(lines).toContain('Large. Brown and white. Ribs under the matted fur. Eyes the colour of melted chocolate.');
    expect(lines).toContain('The ears turned. The dog did not. He let himself be crept up on.');
    expect(lines.at(-1)).toBe('This was the beginning.');
    const captions = await drive.page.evaluate(() => [
      ...(globalThis as unknown as { captions: Set<string> }).captions,
    ]);
    expect(captions.join(' ')).toMatch(/whine/);
    expect(captions.join(' ')).toMatch(/purr/);
    if (!touch) await expectResults(run.time);
    expect(await saved('progress')).toMatchObject({
      flags: expect.arrayContaining(['m1_meet', 'crept', 'm1_dig', 'm1_touch']),
      lastLevel: '2-1',
    });
    if (touch) return;
    // the chapter's card, and the next one's
    await drive.page.keyboard.press('Enter');
    for (const title of ['Rust', 'Small Things']) {
      await drive.page.locator('.card h2', { hasText: title }).waitFor();
      await drive.page.locator('.card :focus').press('Enter');
    }
    await drive.page.waitForFunction(() => hopefulAlmost.play?.session.level.id === '2-1');
  });
});

describe('a page that is not only played', () => {
  test('pauses by Esc, walks the menu by keys, shows the journal, goes on', async () => {
    await openLevel('1-1');
    const { page } = drive;
    await drive.ticks(90);
    const { tick } = (await drive.situation())!;
    await page.keyboard.press('Escape');
    await drive.frames(10);
    expect((await drive.situation())!.tick).toBe(tick);
    await drive.choose('Journal');
    expect(await text('.menu.journal')).toContain('The rain tasted of rust.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect((await drive.ticks(5))!.tick).toBe(tick + 5);
  });

  test('never has words over Jasper, however low he walks', async () => {
    await openLevel('1-1');
    await drive.keys.hold(Button.right);
    const line = drive.page.locator('.words.shown .line');
    let read = '';
    let lines = 0;
    for (let i = 0; i < 40 && lines < 2; i++) {
      await drive.frames(15);
      const words = (await line.count()) > 0 ? ((await line.textContent()) ?? '') : '';
      if (words === read) continue;
      read = words;
      if (words === '') continue;
      lines++;
      const box = (await line.boundingBox())!;
      const feet = (await drive.jasperOnScreen()).y;
      expect(box.y > feet || box.y + box.height < feet - 40, words).toBe(true);
    }
    await drive.keys.hold(0);
    expect(lines).toBe(2);
  });

  test('pauses when it is hidden', async () => {
    await openLevel('1-1');
    await drive.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect((await drive.situation())!.paused).toBe(true);
    // the menus' code may still be on its way
    await drive.page.locator('[role=dialog]').waitFor();
    expect(await drive.page.locator('[role=dialog]').count()).toBe(1);
  });

  test('has its picture again after the graphics were lost', async () => {
    await openLevel('1-1');
    await drive.ticks(60);
    const before = await lookAt(await drive.picture());
    await drive.page.evaluate(async () => {
      const { gl } = hopefulAlmost.view.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
      const loss = gl.getExtension('WEBGL_lose_context')!;
      const happened = (name: string) => new Promise((done) => gl.canvas.addEventListener(name, done, { once: true }));
      const lost = happened('webglcontextlost');
      loss.loseContext();
      await lost;
      const restored = happened('webglcontextrestored');
      // a context can be given back only after its loss was heard of
      setTimeout(() => loss.restoreContext());
      await restored;
    });
    await drive.frames(60);
    await expectPicture();
    const after = await lookAt(await drive.picture());
    expect(Math.abs(after.brightness - before.brightness)).toBeLessThan(6);
    expect(Math.abs(after.contrast - before.contrast)).toBeLessThan(6);
  });

  test('sets a damaged save aside, and says so', async () => {
    const damaged = 'hopeful-almost progress 1 00000000\n{"levels":{}}';
    await open({ saved: { 'hopeful-almost/progress': damaged } });
    await drive.frames(2);
    expect(await text('.notices')).toContain('set aside');
    expect(await drive.page.evaluate(() => localStorage.getItem('hopeful-almost/progress/aside-1'))).toBe(damaged);
    expect(await text('.begin')).toBe('Begin');
  });
});
