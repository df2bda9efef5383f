/**
 * Ticks per CPU second of the simulation, by level, and on a map ten times as wide; and how fast replays are proven.
 * Runs bundled, as in the game.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { logTicks } from '../../src/run/inputLog.ts';
import { verifyReplay } from '../../src/run/replay.ts';
import { TILE } from '../../src/sim/fixed.ts';
import { createLevel, type Level, type LevelObject } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import { freshStart } from '../../src/sim/world.ts';
import { loadLevelFile } from '../loadLevel.ts';
import { readWalkthroughs } from '../replays/make.ts';

/** The level side by side with itself, objects and all. */
function widen(level: Level, times: number): Level {
  const { width, height } = level;
  const repeat = (cells: Uint8Array): Uint8Array => {
    const out = new Uint8Array(cells.length * times);
    for (let y = 0; y < height; y++)
      for (let n = 0; n < times; n++)
        out.set(cells.subarray(y * width, (y + 1) * width), y * width * times + n * width);
    return out;
  };
  const objects = Array.from({ length: times }, (_, n) =>
    level.objects
      .filter((o) => n === 0 || (o.kind !== 'spawn' && o.kind !== 'exit'))
      .map((o): LevelObject => {
        const dx = n * width * TILE;
        const moved = { ...o, x: o.x + dx, id: o.id + n * 10_000 };
        if (moved.kind === 'mover') moved.path = moved.path.map((p) => ({ x: p.x + dx, y: p.y }));
        if (moved.kind === 'lever') moved.target += n * 10_000;
        return moved;
      }),
  ).flat();
  return createLevel({
    ...level,
    width: width * times,
    solid: repeat(level.solid),
    oneway: repeat(level.oneway),
    hazard: repeat(level.hazard),
    objects,
  });
}

/** The same busy hands everywhere: changes about eight times a second, exits and scenes left out. */
function ticksPerSecond(level: Level, ticks: number): number {
  const playable = createLevel({
    ...level,
    objects: level.objects.filter((o) => o.kind !== 'exit' && o.kind !== 'meeting'),
  });
  const world = createWorld(playable, freshStart());
  let r = 1;
  let input = 0;
  const before = process.cpuUsage();
  for (let i = 0; i < ticks; i++) {
    if ((i & 7) === 0) {
      r = (Math.imul(r, 1103515245) + 12345) >>> 0;
      input = (r >>> 16) & 127;
    }
    tick(playable, world, input);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.round(ticks / ((user + system) / 1e6));
}

/** Game time of all walkthroughs over the CPU time that proves them. */
async function verifyTimesRealTime(): Promise<number> {
  const walkthroughs = await readWalkthroughs();
  let ticks = 0;
  const before = process.cpuUsage();
  for (const { name, level, replay } of walkthroughs) {
    if (!verifyReplay(level, replay).ok) throw new Error(`${name} is not what it claims`);
    ticks += logTicks(replay.log);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.round(ticks / 60 / ((user + system) / 1e6));
}

async function main(): Promise<void> {
  const results: Record<string, number> = {};
  const maps = readdirSync('maps').filter((f) => /^\d-\d\.tmj$/.test(f));
  const levels = await Promise.all(
    maps.map(async (f) => [basename(f, '.tmj'), (await loadLevelFile(join('maps', f))).level] as const),
  );
  for (const [, level] of levels) ticksPerSecond(level, 200_000);
  for (const [id, level] of levels) results[id] = ticksPerSecond(level, 1_000_000);
  const first = levels.find(([id]) => id === '1-1');
  if (first) {
    const wide = widen(first[1], 10);
    // in turn, so that a noisy neighbour slows both
    let plain = 0;
    let tenfold = 0;
    for (let i = 0; i < 4; i++) {
      plain += ticksPerSecond(first[1], 300_000);
      tenfold += ticksPerSecond(wide, 300_000);
    }
    results['1-1 ten times as wide, × the cost'] = Math.round((plain / tenfold) * 100) / 100;
  }
  console.log(JSON.stringify({ ticksPerSecond: results, verifyTimesRealTime: await verifyTimesRealTime() }));
}
await main();
