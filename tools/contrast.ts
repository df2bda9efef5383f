/**
 * `npm run contrast [-- LEVELS]`: how far Jasper stands out from what is behind him along the main road of every level,
 * as the ratio of relative luminances that WCAG counts. LOOK.md asks for 1.6. Exit code 1 where he falls below.
 */
import { createLog, type InputLog, inputsOf, recordInput } from '../src/run/inputLog.ts';
import { walkthrough } from '../tests/support/walkthrough.ts';
import { launchBrowser } from './browser.ts';
import { closedWhen } from './closedPage.ts';
import { type Drive, openDrive } from './drive.ts';
import { serveBuild } from './serve.ts';

/** Ticks between two looks. */
const PACE = 150;
const LEAST = 1.6;
/** Drawn px of him: behind a pillar in front there is nothing to judge. */
const ENOUGH = 40;

/** The same moment drawn with him and without: his px are those that differ. */
const look = (drive: Drive): Promise<{ ratio: number; size: number }> =>
  drive.page.evaluate(() => {
    const { view } = hopefulAlmost;
    const { gl, width, height } = view.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
    const { jasper } = (view.level as unknown as { parts: { jasper: { setVisible(on: boolean): void } } }).parts;
    const shot = (): Uint8Array => {
      const pixels = new Uint8Array(width * height * 4);
      globalThis.drive.draw();
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      return pixels;
    };
    const linear = (byte: number): number => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (p: Uint8Array, i: number): number =>
      0.2126 * linear(p[i]!) + 0.7152 * linear(p[i + 1]!) + 0.0722 * linear(p[i + 2]!);
    const here = shot();
    jasper.setVisible(false);
    const gone = shot();
    jasper.setVisible(true);
    let cat = 0;
    let behind = 0;
    let size = 0;
    for (let i = 0; i < here.length; i += 4) {
      const change = [0, 1, 2].reduce((sum, c) => sum + Math.abs(here[i + c]! - gone[i + c]!), 0);
      if (change < 30) continue;
      cat += luminance(here, i);
      behind += luminance(gone, i);
      size++;
    }
    const [dark, bright] = [cat / size, behind / size].sort((a, b) => a - b) as [number, number];
    return { ratio: (bright + 0.05) / (dark + 0.05), size };
  });

/** @returns how many places were looked at, and where he is faint */
async function walk(drive: Drive, log: InputLog): Promise<{ seen: number; faint: string[] }> {
  const faint: string[] = [];
  let seen = 0;
  let piece = createLog();
  let ticks = 0;
  for (const input of inputsOf(log)) {
    recordInput(piece, input);
    if (++ticks % PACE !== 0) continue;
    const { x, y } = await drive.play(piece, drive.keys);
    piece = createLog();
    const { ratio, size } = await look(drive);
    if (size < ENOUGH) continue;
    seen++;
    if (ratio < LEAST) faint.push(`  x ${x.toFixed(1)} y ${y.toFixed(1)}: ${ratio.toFixed(2)}`);
  }
  return { seen, faint };
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const served = await serveBuild();
  const browser = await launchBrowser();
  try {
    for (const id of asked.length > 0 ? asked : ['1-1', '1-2', '1-3', '2-1', '2-2', '2-3']) {
      const { level, start, run } = await walkthrough(id);
      const drive = await openDrive(
        browser,
        served.url,
        closedWhen(level, start, run.log, () => true),
      );
      await drive.page.keyboard.press('Enter');
      await drive.ready();
      const { seen, faint } = await walk(drive, run.log);
      await drive.close();
      console.log([`${id}: under ${LEAST} at ${faint.length} of ${seen} places`, ...faint].join('\n'));
      if (faint.length > 0) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

await main();
