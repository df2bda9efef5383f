/**
 * Reads ink source for what the simulation must know of it: each knot's stages and where it runs on.
 * The words are the compiler's business; here only knots, tags, braces and diverts count.
 */
import type { Skeletons, Stage } from '../../src/sim/level.ts';
import { trustTable } from '../../src/sim/trust.ts';
import { type Cue, parseTag, TagError } from '../../src/story/tags.ts';

/** A place in the script; `line` counts from 1. */
export interface Place {
  file: string;
  line: number;
  knot: string;
}

/** The script cannot be used: says where, what and the mend. */
export class StoryError extends Error {
  constructor({ file, line, knot }: Place, problem: string) {
    super(`assets/story/${file}, line ${line}${knot === '' ? '' : `, knot "${knot}"`}: ${problem}`);
  }
}

export interface TaggedLine extends Place {
  text: string;
  cues: Cue[];
}

/** A line of the script with its words left out: `… # sfx: bark_low`, `{ answered:`. */
export interface Step extends Place {
  form: string;
}

export interface Outline {
  skeletons: Skeletons;
  /** every line of words, in order */
  lines: TaggedLine[];
  /** every line that says or does something, in order */
  steps: Step[];
}

const lastStage = (): Stage => ({ wait: '', ticks: 0, flag: '', required: false });

/** The outline of a script given file by file, in the order of its includes. Throws a StoryError. */
export function outlineStory(files: { file: string; source: string }[]): Outline {
  const outline: Outline = { skeletons: {}, lines: [], steps: [] };
  for (const { file, source } of files) readFile(file, source, outline);
  for (const line of outline.lines) checkTrust(line);
  return outline;
}

function readFile(file: string, source: string, { skeletons, lines, steps }: Outline): void {
  let knot = '';
  let depth = 0;
  source.split('\n').forEach((raw, index) => {
    const text = raw.replace(/\/\/.*$/, '').trim();
    const place: Place = { file, line: index + 1, knot };
    const header = /^={2,}\s*(?!function\b)(\w+)/.exec(text);
    if (header) {
      knot = header[1]!;
      if (depth > 0) throw new StoryError(place, 'a "{" is never closed; end the condition with "}"');
      if (skeletons[knot]) throw new StoryError(place, `knot "${knot}" is written twice; rename one`);
      skeletons[knot] = { stages: [lastStage()], next: '' };
      steps.push({ ...place, knot, form: `=== ${knot} ===` });
      return;
    }
    const skeleton = skeletons[knot];
    if (!skeleton) return;

    const [words = '', ...tags] = text.split(/\s*(?<!\\)#\s*/);
    const cues = tags.map((tag) => readTag(place, tag));
    const within = depth > 0 || /^\{/.test(words);
    depth += count(words, '{') - count(words, '}');
    const divert = /->\s*(\w+)\s*$/.exec(words)?.[1];

    if (divert && within)
      throw new StoryError(place, 'a divert inside a condition is not equal in every run; move it out');
    if (divert) skeleton.next = divert === 'DONE' || divert === 'END' ? '' : divert;
    if (/^[*+]/.test(words)) throw new StoryError(place, 'choices are made with the body; use "# wait:" and a flag');
    for (const cue of cues) {
      if (cue.kind !== 'wait') continue;
      if (within) throw new StoryError(place, 'a wait inside a condition is not equal in every run; move it out');
      const { kind: _, ...stage } = cue;
      skeleton.stages.splice(-1, 0, stage);
    }
    const said = words.replace(/^-\s*else:|->.*$|[{}]|\b[\w ]+:$/g, '').trim();
    if (said === '' && cues.length > 0) throw new StoryError(place, 'a tag needs a line of words before it');
    if (said !== '') lines.push({ ...place, text: said, cues });
    const form = [...logicOf(words), said === '' ? '' : '…', ...tags.map((tag) => `# ${tag.trim()}`)];
    if (text !== '') steps.push({ ...place, form: form.filter(Boolean).join(' ') });
  });
  if (depth > 0)
    throw new StoryError({ file, line: source.split('\n').length, knot }, 'a "{" is never closed; add "}"');
}

/** Conditions, braces, alternatives and diverts. */
const logicOf = (words: string): string[] => words.match(/\{\s*[^{}:|]+:|-\s*else:|->\s*\w+|[{}|]/g) ?? [];

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function readTag(place: Place, tag: string): Cue {
  // ink reads -> in a tag as a divert, and fails only when that line is played
  if (tag.includes('->')) throw new StoryError(place, `tag "${tag}": write "=>" for the flag a wait sets, not "->"`);
  try {
    return parseTag(tag);
  } catch (error) {
    if (error instanceof TagError) throw new StoryError(place, error.message);
    throw error;
  }
}

/** The script only marks where a payment is felt: it must be one of the simulation's. */
function checkTrust(line: TaggedLine): void {
  for (const cue of line.cues) {
    if (cue.kind === 'trust' && !trustTable.some((row) => row.id === cue.id))
      throw new StoryError(line, `trust: src/sim/trust.ts has no row "${cue.id}"; add it there, or mend the name`);
  }
}
