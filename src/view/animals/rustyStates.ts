/** Which action shows what the simulation has Rusty do. Pure: the same mode always asks for the same action. */
import type { RustyMode } from '../../sim/rusty.ts';
import type { RustyAction } from './rustyActions.ts';

/** Null while his stride, or standing about, speaks for itself. */
export const actionOfMode: Record<RustyMode, RustyAction | null> = {
  stand: null,
  walk: null,
  air: 'jump',
  sit: 'sit',
  sleep: 'sleep',
  flat: 'flat',
  brace: 'brace',
  bark: 'bark',
  dig: 'dig',
  push: 'push',
  hesitate: 'stepBack',
  refuse: 'headTilt',
  dodge: 'stepBack',
  whine: 'whine',
};
