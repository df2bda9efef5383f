/** Compiles assets/story: the words for the ink runtime, the skeletons for the simulation. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Compiler, CompilerOptions } from 'inkjs/full';
import type { Skeletons } from '../../src/sim/level.ts';
import { outlineStory, type Step, StoryError, type TaggedLine } from './skeleton.ts';
import { checkTranslation } from './translation.ts';

export interface CompiledStory {
  /** for the ink runtime */
  json: string;
  skeletons: Skeletons;
  /** every name that a map may give: knots, and sniffs by their ids */
  knots: string[];
  /** sniff id → its text */
  sniffs: Record<string, string>;
  /** every line with its cues and place, for tests and checks */
  lines: TaggedLine[];
  /** all of it but the words, line by line */
  steps: Step[];
}

/** What every language shares: the facts that the words may ask, and the order of the chapters. */
const MAIN = 'main.ink';
const SNIFFS = 'sniffs.json';
/** The language the story is written in: the others tell it line by line. */
export const ORIGINAL = 'en';
/** inkjs's ErrorType, which it does not export */
const AUTHOR_NOTE = 0;

/** The languages that a folder has the story in, the original first. */
export function languagesIn(dir: string): string[] {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [ORIGINAL, ...folders.map(({ name }) => name).filter((name) => name !== ORIGINAL)];
}

/** Compiles the story of a folder in one language. Throws a StoryError with file, line, knot and mend. */
export function compileStory(dir: string, language = ORIGINAL): CompiledStory {
  const story = compileSources(...readStory(dir, language), language);
  if (language !== ORIGINAL) checkTranslation(compileStory(dir), story, language);
  return story;
}

/** The ink by file name, and the sniffs. */
export function readStory(dir: string, language = ORIGINAL): [Record<string, string>, Record<string, string>] {
  const folder = join(dir, language);
  const sources = Object.fromEntries(
    [join(dir, MAIN), ...readdirSync(folder).map((name) => join(folder, name))]
      .filter((path) => path.endsWith('.ink'))
      .map((path) => [basename(path), readFileSync(path, 'utf8')]),
  );
  return [sources, JSON.parse(readFileSync(join(folder, SNIFFS), 'utf8'))];
}

/** The same from texts by file name; `main.ink` must be among them. @param folder of all but that one, for errors */
export function compileSources(
  sources: Record<string, string>,
  sniffs: Record<string, string> = {},
  folder = '',
): CompiledStory {
  const { skeletons, lines, steps } = outlineStory(inOrder(sources, folder));
  const json = compileInk(sources);
  const main = { file: MAIN, line: 1, knot: '' };
  for (const { next } of Object.values(skeletons))
    if (next !== '' && !skeletons[next]) throw new StoryError(main, `there is no knot "${next}" to divert to`);
  const declared = new Set([...sources[MAIN]!.matchAll(/^VAR\s+(\w+)/gm)].map((m) => m[1]));
  for (const line of lines)
    for (const cue of line.cues)
      if (cue.kind === 'wait' && cue.flag !== '' && !declared.has(cue.flag))
        throw new StoryError(
          line,
          `the wait sets "${cue.flag}", which ${MAIN} does not declare; add VAR ${cue.flag} = false`,
        );
  return { json, skeletons, knots: [...Object.keys(skeletons), ...Object.keys(sniffs)], sniffs, lines, steps };
}

function inOrder(sources: Record<string, string>, folder: string): { file: string; source: string }[] {
  const main = sources[MAIN];
  if (main === undefined)
    throw new StoryError({ file: MAIN, line: 1, knot: '' }, 'is missing; it declares and includes');
  const files = [{ file: MAIN, source: main }];
  for (const m of main.matchAll(/^INCLUDE\s+(\S+)\s*$/gm)) {
    const line = main.slice(0, m.index).split('\n').length;
    const source = sources[m[1]!];
    if (source === undefined)
      throw new StoryError({ file: MAIN, line, knot: '' }, `there is no file "${m[1]}" to include`);
    files.push({ file: join(folder, m[1]!), source });
  }
  return files;
}

function compileInk(sources: Record<string, string>): string {
  const errors: string[] = [];
  const files = {
    ResolveInkFilename: (name: string) => name,
    LoadInkFileContents: (name: string) => sources[name] ?? '',
  };
  const onError = (message: string, type: number) => {
    if (type !== AUTHOR_NOTE) errors.push(message);
  };
  // all visits counted: the runner asks in which knot it is
  const compiler = new Compiler(sources[MAIN]!, new CompilerOptions(MAIN, [], true, onError, files));
  const story = attempt(() => compiler.Compile());
  if (errors.length > 0) throw new Error(errors.map((e) => `assets/story: ${e}`).join('\n'));
  if (story === null) throw new Error('assets/story: ink could not compile it, and did not say why');
  return story.ToJson() as string;
}

/** inkjs throws after reporting; what it reported says more. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
