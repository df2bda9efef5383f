/** What is true of a replay: played here, its category and its start included. */
import { hashPlain } from '../sim/hash.ts';
import type { Level } from '../sim/level.ts';
import { missingFor, presetFor, readCategory } from './categories.ts';
import { type Replay, type Verdict, verifyReplay } from './replay.ts';

/** @param levels the replay's level last, and in order those before it */
export function proveReplay(levels: readonly Level[], replay: Replay): Verdict {
  const level = levels.at(-1)!;
  const rule = readCategory(replay.category)?.rule ?? 'exit';
  const verdict = verifyReplay(level, replay, (world) => {
    const missing = missingFor(level, rule, world);
    return missing.length === 0 ? null : `it is not ${replay.category}: it lacks ${missing.join(', ')}`;
  });
  const error = verdict.ok ? startFault(levels, replay) : null;
  return error === null ? verdict : { ok: false, error };
}

/** What is wrong where the category is unknown, or a level on its own was not begun as that category begins it. */
function startFault(levels: readonly Level[], replay: Replay): string | null {
  if (replay.category === '') return null;
  const category = readCategory(replay.category);
  if (category === null) return `there is no category "${replay.category.slice(0, 40)}"`;
  if (category.level === '') return null;
  if (category.level !== replay.levelId) return `${replay.category} is no category of ${replay.levelId}`;
  const preset = presetFor(levels, replay.levelId, category.rule);
  return hashPlain(preset) === hashPlain(replay.start) ? null : `it does not begin as ${replay.category} begins`;
}
