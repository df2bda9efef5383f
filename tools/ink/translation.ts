/** A story in another language: the same knots, conditions, diverts and tags, line by line, and words of its own. */
import type { CompiledStory } from './compile.ts';
import { StoryError } from './skeleton.ts';

type Parts = Pick<CompiledStory, 'steps' | 'sniffs'>;

/** Throws a StoryError at the first line that is not a line of the original in other words. @param folder for errors */
export function checkTranslation(original: Parts, translated: Parts, folder: string): void {
  const { steps } = translated;
  for (let i = 0; i < Math.max(steps.length, original.steps.length); i++) {
    const [step, wanted] = [steps[i], original.steps[i]];
    if (step?.form === wanted?.form) continue;
    const place = step ?? steps.at(-1) ?? { file: `${folder}/`, line: 1, knot: '' };
    const here = step === undefined ? 'it ends' : `"${step.form}" stands`;
    const there =
      wanted === undefined ? 'has ended' : `has "${wanted.form}" (assets/story/${wanted.file}, line ${wanted.line})`;
    throw new StoryError(place, `${here} where the original ${there}; only the words between may differ`);
  }
  const place = { file: `${folder}/sniffs.json`, line: 1, knot: '' };
  for (const id of Object.keys(original.sniffs))
    if (translated.sniffs[id] === undefined) throw new StoryError(place, `sniff "${id}" is missing`);
  for (const id of Object.keys(translated.sniffs))
    if (original.sniffs[id] === undefined) throw new StoryError(place, `sniff "${id}" is none of the original's`);
}
