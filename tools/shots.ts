/**
 * `npm run shots [-- NAMES]`: pictures of the real game at fixed places, into out/shots, with all of them small on one
 * sheet. Names choose those that begin so: `npm run shots -- 1-2 phone`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { createLog, type InputLog, inputsOf, recordInput } from '../src/run/inputLog.ts';
import { playTas } from '../src/run/playTas.ts';
import { parseTas } from '../src/run/tas.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { launchBrowser } from './browser.ts';
import { type Drive, type DriveOptions, openDrive, type Situation } from './drive.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';
import { serveBuild } from './serve.ts';

const OUT = 'out/shots';
const SHEET = { columns: 4, width: 480, height: 270, gap: 6 };
const TILE = 4096;

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
      ...['m1_meet', 'm1_creep', 'm1_dig', 'm1_touch'].map((knot) => ({
        name: `1-3 ${knot} wait`,
        at: (world: World) => world.scene?.knot === knot && world.scene.waiting,
      })),
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

/** The log in pieces, each up to a place that was reached; what is left comes last, without one. */
async function pieces(id: string, places: Place[]): Promise<{ log: InputLog; place: Place | null }[]> {
  const file = `tests/replays/${id}.tas`;
  const tas = parseTas(readFileSync(file, 'utf8'), file);
  const { level } = await loadLevelFile(mapOf(id));
  const run = playTas(level, tas);
  if (!run.finished) throw new Error(run.reason);
  const world = createWorld(level, tas.start);
  const due = [...places];
  const found: { log: InputLog; place: Place | null }[] = [];
  let log = createLog();
  for (const input of inputsOf(run.log)) {
    recordInput(log, input);
    tick(level, world, input);
    for (const place of due.filter(({ at }) => at(world))) {
      due.splice(due.indexOf(place), 1);
      found.push({ log, place });
      log = createLog();
    }
  }
  for (const { name } of due) console.log(`${name}: the walkthrough never comes there`);
  return [...found, { log, place: null }];
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

/** @returns the drive at the end of the last wanted place, for what comes after */
async function walk(browser: Browser, url: string, { level, options, places }: Walk): Promise<Drive | null> {
  const chosen = places.filter(({ name }) => isWanted(name));
  if (chosen.length === 0) return null;
  const drive = await openDrive(browser, url, options);
  await drive.page.evaluate((id) => hopefulAlmost.open(id), level);
  await drive.ready();
  await drive.page.waitForLoadState('networkidle');
  let taken = 0;
  for (const { log, place } of await pieces(level, chosen)) {
    if (place === null && taken === chosen.length && level !== '1-2') break;
    // fingers would wait for flicks at each press; the pictures are the same
    await drive.play(log, drive.keys, (situation) => withWords(drive, situation));
    if (!place) break;
    if (options.touch) await drive.fingers.tap(5, 5);
    await save(drive, place.name);
    taken++;
  }
  return drive;
}

async function title(browser: Browser, url: string): Promise<void> {
  if (!isWanted('title')) return;
  const drive = await openDrive(browser, url, WIDE);
  await drive.page.waitForLoadState('networkidle');
  await drive.frames(120);
  await save(drive, 'title');
  await drive.close();
}

/** What lies over the picture: after the walk through the Shard, results; then the pause and the journal of the next. */
async function menus(drive: Drive): Promise<void> {
  await drive.frames(30);
  await save(drive, 'results');
  await drive.page.keyboard.press('Enter');
  await drive.ready();
  await drive.ticks(60);
  await drive.page.keyboard.press('Escape');
  await save(drive, 'pause');
  await drive.choose('Journal');
  await save(drive, 'journal');
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

async function main(): Promise<void> {
  wanted = process.argv.slice(2);
  if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const served = await serveBuild();
  const browser = await launchBrowser();
  try {
    await title(browser, served.url);
    for (const each of WALKS) {
      const drive = await walk(browser, served.url, each);
      if (drive && each.level === '1-2') await menus(drive);
      await drive?.close();
    }
    await makeSheet();
  } finally {
    await browser.close();
    await served.close();
  }
}

await main();
