/** The painted ground keeps its promises: what looks like a top is one, and the same map is painted alike for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scenery } from '../src/tiled/scenery.ts';
import { DEPTH } from '../src/view/depths.ts';
import { palettes } from '../src/view/palettes.ts';
import { LINES, qualityFor, qualityFromQuery } from '../src/view/quality.ts';
import { changedCells, type Ground, isSolid, readGround, TILE } from '../src/view/terrain/cells.ts';
import { CHUNK, createChunks } from '../src/view/terrain/chunks.ts';
import { type Edge, ROUGH, roughen, traceLoops } from '../src/view/terrain/contour.ts';
import { outline, seedOf } from '../src/view/terrain/picture.ts';
import { readSky } from '../src/view/weather/sky.ts';

/** '#' stone, 'B' books, '=' a beam, '~' a puddle, ' ' air */
function sketch(rows: string[], id = '1-1'): Scenery {
  const cells = [...rows.join('')];
  const paint = (names: Record<string, string>): string[] => cells.map((c) => names[c] ?? '');
  return {
    id,
    title: '',
    chapter: 1,
    width: rows[0]!.length,
    height: rows.length,
    palette: 'rust',
    weather: 'rain',
    music: '',
    paint: {
      solid: paint({ '#': 'stone', B: 'book' }),
      oneway: paint({ '=': 'beam' }),
      hazard: paint({ '~': 'puddle' }),
    },
    cameras: [],
    lights: [],
    sounds: [],
    waters: [],
    props: [],
  };
}

const hall = [
  '##########      ####',
  '#                  #',
  '#       ===        #',
  '#                  #',
  '#    BB        ##  #',
  '#    BB   ~~   ##  #',
  '####################',
];
const ground = (rows: string[] = hall): Ground => readGround(sketch(rows));
const loopsOf = (g: Ground): Edge[][] => traceLoops(g.width, g.height, (x, y) => isSolid(g, x, y));

/** All points of a level's outlines, as one number. */
function digest(g: Ground): number {
  let hash = 17;
  for (const loop of loopsOf(g)) {
    for (const v of outline(loop, seedOf(g.id)).points) hash = (Math.imul(hash, 31) + Math.round(v * 64)) | 0;
  }
  return hash;
}

describe('outlines', () => {
  test('a top leaves the collision by less than two pixels', () => {
    for (const loop of loopsOf(ground())) {
      const points = roughen(loop, 5);
      for (const top of loop.filter((e) => e.side === 'top' && Math.abs(e.x1 - e.x0) > 1)) {
        const on = dots(points).filter(
          ([x, y]) => x > top.x0 * TILE && x < top.x1 * TILE && Math.abs(y - top.y0 * TILE) < 6,
        );
        expect(on.length).toBeGreaterThan(3);
        for (const [, y] of on) expect(Math.abs(y - top.y0 * TILE)).toBeLessThanOrEqual(ROUGH.top);
      }
    }
  });

  test('an upper corner lies where the collision has it', () => {
    for (const loop of loopsOf(ground())) {
      const points = dots(roughen(loop, 5));
      for (const top of loop.filter((e) => e.side === 'top')) {
        expect(points.some(([x, y]) => x === top.x0 * TILE && y === top.y0 * TILE)).toBe(true);
      }
    }
  });

  test('walls stay within their roughness', () => {
    for (const loop of loopsOf(ground())) {
      for (const [x, y] of dots(roughen(loop, 5))) {
        const toColumn = Math.abs(x - Math.round(x / TILE) * TILE);
        const toRow = Math.abs(y - Math.round(y / TILE) * TILE);
        expect(Math.min(toColumn, toRow)).toBeLessThanOrEqual(ROUGH.vault * 1.3);
      }
    }
  });

  test('the same map gives the same outlines, and another level others', () => {
    expect(digest(ground())).toBe(digest(ground()));
    expect(digest(ground())).not.toBe(digest(readGround(sketch(hall, '1-2'))));
  });
});

const dots = (points: Float32Array): [number, number][] =>
  Array.from({ length: points.length / 2 }, (_, i) => [points[i * 2]!, points[i * 2 + 1]!]);

describe('squares of the ground', () => {
  const all = { x: 0, y: 0, w: 40 * TILE, h: 24 * TILE };
  function painted() {
    const chunks = createChunks(40, 24, () => true);
    for (const chunk of chunks.wanted(all, 0)) {
      chunks.begin(chunk);
      chunks.finish(chunk);
    }
    return chunks;
  }

  test('the nearest are painted first, and none twice', () => {
    const chunks = createChunks(40, 24, () => true);
    const wanted = chunks.wanted(all, 0);
    expect(new Set(wanted.map((c) => c.key)).size).toBe(5 * 3);
    expect(wanted[0]!.rect).toEqual({ x: 2 * CHUNK, y: CHUNK, w: CHUNK, h: CHUNK });
    chunks.begin(wanted[0]!);
    expect(chunks.wanted(all, 0)).toHaveLength(14);
    expect(chunks.covers(all)).toBe(false);
  });

  test('a changed cell repaints only what can see it', () => {
    const chunks = painted();
    expect(chunks.covers(all)).toBe(true);
    chunks.invalidate([{ x: 3, y: 3 }]);
    const stale = chunks.wanted(all, 0).map((c) => c.key);
    expect(stale).toContain('0,0');
    expect(stale.length).toBeLessThanOrEqual(4);
    expect(stale).not.toContain('4,2');
  });

  test('a cell changed while its square is being painted is painted again', () => {
    const chunks = painted();
    chunks.invalidate([{ x: 3, y: 3 }]);
    const chunk = chunks.wanted(all, 0).find((c) => c.key === '0,0')!;
    chunks.begin(chunk);
    chunks.invalidate([{ x: 4, y: 4 }]);
    chunks.finish(chunk);
    expect(chunks.wanted(all, 0).map((c) => c.key)).toContain('0,0');
  });

  test('far squares are dropped', () => {
    const chunks = painted();
    const dropped = chunks.dropFar({ x: 0, y: 0, w: 640, h: 640 }, 600);
    expect(dropped.map((c) => c.key)).toContain('4,2');
    expect(dropped.map((c) => c.key)).not.toContain('0,0');
  });
});

describe('cells', () => {
  test('only what differs counts as changed', () => {
    const after = hall.map((row, y) => (y === 1 ? '#  #               #' : row));
    expect(changedCells(ground(), ground(after))).toEqual([{ x: 3, y: 1 }]);
  });

  test('an unknown paint is named with its place and what there is', () => {
    const wrong = sketch(hall);
    wrong.paint.solid[23] = 'marble';
    expect(() => readGround(wrong)).toThrow(
      /maps\/1-1\.tmj, layer "solid", cell \(3, 1\): paint "marble" is unknown; use one of stone/,
    );
  });

  test('rain falls where the sky is open and not under a roof', () => {
    const sky = readSky(sketch(hall));
    expect(sky.exposure[3 * 20 + 13]).toBe(255);
    expect(sky.exposure[3 * 20 + 3]).toBe(0);
    expect(sky.roof[13]).toBe(6);
    expect(sky.roof[2]).toBe(0);
    expect(sky.eaves).toContainEqual({ x: 2, y: 1, drop: 5 });
  });
});

describe('tables', () => {
  test('every level in maps/ has its colours', () => {
    const maps = join(import.meta.dirname, '../maps');
    for (const file of readdirSync(maps).filter((f) => /^\d-\d\.tmj$/.test(f))) {
      const { properties } = JSON.parse(readFileSync(join(maps, file), 'utf8'));
      const id = properties.find((p: { name: string }) => p.name === 'id').value;
      expect(Object.keys(palettes)).toContain(id);
    }
  });

  test('colours are colours', () => {
    for (const palette of Object.values(palettes)) {
      const { covers, sky, daylight, coat, ...tones } = palette;
      for (const tone of [...Object.values(tones), ...covers, ...sky]) expect(tone).toMatch(/^#[0-9a-f]{6}$/);
      expect(daylight).toBeGreaterThanOrEqual(0);
      expect(coat).toBeGreaterThan(0);
    }
  });

  test('the ground lies before what is behind play and behind the animals', () => {
    const order = Object.values(DEPTH);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(order).size).toBe(order.length);
    expect(DEPTH.halo).toBeLessThan(DEPTH.terrainBack);
    expect(DEPTH.terrainBack).toBeLessThan(DEPTH.animals);
  });
});

describe('quality', () => {
  test('a slower machine never gets more', () => {
    const steps = [0, 0.2, 0.5, 1, 5, Number.POSITIVE_INFINITY].map((cost) => qualityFor(cost, 1080));
    for (let i = 1; i < steps.length; i++) {
      expect(steps[i]!.lines).toBeLessThanOrEqual(steps[i - 1]!.lines);
      expect(steps[i]!.effects).toBeLessThanOrEqual(steps[i - 1]!.effects);
    }
    expect(steps[0]).toEqual({ lines: 1080, effects: 3 });
  });

  test('a small screen is not drawn larger than it is', () => {
    expect(qualityFor(0, 540).lines).toBe(540);
    expect(qualityFor(0, 2160).lines).toBe(1080);
  });

  test('a step asked for in the address is taken, and a wrong one named', () => {
    expect(qualityFromQuery('')).toBeNull();
    for (const lines of LINES) expect(qualityFromQuery(`?lines=${lines}`)?.lines).toBe(lines);
    expect(qualityFromQuery('?lines=360&effects=3')).toEqual({ lines: 360, effects: 3 });
    expect(() => qualityFromQuery('?lines=700')).toThrow(/choose one of 1080/);
  });
});
