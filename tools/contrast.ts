/**
 * `npm run contrast [-- LEVELS]`: how far Jasper stands out from what is behind him along the main road of every level,
 * as the ratio of relative luminances that WCAG counts. Pictures of where he is faint go to out/contrast; exit code 1
 * when there are any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { launchBrowser } from './browser.ts';
import { openDrive } from './drive.ts';
import { serveBuild } from './serve.ts';
import { LEAST_CONTRAST, type Sight, sightName, walkOf } from './standOut.ts';

const OUT = 'out/contrast';
/** looks at each level */
const PLACES = 16;

function keepPicture(id: string, { x, y, picture }: Sight): void {
  mkdirSync(OUT, { recursive: true });
  const png = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
  writeFileSync(`${OUT}/${id} x${x.toFixed(0)} y${y.toFixed(0)}.png`, png);
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const served = await serveBuild();
  const browser = await launchBrowser();
  try {
    for (const id of asked.length > 0 ? asked : ['1-1', '1-2', '1-3', '2-1', '2-2', '2-3']) {
      const walk = await walkOf(id, PLACES, true);
      const drive = await openDrive(browser, served.url, walk.options, Number.POSITIVE_INFINITY);
      const sights = await walk.look(drive);
      await drive.close();
      const faint = sights.filter(({ contrast }) => contrast < LEAST_CONTRAST);
      console.log(`${id}: under ${LEAST_CONTRAST} at ${faint.length} of ${sights.length} places`);
      for (const sight of faint) {
        console.log(`  ${sightName(sight)}`);
        keepPicture(id, sight);
        process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

await main();
