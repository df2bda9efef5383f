import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (folder: string): string =>
  (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter((file) => /\.(ts|js|css)$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');

test('players get nothing of what helps development', () => {
  const tools = textOf('src/dev');
  // where tests/support/serveBuild.ts has built the game
  const game = textOf('out/test-build');
  expect(game.length).toBeGreaterThan(100_000);
  for (const mark of ['maps:saved', 'dev-boxes', 'dev-tuning', 'Copy the changed lines']) {
    expect([mark, tools.includes(mark), game.includes(mark)]).toEqual([mark, true, false]);
  }
});
