/** The story as it ships. */
import { createStory } from '../../src/story/story.ts';
import { compileStory } from '../../tools/ink/compile.ts';

export const compiled = compileStory('assets/story');
export const { skeletons } = compiled;
export const story = createStory(compiled.json, compiled.sniffs, skeletons);
