import { describe, expect, it } from 'vitest';
import { type Json, load, map, object, objectLayer, properties, tileLayer, tileset } from './support/tiledFixture.ts';

const bent = (bend: (json: Json) => void, json = map()): Json => {
  bend(json);
  return json;
};
const withObject = (json: Json): Json => map({ objects: [json] });
const FILE = 'maps/1-9.tmj';

/** What is wrong, the map, and the whole message. */
const cases: [string, Json, string][] = [
  [
    'no map at all',
    'words',
    `${FILE}: the file: Invalid type: Expected Object but received "words"; save it again from Tiled as JSON`,
  ],
  [
    'isometric',
    bent((m) => (m.orientation = 'isometric')),
    `${FILE}: is isometric; set Map > Map Properties > Orientation to Orthogonal`,
  ],
  ['infinite', bent((m) => (m.infinite = true)), `${FILE}: is infinite; untick Map > Map Properties > Infinite`],
  ['tile size', bent((m) => (m.tilewidth = 32)), `${FILE}: its tiles are 32×64 px; set them to 64×64`],
  [
    'no title',
    bent((m) => m.properties.splice(1, 1)),
    `${FILE}, map properties: needs "title", shown when the level begins`,
  ],
  [
    'id of another file',
    bent((m) => (m.properties[0].value = '1-8')),
    `${FILE}, map properties: "id" is "1-8"; the file is named 1-9`,
  ],
  ['no solid layer', bent((m) => m.layers.shift()), `${FILE}: needs a tile layer "solid"`],
  ['no spawn', bent((m) => m.layers[1].objects.shift()), `${FILE}: needs a spawn for jasper`],

  [
    'tile layer name',
    map({ layers: [tileLayer('decor_back')] }),
    `${FILE}, layer "decor_back": no such tile layer; begin its name with one of solid, oneway, hazards`,
  ],
  [
    'object layer name',
    map({ layers: [objectLayer('stuff', [])] }),
    `${FILE}, layer "stuff": no such object layer; begin its name with one of objects, rusty, zones, props`,
  ],
  [
    'image layer',
    map({ layers: [{ name: 'sky', type: 'imagelayer', image: 'sky.png' }] }),
    `${FILE}, layer "sky": a layer of type "imagelayer" cannot be used; place its pictures as prop objects`,
  ],
  [
    'layer size',
    map({ layers: [{ ...tileLayer('solid'), width: 4 }] }),
    `${FILE}, layer "solid": is 4×5 in a map of 8×5; resize the map in Tiled`,
  ],
  [
    'data too short',
    bent((m) => m.layers[0].data.pop()),
    `${FILE}, layer "solid": has 39 tiles for 8×5 = 40; choose Map > Map Properties > Tile Layer Format: CSV, and save again`,
  ],
  [
    'zstd',
    bent((m) => Object.assign(m.layers[0], { data: 'KLUv', encoding: 'base64', compression: 'zstd' })),
    `${FILE}, layer "solid": "zstd" compression cannot be read; choose Map > Map Properties > Tile Layer Format: CSV`,
  ],
  [
    'damaged gzip',
    bent((m) => Object.assign(m.layers[0], { data: 'AAAA', encoding: 'base64', compression: 'gzip' })),
    `${FILE}, layer "solid": its base64 data is damaged; choose Map > Map Properties > Tile Layer Format: CSV, and save again`,
  ],
  [
    'half a tile of offset',
    map({ layers: [{ name: 'wing', type: 'group', layers: [{ ...tileLayer('solid'), offsetx: 32 }] }] }),
    `${FILE}, layer "wing", layer "solid": its offset of 32 px is no whole number of tiles; use a multiple of 64`,
  ],
  [
    'moved out',
    map({ layers: [{ ...tileLayer('solid', { '7,0': 1 }), offsetx: 64 }] }),
    `${FILE}, layer "solid", tile 7,0: the layer's offset moves it out of the map; erase it or enlarge the map`,
  ],
  [
    'layer without objects',
    map({ layers: [{ name: 'zones', type: 'objectgroup' }] }),
    `${FILE}, layer "zones": objects: Invalid key: Expected "objects" but received undefined; save it again from Tiled as JSON`,
  ],

  [
    'bad gid',
    map({ layers: [tileLayer('solid', { '2,3': 77 })] }),
    `${FILE}, layer "solid", tile 2,3: no tileset has tile 77; paint it again from a tileset of this map`,
  ],
  [
    'tile of another layer',
    map({ layers: [tileLayer('solid', { '2,3': 4 })] }),
    `${FILE}, layer "solid", tile 2,3: tile 3 of materials has no "surf"; paint a tile made for "solid", or give it one in the tileset`,
  ],

  [
    'no class',
    withObject(object(7, '', 1, 1, 1, 1)),
    `${FILE}, layer "objects", object 7 (no class): no such class; use one of `,
  ],
  [
    'template',
    withObject({ id: 7, template: 'cup.tj', x: 1, y: 1 }),
    `${FILE}, layer "objects", object 7 (no class): is made from a template; choose Detach in its context menu`,
  ],
  [
    'unknown class',
    withObject(object(7, 'dragon', 1, 1, 1, 1)),
    `${FILE}, layer "objects", object 7 (dragon): no such class; use one of spawn, exit, `,
  ],
  [
    'missing property',
    withObject(object(7, 'exit', 1, 1, 1, 1)),
    `${FILE}, layer "objects", object 7 (exit): needs "to", id of the level that follows`,
  ],
  [
    'missing target',
    withObject(object(7, 'lever', 1, 1, 1, 1, { target: 0 })),
    `${FILE}, layer "objects", object 7 (lever): needs "target", the mover, fall or gate it releases`,
  ],
  [
    'dangling target',
    withObject(object(7, 'lever', 1, 1, 1, 1, { target: 40 })),
    `${FILE}, layer "objects", object 7 (lever): there is no object 40; "target" must be the id of a mover or fall or gate`,
  ],
  [
    'target of the wrong class',
    withObject(object(7, 'lever', 1, 1, 1, 1, { target: 1 })),
    `${FILE}, layer "objects", object 7 (lever): object 1 is a spawn; "target" must be the id of a mover or fall or gate`,
  ],
  [
    'wrong type',
    withObject(object(7, 'checkpoint', 1, 1, 1, 1, { order: 'first' })),
    `${FILE}, layer "objects", object 7 (checkpoint): "order" is "first"; it must be a whole number (int)`,
  ],
  [
    'out of range',
    withObject(object(7, 'checkpoint', 1, 1, 1, 1, { order: 0 })),
    `${FILE}, layer "objects", object 7 (checkpoint): "order" is 0; it must be 1 or more`,
  ],
  [
    'wrong choice',
    withObject(object(7, 'spawn', 1, 1, 0, 0, { face: 'up' })),
    `${FILE}, layer "objects", object 7 (spawn): "face" is "up"; use one of "left", "right"`,
  ],
  [
    'wrong colour',
    withObject(object(7, 'light', 1, 1, 0, 0, { colour: 'grey' })),
    `${FILE}, layer "objects", object 7 (light): "colour" is "grey"; it must be a colour`,
  ],
  [
    'misspelt property',
    withObject(object(7, 'exit', 1, 1, 1, 1, { too: '2-1' })),
    `${FILE}, layer "objects", object 7 (exit): has an unknown property "too"; known here: "to", "side"`,
  ],
  [
    'rotated rectangle',
    withObject({ ...object(7, 'exit', 1, 1, 1, 1, { to: '2-1' }), rotation: 10 }),
    `${FILE}, layer "objects", object 7 (exit): is rotated; set its rotation to 0`,
  ],
  [
    'ellipse for a rectangle',
    withObject({ ...object(7, 'exit', 1, 1, 1, 1, { to: '2-1' }), ellipse: true }),
    `${FILE}, layer "objects", object 7 (exit): must be a rectangle; draw it with the rectangle tool (R)`,
  ],
  [
    'rectangle for a line',
    withObject(object(7, 'mover', 1, 1, 1, 1, { speed: 4 })),
    `${FILE}, layer "objects", object 7 (mover): must be a line of two points or more; draw it with the polygon tool (P)`,
  ],
  [
    'unknown knot',
    withObject(object(7, 'passing', 1, 1, 1, 1, { knot: 'p_snow' })),
    `${FILE}, layer "objects", object 7 (passing): there is no knot "p_snow"; write it in assets/story, or mend the name`,
  ],
  [
    'unknown memory',
    withObject(object(7, 'memory', 1, 1, 0, 0, { memory: 'mem_9' })),
    `${FILE}, layer "objects", object 7 (memory): there is no knot "mem_9"; write it in assets/story, or mend the name`,
  ],
  [
    'stage past the end',
    withObject(object(7, 'mark', 1, 1, 0, 0, { knot: 'm_dig', stage: 2 })),
    `${FILE}, layer "objects", object 7 (mark): "stage" is 2; m_dig has stages 0 to 1`,
  ],
  [
    'object without a place',
    withObject({ ...object(7, 'exit', 1, 1, 1, 1), x: '12' }),
    `${FILE}, layer "objects": objects.2.x: Invalid type: Expected number but received "12"; save it again from Tiled as JSON`,
  ],
];

describe('a map that the game cannot use', () => {
  it.each(cases)('%s', async (_what, json, message) => {
    const error = await load(json).then(
      () => 'no error',
      (e: Error) => `${e.name}: ${e.message}`,
    );
    expect(error.slice(0, message.length + 10)).toBe(`MapError: ${message}`);
  });
});

describe('a tileset that the game cannot use', () => {
  const messageOf = (json: Json, sets: Record<string, Json>) => load(json, sets).catch((e: Error) => e.message);

  it('is missing', async () => {
    expect(await messageOf(map(), {})).toBe(
      `${FILE}, tileset "materials.tsj": is missing; put it beside the map, or embed it`,
    );
  });
  it('is XML', async () => {
    const json = bent((m) => (m.tilesets[0].source = 'materials.tsx'));
    expect(await messageOf(json, {})).toBe(
      `${FILE}, tileset "materials.tsx": is XML; in Tiled, export it as JSON (.tsj) and use that one`,
    );
  });
  it('is damaged', async () => {
    expect(await messageOf(map(), { 'materials.tsj': { tilecount: 'four' } })).toContain(
      `${FILE}, tileset "materials.tsj": tilecount: Invalid type`,
    );
  });
  it('has a value that no rule knows', async () => {
    const set = bent((t) => (t.tiles[0].properties = properties({ surf: 'lava', paint: 'stone' })), tileset());
    expect(await messageOf(map(), { 'materials.tsj': set })).toBe(
      `${FILE}, layer "solid", tile 0,4, tile 0 of materials: "surf" is "lava"; use one of "stone", "claw", "metal", "glass", "mud"`,
    );
  });
});
