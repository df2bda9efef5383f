/** The knots of the story, compiled from assets/story. */
import type { Skeletons } from '../../src/sim/level.ts';
import { compileStory } from '../ink/compile.ts';

export interface Story {
  skeletons: Skeletons;
  /** also the ids of sniffs */
  knots: ReadonlySet<string>;
}

/** Throws a StoryError when the story does not compile. */
export function readStory(): Story {
  const { skeletons, knots } = compileStory('assets/story');
  return { skeletons, knots: new Set(knots) };
}
