/** The document of runs, written when something in it matters, not at every attempt that only counts. */
import type { Runs } from '../save/schema.ts';
import type { Store } from '../save/store.ts';

export interface Ledger {
  readonly runs: Runs;
  /** Changes a part of it, and writes. */
  change(part: Partial<Runs>): void;
  /** Keeps it in mind only; the next change or `flush` writes it. */
  note(runs: Runs): void;
  flush(): void;
}

export function createLedger(store: Store): Ledger {
  let pending: Runs | null = null;

  const ledger: Ledger = {
    get runs() {
      return pending ?? store.documents.runs;
    },
    change(part) {
      pending = { ...ledger.runs, ...part };
      ledger.flush();
    },
    note(runs) {
      pending = runs;
    },
    flush() {
      if (pending !== null) store.save('runs', pending);
      pending = null;
    },
  };
  return ledger;
}
