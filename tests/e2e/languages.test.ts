/** What breaks in another language, found in one that nobody speaks: letters strange, texts 40 % longer. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pseudo, pseudoTexts } from '../../src/pseudo.ts';
import { freshDocuments } from '../../src/save/schema.ts';
import { wrapDocument } from '../../src/save/text.ts';
import { captionsEn } from '../../src/ui/captions.en.ts';
import { en } from '../../src/ui/messages.en.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { faultsAtAllSizes, layoutFaults, playFaults } from '../support/layout.ts';
import { compiled } from '../support/script.ts';
import { drive, open } from '../support/stage.ts';
import { walkthrough } from '../support/walkthrough.ts';

const t = pseudoTexts(en);
const fresh = freshDocuments();
const strange = { ...fresh.settings, language: 'en-XA', captions: true, showTimer: true };
const saved = {
  'hopeful-almost/settings': wrapDocument('settings', strange),
  'hopeful-almost/runs': wrapDocument('runs', { ...fresh.runs, choices: { ...fresh.runs.choices, inputs: true } }),
  'hopeful-almost/progress': wrapDocument('progress', {
    ...fresh.progress,
    lastLevel: '1-3',
    levels: {
      '1-1': { done: true, best: 1885, medal: 'gold', memories: ['mem_11'] },
      '1-2': { done: true, best: null, medal: 'none', memories: [] },
    },
    journal: [{ level: '1-2', knot: 'm1_shard', lines: [pseudo('The rain tasted of rust.')] }],
  }),
};

/** Runs in the page: texts with a plain letter, so from outside the catalogue. Names of keys, languages, people are none. */
function plainTexts(): string[] {
  const ui = document.querySelector('#ui')!;
  const found: string[] = [];
  const walker = document.createTreeWalker(ui, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement!.closest('kbd, .code, option[value^="en-"], [translate=no]')) found.push(node.textContent!);
  for (const element of ui.querySelectorAll(':not(.code)'))
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
  return [...new Set(found)].filter((text) => /[A-Za-z]/.test(text));
}

const faults: string[] = [];

async function check(screen: string): Promise<void> {
  const plain = await drive.page.evaluate(plainTexts);
  faults.push(...plain.map((text) => `${screen}: "${text}" is not in the catalogue`));
  faults.push(...(await faultsAtAllSizes(drive, screen, layoutFaults)));
}

test('on every screen no word is outside the catalogue, and all fit at 200 %', async () => {
  await open({ saved });
  const { page } = drive;
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-XA');
  const press = async (item: string, screen: string) => {
    await page.locator('.screen:not([hidden]) button', { hasText: item }).first().click();
    await page.locator(`.screen:not([hidden]) ${screen}`).waitFor();
    await check(item);
  };
  const back = () => page.keyboard.press('Escape');

  await check('title');
  for (const [item, ...deeper] of [
    [t.title.anew],
    [t.title.levels, t.reading.instead, t.runs.label, t.runs.ofWhole],
    [t.title.journal],
    [t.title.settings, t.controls.label, t.touch.label, t.saves.label, t.about.label],
  ]) {
    await press(item!, '.menu');
    for (const page of deeper) {
      await press(page, `.menu:not(.${item === t.title.levels ? 'levels' : 'none'})`);
      await back();
    }
    await back();
  }
  await page.evaluate(() => hopefulAlmost.open('1-1'));
  await drive.ready();
  await page.keyboard.press('Escape');
  await page.locator('.menu.pause').waitFor();
  await check('pause');
  await press(t.pause.practice, '.menu:not(.pause)');
  await press(t.practice.save, '.level-row');
  await back();
  await press(t.photo.label, '.photo');
  await back();
  const replay = readFileSync('assets/runs/1-1-gold.replay').toString('base64url');
  await page.evaluate((run) => {
    location.hash = `#run=${run}`;
  }, replay);
  await page.locator('.verdict').waitFor();
  await check('proof');
  await press(t.proof.watch, '.watch');
  expect(faults).toEqual([]);
});

const byLength = (texts: string[]): string[] => texts.sort((a, b) => b.length - a.length);

/** Runs in the page: the longest texts there are, in place of those that are shown. */
function showLongest({ line, captions }: { line: string; captions: string[] }): void {
  const shown = document.querySelector('.line');
  if (shown) {
    shown.className = 'line long';
    shown.innerHTML = line
      .split(/(?<=[.?!]”?) /)
      .map((sentence) => `<span class="sentence">${sentence}</span>`)
      .join(' ');
  }
  document.querySelector('.captions')!.innerHTML = captions.map((text) => `<p>[${text}]</p>`).join('');
}

test.each([
  ['keys', false],
  ['thumbs', true],
] as const)('over play nothing leaves the screen or covers another at 200 %, by %s', async (name, touch) => {
  const [line] = byLength(compiled.lines.map(({ text }) => pseudo(text)));
  const sounds = byLength(Object.values(pseudoTexts(captionsEn.sounds)));
  const captions = sounds.slice(0, 3).map((text) => `${text}, ${pseudo('left')}, ${pseudo('far')}`);
  const longest = { line: line!, captions };
  const { level, start, run } = await walkthrough('1-2', { touch });
  const { saved: closed, after } = closedWhen(level, start, run.log, (world) => world.jasper.x > 90 * 4096);
  await open({ touch, saved: { ...saved, ...closed, 'hopeful-almost/settings': saved['hopeful-almost/settings'] } });
  if (touch) await drive.page.locator('.begin').tap();
  else await drive.page.keyboard.press('Enter');
  await drive.ready();
  const hands = touch ? drive.fingers : drive.keys;
  const found: string[] = [];
  // telephones by thumbs, what has keys by keys
  const textSizes = (width: number) => (touch === width < 900 ? (['normal', 'huge'] as const) : []);
  const look = async (what: string) => {
    await drive.page.evaluate(showLongest, longest);
    found.push(...(await drive.page.evaluate(plainTexts)));
    found.push(...(await faultsAtAllSizes(drive, `${name}, ${what}`, playFaults, textSizes)));
  };
  const stop = new Error('seen');
  const untilWords = drive.play(after, hands, async () => {
    await drive.frames(30);
    await look('words');
    throw stop;
  });
  await expect(untilWords).rejects.toBe(stop);
  await drive.readWords(hands);
  await drive.ticks(8);
  expect(await drive.page.locator('.prompt').textContent()).toContain(t.prompts.voice);
  await look('prompt');
  expect(found).toEqual([]);
});
