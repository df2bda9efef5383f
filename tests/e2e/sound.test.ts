/** The game is heard: real Howler, real Web Audio, against what the simulation says must be heard. */
import { expect, test } from 'vitest';
import { type SoundName, soundOf, sounds } from '../../src/audio/cues.ts';
import { createFootsteps } from '../../src/audio/footsteps.ts';
import { type Direction, directionOf } from '../../src/audio/hearing.ts';
import { type InputLog, inputsOf } from '../../src/run/inputLog.ts';
import { TILE } from '../../src/sim/fixed.ts';
import type { Level, Point } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { Start, World } from '../../src/sim/world.ts';
import { captionsEn as words } from '../../src/ui/captions.en.ts';
import { closedWhen } from '../../tools/closedPage.ts';
import { listen, startedSounds, stemPlaces, stemPlacesLater, waitForBanks } from '../support/ear.ts';
import { drive, open } from '../support/stage.ts';
import { walkthrough } from '../support/walkthrough.ts';

interface Due {
  name: SoundName;
  tick: number;
  /** units */
  at: Point;
  /** Jasper's own: never told as being somewhere */
  own: boolean;
}
const SELDOM = 600; // frames between two pictures: it is the ear that is asked
const NEAR = 8; // tiles: whatever the camera does, this is loud enough

/** What must sound in a walk once it `begins`: its facts and steps, as far as they are near Jasper. */
function dueIn(level: Level, start: Start, log: InputLog, begins: (world: World) => boolean): Due[] {
  const world = createWorld(level, start);
  const footsteps = createFootsteps();
  const due: Due[] = [];
  for (const input of inputsOf(log)) {
    const silent = !begins(world);
    tick(level, world, input);
    if (silent) continue;
    const heard = footsteps.tick(level, world).map(({ sound, at }): [SoundName | null, Point] => [sound, at]);
    for (const event of world.events) heard.push([soundOf(event, world), 'x' in event ? event : world.jasper]);
    for (const [name, { x, y }] of heard) {
      const [dx, dy] = [Math.abs(x - world.jasper.x), Math.abs(y - world.jasper.y)];
      if (!name || Math.hypot(dx, dy) > NEAR * TILE) continue;
      due.push({ name, tick: world.tick, at: { x, y }, own: dx < TILE && dy < 2 * TILE });
    }
  }
  return due;
}

/** Frames between two looks at the page, and how far the view's middle may go meanwhile, in tiles. */
const LATE = 10;
const MOVED = [0, -2, -1, 1, 2];

const spoken = (name: SoundName): string => {
  const { caption } = sounds[name];
  return caption === '' ? '' : words.sounds[caption];
};
const captionOf = (name: SoundName, where: Direction[]): string =>
  `[${[spoken(name), ...where.map((direction) => words.directions[direction])].join(', ')}]`;

/** What the caption of `due` may say, with the view's middle about there (tiles). */
function captionsFor({ name, at, own }: Due, middle: Point): string[] {
  if (own) return [captionOf(name, [])];
  return MOVED.flatMap((right) =>
    MOVED.map((down) => {
      const dx = at.x / TILE - middle.x + right;
      const dy = at.y / TILE - middle.y + down;
      return captionOf(name, directionOf(dx, dy, Math.hypot(dx, dy)));
    }),
  );
}

test.each([
  ['1-2', 2, ['first', 'chapter1'], ['bark, left, far', 'a chain swings', 'splash', 'meow']],
  ['2-1', 4, ['first', 'chapter1', 'chapter2'], ['call', 'whine', 'paws', 'wood creaks', 'a plank falls']],
] as const)('%s sounds as its facts say, and its captions say where', async (id, from, banks, told) => {
  const { level, start, run } = await walkthrough(id);
  const begins = (world: World) => world.checkpoint >= from;
  const { saved, after } = closedWhen(level, start, run.log, begins);
  await open({ saved, before: listen }, undefined, SELDOM);
  await drive.page.keyboard.press('Enter');
  await drive.ready();
  await waitForBanks(drive.page, banks);
  const due = dueIn(level, start, run.log, begins);
  await drive.play(after, drive.keys);

  const started = await startedSounds(drive.page);
  const count = (list: { name: SoundName }[], name: SoundName) => list.filter((s) => s.name === name).length;
  const missing = [...new Set(due.map(({ name }) => name))].filter((name) => {
    // steps give way when too much sounds at once, and here a minute passes in seconds
    const least = sounds[name].priority === 0 ? 1 : count(due, name);
    return count(started, name) < least;
  });
  expect(missing, 'is due, and does not sound').toEqual([]);

  const captions = await drive.page.evaluate(() => ear.captions);
  const texts = captions.map(({ text }) => text);
  const tells = (text: string, name: SoundName) => spoken(name) !== '' && text.startsWith(`[${spoken(name)}`);
  const untold = [...new Set(due.map(({ name }) => name))].filter(
    (name) => sounds[name].caption !== '' && !texts.some((text) => tells(text, name)),
  );
  expect(untold, 'sounds, and is not told').toEqual([]);
  for (const text of told) expect(texts.join('\n')).toContain(text);
  for (const { text, tick: shown, middle } of captions) {
    const meant = due.filter((d) => d.tick <= shown && d.tick > shown - LATE && tells(text, d.name));
    if (meant.length > 0) expect(meant.flatMap((d) => captionsFor(d, middle))).toContain(text);
  }
});

test('the stems of the score stay together: late, hidden, interrupted, and ten minutes on', async () => {
  await open({ before: listen });
  const { page } = drive;
  const sounding = (count: number) =>
    page.waitForFunction((n) => ear.context?.state === 'running' && ear.stems.length === n, count, { polling: 100 });
  const is = (state: AudioContextState) =>
    page.waitForFunction((s) => ear.context!.state === s, state, { polling: 50 });
  const apart = (places: number[]) => Math.max(...places) - Math.min(...places);
  const DRIFT = 0.02; // seconds, that an ear forgives
  await sounding(3);
  const before = await stemPlaces(page);
  expect(apart(before)).toBeLessThan(DRIFT);

  await page.evaluate(() => {
    const { audio } = hopefulAlmost as unknown as { audio: import('../../src/audio/audio.ts').Audio };
    audio.setMood({ piece: 'title', stems: ['high', 'low', 'pulse', 'tune'] });
  });
  await sounding(4);
  expect(apart(await stemPlaces(page)), 'one comes late').toBeLessThan(DRIFT);

  const show = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await show(true);
  await is('suspended');
  await show(false);
  await is('running');
  expect(apart(await stemPlaces(page)), 'hidden and shown').toBeLessThan(DRIFT);

  await page.evaluate(() => ear.context!.suspend()); // as a phone call does
  await page.keyboard.press('ArrowDown');
  await is('running');
  const after = await stemPlaces(page);
  expect(apart(after), 'interrupted').toBeLessThan(DRIFT);
  expect(after[0]).toBeGreaterThan(before[0]!);

  expect(apart(await stemPlacesLater(page, 600)), 'after ten minutes').toBeLessThan(DRIFT);
});
