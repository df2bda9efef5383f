/** Builds and serves the game once for all browser tests. */
import type { TestProject } from 'vitest/node';
import { serveBuild } from '../../tools/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    /** folder of the build */
    build: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // vitest sets 'test', and with that Vite builds what is for development, too
  process.env.NODE_ENV = 'production';
  const { url, folder, close } = await serveBuild();
  project.provide('url', url);
  project.provide('build', folder);
  return close;
}
