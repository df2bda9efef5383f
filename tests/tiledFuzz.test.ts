import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MapError } from '../src/tiled/mapError.ts';
import { type Json, load, map, object, objectLayer, tileLayer, tileset } from './support/tiledFixture.ts';

const FILE = { map: map(), tileset: tileset() };
FILE.map.layers.push(
  tileLayer('hazards', { '5,3': 4 }),
  objectLayer('zones', [object(7, 'camera', 0, 0, 2, 2), object(8, 'drip', 3.5, 1, 0, 0)]),
  {
    name: 'group',
    type: 'group',
    layers: [objectLayer('props', [{ ...object(9, 'prop', 2, 3, 2, 1, { key: 'case' }), gid: 1 }])],
  },
);

/** Every way from the top into the file, arrays and all. */
function pathsOf(json: Json, path: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [path];
  const keys = Array.isArray(json) ? Object.keys(json).slice(0, 6) : Object.keys(json);
  return [...(path.length > 0 ? [path] : []), ...keys.flatMap((key) => pathsOf(json[key], [...path, key]))];
}

function bend(path: readonly string[], value: unknown): Json {
  const copy = structuredClone(FILE);
  const parent = path.slice(0, -1).reduce((at: Json, key) => at[key], copy);
  if (value === undefined) delete parent[path.at(-1)!];
  else parent[path.at(-1)!] = value;
  return copy;
}

const anything = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(-1, 0.5, 1e9, 4294967295, '', 'base64', 'zlib', null, [], {}, true, Number.NaN),
  fc.jsonValue(),
);

it('whatever a map holds, it loads or says what is wrong with it', { timeout: 30_000 }, async () => {
  await load(FILE.map, { 'materials.tsj': FILE.tileset });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pathsOf(FILE)), anything, async (path, value) => {
      const bent = bend(path, value);
      try {
        await load(bent.map, { 'materials.tsj': bent.tileset });
      } catch (error) {
        expect(error, `${path.join('.')} = ${JSON.stringify(value)}`).toBeInstanceOf(MapError);
      }
    }),
    { numRuns: 1500 },
  );
});
