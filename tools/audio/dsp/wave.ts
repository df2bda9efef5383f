/** WAV files: 24 bits out, any common width in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { channelsOf, clamp, type Mono, RATE, type Sound } from './signal.ts';

export function writeWave(path: string, sound: Sound): void {
  const channels = channelsOf(sound);
  const count = channels.length;
  const length = channels[0]!.length;
  const bytes = length * count * 3;
  const file = Buffer.alloc(44 + bytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + bytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(count, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * count * 3, 28);
  file.writeUInt16LE(count * 3, 32);
  file.writeUInt16LE(24, 34);
  file.write('data', 36);
  file.writeUInt32LE(bytes, 40);
  let p = 44;
  for (let i = 0; i < length; i++) {
    for (const channel of channels) {
      file.writeIntLE(Math.round(clamp(channel[i]!, -1, 1 - 1e-7) * 8388607), p, 3);
      p += 3;
    }
  }
  writeFileSync(path, file);
}

export function readWave(path: string): Mono[] {
  const file = readFileSync(path);
  let format = 1;
  let count = 1;
  let bits = 16;
  for (let p = 12; p < file.length; ) {
    const id = file.toString('ascii', p, p + 4);
    const size = file.readUInt32LE(p + 4);
    if (id === 'fmt ') {
      format = file.readUInt16LE(p + 8);
      if (format === 0xfffe) format = file.readUInt16LE(p + 32); // extensible: the real tag is in the sub-format
      count = file.readUInt16LE(p + 10);
      bits = file.readUInt16LE(p + 22);
    }
    if (id === 'data') return readSamples(file.subarray(p + 8, p + 8 + size), format, count, bits);
    p += 8 + size + (size & 1);
  }
  throw new Error(`${path}: no "data" chunk; is it a whole WAV file?`);
}

function readSamples(data: Buffer, format: number, count: number, bits: number): Mono[] {
  const width = bits / 8;
  const length = Math.floor(data.length / width / count);
  const out = Array.from({ length: count }, () => new Float64Array(length));
  const read =
    format === 3 ? (p: number) => data.readFloatLE(p) : (p: number) => data.readIntLE(p, width) / 2 ** (bits - 1);
  for (let i = 0, p = 0; i < length; i++) {
    for (const channel of out) {
      channel[i] = read(p);
      p += width;
    }
  }
  return out;
}
