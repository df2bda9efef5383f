/**
 * `npm run shots [-- NAMES]`: pictures of the real game at fixed places, into out/shots, with all of them small on one
 * sheet, and contact sheets of everything the animals do, into out/animals. Names choose those that begin so:
 * `npm run shots -- 1-2 phone`. One sheet can be asked for at a scale and on a ground (mid, dark, light, dusk), and of
 * chosen takes: `npm run shots -- animals:faces:2:dusk:sit,stare`.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { createLog, type InputLog, inputsOf, recordInput } from '../src/run/inputLog.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { walkthrough } from '../tests/support/walkthrough.ts';
import { launchBrowser } from './browser.ts';
import { closedWhen } from './closedPage.ts';
import { type Drive, type DriveOptions, openDrive, type Situation } from './drive.ts';
import { serveBuild } from './serve.ts';
import { allSheets, shootSheets } from './sheets/shoot.ts';

const OUT = 'out/shots';
const ANIMALS = 'out/animals';
const SHEET = { columns: 4, width: 480, height: 270, gap: 6 };
const TILE = 4096;
/** ticks before a place at which the game is taken up: camera, light and animals find their way */
const LEAD = 90;

interface Place {
  name: string;
  /** taken at the first tick of the walkthrough where this is so */
  at(world: World): boolean;
}
interface Walk {
  level: string;
  options: DriveOptions;
  places: Place[];
}

const beyond = (level: string, x: number): Place => ({
  name: `${level} x${x}`,
  at: (world) => world.jasper.x >= x * TILE,
});
const flag = (level: string, name: string): Place => ({ name: `${level} ${name}`, at: (world) => name in world.flags });
const scene = (level: string, knot: string, stage: number): Place => ({
  name: `${level} ${knot} ${stage}`,
  at: (world) => world.scene?.knot === knot && world.scene.stage === stage && world.scene.waiting,
});
const meeting = (level: string, knot: string): Place => ({
  name: `${level} ${knot}`,
  at: (world) => world.scene?.knot === knot,
});
const left = (level: string, x: number): Place => ({
  name: `${level} left x${x}`,
  at: (world) => world.jasper.x <= x * TILE,
});

const WIDE: DriveOptions = { width: 1280, height: 720, lines: 720 };
const WALKS: Walk[] = [
  {
    level: '1-1',
    options: WIDE,
    places: [5, 20, 30, 44, 56, 68, 77, 92, 110, 126].map((x) => beyond('1-1', x)),
  },
  {
    level: '1-2',
    options: WIDE,
    places: [
      ...[6, 16, 30, 44, 58, 71, 95].map((x) => beyond('1-2', x)),
      scene('1-2', 'm1_shard', 0),
      flag('1-2', 'm1_shard'),
    ],
  },
  {
    level: '1-3',
    options: WIDE,
    places: [
      left('1-3', 92),
      left('1-3', 60),
      left('1-3', 20),
      { name: '1-3 top road', at: (world) => world.checkpoint >= 2 && world.jasper.x >= 20 * TILE },
      { name: '1-3 van', at: (world) => world.checkpoint >= 2 && world.jasper.x >= 52 * TILE },
      { name: '1-3 wall', at: (world) => world.checkpoint >= 3 && world.jasper.x >= 77 * TILE },
      ...['m1_meet', 'm1_creep', 'm1_dig', 'm1_touch'].map((knot) => meeting('1-3', knot)),
    ],
  },
  {
    level: '2-1',
    options: WIDE,
    places: [
      ...[6, 24, 44, 66, 80, 97, 108, 134, 144].map((x) => beyond('2-1', x)),
      ...['m2_1_find', 'm2_1_place', 'm2_1_call'].map((knot) => meeting('2-1', knot)),
    ],
  },
  {
    level: '2-2',
    options: WIDE,
    places: [
      ...[6, 18, 36, 50, 66, 80, 98, 116, 132, 146].map((x) => beyond('2-2', x)),
      ...['m2_2_glass', 'm2_2_place', 'm2_2_cloth'].map((knot) => meeting('2-2', knot)),
    ],
  },
  {
    level: '2-3',
    options: WIDE,
    places: [
      ...[6, 30, 48, 64, 80, 96, 112, 126, 140, 160].map((x) => beyond('2-3', x)),
      ...['m2_3_feather', 'm2_3_flower', 'm2_3_blink'].map((knot) => meeting('2-3', knot)),
    ],
  },
  {
    level: '1-1',
    options: { width: 390, height: 844, lines: 720, touch: true },
    places: [{ ...beyond('1-1', 20), name: 'phone upright' }],
  },
  {
    level: '1-1',
    options: { width: 844, height: 390, lines: 720, touch: true, ratio: 2 },
    places: [{ ...beyond('1-1', 30), name: 'phone across' }],
  },
  {
    level: '1-1',
    options: { width: 1680, height: 720, lines: 720 },
    places: [{ ...beyond('1-1', 44), name: '21 to 9' }],
  },
];

let wanted: string[] = [];
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

async function save(drive: Drive, name: string): Promise<void> {
  // words fade in and pictures come by the page's own clock
  await drive.page.waitForTimeout(600);
  writeFileSync(`${OUT}/${name.replaceAll(' ', '-')}.png`, await drive.picture());
  console.log(name);
}

/** A walkthrough's log, and the tick at which each place is first reached. */
async function survey(id: string, places: Place[]) {
  const { level, start, run } = await walkthrough(id);
  const world = createWorld(level, start);
  const due = new Set(places);
  const found: { place: Place; tick: number; from: number }[] = [];
  // outside scenes a world can be taken up as it stands
  const free = [0];
  for (const input of inputsOf(run.log)) {
    tick(level, world, input);
    if (world.scene === null) free.push(world.tick);
    for (const place of due) {
      if (!place.at(world)) continue;
      due.delete(place);
      found.push({ place, tick: world.tick, from: free.findLast((t) => t <= world.tick - LEAD) ?? 0 });
    }
  }
  for (const { name } of due) console.log(`${name}: the walkthrough never comes there`);
  return { level, start, log: run.log, found };
}

function firstTicks(log: InputLog, count: number): InputLog {
  const first = createLog();
  for (const input of inputsOf(log)) if (count-- > 0) recordInput(first, input);
  return first;
}

/** Every stage of a meeting, its first words shown. */
async function withWords(drive: Drive, { level, words }: Situation): Promise<void> {
  const name = `${level} words ${words}`;
  if (isWanted(name)) {
    await drive.frames(120);
    await save(drive, name);
  }
  await drive.readWords(drive.keys);
}

/** The game is taken up a little before each place, and played up to it. */
async function walk(browser: Browser, url: string, { level: id, options, places }: Walk): Promise<void> {
  const chosen = places.filter(({ name }) => isWanted(name));
  if (chosen.length === 0) return;
  const { level, start, log, found } = await survey(id, chosen);
  for (const { place, tick: until, from } of found) {
    const { saved, after } = closedWhen(level, start, log, (world) => world.tick === from);
    const drive = await openDrive(browser, url, { ...options, saved });
    try {
      if (options.touch) await drive.page.locator('.begin').tap();
      else await drive.page.keyboard.press('Enter');
      await drive.ready();
      await drive.page.waitForLoadState('networkidle');
      // fingers would wait for flicks at each press; the pictures are the same
      await drive.play(firstTicks(after, until - from), drive.keys, (situation) => withWords(drive, situation));
      // where thumbs are, also on a phone held upright
      if (options.touch) await drive.fingers.tap(5, options.height! - 5);
      await save(drive, place.name);
    } catch (error) {
      console.error(`${place.name}: ${(error as Error).message}`);
      process.exitCode = 1;
    } finally {
      await drive.close();
    }
  }
}

async function title(browser: Browser, url: string): Promise<void> {
  if (!isWanted('title')) return;
  const drive = await openDrive(browser, url, WIDE);
  await drive.page.waitForLoadState('networkidle');
  await drive.frames(120);
  await save(drive, 'title');
  await drive.close();
}

/** What lies over the picture: results of the Shard, then the pause and the journal of the next level. */
async function menus(browser: Browser, url: string): Promise<void> {
  if (!['results', 'pause', 'journal'].some(isWanted)) return;
  const { level, start, log, found } = await survey('1-2', [{ name: 'results', at: (world) => world.exited !== '' }]);
  const { saved, after } = closedWhen(level, start, log, (world) => world.tick === found[0]!.from);
  const drive = await openDrive(browser, url, { ...WIDE, saved });
  await drive.page.keyboard.press('Enter');
  await drive.ready();
  await drive.play(after, drive.keys);
  await drive.frames(30);
  await save(drive, 'results');
  await drive.page.keyboard.press('Enter');
  while (await drive.page.locator('.results').count()) await drive.frames(10);
  await drive.ready();
  await drive.ticks(60);
  await drive.page.keyboard.press('Escape');
  await save(drive, 'pause');
  await drive.choose('Journal');
  await save(drive, 'journal');
  await drive.close();
}

async function makeSheet(): Promise<void> {
  const files = readdirSync(OUT).filter((file) => file.endsWith('.png') && file !== 'sheet.png');
  const { columns, width, height, gap } = SHEET;
  const canvas = createCanvas(columns * (width + gap), Math.ceil(files.length / columns) * (height + gap + 16));
  const context = canvas.getContext('2d');
  context.fillStyle = '#181818';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = '12px sans-serif';
  for (const [i, file] of files.entries()) {
    const image = await loadImage(`${OUT}/${file}`);
    const scale = Math.min(width / image.width, height / image.height);
    const x = (i % columns) * (width + gap);
    const y = Math.floor(i / columns) * (height + gap + 16);
    context.drawImage(image, x, y + 14, image.width * scale, image.height * scale);
    context.fillStyle = '#dddddd';
    context.fillText(file, x + 2, y + 11);
  }
  writeFileSync(`${OUT}/sheet.png`, canvas.toBuffer('image/png'));
}

async function animals(browser: Browser): Promise<void> {
  const chosen = wanted.filter((name) => name.startsWith('animals:')).map((name) => name.slice('animals:'.length));
  if (chosen.length === 0 && !isWanted('animals')) return;
  mkdirSync(ANIMALS, { recursive: true });
  await shootSheets(browser, chosen.length > 0 ? chosen : allSheets, ANIMALS);
}

async function game(browser: Browser): Promise<void> {
  if (wanted.length > 0 && wanted.every((name) => name.startsWith('animals'))) return;
  if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const served = await serveBuild();
  try {
    await title(browser, served.url);
    for (const each of WALKS) await walk(browser, served.url, each);
    await menus(browser, served.url);
    await makeSheet();
  } finally {
    await served.close();
  }
}

async function main(): Promise<void> {
  wanted = process.argv.slice(2);
  const browser = await launchBrowser();
  try {
    await animals(browser);
    await game(browser);
  } finally {
    await browser.close();
  }
}

await main();
