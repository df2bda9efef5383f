import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TILE } from '../src/sim/fixed.ts';
import { Hazard, hazardAt, Oneway, onewayAt, Surf, surfAt } from '../src/sim/level.ts';
import { type Json, load, map, object, objectLayer, tileLayer, tileset } from './support/tiledFixture.ts';

const FLIP_X = 0x80000000;
const FLIP_DIAGONAL = 0x20000000;

function packed(layer: Json, compression = ''): Json {
  const words = Buffer.from(Uint32Array.from(layer.data).buffer);
  const bytes = compression === 'gzip' ? gzipSync(words) : compression === 'zlib' ? deflateSync(words) : words;
  return { ...layer, encoding: 'base64', compression, data: bytes.toString('base64') };
}

describe('cells', () => {
  it('reads surf, one-ways and hazards with their paint', async () => {
    const layers = [
      tileLayer('oneway', { '3,2': 3 }),
      tileLayer('hazards', { '5,3': 4 }),
      tileLayer('solid shelf', { '0,3': 2 }),
    ];
    const { level, scenery } = await load(map({ layers }));
    expect(surfAt(level, 0, 3)).toBe(Surf.claw);
    expect(surfAt(level, 4, 4)).toBe(Surf.stone);
    expect(onewayAt(level, 3, 2)).toBe(Oneway.dog);
    expect(hazardAt(level, 5, 3)).toBe(Hazard.puddle);
    expect(scenery.paint.solid[3 * 8]).toBe('book');
    expect(scenery.paint.oneway[2 * 8 + 3]).toBe('beam');
    expect(scenery.paint.hazard[3 * 8 + 5]).toBe('puddle');
  });

  it.each(['', 'gzip', 'zlib'])('reads base64 with compression "%s" like a plain list', async (compression) => {
    const plain = map();
    const other = map();
    other.layers[0] = packed(other.layers[0], compression);
    expect((await load(other)).level).toEqual((await load(plain)).level);
  });

  it('reads embedded tilesets, the second by its first id', async () => {
    const json = map({ layers: [tileLayer('solid', { '2,3': 12 })] });
    json.tilesets.push({ ...tileset(), firstgid: 11 });
    const { level } = await load(json);
    expect(surfAt(level, 2, 3)).toBe(Surf.claw);
  });

  it('takes a flipped or turned tile for the same cell', async () => {
    const { level } = await load(map({ layers: [tileLayer('solid', { '2,3': (FLIP_X + FLIP_DIAGONAL + 2) >>> 0 })] }));
    expect(surfAt(level, 2, 3)).toBe(Surf.claw);
  });

  it('adds up the offsets of a layer and its groups, and lets later layers cover', async () => {
    const inner = { ...tileLayer('solid', { '1,1': 2 }), offsetx: 64 };
    const group = { name: 'cellar', type: 'group', offsetx: 128, offsety: 192, layers: [inner] };
    const { level } = await load(map({ layers: [group] }));
    expect(surfAt(level, 4, 4)).toBe(Surf.claw);
    expect(surfAt(level, 1, 1)).toBe(Surf.air);
  });
});

describe('objects', () => {
  it('turns Tiled px into units and fills in defaults', async () => {
    const mover = {
      ...object(9, 'mover', 2, 1, 0, 0, { speed: 4 }),
      polyline: [
        { x: 0, y: 0 },
        { x: 0, y: 128 },
      ],
    };
    const { level } = await load(map({ objects: [mover, object(5, 'lever', 1, 2, 1, 1, { target: 9 })] }));
    expect(level.objects.find((o) => o.id === 9)).toMatchObject({
      x: 2 * TILE,
      y: TILE,
      w: 2 * TILE,
      speed: 256,
      mode: 'loop',
      path: [
        { x: 2 * TILE, y: TILE },
        { x: 2 * TILE, y: 3 * TILE },
      ],
    });
    expect(level.objects.find((o) => o.id === 5)).toMatchObject({ kind: 'lever', target: 9, hits: 1, w: TILE });
    expect(level.objects.find((o) => o.id === 1)).toMatchObject({
      x: 1.5 * TILE,
      y: 4 * TILE,
      face: 'right',
      from: '',
    });
  });

  it('moves objects with their layer', async () => {
    const layer = { ...objectLayer('objects', [object(7, 'spawn', 1, 2, 0, 0)]), offsetx: 10, offsety: -64 };
    const { level } = await load(map({ layers: [layer] }));
    expect(level.objects.find((o) => o.id === 7)).toMatchObject({ x: TILE + 640, y: TILE });
  });

  it('lets drips fall to the first ground unless told how far', async () => {
    const objects = [object(7, 'drip', 3.5, 1, 0, 0), object(8, 'drip', 4.5, 1, 0, 0, { drop: 1.5 })];
    const { level } = await load(map({ objects, layers: [tileLayer('oneway', { '3,3': 3 })] }));
    expect(level.objects.find((o) => o.id === 7)).toMatchObject({ drop: 2 * TILE });
    expect(level.objects.find((o) => o.id === 8)).toMatchObject({ drop: 1.5 * TILE });
  });

  it('splits lists, and keeps the knots that objects name and run on into', async () => {
    const meeting = object(7, 'meeting', 1, 1, 2, 2, { knot: 'm_dig', require: 'p_rain, mem_1' });
    const { level } = await load(map({ objects: [meeting] }));
    expect(level.objects.find((o) => o.id === 7)).toMatchObject({ require: ['p_rain', 'mem_1'], once: true });
    expect(Object.keys(level.story)).toEqual(['m_dig', 'm_touch']);
  });

  it('accepts the class under the name Tiled 1.9 gave it', async () => {
    const { type, ...rest } = object(7, 'checkpoint', 1, 2, 1, 2, { order: 1 });
    const { level } = await load(map({ objects: [{ ...rest, class: type }] }));
    expect(level.objects.find((o) => o.id === 7)).toMatchObject({ kind: 'checkpoint', order: 1 });
  });
});

describe('scenery', () => {
  it('reads zones and lights in Tiled px', async () => {
    const zones = objectLayer('zones', [
      object(7, 'camera', 0, 0, 4, 4, { zoom: 1.15 }),
      object(8, 'light', 2, 1, 0, 0, { colour: '#ffD5E6EA', shape: 'shaft' }),
    ]);
    const { scenery, level } = await load(map({ layers: [zones] }));
    expect(scenery.cameras).toEqual([{ x: 0, y: 0, w: 256, h: 256, zoom: 1.15, lookahead: 2, lock: false }]);
    expect(scenery.lights).toEqual([{ x: 128, y: 64, radius: 8, colour: '#d5e6ea', flicker: 'none', shape: 'shaft' }]);
    expect(level.objects.map((o) => o.id)).toEqual([1, 2]);
  });

  it('places a prop by the middle of its foot, as a point or as a tile picture, turned and mirrored', async () => {
    const point = { ...object(7, 'prop', 2, 3, 0, 0, { key: 'heap' }), rotation: 15 };
    const picture = { ...object(8, 'prop', 2, 3, 2, 1, { key: 'heap', flip: true }), gid: FLIP_X + 1 };
    const onItsSide = { ...object(9, 'prop', 2, 3, 2, 1, { key: 'heap' }), gid: 1, rotation: 90 };
    const { scenery } = await load(map({ layers: [objectLayer('props', [point, picture, onItsSide])] }));
    expect(scenery.props).toEqual([
      { key: 'heap', x: 128, y: 192, plane: 'back', flip: false, scale: 1, turn: 15 },
      { key: 'heap', x: 192, y: 192, plane: 'back', flip: false, scale: 1, turn: 0 },
      { key: 'heap', x: 128, y: 256, plane: 'back', flip: false, scale: 1, turn: 90 },
    ]);
  });
});

describe('the hash of a level', () => {
  const hashOf = async (json: Json) => (await load(json)).level.hash;

  it('changes with a tile and with the exit, and not with what only the eye sees', async () => {
    const before = await hashOf(map());
    const tile = map({ layers: [tileLayer('solid', { '3,3': 1 })] });
    expect(await hashOf(tile)).not.toBe(before);
    expect(surfAt((await load(tile)).level, 3, 3)).toBe(Surf.stone);
    const exit = map();
    exit.layers[1].objects[1].x -= 64;
    expect(await hashOf(exit)).not.toBe(before);
    const light = map({ layers: [objectLayer('zones', [object(8, 'light', 2, 1, 0, 0)])] });
    expect(await hashOf(light)).toBe(before);
  });
});
