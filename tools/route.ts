/**
 * `npm run route -- LEVEL [--taught] [--verbs run,jump] [--memories] [--greed 0.9] [--polish 4000] [--out FILE.tas]`
 * looks for a fast way through a level and writes it as a .tas: the best known to this search, never a proof.
 * `npm run route -- --from FILE.tas` tells whether the exit can be reached from where that text ends, or from its room.
 * `npm run route -- --all` writes the ghosts of every level to assets/runs/: the walkthrough's and the machine's best.
 * Exit code 1 when no way was found. The same maps give the same files.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { missingFor, presetFor } from '../src/run/categories.ts';
import { createLog, type InputLog, inputsOf, recordInput } from '../src/run/inputLog.ts';
import { playTas } from '../src/run/playTas.ts';
import { createReplay, encodeReplay, playLog } from '../src/run/replay.ts';
import { formatTas, parseTas, type Tas } from '../src/run/tas.ts';
import { formatTime } from '../src/run/timer.ts';
import type { TickInput } from '../src/sim/input.ts';
import type { Level } from '../src/sim/level.ts';
import { createWorld } from '../src/sim/tick.ts';
import type { World } from '../src/sim/world.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';
import { defaults, findRoute, outlookOf } from './route/findRoute.ts';
import { polish } from './route/polish.ts';
import { TAUGHT, VERBS, type Verb } from './route/verbs.ts';

const RUNS = 'assets/runs';
const WALKS = 'tests/replays';
const POLISH = 4000;
const USAGE = 'use: npm run route -- LEVEL, npm run route -- --from FILE.tas, or npm run route -- --all';

function asLog(inputs: readonly TickInput[]): InputLog {
  const log = createLog();
  for (const input of inputs) recordInput(log, input);
  return log;
}

function readVerbs(text: string): Verb[] {
  return text.split(',').map((name) => {
    const verb = VERBS.find((known) => known === name.trim());
    if (verb === undefined) throw new Error(`no verb "${name}"; use ${VERBS.join(', ')}`);
    return verb;
  });
}

function readTas(file: string): Tas {
  return parseTas(readFileSync(file, 'utf8'), file, (name) => readFileSync(resolve(dirname(file), name), 'utf8'));
}

async function loadAll(): Promise<Level[]> {
  const ids = readdirSync('maps').flatMap((name) => /^(.*)\.tmj$/.exec(name)?.[1] ?? []);
  return Promise.all(ids.sort().map(async (id) => (await loadLevelFile(mapOf(id))).level));
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
  const onLeg = (goal: { name: string }, ticks: number) => console.error(`${level.id} ${goal.name}: ${ticks} ticks`);
  const found = findRoute(level, start, { verbs, memories, greed, onLeg });
  return polish(level, start, found, tries, (world) => missingFor(level, rule, world).length === 0);
}

async function writeRoute(id: string, options: LevelOptions, out: string | undefined): Promise<void> {
  const levels = await loadAll();
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
  const outlook = outlookOf(level, world, room);
  console.log(`${file}: ${says[outlook]}`);
  if (outlook === 'stuck') process.exitCode = 1;
}

/** The fastest of the search's run and the walkthroughs, each polished from the level's own start. */
function machineRun(levels: readonly Level[], level: Level): InputLog {
  const start = presetFor(levels, level.id, 'exit');
  const files = readdirSync(WALKS).filter((name) => name.startsWith(level.id) && name.endsWith('.tas'));
  const walks = files.flatMap((name) => {
    const run = playTas(level, { ...readTas(join(WALKS, name)), start });
    return run.finished ? [[...inputsOf(run.log)]] : [];
  });
  const runs = walks.map((inputs) => polish(level, start, inputs, POLISH));
  try {
    const options = { verbs: VERBS, memories: false, greed: defaults.greed, tries: POLISH };
    runs.push(routeOf(levels, level, options));
  } catch (error) {
    console.error((error as Error).message);
  }
  return asLog(runs.reduce((best, run) => (run.length < best.length ? run : best)));
}

async function writeAll(): Promise<void> {
  const levels = await loadAll();
  mkdirSync(RUNS, { recursive: true });
  const write = async (name: string, level: Level, log: InputLog) => {
    const replay = createReplay(level, presetFor(levels, level.id, 'exit'), log, { category: `any/${level.id}` });
    writeFileSync(join(RUNS, `${name}.replay`), await encodeReplay(replay));
    console.log(`${name}.replay: ${formatTime(playLog(level, replay.start, log).time)}`);
  };
  for (const level of levels) {
    const walk = join(WALKS, `${level.id}.tas`);
    if (!existsSync(walk)) continue;
    await write(`${level.id}-gold`, level, playTas(level, readTas(walk)).log);
    await write(level.id, level, machineRun(levels, level));
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
      all: { type: 'boolean', default: false },
    },
  });
  const [id, ...more] = positionals;
  if (values.all) return writeAll();
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
