/**
 * Paints every picture of the game: `npx tsx tools/art/build.ts [--only PAGE]`, or `npx tsx watch …` to repaint on every save.
 * Writes assets/art/<page>.<step>.webp, assets/art/art.json and assets/art/props.json, maps/materials.png,
 * and contact sheets to out/art/. The same source gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtManifest } from '../../src/view/backdrop/manifest.ts';
import { materialsPicture } from './materials.ts';
import { type Page, packPage, trim } from './pack.ts';
import { paintPiece } from './piece.ts';
import { pageNames, piecesOf, propNames, qualityOf } from './sets.ts';
import { contactSheet } from './sheet.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'assets/art');

export function paintPage(name: string): Page {
  return packPage(
    name,
    piecesOf(name).map((piece) => trim(piece, paintPiece(piece).canvas)),
  );
}

function writePage(page: Page, manifest: ArtManifest): void {
  const bytes = { full: 0, half: 0 };
  for (const [step, scale] of [
    ['full', 1],
    ['half', 0.5],
  ] as const) {
    const picture = page.draw(scale).toBuffer('image/webp', qualityOf(page.name));
    writeFileSync(join(OUT, `${page.name}.${step}.webp`), picture);
    bytes[step] = picture.length;
  }
  manifest.pages[page.name] = { width: page.width, height: page.height, bytes };
  for (const [name, piece] of Object.entries(manifest.pieces))
    if (piece.page === page.name) delete manifest.pieces[name];
  for (const [name, entry] of page.entries) manifest.pieces[name] = entry;
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

function readManifest(): ArtManifest {
  try {
    return JSON.parse(readFileSync(join(OUT, 'art.json'), 'utf8'));
  } catch {
    return { pages: {}, pieces: {} };
  }
}

function build(only: string | undefined): void {
  mkdirSync(OUT, { recursive: true });
  mkdirSync(join(ROOT, 'out/art'), { recursive: true });
  const manifest: ArtManifest = only ? readManifest() : { pages: {}, pieces: {} };
  for (const name of only ? [only] : pageNames()) {
    const began = Date.now();
    const page = paintPage(name);
    writePage(page, manifest);
    writeFileSync(join(ROOT, `out/art/${name}.png`), contactSheet(page));
    const { width, height, bytes } = manifest.pages[name]!;
    const kb = (n: number): string => `${Math.round(n / 1024)} KB`;
    console.log(`${name}: ${width} × ${height}, ${kb(bytes.full)} / ${kb(bytes.half)}, ${Date.now() - began} ms`);
  }
  const json = { pages: sorted(manifest.pages), pieces: sorted(manifest.pieces) };
  writeFileSync(join(OUT, 'art.json'), `${JSON.stringify(json, null, 1)}\n`);
  writeFileSync(join(ROOT, 'maps/materials.png'), materialsPicture());
  writeFileSync(join(OUT, 'props.json'), `${JSON.stringify(propNames(), null, 1)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const args = process.argv.slice(2);
  build(args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined);
}
