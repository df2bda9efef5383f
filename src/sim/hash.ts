/** 32-bit hashes of plain data (FNV-1a over bytes): same value, same hash, in every engine and key order. */
const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

const byte = (h: number, b: number): number => Math.imul(h ^ b, PRIME);
const int = (h: number, n: number): number =>
  byte(byte(byte(byte(h, n & 255), (n >>> 8) & 255), (n >>> 16) & 255), n >>> 24);

function text(h: number, s: string): number {
  let out = int(h, s.length);
  for (let i = 0; i < s.length; i++) out = byte(byte(out, s.charCodeAt(i) & 255), s.charCodeAt(i) >>> 8);
  return out;
}

function value(h: number, v: unknown): number {
  if (typeof v === 'number') return int(byte(h, 1), v);
  if (typeof v === 'string') return text(byte(h, 2), v);
  if (typeof v === 'boolean') return byte(h, v ? 4 : 3);
  if (v === null || v === undefined) return byte(h, 5);
  if (v instanceof Uint8Array) {
    let out = int(byte(h, 6), v.length);
    for (const b of v) out = byte(out, b);
    return out;
  }
  if (Array.isArray(v)) {
    let out = int(byte(h, 7), v.length);
    for (const item of v) out = value(out, item);
    return out;
  }
  let out = byte(h, 8);
  const record = v as Record<string, unknown>;
  for (const key of Object.keys(record).sort()) out = value(text(out, key), record[key]);
  return out;
}

/** Unsigned 32-bit hash of numbers (int32), strings, booleans, null, arrays, byte arrays and plain objects. */
export const hashPlain = (v: unknown): number => value(OFFSET, v) >>> 0;
