/** A browser's storage as a page leaves it that was closed in the middle of a level. */
import { saveRun } from '../src/run/autosave.ts';
import { createLog, type InputLog, inputsOf, recordInput } from '../src/run/inputLog.ts';
import { createSession } from '../src/run/session.ts';
import { createStore } from '../src/save/store.ts';
import type { Level } from '../src/sim/level.ts';
import type { Start, World } from '../src/sim/world.ts';

export interface ClosedPage {
  /** what localStorage holds; captions are on */
  saved: Record<string, string>;
  /** the rest of the log */
  after: InputLog;
}

/** @param closed asked before every tick of the log: is the page closed here? */
export function closedWhen(level: Level, start: Start, log: InputLog, closed: (world: World) => boolean): ClosedPage {
  const saved: Record<string, string> = {};
  const store = createStore({
    getItem: (key) => saved[key] ?? null,
    setItem(key, text) {
      saved[key] = text;
    },
  });
  const session = createSession(level, start, { runner: true });
  const after = createLog();
  let open = true;
  for (const input of inputsOf(log)) {
    open = open && !closed(session.world);
    if (open) session.advance(1000 / 60, () => input);
    else recordInput(after, input);
  }
  store.save('settings', { ...store.documents.settings, captions: true });
  store.save('autosave', saveRun(session));
  return { saved, after };
}
