import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (folder: string): string =>
  (readdirSync(resolve(ROOT, folder), { recursive: true }) as string[])
    .filter((file) => /\.(ts|js|css)$/.test(file))
    .map((file) => readFileSync(resolve(ROOT, folder, file), 'utf8'))
    .join('\n');

test('players get nothing of what helps development', () => {
  const tools = textOf('src/dev');
  const game = textOf(inject('build'));
  expect(game.length).toBeGreaterThan(100_000);
  for (const mark of ['maps:saved', 'dev-tuning', 'Copy the changed lines']) {
    expect([mark, tools.includes(mark), game.includes(mark)]).toEqual([mark, true, false]);
  }
});
