/** A replay in place of play, with its bar. */

import { levelTitle } from '../chapters.ts';
import { formatTime } from '../run/timer.ts';
import { createWatch } from '../run/watch.ts';
import type { RunPages } from '../ui/screens/runsPages.tsx';
import type { Game, Known } from './game.ts';
import { messageOf } from './game.ts';
import { heldNames } from './hud.ts';

/** @param close where the way back leads */
export async function watchRun(game: Game, pages: RunPages, known: Known, close: () => void): Promise<void> {
  const { loaded, replay } = known;
  const { ui, view } = game;
  try {
    const watch = createWatch(loaded.level, replay, [(_level, world) => view.level?.onTick(world)]);
    watch.playing = false;
    await game.watch(loaded, watch);
    watch.playing = true;
    const held = () => heldNames(watch.world.jasper.held);
    pages.watch({ watch, title: levelTitle(loaded.level.id), format: formatTime, held, close });
    ui.showGame();
    ui.push('watch');
  } catch (error) {
    ui.notice(messageOf(error));
  }
}
