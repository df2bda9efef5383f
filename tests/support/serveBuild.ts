/** Builds the game once and serves it for the browser tests. */
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowser();
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 }, logLevel: 'warn' });
  project.provide('address', server.resolvedUrls!.local[0]!);
  return () => server.close();
}
