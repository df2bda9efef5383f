/** Lets `verify` judge replays whose truth is known. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifySource } from '../verifySource.ts';
import type { Made } from './make.ts';

/** Those that verify misjudges, each with what it said. */
export async function misjudged(made: Made[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'replays-'));
  const wrong: string[] = [];
  try {
    for (const { name, content, broken, says } of made) {
      const file = join(folder, name);
      if (typeof content !== 'string') writeFileSync(file, content);
      const { ok, line } = await verifySource(typeof content === 'string' ? content : file);
      if (ok !== (broken === null) || !says.test(line)) wrong.push(`${name}: ${line}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return wrong;
}
