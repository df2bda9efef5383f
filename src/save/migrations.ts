/**
 * Steps from one version of a document to the next: number i turns version i + 1 into i + 2. Once released, a step and
 * the saves under tests/saves that need it stay forever.
 */
import type { DocumentName } from './schema.ts';

export type Migration = (old: unknown) => unknown;

export const migrations: Record<DocumentName, Migration[]> = {
  progress: [],
  autosave: [],
  settings: [],
  runs: [],
};

/** @param steps of one document @param version of `data`, 1 to steps.length + 1 */
export const migrate = (steps: Migration[], version: number, data: unknown): unknown =>
  steps.slice(version - 1).reduce((old, step) => step(old), data);
