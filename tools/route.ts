/**
 * `npm run route -- LEVEL [--taught] [--verbs run,jump] [--memories] [--greed 0.9] [--polish 4000] [--out FILE.tas]`
 * looks for a fast way through a level and writes it as a .tas: the best known to this search, never a proof.
 * `npm run route -- --from FILE.tas` tells whether the exit can be reached from where that text ends, or from its room.
 * `npm run route -- --stuck 200 [LEVELS]` asks that of every room's start and of so many states of play at random.
 * `npm run route -- --all [LEVELS]` makes the runs that ship, after maps or rules have changed; see route/shipped.ts.
 * With `--anew` it searches also for those that still hold. Exit code 1 when no way was found.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { missingFor, presetFor } from '../src/run/categories.ts';
import { playTas } from '../src/run/playTas.ts';
import { playLog } from '../src/run/replay.ts';
import { formatTas } from '../src/run/tas.ts';
import { formatTime } from '../src/run/timer.ts';
import { TILE } from '../src/sim/fixed.ts';
import type { TickInput } from '../src/sim/input.ts';
import type { Level } from '../src/sim/level.ts';
import { createWorld } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { loadAllLevels, loadLevelFile, mapOf } from './loadLevel.ts';
import { readTas } from './readTas.ts';
import { asLog } from './route/bestRun.ts';
import { defaults, findRoute } from './route/findRoute.ts';
import { type Outlook, outlookOf, statesOf } from './route/outlooks.ts';
import { polish } from './route/polish.ts';
import { makeShipped, readWalks } from './route/shipped.ts';
import { TAUGHT, VERBS, type Verb } from './route/verbs.ts';

const POLISH = 4000;
const USAGE = 'use: npm run route -- LEVEL, npm run route -- --from FILE.tas, or npm run route -- --all [--anew]';

function readVerbs(text: string): Verb[] {
  return text.split(',').map((name) => {
    const verb = VERBS.find((known) => known === name.trim());
    if (verb === undefined) throw new Error(`no verb "${name}"; use ${VERBS.join(', ')}`);
    return verb;
  });
}

interface LevelOptions {
  verbs: readonly Verb[];
  memories: boolean;
  greed: number;
  tries: number;
}

function routeOf(levels: readonly Level[], level: Level, { verbs, memories, greed, tries }: LevelOptions): TickInput[] {
  const rule = memories ? 'memories' : 'exit';
  const start = presetFor(levels, level.id, rule);
  const onLeg = (goal: { name: string }, log: readonly TickInput[]) =>
    console.error(`${level.id} ${goal.name}: ${log.length} ticks`);
  const found = findRoute(level, start, { verbs, memories, greed, onLeg });
  return polish(level, start, found, tries, (world) => missingFor(level, rule, world).length === 0);
}

async function writeRoute(id: string, options: LevelOptions, out: string | undefined): Promise<void> {
  const levels = await loadAllLevels();
  const level = levels.find((known) => known.id === id) ?? (await loadLevelFile(mapOf(id))).level;
  const inputs = routeOf(levels, level, options);
  console.error(`${id}: best known to this search ${formatTime(inputs.length)} (${inputs.length} ticks)`);
  const text = formatTas(id, presetFor(levels, id, options.memories ? 'memories' : 'exit'), asLog(inputs));
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

async function tellOutlook(file: string): Promise<void> {
  const tas = readTas(file);
  const { level } = await loadLevelFile(mapOf(tas.level));
  const { world, log } = playTas(level, tas);
  let room: World = createWorld(level, tas.start);
  playLog(level, tas.start, log, (w) => {
    if (w.events.some((event) => event.kind === 'checkpointReached')) room = structuredClone(w);
  });
  const says = {
    exit: 'the exit can be reached from here',
    room: 'only a restart of the room leads to the exit',
    stuck: 'neither from here nor from the start of the room was a way to the exit found',
  };
  const outlook = outlookOf(level, world, room, readWalks(tas.level));
  console.log(`${file}: ${says[outlook]}`);
  if (outlook === 'stuck') process.exitCode = 1;
}

/** States that the search looks at before it says that only a restart of the room leads on. */
const GLANCE = 4000;

/** From every room's start and from so many wanderings a level. */
async function tellStuck(ids: readonly string[], wanderings: number): Promise<void> {
  for (const level of await loadAllLevels()) {
    if (ids.length > 0 && !ids.includes(level.id)) continue;
    const walks = readWalks(level.id);
    const counts: Record<Outlook, number> = { exit: 0, room: 0, stuck: 0 };
    for (const { name, world, room } of statesOf(level, walks[0]!, wanderings)) {
      const outlook = outlookOf(level, world, room, walks, { most: GLANCE });
      counts[outlook]++;
      if (outlook !== 'exit') {
        const { x, y } = world.jasper;
        console.log(`${level.id}, ${name}: ${outlook}, at x ${(x / TILE).toFixed(1)} y ${(y / TILE).toFixed(1)}`);
      }
    }
    console.log(
      `${level.id}: ${counts.exit} lead to the exit, ${counts.room} by a restart of the room, ${counts.stuck} not`,
    );
    if (counts.stuck > 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      taught: { type: 'boolean', default: false },
      verbs: { type: 'string' },
      memories: { type: 'boolean', default: false },
      greed: { type: 'string', default: String(defaults.greed) },
      polish: { type: 'string', default: String(POLISH) },
      out: { type: 'string' },
      from: { type: 'string' },
      stuck: { type: 'string' },
      all: { type: 'boolean', default: false },
      anew: { type: 'boolean', default: false },
    },
  });
  const [id, ...more] = positionals;
  if (values.all) return makeShipped(await loadAllLevels(), positionals, values.anew);
  if (values.stuck !== undefined) return tellStuck(positionals, Number(values.stuck));
  if (values.from !== undefined) return tellOutlook(values.from);
  if (id === undefined || more.length > 0) throw new Error(USAGE);
  const verbs = values.verbs !== undefined ? readVerbs(values.verbs) : values.taught ? TAUGHT : VERBS;
  const { memories, greed, polish: tries } = values;
  return writeRoute(id, { verbs, memories, greed: Number(greed), tries: Number(tries) }, values.out);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
