/** A browser's storage in the middle of a level, as a page closed at a checkpoint leaves it, captions on. */
import { saveRun } from '../../src/run/autosave.ts';
import { createLog, type InputLog, inputsOf, recordInput } from '../../src/run/inputLog.ts';
import { createSession } from '../../src/run/session.ts';
import { createStore } from '../../src/save/store.ts';
import type { Level } from '../../src/sim/level.ts';
import { freshStart } from '../../src/sim/world.ts';

/** @param order of the checkpoint. @returns what localStorage holds, and the rest of the log */
export function closedAt(
  level: Level,
  log: InputLog,
  order: number,
): { saved: Record<string, string>; after: InputLog } {
  const kept: Record<string, string> = {};
  const store = createStore({
    getItem: (key) => kept[key] ?? null,
    setItem(key, text) {
      kept[key] = text;
    },
  });
  const session = createSession(level, freshStart(), { runner: true });
  const after = createLog();
  for (const input of inputsOf(log)) {
    if (session.world.checkpoint >= order) recordInput(after, input);
    else session.advance(1000 / 60, () => input);
  }
  store.save('settings', { ...store.documents.settings, captions: true });
  store.save('autosave', saveRun(session));
  return { saved: kept, after };
}
