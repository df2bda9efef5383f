/** Input texts from disk. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseTas, type Tas } from '../src/run/tas.ts';

/** A .tas file, with those it reads, which lie beside it. Throws a TasError that names file and line. */
export const readTas = (file: string): Tas =>
  parseTas(readFileSync(file, 'utf8'), file, (beside) => readFileSync(resolve(dirname(file), beside), 'utf8'));
