/**
 * A language that nobody speaks, made from English: every letter strange, every text 40 % longer and in brackets.
 * A plain letter on the screen is a word outside the catalogue, a missing bracket a text cut off.
 */
import type { Words } from './languages.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** All of them are in the game's own letters. */
const STRANGE = [...'áßçďéƒĝĥíĵķļṁñóþǫŕšţúųŵ×ýžÁẞÇĎÉŦĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚŲŴ×ÝŽ'];
const GROWTH = 0.4;

/** `Begin` → `[Ɓéĝííííñ]`: as long as a longer language would have it, word by word. */
export function pseudo(text: string): string {
  if (!/[a-z]/i.test(text)) return text;
  let owed = 0;
  const grown = text.replace(/[A-Za-z]+/g, (word) => {
    owed += word.length * GROWTH;
    const extra = Math.floor(owed);
    owed -= extra;
    const at = Math.max(word.search(/[aeiouy]/), 0);
    return word.slice(0, at) + word[at]!.repeat(extra) + word.slice(at);
  });
  return `[${grown.replace(/[A-Za-z]/g, (letter) => STRANGE[PLAIN.indexOf(letter)]!)}]`;
}

/** Stand in for what a message is given, so that only its own words turn strange; of no script (Unicode: private use). */
const GIVEN = 0xe000;

function pseudoMessage(message: (...given: never[]) => string): (...given: unknown[]) => string {
  return (...given) => {
    const marks = given.map((value, i) => (typeof value === 'string' ? String.fromCharCode(GIVEN + i) : value));
    const text = pseudo(message(...(marks as never[])));
    return text.replace(/[\ue000-\ue00f]/g, (mark) => String(given[mark.charCodeAt(0) - GIVEN]));
  };
}

function pseudoTree(branch: unknown): unknown {
  if (typeof branch === 'string') return pseudo(branch);
  if (typeof branch === 'function') return pseudoMessage(branch as () => string);
  if (Array.isArray(branch)) return branch.map(pseudoTree);
  return Object.fromEntries(Object.entries(branch as object).map(([key, value]) => [key, pseudoTree(value)]));
}

/** A catalogue of texts, whatever its shape. */
export const pseudoTexts = <T>(english: T): T => pseudoTree(english) as T;

/** Texts of compiled ink begin with a caret; those between `#` and `/#` are tags. */
function pseudoInk(node: unknown): unknown {
  if (Array.isArray(node)) {
    let inTag = false;
    return node.map((item) => {
      if (item === '#' || item === '/#') inTag = item === '#';
      if (typeof item === 'string' && /^\^.*\S/.test(item)) return inTag ? item : `^${pseudoLine(item.slice(1))}`;
      return pseudoInk(item);
    });
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, pseudoInk(value)]));
}

/** The spaces around it are the script's. */
const pseudoLine = (text: string): string => text.replace(/\S.*\S|\S/, pseudo);

export const pseudoWords = ({ ink, sniffs }: Words): Words => ({
  ink: JSON.stringify(pseudoInk(JSON.parse(ink))),
  sniffs: Object.fromEntries(
    Object.entries(sniffs).map(([id, text]) => [id, text.split('/').map(pseudoLine).join('/')]),
  ),
});
