/**
 * `npm run bench [-- --json FILE]`: what the game costs, beside the aims. Ticks a second without a screen; bytes,
 * requests, draws, script time and garbage of the built game in Chromium, beside a blank Phaser page in the same run.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import {
  allocationPerFrame,
  countBytes,
  type Frames,
  type Loaded,
  textureMegabytes,
  timeFrames,
  warmUp,
} from './bench/page.ts';
import { launchBrowser } from './browser.ts';
import { type Drive, openDrive } from './drive.ts';
import { inkStory } from './ink/vitePlugin.ts';
import { serveBuild } from './serve.ts';

const GAME = 'hopefulAlmost.view.game';
const BLANK = 'blank';
const FRAMES = 300;
/** ten seconds of play */
const WARM_UP = 600;

/** Bundled, as the game's own code is. */
async function withoutScreen(): Promise<{ ticksPerSecond: Record<string, number>; verifyTimesRealTime: number }> {
  await build({
    configFile: false,
    plugins: [inkStory()],
    build: { ssr: 'tools/bench/ticks.ts', outDir: 'out/bench-ticks', emptyOutDir: true },
    logLevel: 'warn',
  });
  return JSON.parse(execFileSync(process.execPath, ['out/bench-ticks/ticks.js'], { encoding: 'utf8' }));
}

async function blankPage(browser: Browser): Promise<Frames> {
  const served = await serveBuild('tools/bench/blank');
  const page = await browser.newPage();
  try {
    await page.addInitScript('globalThis.__name ??= (f) => f');
    await page.goto(served.url);
    await page.waitForFunction((name) => name in globalThis, BLANK);
    await warmUp(page, BLANK, WARM_UP);
    return await timeFrames(page, BLANK, FRAMES);
  } finally {
    await page.close();
    await served.close();
  }
}

/** All that is fetched until Jasper can be moved, Begin pressed as soon as it is there. */
async function firstControl(browser: Browser, url: string): Promise<Loaded> {
  const page = await browser.newPage();
  try {
    const bytes = countBytes(page, 'control');
    await page.goto(`${url}?lines=360`);
    await page.waitForFunction(() => 'hopefulAlmost' in globalThis);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => hopefulAlmost.play?.session.paused === false, null, { timeout: 300_000 });
    return await bytes.counted();
  } finally {
    await page.close();
  }
}

/** Frames until a held key shows: 1 is the next. */
async function keyToPixel(drive: Drive): Promise<number> {
  const before = await drive.jasperOnScreen();
  await drive.page.keyboard.down('ArrowRight');
  for (let frames = 1; frames <= 10; frames++) {
    await drive.frames(1);
    const now = await drive.jasperOnScreen();
    if (now.x !== before.x) {
      await drive.page.keyboard.up('ArrowRight');
      return frames;
    }
  }
  throw new Error('ten frames after a key nothing moves');
}

async function playedPage(browser: Browser, url: string) {
  const drive = await openDrive(browser, url);
  try {
    await drive.page.keyboard.press('Enter');
    await drive.ready();
    const frames = await keyToPixel(drive);
    await drive.page.keyboard.down('ArrowRight');
    await warmUp(drive.page, GAME, WARM_UP);
    const running = await timeFrames(drive.page, GAME, FRAMES);
    const allocated = await allocationPerFrame(drive.cdp, drive.page, GAME, FRAMES);
    return { keyToPixelFrames: frames, ...running, allocBytesPerFrame: allocated };
  } finally {
    await drive.close();
  }
}

async function textures(browser: Browser, url: string, lines: 540 | 1080): Promise<number> {
  const drive = await openDrive(browser, url, { width: (lines / 9) * 16, height: lines, lines });
  try {
    await drive.page.keyboard.press('Enter');
    await drive.ready();
    await drive.page.waitForLoadState('networkidle');
    await drive.frames(60);
    return await textureMegabytes(drive.page, GAME);
  } finally {
    await drive.close();
  }
}

const kb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

function print(name: string, value: string | number, aim = ''): void {
  console.log(`${name.padEnd(44)}${String(value).padStart(12)}   ${aim}`);
}

/** Each figure is printed as soon as it is known. */
async function measure(browser: Browser, url: string) {
  const { ticksPerSecond, verifyTimesRealTime } = await withoutScreen();
  for (const [id, n] of Object.entries(ticksPerSecond)) print(`ticks a CPU second, ${id}`, n);
  print('proving replays, × real time', verifyTimesRealTime);

  const loaded = await firstControl(browser, url);
  print('JavaScript to first control, brotli', kb(loaded.script), '≤ 360 KB');
  print('bytes to first control, brotli', kb(loaded.brotli), '≤ 1000 KB');
  print('requests to first control', loaded.requests, '≤ 12');

  const blank = await blankPage(browser);
  const played = await playedPage(browser, url);
  print('draws a frame', played.drawsPerFrame, '≤ 25');
  print('script a frame (CPU), p50', `${played.p50} ms`, `blank ${blank.p50} ms`);
  print('script a frame (CPU), p95', `${played.p95} ms`, `≤ ${(blank.p95 + 1.5).toFixed(2)} ms (blank + 1.5)`);
  print('allocated a frame', kb(played.allocBytesPerFrame), '≤ 20 KB');
  print('key to pixel, frames', played.keyToPixelFrames, '1');

  const textureMegabytes = { 540: await textures(browser, url, 540), 1080: await textures(browser, url, 1080) };
  for (const [lines, size] of Object.entries(textureMegabytes)) print(`textures at ${lines} lines`, `${size} MB`);

  return {
    ticksPerSecond,
    verifyTimesRealTime,
    bytesToFirstControl: { raw: loaded.raw, gzip: loaded.gzip, brotli: loaded.brotli },
    requestsToFirstControl: loaded.requests,
    scriptBytesToFirstControl: loaded.script,
    drawsPerFrame: played.drawsPerFrame,
    scriptMsPerFrame: { p50: played.p50, p95: played.p95 },
    scriptMsPerBlankFrame: { p50: blank.p50, p95: blank.p95 },
    allocBytesPerFrame: played.allocBytesPerFrame,
    keyToPixelFrames: played.keyToPixelFrames,
    textureMegabytes,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const browser = await launchBrowser();
  const served = await serveBuild();
  try {
    const measured = await measure(browser, served.url);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  } finally {
    await browser.close();
    await served.close();
  }
}

await main();
