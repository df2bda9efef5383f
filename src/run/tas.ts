/**
 * Input as text, one line a stretch, as makers of tool-assisted runs know it:
 *
 *   Level 1-1                 which map; then, if the run brings anything: From, Trust, Flags, Paid, Memories
 *     12,R,J                  12 ticks with right and jump held; letters L R U D J P V, C creep,
 *                             T touch screen; assists: S stamina, K coyote time, G leaps over gaps,
 *                             H Rusty's help, F his trust
 *   until x>=52,R             held until the condition is true (tasCondition.ts), for at most 600 ticks
 *   until ground within 90,R  with a bound of its own
 *   Assert flag met           stops with a reason if it is not so
 *   Repeat 3 … EndRepeat      Read other.tas      *** breakpoint      # comment
 */
import { freshStart, type Start } from '../sim/world.ts';
import type { InputLog } from './inputLog.ts';
import { MAX_TICKS } from './replay.ts';
import { type Condition, parseCondition } from './tasCondition.ts';
import { KEY_LETTERS, keyOf, lettersOf } from './tasKeys.ts';

/** Where in the text a step stands: `file.tas:12`. */
interface Step {
  at: string;
}
export type TasStep = Step &
  (
    | { kind: 'hold'; ticks: number; input: number }
    | { kind: 'until'; text: string; condition: Condition; bound: number; input: number }
    | { kind: 'assert'; text: string; condition: Condition }
    | { kind: 'breakpoint' }
    | { kind: 'repeat'; times: number; steps: TasStep[] }
  );

export interface Tas {
  /** as named in its header */
  level: string;
  start: Start;
  steps: TasStep[];
}

/** The message begins with the file and line. */
export class TasError extends Error {}

/** Ticks an `until` without a bound of its own may take. */
const UNTIL_BOUND = 600;
const MAX_READS = 16;

interface Context {
  file: string;
  readFile: (file: string) => string;
  depth: number;
  level: string;
  start: Start;
}

const fail = (at: string, message: string): never => {
  throw new TasError(`${at}: ${message}`);
};

function parseKeys(at: string, letters: string[]): number {
  return letters.reduce((input, letter) => {
    const bit = keyOf(letter.trim().toUpperCase()) ?? fail(at, `no key "${letter.trim()}"; use ${KEY_LETTERS}`);
    return input | bit;
  }, 0);
}

function parseCount(at: string, text: string, what: string): number {
  const n = /^\d+$/.test(text) ? Number(text) : 0;
  if (n < 1 || n > MAX_TICKS) return fail(at, `${what} is "${text}"; it must be a whole number from 1 to ${MAX_TICKS}`);
  return n;
}

function condition(at: string, text: string): Condition {
  try {
    return parseCondition(text);
  } catch (cause) {
    return fail(at, cause instanceof Error ? cause.message : String(cause));
  }
}

function parseUntil(at: string, rest: string): TasStep {
  const [head = '', ...letters] = rest.split(',');
  const parts = /^(.+?)(?:\s+within\s+(\S+))?$/.exec(head.trim());
  if (parts === null) return fail(at, 'until needs a condition, as in "until x>=52,R"');
  const text = parts[1]!;
  const bound = parts[2] === undefined ? UNTIL_BOUND : parseCount(at, parts[2], 'the bound after "within"');
  return { kind: 'until', at, text, condition: condition(at, text), bound, input: parseKeys(at, letters) };
}

/** A line of the header; false if it is something else. */
function parseHeader(at: string, word: string, rest: string, context: Context): boolean {
  const names = rest.split(/[\s,]+/).filter((name) => name !== '');
  switch (word) {
    case 'Level':
      if (names.length !== 1) fail(at, 'Level needs the id of one map, as in "Level 1-1"');
      context.level = names[0]!;
      return true;
    case 'From':
      if (names.length !== 1) fail(at, 'From needs the id of the level he comes from, as in "From 1-2"');
      context.start.from = names[0]!;
      return true;
    case 'Trust':
      if (!/^\d{1,3}$/.test(rest) || Number(rest) > 100) fail(at, `Trust is "${rest}"; it must be from 0 to 100`);
      context.start.trust = Number(rest);
      return true;
    case 'Flags':
      context.start.flags = names;
      return true;
    case 'Paid':
      context.start.paid = names;
      return true;
    case 'Memories':
      context.start.memories = names;
      return true;
    default:
      return false;
  }
}

function readSteps(at: string, name: string, context: Context): TasStep[] {
  if (name === '') fail(at, 'Read needs a file, as in "Read first-room.tas"');
  if (context.depth >= MAX_READS) fail(at, `Read goes ${MAX_READS} files deep; does a file read itself?`);
  let text: string;
  try {
    text = context.readFile(name);
  } catch (cause) {
    return fail(at, `cannot read "${name}": ${cause instanceof Error ? cause.message : cause}`);
  }
  return parseSteps(text, { ...context, file: name, depth: context.depth + 1 });
}

function parseSteps(text: string, context: Context): TasStep[] {
  const steps: TasStep[] = [];
  /** repeats that are still open, the innermost last */
  const open: { at: string; times: number; outer: TasStep[] }[] = [];
  let into = steps;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const at = `${context.file}:${index + 1}`;
    const line = raw.replace(/#.*/, '').trim();
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    if (line === '') return;
    if (/^\d/.test(line)) {
      const [count = '', ...letters] = line.split(',');
      into.push({ kind: 'hold', at, ticks: parseCount(at, count.trim(), 'the count'), input: parseKeys(at, letters) });
    } else if (word === 'until') {
      into.push(parseUntil(at, rest));
    } else if (word === 'Assert') {
      into.push({ kind: 'assert', at, text: rest, condition: condition(at, rest) });
    } else if (word === '***') {
      into.push({ kind: 'breakpoint', at });
    } else if (word === 'Read') {
      into.push(...readSteps(at, rest, context));
    } else if (word === 'Repeat') {
      open.push({ at, times: parseCount(at, rest, 'the count of Repeat'), outer: into });
      into = [];
    } else if (word === 'EndRepeat') {
      const { at: began, times, outer } = open.pop() ?? fail(at, 'EndRepeat without a Repeat above it');
      outer.push({ kind: 'repeat', at: began, times, steps: into });
      into = outer;
    } else if (!parseHeader(at, word, rest, context)) {
      fail(
        at,
        `cannot read "${line}"; a line is ticks and keys (12,R,J), until, Assert, Read, Repeat, EndRepeat, ***, ` +
          'or of the header: Level, From, Trust, Flags, Paid, Memories',
      );
    }
  });
  if (open.length > 0) fail(open.at(-1)!.at, 'Repeat has no EndRepeat below it');
  return steps;
}

/** @param file names it in errors @param readFile the text of a file that it reads. Throws a TasError. */
export function parseTas(
  text: string,
  file: string,
  readFile: (file: string) => string = (name) => {
    throw new Error(`${name} is not here`);
  },
): Tas {
  const start = freshStart();
  const context: Context = { file, readFile, depth: 0, level: '', start };
  const steps = parseSteps(text, context);
  if (context.level === '') fail(`${file}:1`, 'names no level; begin with one, as in "Level 1-1"');
  return { level: context.level, start, steps };
}

/** A log as text of plain ticks, header first; `parseTas` reads it back to the same log. */
export function formatTas(level: string, start: Start, log: InputLog): string {
  const lines = [`Level ${level}`];
  if (start.from !== '') lines.push(`From ${start.from}`);
  if (start.trust !== 0) lines.push(`Trust ${start.trust}`);
  if (start.flags.length > 0) lines.push(`Flags ${start.flags.join(', ')}`);
  if (start.paid.length > 0) lines.push(`Paid ${start.paid.join(', ')}`);
  if (start.memories.length > 0) lines.push(`Memories ${start.memories.join(', ')}`);
  log.masks.forEach((input, i) => {
    const letters = lettersOf(input);
    lines.push(String(log.lengths[i]).padStart(4) + (letters === '' ? '' : `,${letters}`));
  });
  return `${lines.join('\n')}\n`;
}
