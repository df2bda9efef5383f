/** Contact sheets of the animals, every action of theirs, drawn by the game's own shader. */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import { takes } from './takes.ts';

/** A sheet as it is asked for: `sheet[:scale[:ground[:takes[:texture]]]]`. */
export const allSheets = Object.keys(takes).map((sheet) => (sheet === 'phone' ? 'phone:0.35' : sheet));

/** Names a sheet that is not there in an Error. */
function queryOf(want: string): { name: string; query: URLSearchParams } {
  const [sheet, scale = '1', ground = 'mid', only = '', mode = 'live'] = want.split(':');
  if (!takes[sheet!]) throw new Error(`no sheet "${sheet}"; there are ${Object.keys(takes).join(', ')}`);
  const query = new URLSearchParams({ sheet: sheet!, scale, ground, mode, ...(only && { only }) });
  const name = [sheet, scale, ground, only, mode === 'live' ? '' : mode].filter(Boolean).join('-');
  return { name, query };
}

/** Writes each sheet into a folder that exists, as PNG. */
export async function shootSheets(browser: Browser, wanted: readonly string[], out: string): Promise<void> {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/sheets',
    server: { hmr: false, watch: null, fs: { strict: false } },
  });
  await server.listen();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1200 } });
  page.on('pageerror', (e) => console.error(e.message));
  try {
    for (const { name, query } of wanted.map(queryOf)) {
      await page.goto(`${server.resolvedUrls!.local[0]}?${query}`, { timeout: 150_000 });
      await page.waitForSelector('body[ready]', { timeout: 150_000 });
      const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/png'));
      writeFileSync(`${out}/${name}.png`, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      console.log(name);
    }
  } finally {
    await page.close();
    await server.close();
  }
}
