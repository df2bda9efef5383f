/** What the runner's side needs of the game. */
import type { LoadedLevel } from '../levels.ts';
import type { Play } from '../play.ts';
import type { Replay } from '../run/replay.ts';
import type { Watch } from '../run/watch.ts';
import type { Store } from '../save/store.ts';
import type { TickInput } from '../sim/input.ts';
import type { Start } from '../sim/world.ts';
import type { Ui } from '../ui/app.tsx';
import type { GameView } from '../view/game.ts';

export interface Game {
  root: HTMLElement;
  ui: Ui;
  store: Store;
  view: GameView;
  readonly play: Play | null;
  /** Begins a run apart from the story: it leaves a time behind, and nothing else. */
  run(loaded: LoadedLevel, start: Start): Promise<void>;
  /** Shows a replay in place of play; done when its picture is there. */
  watch(loaded: LoadedLevel, watch: Watch): Promise<void>;
  toTitle(): Promise<void>;
  readInput(): TickInput;
}

/** A run from outside, or one just finished. */
export interface Known {
  loaded: LoadedLevel;
  replay: Replay;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
