/** A level counts as finishable when a walkthrough in tests/replays has finished it. */

import { readdirSync } from 'node:fs';
import { playTas, type TasResult } from '../../src/run/playTas.ts';
import type { Tas } from '../../src/run/tas.ts';
import { formatTime } from '../../src/run/timer.ts';
import type { Level } from '../../src/sim/level.ts';
import { readTas } from '../readTas.ts';
import { WIDEST_GAP, wideGaps } from './gaps.ts';

const REPLAYS = 'tests/replays';

export interface Walks {
  complaints: string[];
  /** e.g. `2 walkthrough(s), best 0:14.233` */
  summary: string;
}

/** What DESIGN.md asks of the main road: gold is as a good player walks it, and no gap is too wide for a jump. */
function checkMainRoad(level: Level, tas: Tas, { time, log }: TasResult): string[] {
  const { id, par } = level;
  const complaints = wideGaps(level, tas.start, log).map(
    ({ x, y, width }) => `the main road jumps ${width} tiles at tile ${x},${y}; make it ${WIDEST_GAP} or less`,
  );
  if (par.gold < time) complaints.push(`"par_gold" is ${par.gold}; the main road, ${id}.tas, takes ${time}`);
  if (par.gold >= par.silver || par.silver >= par.bronze) {
    complaints.push('"par_gold", "par_silver" and "par_bronze" must rise');
  }
  return complaints;
}

/** Plays `ID.tas` and `ID-….tas`; every exit of the level must be taken by one of them. */
export function checkWalkthroughs(level: Level): Walks {
  const files = readdirSync(REPLAYS).filter((name) => name.endsWith('.tas') && /^\d-\d/.exec(name)?.[0] === level.id);
  const complaints: string[] = [];
  const taken = new Set<string>();
  let best = Number.POSITIVE_INFINITY;
  for (const name of files) {
    const tas = readTas(`${REPLAYS}/${name}`);
    const result = playTas(level, tas);
    if (result.reason !== undefined) complaints.push(result.reason);
    else best = Math.min(best, result.time);
    if (name === `${level.id}.tas`) complaints.push(...checkMainRoad(level, tas, result));
    taken.add(result.world.exited);
  }
  for (const object of level.objects) {
    if (object.kind === 'exit' && !taken.has(object.to)) {
      complaints.push(`no walkthrough takes the exit to "${object.to}"; add one as ${REPLAYS}/${level.id}.tas`);
    }
  }
  return { complaints, summary: `${files.length} walkthrough(s), best ${formatTime(best)}` };
}
