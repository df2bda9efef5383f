/** Contact sheets of the animals into out/: tsx tools/sheets/shoot.ts [sheet[:scale[:ground]] …] */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { launchBrowser } from '../browser.ts';
import { takes } from './takes.ts';

const PORT = 5217;
const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : Object.keys(takes).map((sheet) => (sheet === 'phone' ? 'phone:0.35' : sheet));

const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  cacheDir: 'node_modules/.cache/sheets',
  server: { port: PORT, hmr: false, watch: null, fs: { strict: false } },
});
await server.listen();
const browser = await launchBrowser();
try {
  mkdirSync('out', { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1200 } });
  page.on('console', (m) => m.type() === 'error' && console.error(m.text()));
  page.on('pageerror', (e) => console.error(e.message));
  for (const want of wanted) {
    const [sheet, scale = '1', ground = 'mid', only = '', mode = 'live'] = want.split(':');
    if (!takes[sheet!]) throw new Error(`no sheet "${sheet}"; there are ${Object.keys(takes).join(', ')}`);
    const query = new URLSearchParams({ sheet: sheet!, scale, ground, mode });
    if (only) query.set('only', only);
    await page.goto(`${server.resolvedUrls!.local[0]}?${query}`, { timeout: 150_000 });
    await page.waitForSelector('body[ready]', { timeout: 150_000 });
    const file = `out/${[sheet, scale, ground, only, mode === 'live' ? '' : mode].filter(Boolean).join('-')}.png`;
    const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/png'));
    writeFileSync(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    console.log(file);
  }
} finally {
  await browser.close();
  await server.close();
}
