/** The knots of the story, compiled from assets/story. */
import { existsSync } from 'node:fs';
import type { Skeletons } from '../../src/sim/level.ts';

export interface Story {
  skeletons: Skeletons;
  /** also those of sniffs */
  knots: ReadonlySet<string>;
}

export async function readStory(): Promise<Story> {
  const path = new URL('../ink/compile.ts', import.meta.url);
  if (!existsSync(path)) throw new Error('tools/ink/compile.ts is missing');
  const { compileStory } = await import(path.href);
  const { skeletons, knots } = await compileStory('assets/story');
  return { skeletons, knots: new Set(Array.isArray(knots) ? knots : Object.keys(knots)) };
}
