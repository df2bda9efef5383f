/** Texts over the picture can be read where it is lightest: 4.5 to 1 on frames of the game. */
import { expect, test } from 'vitest';
import { freshDocuments } from '../../src/save/schema.ts';
import { wrapDocument } from '../../src/save/text.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { contrastOf, type Place } from '../support/pixels.ts';
import { drive, open } from '../support/stage.ts';
import { walkthrough } from '../support/walkthrough.ts';

const LEAST = 4.5;
const TEXTS =
  '.title h1 span, .title h1 em, .begin, .where, .title .item, .line, .skip, .captions p, .prompt span, .prompt kbd, .notices p, .hud:not(.run-hud), .run-hud p, .run-hud b, .run-hud kbd';

const fresh = freshDocuments();
const settings = wrapDocument('settings', { ...fresh.settings, captions: true, showTimer: true, reducedMotion: 'on' });
const runs = wrapDocument('runs', { ...fresh.runs, choices: { ...fresh.runs.choices, inputs: true } });

/** Texts that are faint, by name with their ratio. */
async function faintTexts(where: string): Promise<string[]> {
  const { page } = drive;
  const texts = await page.evaluate((selector) => {
    const elements = [...document.querySelectorAll(selector)].filter(
      (e) => e.textContent !== '' && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    return elements.map((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      const { x, y, width, height } = range.getBoundingClientRect();
      return {
        name: `${e.className || e.tagName} "${(e.textContent ?? '').slice(0, 20)}"`,
        place: { x, y, width, height },
      };
    });
  }, TEXTS);
  const shown = await drive.picture();
  const hidden = await page.addStyleTag({
    content: '#ui *, #ui { color: transparent !important; transition: none !important }',
  });
  const behind = await drive.picture();
  await hidden.evaluate((style) => style.parentNode!.removeChild(style));
  const ratios = await contrastOf(
    shown,
    behind,
    texts.map(({ place }) => place as Place),
  );
  return texts.flatMap(({ name }, i) => (ratios[i]! < LEAST ? [`${where}: ${name} ${ratios[i]!.toFixed(1)}`] : []));
}

/** Runs in the page: every text that can lie over play, whatever is shown. */
function showAll(): void {
  const words = document.querySelector('.words')!;
  words.className = 'words meeting shown whole';
  words.querySelector('.log')!.innerHTML =
    '<p class="line">He had seen what dogs did, once, from the roof of a van.</p>';
  words.querySelector('.captions')!.innerHTML = '<p>[bark, left, far]</p>';
  const foot =
    '<div class="words-foot"><button class="skip">Skip</button></div><p class="prompt"><kbd>C</kbd><span>hold Voice</span></p>';
  words.querySelector('.words-foot')?.remove();
  words.querySelector('.prompt')?.remove();
  words.querySelector('.log')!.insertAdjacentHTML('afterend', foot);
  document.querySelector('.notices')!.innerHTML = '<p>The link is copied.</p>';
}

test('at the title, in the court and by the tram', async () => {
  const faint: string[] = [];
  for (const [id, at] of [
    ['1-3', 20],
    ['2-3', 80],
  ] as const) {
    const { level, start, run } = await walkthrough(id);
    const { saved } = closedWhen(
      level,
      start,
      run.log,
      ({ jasper, scene }) => scene === null && Math.abs(jasper.x - at * 4096) < 2048,
    );
    await open({
      width: 1280,
      height: 720,
      lines: 540,
      saved: { ...saved, 'hopeful-almost/settings': settings, 'hopeful-almost/runs': runs },
    });
    if (id === '1-3') {
      await drive.frames(60);
      await drive.page.locator('.title.over-picture').waitFor();
      faint.push(...(await faintTexts('title')));
    }
    await drive.page.keyboard.press('Enter');
    await drive.ready();
    await drive.frames(30);
    await drive.page.evaluate(showAll);
    faint.push(...(await faintTexts(`${id} at ${at}`)));
    await drive.close();
  }
  expect(faint).toEqual([]);
});
