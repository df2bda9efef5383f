/**
 * `npm run route -- LEVEL [--verbs run,jump,…] [--greed 1.4] [--polish 20000] [--memories] [--out FILE.tas]`
 * looks for a fast way through a level, checkpoint by checkpoint, and writes it as a .tas. It is the best known to
 * this search, never a proof. Exit code 1 when no way was found, naming the leg.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLog, recordInput } from '../src/run/inputLog.ts';
import { formatTas } from '../src/run/tas.ts';
import { formatTime } from '../src/run/timer.ts';
import { tileOf } from '../src/sim/fixed.ts';
import type { TickInput } from '../src/sim/input.ts';
import type { Level, LevelObject } from '../src/sim/level.ts';
import { createWorld } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { loadLevelFile, mapOf } from './loadLevel.ts';
import { polish } from './route/polish.ts';
import { defaults, type Goal, search, VERBS, type Verb } from './route/search.ts';

function cellsOf(o: LevelObject, level: Level): Goal['cells'] {
  const cells: Goal['cells'] = [];
  for (let x = tileOf(o.x); x <= tileOf(o.x + Math.max(0, o.w - 1)); x++)
    for (let y = tileOf(o.y); y <= tileOf(o.y + Math.max(0, o.h - 1)); y++)
      cells.push({ x: Math.max(0, Math.min(level.width - 1, x)), y });
  return cells;
}

/** The legs of a level: its checkpoints in order, memories by their place among them when asked, and the exit. */
export function legsOf(level: Level, memories: boolean): Goal[] {
  const checkpoints = level.objects
    .flatMap((o) => (o.kind === 'checkpoint' ? [o] : []))
    .sort((a, b) => a.order - b.order);
  const legs: { x: number; goal: Goal }[] = checkpoints.map((o) => ({
    x: o.x,
    goal: { name: `checkpoint ${o.order}`, cells: cellsOf(o, level), reached: (w) => w.checkpoint >= o.order },
  }));
  if (memories)
    for (const o of level.objects)
      if (o.kind === 'memory')
        legs.push({
          x: o.x,
          goal: {
            name: o.memory,
            cells: cellsOf({ ...o, y: o.y - 1 }, level),
            reached: (w) => w.memories.includes(o.memory),
          },
        });
  legs.sort((a, b) => a.x - b.x);
  const exit = level.objects.find((o) => o.kind === 'exit')!;
  return [
    ...legs.map((l) => l.goal),
    { name: 'the exit', cells: cellsOf(exit, level), reached: (w) => w.exited !== '' },
  ];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      verbs: { type: 'string' },
      greed: { type: 'string', default: String(defaults.greed) },
      polish: { type: 'string', default: '0' },
      most: { type: 'string', default: String(defaults.most) },
      memories: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const id = positionals[0];
  if (id === undefined) throw new Error('use: npm run route -- LEVEL [--verbs run,jump] [--polish N] [--out FILE.tas]');
  const verbs = (values.verbs?.split(',') ?? defaults.verbs) as Verb[];
  for (const v of verbs) if (!(v in VERBS)) throw new Error(`no verb "${v}"; use ${Object.keys(VERBS).join(',')}`);
  const { level } = await loadLevelFile(mapOf(id));

  let world = createWorld(level, freshStart());
  let log: TickInput[] = [];
  for (const goal of legsOf(level, values.memories)) {
    const found = search(level, world, goal, { verbs, greed: Number(values.greed), most: Number(values.most) });
    if (!found) {
      const { x, y } = world.jasper;
      throw new Error(`maps/${id}.tmj: no way found to ${goal.name} from (${tileOf(x)}, ${tileOf(y - 1)})`);
    }
    console.error(`${goal.name}: ${found.ticks} ticks`);
    log.push(...found.log);
    world = found.world;
  }
  if (Number(values.polish) > 0) log = polish(level, freshStart(), log, Number(values.polish));
  const run = createLog();
  for (const input of log) recordInput(run, input);
  console.error(`${id}: best known to this search ${formatTime(log.length)} (${log.length} ticks)`);
  const text = formatTas(id, freshStart(), run);
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
