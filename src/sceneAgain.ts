/** A scene from the journal, seen again: the game's own play of it, which leaves save, records and trust as they are. */
import type { LoadedLevel } from './levels.ts';
import { type Company, createPlay, type Play } from './play.ts';
import { createLog } from './run/inputLog.ts';
import type { Store } from './save/store.ts';
import { worldAtScene } from './sim/sceneStart.ts';
import { freshStart, type Start } from './sim/world.ts';
import { flagsBefore } from './story/journal.ts';

/** Reads like the store, and keeps nothing; its reader wants words. */
function deafStore(store: Store): Store {
  const { documents } = store;
  return {
    ...store,
    documents: { ...documents, settings: { ...documents.settings, runner: false } },
    save: () => true,
  };
}

/**
 * Null when the level has no such scene.
 * @param company as for any play. @param onEnded the scene is over
 */
export function createSceneAgain(
  loaded: LoadedLevel,
  knot: string,
  company: Omit<Company, 'onFinished' | 'keepsPlace'>,
  onEnded: () => void,
): Play | null {
  const { flags, trust, memories, paid, journal } = company.store.documents.progress;
  const start: Start = {
    ...freshStart(),
    flags: flagsBefore(flags, journal, company.skeletons, knot),
    paid: [...paid],
    trust,
    memories: [...memories],
  };
  const world = worldAtScene(loaded.level, start, knot);
  if (world === null) return null;
  return createPlay(
    loaded,
    start,
    {
      ...company,
      store: deafStore(company.store),
      keepsPlace: false,
      onTick(level, ticked) {
        company.onTick(level, ticked);
        const ended = ticked.events.find((event) => event.kind === 'sceneEnded');
        if (ended && level.story[ended.knot]!.next === '') onEnded();
      },
      onFinished: onEnded,
    },
    { world, log: createLog(), practice: true, slowed: false },
  );
}
