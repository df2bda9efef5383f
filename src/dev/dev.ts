/** What helps while the game is made; main.ts loads it in development only. */
import './dev.css';
import type { LoadedLevel } from '../levels.ts';
import type { Play } from '../play.ts';
import type { TickInput } from '../sim/input.ts';
import type { GameView } from '../view/game.ts';
import { createHitBoxes } from '../view/hitBoxes.ts';
import { listenForMaps } from './liveMaps.ts';
import { createTuningConsole } from './tuningConsole.ts';

/** What development sees of the game. */
export interface DevGame {
  readonly play: Play | null;
  readonly view: GameView;
  readInput(): TickInput;
  restart(): void;
  notice(text: string): void;
  /** the running level sounds otherwise now */
  heard(loaded: LoadedLevel): void;
}

export interface Dev {
  /** Halts the world, then goes one tick at a time. */
  step(): void;
}

export function startDev(game: DevGame): Dev {
  const boxes = createHitBoxes(game);
  const tuning = createTuningConsole(game.notice);
  let halted: Play | null = null;

  function goOn(): void {
    if (halted && halted === game.play) halted.session.paused = false;
    halted = null;
  }
  const keys: Record<string, () => void> = {
    F1: boxes.toggle,
    F2: game.restart,
    Comma: goOn,
    Backquote: tuning.toggle,
  };
  window.addEventListener('keydown', (event) => {
    const act = keys[event.code];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

  const { events } = game.view.game;
  events.on('prestep', () => {
    // a restart would forget it
    if (tuning.edited) game.play?.session.markPractice();
  });
  events.on('postrender', boxes.draw);
  listenForMaps(game);

  return {
    step() {
      const { play } = game;
      if (!play) return;
      if (!play.session.paused) halted = play;
      play.session.paused = true;
      play.session.stepOnce(game.readInput);
    },
  };
}
