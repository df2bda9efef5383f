/** What every device reports to. */
import { Button } from '../sim/input.ts';
import { type Action, type PlayAction, playActions } from './bindings.ts';

export interface DeviceSink {
  /** a source (a key, a pad's stick, a finger) now holds these `Button` bits; 0 lets go */
  hold(source: string, bits: number): void;
  /** lets go of all sources whose name begins so */
  releaseAll(prefix: string): void;
  /** an action's press, once; also of the play actions, for menus and words */
  pressed(action: Action): void;
}

export const isPlayAction = (action: Action): action is PlayAction => (playActions as Action[]).includes(action);
export const bitOf = (action: Action): number => (isPlayAction(action) ? Button[action] : 0);
