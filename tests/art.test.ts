/** The painted world: every picture a level names is there, within its budgets, and paints the same twice. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scenery } from '../src/tiled/scenery.ts';
import { art } from '../src/view/backdrop/art.ts';
import { backdropAssets } from '../src/view/backdrop/assets.ts';
import type { Layout } from '../src/view/backdrop/layout.ts';
import { layoutOf } from '../src/view/backdrop/layouts.ts';
import { courseOf, hang, placeIn, placePictures } from '../src/view/backdrop/placement.ts';
import { mendTextureIndex } from '../src/view/textureIndex.ts';
import { paintPage } from '../tools/art/build.ts';
import { qualityOf } from '../tools/art/sets.ts';
import { loadLevelFile } from '../tools/loadLevel.ts';

const ART = join(import.meta.dirname, '../assets/art');
const VIEW = join(import.meta.dirname, '../src/view');
const MB = 2 ** 20;

const bare = (id: string, width: number, height: number): Scenery => ({
  id,
  title: '',
  chapter: 1,
  width,
  height,
  palette: 'rust',
  weather: 'rain',
  music: '',
  paint: { solid: [], oneway: [], hazard: [] },
  cameras: [],
  lights: [],
  sounds: [],
  waters: [],
  props: [],
});
const levels = [
  { scenery: bare('1-1', 144, 34), spawn: { x: 288, y: 1984 } },
  { scenery: bare('1-2', 120, 45), spawn: { x: 224, y: 2560 } },
  { scenery: bare('1-3', 112, 32), spawn: { x: 6300, y: 1728 } },
  { scenery: bare('2-1', 150, 36), spawn: { x: 224, y: 1600 } },
  { scenery: bare('2-2', 160, 36), spawn: { x: 224, y: 1984 } },
  { scenery: bare('2-3', 170, 32), spawn: { x: 224, y: 1728 } },
  { scenery: bare('title', 30, 17), spawn: { x: 967, y: 544 } },
];
const pageOf = (key: string): string => key.split(' ')[1]!;
const bytes = (pages: readonly string[], step: 'full' | 'half'): number =>
  pages.reduce((sum, page) => sum + art.pages[page]!.bytes[step], 0);
const decoded = (pages: readonly string[], scale: number): number =>
  pages.reduce((sum, page) => sum + art.pages[page]!.width * art.pages[page]!.height * 4 * scale * scale, 0);

describe.each(levels)('backdrop of $scenery.id', ({ scenery, spawn }) => {
  const assets = backdropAssets(scenery, 'full', spawn);
  const pages = assets.map((a) => pageOf(a.key));

  test('names only pictures that are baked', () => {
    const layout: Layout = layoutOf(scenery);
    const missing = placePictures(layout, scenery, false).filter((p) => !art.pieces[p.piece]);
    expect(missing).toEqual([]);
  });

  test('keeps to what a level may load and hold', () => {
    expect(bytes(pages, 'full')).toBeLessThan(2 * MB);
    // the ground's own pictures take 22 and 10 MB of 96 and 32, the animals a few more
    expect(decoded(pages, 1)).toBeLessThan(60 * MB);
    expect(decoded(pages, 0.5)).toBeLessThan(16 * MB);
  });

  test('shows its first view after 350 KB', () => {
    const first = assets.filter((a) => a.essential).map((a) => pageOf(a.key));
    expect(bytes(first, 'full')).toBeLessThan(scenery.id === '1-1' ? 350 * 1024 : 500 * 1024);
    expect(assets.findIndex((a) => !a.essential)).toBeGreaterThan(assets.findLastIndex((a) => a.essential));
  });

  test('leaves nothing of its picture out when motion is reduced', () => {
    const still = placePictures(layoutOf(scenery), scenery, true);
    expect(still.every((p) => p.factor === 1)).toBe(true);
    expect(new Set(still.map((p) => p.piece))).toEqual(
      new Set(placePictures(layoutOf(scenery), scenery, false).map((p) => p.piece)),
    );
  });
});

test('a hero stands where the layout says while the view is on it', () => {
  const layout = layoutOf(bare('1-2', 120, 45));
  for (const p of placePictures(layout, { props: [] }, false)) {
    const view = { x: p.x - 960, y: layout.eye - 544, w: 1920, h: 1088 };
    const at = placeIn(courseOf(p, art.pieces[p.piece]!, layout.eye), view);
    expect(at.x).toBe(p.x);
    if (p.stratum !== 'fore') expect(at.y).toBe(p.y);
  }
});

test('frames in front keep to the edges of the view, however high it is', () => {
  const layout = layoutOf(bare('1-1', 144, 34));
  for (const p of placePictures(layout, { props: [] }, false).filter((q) => q.stratum === 'fore')) {
    const entry = art.pieces[p.piece]!;
    for (const y of [0, 700]) {
      const foot = placeIn(courseOf(p, entry, layout.eye), { x: 0, y, w: 1920, h: 1088 }).y;
      expect(Math.min(Math.abs(foot - entry.h - y), Math.abs(foot - y - 1088))).toBeLessThan(entry.h / 1.8);
    }
  }
});

test('a picture keeps its foot in the middle, also trimmed and turned round', () => {
  const entry = { page: '', x: 0, y: 0, width: 50, height: 40, density: 0.5, w: 200, h: 100, left: 40, top: 20 };
  const right = hang({ piece: '' }, entry);
  expect(right.originX * entry.width).toBe((200 / 2 - 40) * 0.5);
  expect(right.originY * entry.height).toBe((100 - 20) * 0.5);
  expect(hang({ piece: '', flip: true }, entry).scaleX).toBe(-right.scaleX);
});

test('the list of props holds what a map may name', () => {
  const props: string[] = JSON.parse(readFileSync(join(ART, 'props.json'), 'utf8'));
  expect(props).toContain('case-lean-left');
  expect(props.filter((name) => !art.pieces[name])).toEqual([]);
});

test('every page lies there at both steps, as large as the manifest says', () => {
  for (const [page, { bytes: size }] of Object.entries(art.pages)) {
    expect(statSync(join(ART, `${page}.full.webp`)).size, page).toBe(size.full);
    expect(statSync(join(ART, `${page}.half.webp`)).size, page).toBe(size.half);
  }
});

test('a page painted twice is the same to the byte', () => {
  const paint = (): Buffer => paintPage('drain').draw(1).toBuffer('image/webp', qualityOf('drain'));
  expect(paint().equals(paint())).toBe(true);
});

test("the shader that picks a quad's texture forgives the last bit", () => {
  const shaders = join(import.meta.dirname, '../node_modules/phaser/src/renderer/webgl/shaders');
  const compiled: string[] = [];
  const gl = { shaderSource: (_shader: unknown, source: string) => compiled.push(source) };
  mendTextureIndex(gl as unknown as WebGLRenderingContext);
  const source = readFileSync(join(shaders, 'src/GetTexture.glsl'), 'utf8');
  gl.shaderSource(null, source);
  expect(source).toContain('outTexDatum == float(');
  expect(compiled[0]).not.toContain('outTexDatum == float(');
});

test('what can be smelled or remembered has pictures of its own, on pages that its level loads', async () => {
  for (const { scenery } of levels.filter((l) => l.scenery.id !== 'title')) {
    const { level } = await loadLevelFile(`maps/${scenery.id}.tmj`);
    const pages = new Set(backdropAssets(scenery, 'full', { x: 0, y: 0 }).map((a) => pageOf(a.key)));
    const shown = level.objects.flatMap((o) => {
      if (o.kind === 'sniff') return [`sniff-${o.sniff}`];
      return o.kind === 'memory' ? [`keep-${o.memory}`, o.memory] : [];
    });
    const missing = shown.filter((piece) => !art.pieces[piece] || !pages.has(art.pieces[piece].page));
    expect(missing, scenery.id).toEqual([]);
  }
});

test('no picture is baked that nothing shows', async () => {
  const maps = readdirSync(join(ART, '../../maps')).flatMap((name) => /^(.*)\.tmj$/.exec(name)?.[1] ?? []);
  const levels = await Promise.all(maps.map((id) => loadLevelFile(`maps/${id}.tmj`)));
  const shown = new Set(levels.flatMap(({ level }) => level.objects.map((o) => (o.kind === 'memory' ? o.memory : ''))));
  for (const scenery of [...levels.map((l) => l.scenery), bare('title', 30, 17)]) {
    const layout = layoutOf(scenery);
    shown.add(layout.sky.piece);
    for (const { piece } of placePictures(layout, scenery, false)) shown.add(piece);
  }
  // things, memories and weather name theirs in the code, some with an id at the end
  const code = (readdirSync(VIEW, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts') && !file.includes('layouts'))
    .map((file) => readFileSync(join(VIEW, file), 'utf8'))
    .join('\n');
  const named = (piece: string): boolean =>
    new RegExp(`['"\`]${piece}['"\`]`).test(code) || code.includes(`\`${piece.split('-')[0]}-\${`);
  const unused = Object.keys(art.pieces).filter((piece) => !shown.has(piece) && !named(piece));
  // what a map's author may hang up (assets/art/props.json) is there to be chosen
  const choice = JSON.parse(readFileSync(join(ART, 'props.json'), 'utf8')) as string[] | Record<string, unknown>;
  const props = new Set(Array.isArray(choice) ? choice : Object.keys(choice));
  expect(unused.filter((piece) => !props.has(piece))).toEqual([]);
});
