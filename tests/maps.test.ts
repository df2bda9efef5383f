import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playTas } from '../src/run/playTas.ts';
import { parseTas } from '../src/run/tas.ts';
import { checkChapters, checkLevel, checkProps } from '../tools/maps/checks.ts';
import { wideGaps } from '../tools/maps/gaps.ts';
import { objectTypesJson, projectJson } from '../tools/maps/project.ts';
import { readMap } from '../tools/maps/readMap.ts';
import { readStory } from '../tools/maps/story.ts';
import { checkWalkthroughs } from '../tools/maps/walkthroughs.ts';
import { dog, point, put, road } from './support/companion.ts';
import { sketch } from './support/sketch.ts';
import { load, map, object, tileLayer } from './support/tiledFixture.ts';

const maps = readdirSync('maps').filter((name) => name.endsWith('.tmj'));

describe('what Tiled is offered', () => {
  const mend = 'run "npm run maps -- --project"';
  it('is the table of classes', () => {
    expect(readFileSync('maps/jasper.tiled-project', 'utf8'), mend).toBe(projectJson());
    expect(readFileSync('maps/objecttypes.json', 'utf8'), mend).toBe(objectTypesJson());
  });
});

describe('every map', () => {
  const story = readStory();
  const drawn = new Set<string>(JSON.parse(readFileSync('assets/art/props.json', 'utf8')));

  it.each(maps)('%s loads, is sound and can be walked to its end', async (name) => {
    const { level, scenery } = await readMap(join('maps', name), story.skeletons);
    expect(checkLevel(level, story.knots)).toEqual([]);
    expect(checkProps(scenery, drawn)).toEqual([]);
    expect(checkWalkthroughs(level).complaints).toEqual([]);
  });
});

const hasTiled = (() => {
  try {
    execFileSync('tiled', ['--version'], { env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasTiled) console.warn('tests/maps.test.ts: no "tiled" here, so saving by Tiled itself is not tested');

describe.skipIf(!hasTiled)('saved again by Tiled itself', () => {
  const dir = mkdtempSync(join(tmpdir(), 'maps-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it.each(maps)('%s is the same level and the same scenery', { timeout: 30_000 }, async (name) => {
    const { skeletons } = readStory();
    for (const file of ['materials.tsj', 'materials.png', name]) copyFileSync(join('maps', file), join(dir, file));
    const saved = join(dir, name);
    execFileSync('tiled', ['--export-map', 'json', saved, saved], {
      env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: dir },
      stdio: 'ignore',
    });
    expect(await readMap(saved, skeletons)).toEqual(await readMap(join('maps', name), skeletons));
  });
});

describe('the map checks', () => {
  const complaintsOf = async (json: object, knots: string[] = []) =>
    checkLevel((await load(json)).level, new Set(knots));

  it('find nothing wrong with a sound map', async () => {
    expect(await complaintsOf(map())).toEqual([]);
  });

  it('find a spawn in the air and one in a wall', async () => {
    const objects = [object(7, 'spawn', 2.5, 3, 0, 0), object(8, 'spawn', 3.5, 4, 0, 0)];
    expect(await complaintsOf(map({ objects, layers: [tileLayer('solid', { '3,2': 1 })] }))).toEqual([
      'object 7 (spawn) stands on no ground; move it down to a floor',
      'object 8 (spawn) is inside a wall; move it into the open',
    ]);
  });

  it('find a checkpoint on a one-way, near a hazard, and a number used twice', async () => {
    const objects = [
      object(7, 'checkpoint', 2, 1, 1, 1, { order: 1 }),
      object(8, 'checkpoint', 4, 3, 1, 1, { order: 1 }),
    ];
    const layers = [tileLayer('oneway', { '2,2': 3 }), tileLayer('hazards', { '6,3': 4 })];
    expect(await complaintsOf(map({ objects, layers }))).toEqual([
      'two checkpoints have the same order; number them 1, 2, 3 …',
      'object 7 (checkpoint) stands on a one-way; put it on solid ground',
      'object 8 (checkpoint) has a hazard within 3 tiles; move one of them',
    ]);
  });

  it('find an exit to nowhere and a sniff without words', async () => {
    const objects = [
      object(7, 'exit', 1, 1, 1, 1, { to: '9-9' }),
      object(8, 'sniff', 3.5, 4, 0, 0, { sniff: 's_fish' }),
    ];
    expect(await complaintsOf(map({ objects }), ['s_cards'])).toEqual([
      'object 7 (exit) leads to "9-9", which is no level',
      'object 8 (sniff): there is no sniff "s_fish" in assets/story',
    ]);
  });

  it("find a point that Rusty's roads do not lead to, and an exit on its side", () => {
    const floor = ['', '', 'J'.padStart(4), '#'.repeat(40)];
    const points = [point('a', 2, 3), point('b', 12, 3), point('c', 20, 3), point('d', 38, 3)];
    const exit = put('exit', 9, [38, 0, 1, 3], { to: '1-2', side: 'right' });
    const cut = [dog(5, 3), ...points, road('a', 'b'), road('c', 'd'), exit];
    expect(checkLevel(sketch(floor, cut), new Set())).toEqual([
      'Rusty cannot come to his point "c"; join it to the others by an edge',
      'Rusty cannot come to his point "d"; join it to the others by an edge',
      'Rusty\'s roads do not lead from object 2 (spawn) to the exit\'s side, object 9 (exit): "c" is cut off; join it by an edge',
    ]);
    expect(checkLevel(sketch(floor, [...cut, road('b', 'c', { move: 'jump' })]), new Set())).toEqual([]);
  });

  it('find a prop that was never drawn', async () => {
    const { scenery } = await load(map({ objects: [object(7, 'prop', 3.5, 4, 0, 0, { key: 'unicorn' })] }));
    expect(checkProps(scenery, new Set(['case']))).toEqual([
      'the prop "unicorn" at tile 3,4 is not in assets/art/props.json; draw it in tools/art, or mend the name',
    ]);
  });

  it('find an exit that no walkthrough takes', async () => {
    expect(checkWalkthroughs((await load(map())).level).complaints).toEqual([
      'no walkthrough takes the exit to "2-1"; add one as tests/replays/1-9.tas',
    ]);
  });

  it('find a gap too wide for a plain jump', async () => {
    const wide = map();
    wide.width = 24;
    wide.height = 9;
    wide.layers[0] = { ...wide.layers[0], width: 24, height: 9, data: Array(24 * 9).fill(0) };
    wide.layers[1].objects[1].x = 23 * 64;
    for (let x = 0; x < 24; x++) if (x < 12 || x > 18) wide.layers[0].data[4 * 24 + x] = 1;
    const { level } = await load(wide);
    const tas = parseTas('Level 1-9\nuntil x>=12.3,R\n 40,R,J\nuntil ground & x>=19,R', 'wide.tas');
    expect(wideGaps(level, tas.start, playTas(level, tas).log)).toEqual([{ x: 12, y: 4, width: 7 }]);
  });

  it('find a whole chapter with too few memories', async () => {
    const { level } = await load(map());
    const built = ['1-1', '1-2', '1-3'].map((id) => ({ ...level, id }));
    expect(checkChapters(built)).toEqual(['chapter 1 has 0 memories; it needs 3']);
    expect(checkChapters(built.slice(1))).toEqual([]);
  });

  it('find a climb without a rest', async () => {
    const tall = map();
    tall.height = 12;
    for (const layer of tall.layers.filter((l: { type: string }) => l.type === 'tilelayer')) {
      layer.height = 12;
      layer.data = [...Array(7 * 8).fill(0), ...layer.data];
      for (let y = 1; y < 11; y++) layer.data[y * 8 + 3] = 2;
    }
    for (const o of tall.layers[1].objects) o.y += 7 * 64;
    expect(await complaintsOf(tall)).toEqual([
      'the climb at tile 3,1 is 10 high; give it a rest every 8',
      'the climb at tile 3,1 is 10 high; give it a rest every 8',
    ]);
  });
});
