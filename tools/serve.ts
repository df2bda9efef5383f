/** The game as players get it, built and served on this machine, for browser tests, shots and benchmarks. */
import type { AddressInfo } from 'node:net';
import { build, preview } from 'vite';

export interface Served {
  /** ends in a slash */
  url: string;
  close(): Promise<void>;
}

/** @param outDir where the build goes; each user has one of its own, so that they do not disturb each other */
export async function serveBuild(outDir: string): Promise<Served> {
  await build({ build: { outDir, emptyOutDir: true }, logLevel: 'warn' });
  const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const { port } = server.httpServer.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
