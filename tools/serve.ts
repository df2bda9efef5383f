/** The game as players get it, built and served on this machine, for browser tests, shots and benchmarks. */

import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

export interface Served {
  /** ends in a slash */
  url: string;
  /** what was built */
  folder: string;
  close(): Promise<void>;
}

/** Builds into a folder of its own, which goes when it is closed. @param root another page than the game's */
export async function serveBuild(root?: string): Promise<Served> {
  const other = root === undefined ? {} : { root, configFile: false as const };
  const outDir = await mkdtemp(join(tmpdir(), 'hopeful-almost-'));
  const out = { outDir, emptyOutDir: true };
  await build({ ...other, build: out, logLevel: 'error' });
  const server = await preview({ ...other, build: out, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    folder: outDir,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
