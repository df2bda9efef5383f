/** What a time is worth, by the pars of the map. */
import type { Level } from '../sim/level.ts';

export type Medal = 'none' | 'bronze' | 'silver' | 'gold';

/** @param time ticks; a par is reached when met exactly */
export function medalFor(par: Level['par'], time: number): Medal {
  if (time <= par.gold) return 'gold';
  if (time <= par.silver) return 'silver';
  return time <= par.bronze ? 'bronze' : 'none';
}

const order: Medal[] = ['none', 'bronze', 'silver', 'gold'];
export const betterMedal = (a: Medal, b: Medal): Medal => (order.indexOf(a) >= order.indexOf(b) ? a : b);
