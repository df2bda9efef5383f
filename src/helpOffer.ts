/** Who falls again and again in one place is offered help, once in a level. */
import { TILE } from './sim/fixed.ts';
import type { Level } from './sim/level.ts';
import type { World } from './sim/world.ts';

const FALLS = 6;
/** Falls this near to the last are in one place. */
const PLACE = 12 * TILE;

export interface HelpOffer {
  /** After every tick. */
  onTick(level: Level, world: Readonly<World>): void;
  wasMadeIn(levelId: string): boolean;
}

export function createHelpOffer(offer: () => void): HelpOffer {
  const madeIn = new Set<string>();
  let levelId = '';
  let falls = 0;
  let at = 0;
  return {
    onTick({ id }, { events, jasper }) {
      if (madeIn.has(id) || !events.some(({ kind }) => kind === 'failed')) return;
      falls = id === levelId && Math.abs(jasper.x - at) < PLACE ? falls + 1 : 1;
      levelId = id;
      at = jasper.x;
      if (falls < FALLS) return;
      madeIn.add(id);
      offer();
    },
    wasMadeIn: (id) => madeIn.has(id),
  };
}
