/** Numbers and texts as bytes: whole numbers below 2^32 in groups of seven bits, texts as UTF-8 with their length. */

export class BytesError extends Error {}

export interface ByteWriter {
  number(n: number): void;
  text(s: string): void;
  list<T>(items: readonly T[], write: (item: T) => void): void;
  done(): Uint8Array<ArrayBuffer>;
}

export function createWriter(): ByteWriter {
  const bytes: number[] = [];
  const writer: ByteWriter = {
    number(n) {
      let rest = n;
      while (rest > 127) {
        bytes.push((rest & 127) | 128);
        rest = Math.floor(rest / 128);
      }
      bytes.push(rest);
    },
    text(s) {
      const utf8 = new TextEncoder().encode(s);
      writer.number(utf8.length);
      bytes.push(...utf8);
    },
    list(items, write) {
      writer.number(items.length);
      items.forEach(write);
    },
    done: () => Uint8Array.from(bytes),
  };
  return writer;
}

export interface ByteReader {
  number(): number;
  text(): string;
  /** @param most items allowed */
  list<T>(most: number, read: () => T): T[];
  /** true when nothing is left */
  atEnd(): boolean;
}

/** Reads what a writer wrote. Throws a BytesError where the bytes end too soon or a number is too large. */
export function createReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const reader: ByteReader = {
    number() {
      let n = 0;
      for (let scale = 1; scale < 2 ** 35; scale *= 128) {
        const byte = bytes[at++];
        if (byte === undefined) throw new BytesError('it ends too soon');
        n += (byte & 127) * scale;
        if (byte < 128) {
          if (n > 0xffffffff) break;
          return n;
        }
      }
      throw new BytesError('a number in it is too large');
    },
    text() {
      const length = reader.number();
      if (length > bytes.length - at) throw new BytesError('it ends too soon');
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
    list(most, read) {
      const length = reader.number();
      if (length > most) throw new BytesError(`a list in it has ${length} items; at most ${most} are allowed`);
      return Array.from({ length }, read);
    },
    atEnd: () => at === bytes.length,
  };
  return reader;
}
