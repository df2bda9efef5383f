/** Small levels drawn as text: `#` stone, `B` claw, `-` one-way, `~` puddle, `J` where Jasper's feet stand. */
import { TILE } from '../../src/sim/fixed.ts';
import type { TickInput } from '../../src/sim/input.ts';
import { createLevel, Hazard, type Level, type LevelObject, Oneway, Surf } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import { freshStart, type World } from '../../src/sim/world.ts';

export const spawnAt = (tx: number, ty: number): LevelObject => ({
  kind: 'spawn',
  id: 1,
  name: '',
  x: tx * TILE + TILE / 2,
  y: (ty + 1) * TILE,
  w: 0,
  h: 0,
  who: 'jasper',
  face: 'right',
  from: '',
});

export function sketch(rows: string[], objects: LevelObject[] = []): Level {
  const width = Math.max(...rows.map((r) => r.length));
  const height = rows.length;
  const cells = (pick: (c: string) => number): Uint8Array =>
    Uint8Array.from({ length: width * height }, (_, i) => pick(rows[Math.floor(i / width)]![i % width] ?? ' '));
  const all = [...objects];
  rows.forEach((row, y) => {
    const x = row.indexOf('J');
    if (x >= 0) all.unshift(spawnAt(x, y));
  });
  return createLevel({
    id: 'sketch',
    title: 'Sketch',
    chapter: 1,
    next: '',
    solo: true,
    width,
    height,
    solid: cells((c) => (c === '#' ? Surf.stone : c === 'B' ? Surf.claw : Surf.air)),
    oneway: cells((c) => (c === '-' ? Oneway.cat : Oneway.none)),
    hazard: cells((c) => (c === '~' ? Hazard.puddle : Hazard.none)),
    objects: all,
    story: {},
    par: { gold: 0, silver: 0, bronze: 0 },
  });
}

/** A floor 200 tiles long, Jasper in the middle of it. */
export const flat = (): Level => sketch([...Array(20).fill(''), `${' '.repeat(100)}J`, '#'.repeat(200)]);

/** One input a tick, or runs of [input, ticks]. */
export type Script = (TickInput | [TickInput, number])[];

export function play(level: Level, script: Script, world: World = createWorld(level, freshStart())): World {
  for (const step of script) {
    const [input, ticks] = typeof step === 'number' ? [step, 1] : step;
    for (let i = 0; i < ticks; i++) tick(level, world, input);
  }
  return world;
}
