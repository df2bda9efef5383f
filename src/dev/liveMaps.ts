/** A map saved in Tiled goes into the running level, Jasper where he is. */
import { loadLevel, takeText } from '../levels.ts';
import type { DevGame } from './dev.ts';
import { handOver } from './handOver.ts';

/** What tools/maps/livePlugin.ts sends. */
interface SavedFile {
  /** name in maps/ */
  file: string;
  text: string;
}

export function listenForMaps(game: DevGame): void {
  import.meta.hot?.on('maps:saved', (saved: SavedFile) => void take(game, saved));
}

/** A file that cannot be used is told of on the screen, and the old level goes on. */
async function take(game: DevGame, { file, text }: SavedFile): Promise<void> {
  takeText(file, text);
  const id = game.play?.loaded.level.id;
  if (id === undefined || (file.endsWith('.tmj') && file !== `${id}.tmj`)) return;
  try {
    await change(game, id);
    game.notice(`maps/${file}: reloaded`);
  } catch (error) {
    const { name, message } = error as Error;
    const mend = name === 'SyntaxError' ? `is not whole JSON; save it in Tiled again (${message})` : message;
    game.notice(name === 'MapError' ? message : `maps/${file}: ${mend}`);
  }
}

async function change(game: DevGame, id: string): Promise<void> {
  const next = await loadLevel(id);
  const { play } = game;
  if (play?.loaded.level.id !== id) return;
  const { session, loaded } = play;
  const from = session.level;
  session.changeLevel(next.level, (world) => handOver(world, from, next.level, session.start));
  Object.assign(loaded, next);
  game.view.level?.reload(next.scenery);
  game.heard(next);
}
