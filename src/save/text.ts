/**
 * A document as text: one line that names it, with version and checksum, then JSON.
 *   hopeful-almost progress 1 9f3a2c1b
 */
import * as v from 'valibot';
import { migrate, migrations } from './migrations.ts';
import { type DocumentName, type Documents, schemas } from './schema.ts';

const GAME = 'hopeful-almost';
/** Larger texts are not ours. */
const MAX_CHARS = 8 << 20;

/** CRC-32 (IEEE 802.3, reflected) of the text's UTF-8 bytes. */
export function checksum(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

export interface Envelope {
  name: string;
  version: number;
  data: unknown;
}

/** What is wrong with a text; the interface has the words. */
export interface SaveFault {
  /** another, lacking: a document · newer: a later version of the game wrote it · field: a value in it */
  is: 'tooLarge' | 'foreign' | 'checksum' | 'notJson' | 'another' | 'lacking' | 'newer' | 'field';
  /** the name, field or head that it is about */
  at: string;
}

/** A text that cannot be used. */
export class SaveError extends Error {
  readonly fault: SaveFault;
  constructor(is: SaveFault['is'], at = '') {
    super(`${is} ${at}`);
    this.fault = { is, at };
  }
}

export function wrap({ name, version, data }: Envelope): string {
  const body = JSON.stringify(data);
  return `${GAME} ${name} ${version} ${checksum(body).toString(16).padStart(8, '0')}\n${body}`;
}

/** Throws a SaveError for anything `wrap` did not write. */
export function unwrap(text: string): Envelope {
  if (text.length > MAX_CHARS) throw new SaveError('tooLarge');
  const head = /^hopeful-almost ([a-z]+) ([1-9]\d{0,8}) ([0-9a-f]{8})\r?\n/.exec(text);
  if (head === null) throw new SaveError('foreign', GAME);
  const body = text.slice(head[0].length);
  if (checksum(body) !== Number.parseInt(head[3]!, 16)) {
    throw new SaveError('checksum');
  }
  try {
    return { name: head[1]!, version: Number(head[2]), data: JSON.parse(body) };
  } catch {
    throw new SaveError('notJson');
  }
}

/** The document in an envelope, brought up to date. Throws a SaveError. */
export function openDocument<D extends DocumentName>(name: D, { version, data, ...envelope }: Envelope): Documents[D] {
  if (envelope.name !== name) throw new SaveError('another', envelope.name);
  const steps = migrations[name];
  if (version > steps.length + 1) throw new SaveError('newer');
  return checkDocument(name, migrate(steps, version, data));
}

/** Throws a SaveError that names the field. */
export function checkDocument<D extends DocumentName>(name: D, data: unknown): Documents[D] {
  const schema: v.GenericSchema<unknown, Documents[D]> = schemas[name];
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SaveError('field', `${v.getDotPath(issue) ?? name}: ${issue.message}`);
}

export const wrapDocument = <D extends DocumentName>(name: D, data: Documents[D]): string =>
  wrap({ name, version: migrations[name].length + 1, data });
