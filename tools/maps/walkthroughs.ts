/** A level counts as finishable when a walkthrough in tests/replays has finished it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playTas } from '../../src/run/playTas.ts';
import { parseTas } from '../../src/run/tas.ts';
import { formatTime } from '../../src/run/timer.ts';
import type { Level } from '../../src/sim/level.ts';

const REPLAYS = 'tests/replays';

export interface Walks {
  complaints: string[];
  /** e.g. `2 walkthrough(s), best 0:14.233` */
  summary: string;
}

/** Gold is the main road as a good player walks it (DESIGN.md), so it cannot be less. */
function checkMedals({ id, par }: Level, mainRoad: number): string[] {
  const complaints: string[] = [];
  if (par.gold < mainRoad) complaints.push(`"par_gold" is ${par.gold}; the main road, ${id}.tas, takes ${mainRoad}`);
  if (par.gold >= par.silver || par.silver >= par.bronze)
    complaints.push('"par_gold", "par_silver" and "par_bronze" must rise');
  return complaints;
}

/** Plays `ID.tas` and `ID-….tas`; every exit of the level must be taken by one of them. */
export function checkWalkthroughs(level: Level): Walks {
  const files = readdirSync(REPLAYS).filter((name) => name.endsWith('.tas') && /^\d-\d/.exec(name)?.[0] === level.id);
  const read = (name: string) => readFileSync(join(REPLAYS, name), 'utf8');
  const complaints: string[] = [];
  const taken = new Set<string>();
  let best = Number.POSITIVE_INFINITY;
  for (const name of files) {
    const result = playTas(level, parseTas(read(name), `${REPLAYS}/${name}`, read));
    if (result.reason !== undefined) complaints.push(result.reason);
    else best = Math.min(best, result.time);
    if (name === `${level.id}.tas`) complaints.push(...checkMedals(level, result.time));
    taken.add(result.world.exited);
  }
  for (const object of level.objects) {
    if (object.kind === 'exit' && !taken.has(object.to)) {
      complaints.push(`no walkthrough takes the exit to "${object.to}"; add one as ${REPLAYS}/${level.id}.tas`);
    }
  }
  return { complaints, summary: `${files.length} walkthrough(s), best ${formatTime(best)}` };
}
