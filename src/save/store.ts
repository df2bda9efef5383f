/**
 * The documents of this browser. Nothing good is ever lost: a text that cannot be read is set aside before anything
 * takes its place, what is written is read back, and where storage fails the game goes on in memory and says so.
 */
import { type DocumentName, type Documents, documentNames, freshDocuments } from './schema.ts';
import { checkDocument, openDocument, SaveError, type SaveFault, unwrap, wrap, wrapDocument } from './text.ts';

/** The part of `localStorage` that is used; each call may throw. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem'>;

/** Something the player should hear of. */
export interface Notice {
  /** damaged, newer: a save was set aside · full, blocked: only memory holds it · refused: a bad value was not saved */
  kind: 'damaged' | 'newer' | 'full' | 'blocked' | 'refused';
  document: DocumentName;
  /** what is wrong with its text; null where that is not why */
  fault: SaveFault | null;
  /** the browser's words, where there is no fault */
  reason: string;
  /** what was there is safe under a key of its own */
  kept: boolean;
}

export interface SetAside {
  key: string;
  text: string;
}

export interface Store {
  /** what is current, also where it could not be written */
  readonly documents: Readonly<Documents>;
  /** in order of arrival */
  readonly notices: readonly Notice[];
  /** Makes it current and writes it. False when only memory holds it, or it was refused; a notice says why. */
  save<D extends DocumentName>(name: D, value: Documents[D]): boolean;
  /** Everything as at the first visit. */
  wipe(): void;
  /** Damaged saves that were kept, for export. */
  setAside(): SetAside[];
  /** All documents as the text of a file. */
  exportText(): string;
  /** The same as letters, digits, - and _ alone, to paste anywhere. */
  exportCode(): string;
  /** Takes over what a file or code holds, all or nothing. What is wrong with it when it cannot. */
  importText(text: string): { ok: true } | { ok: false; fault: SaveFault };
}

const PREFIX = 'hopeful-almost/';
const MOST_ASIDE = 8;
const EXPORT_VERSION = 1;

const keyOf = (name: DocumentName): string => PREFIX + name;
const asideKeys = (name: DocumentName): string[] =>
  Array.from({ length: MOST_ASIDE }, (_, i) => `${keyOf(name)}/aside-${i + 1}`);

/** A browser that keeps nothing keeps no document. */
const tellsSame = (a: Notice, b: Notice): boolean =>
  a.kind === 'blocked' ? b.kind === 'blocked' : JSON.stringify(a) === JSON.stringify(b);

/** Why something failed, as a notice says it. */
const whyOf = (error: unknown): Pick<Notice, 'fault' | 'reason'> =>
  error instanceof SaveError
    ? { fault: error.fault, reason: '' }
    : { fault: null, reason: error instanceof Error ? error.message : String(error) };

/** @param storage null where there is none @param onNotice called at once for each notice, also while opening */
export function createStore(storage: StorageLike | null, onNotice: (notice: Notice) => void = () => {}): Store {
  const documents = freshDocuments();
  const notices: Notice[] = [];
  /** documents whose stored text must not be replaced */
  const locked = new Set<DocumentName>();

  function tell(kind: Notice['kind'], document: DocumentName, error: unknown = '', kept = false): void {
    const notice: Notice = { kind, document, ...whyOf(error), kept };
    // once is enough: a full storage would speak at every checkpoint
    if (notices.some((n) => tellsSame(n, notice))) return;
    notices.push(notice);
    onNotice(notice);
  }

  /** True when the text stands in storage, read back; else what stood there before is put back. */
  function write(key: string, text: string): boolean {
    if (storage === null) return false;
    try {
      const before = storage.getItem(key);
      storage.setItem(key, text);
      if (storage.getItem(key) === text) return true;
      if (before !== null) storage.setItem(key, before);
      return false;
    } catch {
      return false;
    }
  }

  /** Keeps a text that cannot be read under a key of its own. True when it is safe there. */
  function keepAside(name: DocumentName, text: string): boolean {
    for (const key of asideKeys(name)) {
      const there = storage!.getItem(key);
      if (there === text) return true;
      if (there === null) return write(key, text);
    }
    return false;
  }

  function open<D extends DocumentName>(name: D): void {
    let text: string | null = null;
    try {
      if (storage === null) throw new Error();
      text = storage.getItem(keyOf(name));
    } catch (error) {
      locked.add(name);
      tell('blocked', name, error);
      return;
    }
    if (text === null) return;
    try {
      documents[name] = openDocument(name, unwrap(text));
    } catch (error) {
      rescue(name, text, error);
    }
  }

  function rescue(name: DocumentName, text: string, error: unknown): void {
    const kind = error instanceof SaveError && error.fault.is === 'newer' ? 'newer' : 'damaged';
    let kept = false;
    try {
      kept = keepAside(name, text);
    } catch {} // storage that cannot even be read: not kept
    if (!kept) locked.add(name);
    tell(kind, name, error, kept);
  }

  function save<D extends DocumentName>(name: D, value: Documents[D]): boolean {
    let text: string;
    try {
      // a copy, so that what is current is what was written
      const copy = checkDocument(name, JSON.parse(JSON.stringify(value)));
      text = wrapDocument(name, copy);
      documents[name] = copy;
    } catch (error) {
      tell('refused', name, error);
      return false;
    }
    if (locked.has(name)) return false;
    if (write(keyOf(name), text)) return true;
    tell('full', name);
    return false;
  }

  function importText(given: string): { ok: true } | { ok: false; fault: SaveFault } {
    try {
      const taken = readExport(given);
      for (const name of documentNames) {
        // an imported save may replace a locked one only in memory
        save(name, taken[name] as Documents[typeof name]);
      }
      return { ok: true };
    } catch (error) {
      return { ok: false, fault: error instanceof SaveError ? error.fault : { is: 'field', at: String(error) } };
    }
  }

  function wipe(): void {
    const fresh = freshDocuments();
    for (const name of documentNames) save(name, fresh[name] as Documents[typeof name]);
  }

  for (const name of documentNames) open(name);

  return {
    documents,
    notices,
    save,
    setAside() {
      try {
        return documentNames
          .flatMap(asideKeys)
          .map((key) => ({ key, text: storage?.getItem(key) ?? '' }))
          .filter(({ text }) => text !== '');
      } catch {
        return [];
      }
    },
    exportText: () => writeExport(documents),
    exportCode: () => toCode(writeExport(documents)),
    importText,
    wipe,
  };
}

/** Each document in its own envelope, all in one. */
function writeExport(documents: Documents): string {
  const data = Object.fromEntries(documentNames.map((name) => [name, wrapDocument(name, documents[name])]));
  return wrap({ name: 'all', version: EXPORT_VERSION, data });
}

/** Of a file's text or a code. Throws a SaveError. */
function readExport(given: string): Documents {
  const trimmed = given.trim();
  const { name, version, data } = unwrap(fromCode(trimmed) ?? trimmed);
  if (name !== 'all') throw new SaveError('another', name);
  if (version !== EXPORT_VERSION) throw new SaveError('newer');
  const texts = (data ?? {}) as Partial<Record<DocumentName, unknown>>;
  const read = <D extends DocumentName>(document: D): Documents[D] => {
    const text = texts[document];
    if (typeof text !== 'string') throw new SaveError('lacking', document);
    return openDocument(document, unwrap(text));
  };
  return { progress: read('progress'), autosave: read('autosave'), settings: read('settings'), runs: read('runs') };
}

const toCode = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Null for what is no code. Line breaks that a mail put in do no harm. */
function fromCode(code: string): string | null {
  const letters = code.replace(/\s+/g, '');
  if (!/^[\w-]+$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
}
