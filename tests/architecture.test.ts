/** The one direction of ARCHITECTURE: which layer may import which, no cycles, and a simulation of integers alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

interface Import {
  from: string;
  typesOnly: boolean;
}
const files = (readdirSync(SRC, { recursive: true }) as string[])
  .filter((f) => /\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
  .map((f) => f.replaceAll('\\', '/'));
const source = new Map(files.map((f) => [f, readFileSync(join(SRC, f), 'utf8')]));

function importsOf(file: string): Import[] {
  const text = source.get(file)!;
  const found: Import[] = [];
  for (const m of text.matchAll(/^(import|export)\s+(type\s+)?([^'";]*?)\bfrom\s+'([^']+)'/gm)) {
    const names = m[3]!
      .replace(/[{}\s]/g, ' ')
      .split(',')
      .map((n) => n.trim())
      .filter(Boolean);
    found.push({
      from: m[4]!,
      typesOnly: Boolean(m[2]) || (names.length > 0 && names.every((n) => n.startsWith('type '))),
    });
  }
  for (const m of text.matchAll(/(?:^import\s+|\bimport\()'([^']+)'/gm)) found.push({ from: m[1]!, typesOnly: false });
  return found.map((i) => (i.from.startsWith('.') ? { ...i, from: inSrc(file, i.from) } : i));
}
const inSrc = (file: string, path: string): string =>
  relative(SRC, normalize(join(SRC, dirname(file), path.replace(/\?.*$/, '')))).replaceAll('\\', '/');
const layerOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.tsx?$/, ''));

/** `all` may be imported; of `types` only types; `packages` from npm. Every layer may import itself. */
const may: Record<string, { all: string[]; types: string[]; packages: string[] }> = {
  sim: { all: [], types: [], packages: [] },
  tiled: { all: ['sim'], types: [], packages: ['valibot', 'tiled-types'] },
  run: { all: ['sim'], types: [], packages: [] },
  input: { all: ['sim'], types: [], packages: [] },
  story: { all: [], types: ['sim'], packages: ['inkjs'] },
  audio: { all: ['sim'], types: ['tiled'], packages: ['howler'] },
  save: { all: [], types: ['sim', 'run'], packages: ['valibot'] },
  offline: { all: [], types: [], packages: ['workbox-precaching', 'workbox-routing', 'workbox-strategies'] },
  view: { all: ['sim', 'run'], types: ['tiled'], packages: ['phaser'] },
  ui: { all: [], types: ['sim', 'run', 'story', 'save', 'tiled', 'input'], packages: ['preact'] },
};

describe('layers', () => {
  for (const [layer, rules] of Object.entries(may)) {
    test(`${layer} imports only what it may`, () => {
      const wrong: string[] = [];
      for (const file of files.filter((f) => layerOf(f) === layer)) {
        for (const { from, typesOnly } of importsOf(file)) {
          const internal = source.has(from) || from.startsWith('..') || /\.(tsx?|css|json|ink)$/.test(from);
          const name = internal ? layerOf(from) : from.split('/')[0]!;
          const data = from.startsWith('../assets/');
          const allowed =
            data ||
            (internal
              ? name === layer || rules.all.includes(name) || (typesOnly && rules.types.includes(name))
              : rules.packages.includes(name) || from.startsWith('virtual:'));
          if (!allowed) wrong.push(`src/${file} imports ${from}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

test('no import cycles', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const i of importsOf(file)) if (!i.typesOnly && source.has(i.from)) visit(i.from, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the simulation uses only arithmetic that every engine rounds alike', () => {
  const banned =
    /\bMath\.(sin|cos|tan|a(?:sin|cos|tan)2?|pow|exp|expm1|log\w*|hypot|cbrt|sinh|cosh|tanh|random)\b|\*\*|\bDate\b|\bperformance\b|parseFloat/;
  const wrong = files
    .filter((f) => layerOf(f) === 'sim')
    .flatMap((f) =>
      source
        .get(f)!
        .split('\n')
        .flatMap((line, i) =>
          banned.test(line.replace(/^\s*(\/?\*+|\/\/).*$/, '')) ? [`src/${f}:${i + 1} ${line.trim()}`] : [],
        ),
    );
  expect(wrong).toEqual([]);
});

test('the built game has every kind of object that is drawn', () => {
  const carried = readFileSync(join(SRC, '../tools/phaser/phaser.ts'), 'utf8').toLowerCase();
  const made = files
    .filter((f) => layerOf(f) === 'view' || layerOf(f) === 'dev')
    .flatMap((f) => [...source.get(f)!.matchAll(/\bscene\s*\.\s*add\s*\.\s*(\w+)\(/g)].map((m) => ({ f, kind: m[1]! })))
    .filter(({ kind }) => kind !== 'existing');
  expect(made.length).toBeGreaterThan(5);
  const missing = made.filter(({ kind }) => !carried.includes(`/${kind.toLowerCase()}factory.js`));
  expect(missing.map(({ f, kind }) => `src/${f} adds a ${kind}: tools/phaser/phaser.ts has none`)).toEqual([]);
});
