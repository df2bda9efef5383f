import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handOver } from '../src/dev/handOver.ts';
import { lineOf, readRows, shown, unitsOf } from '../src/dev/tuningRows.ts';
import { createSession, type Session } from '../src/run/session.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { TILE } from '../src/sim/fixed.ts';
import { Button } from '../src/sim/input.ts';
import type { Level, LevelObject } from '../src/sim/level.ts';
import { rustyTuning } from '../src/sim/rustyTuning.ts';
import { tuning } from '../src/sim/tuning.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { sketch } from './support/sketch.ts';

const start = freshStart();
const thing = (id: number, tx: number, rest: object): LevelObject =>
  ({ id, name: '', x: tx * TILE, y: 4 * TILE, w: TILE, h: 2 * TILE, ...rest }) as LevelObject;
const cart = (x: number) => ({
  kind: 'mover',
  path: [10, 20].map((dx) => ({ x: (x + dx) * TILE, y: TILE })),
  speed: 90,
});
const lever = thing(11, 6, { kind: 'lever', target: 12, hits: 3 });
const memory = thing(10, 3, { y: 6 * TILE, kind: 'memory', memory: 'bowl', dust: false });
const mover = thing(12, 20, { ...cart(0), mode: 'loop' });
const checkpoint = thing(13, 5, { kind: 'checkpoint', order: 1 });

const floor = ['', '', '', '', '', '  J', '#'.repeat(60)];
const level = sketch(floor, [memory, lever, mover, checkpoint]);

function played(): Session {
  const session = createSession(level, start);
  for (let i = 0; i < 60; i++) session.advance(TICK_MS, () => Button.right);
  session.world.flags.m1_touch = true;
  const [, strap] = session.world.entities;
  if (strap?.kind === 'lever') strap.hits = 1;
  return session;
}
const change = (session: Session, to: Level): void => {
  const from = session.level;
  session.changeLevel(to, (world) => handOver(world, from, to, start));
};
const entity = (world: World, id: number) => world.entities.find((e) => e.id === id);

describe('a map saved while it is played', () => {
  test('leaves Jasper, his flags, memories and clock as they are, and makes the attempt practice', () => {
    const session = played();
    const before = structuredClone(session.world);
    expect([before.memories, before.checkpoint, session.practice]).toEqual([['bowl'], 1, false]);
    const cuts = session.cuts;
    change(
      session,
      sketch([...floor.slice(0, 5), '  J                         ##', floor[6]!], [memory, lever, mover, checkpoint]),
    );
    const { events: _, ...after } = session.world;
    const { events: __, ...same } = before;
    expect(after).toEqual(same);
    expect(session.practice).toBe(true);
    expect(session.cuts).toBe(cuts + 1);
    expect(session.advance(TICK_MS, () => Button.right)).toBe(1);
  });

  test('what has happened to a thing stays with its id, wherever it stands now', () => {
    const session = played();
    const moverBefore = { ...entity(session.world, 12) };
    const added = thing(9, 1, { kind: 'sniff', sniff: 'post', tall: false });
    change(session, sketch(floor, [added, mover, { ...lever, x: 9 * TILE }, memory]));
    expect(session.world.entities.map((e) => e.id)).toEqual([9, 12, 11, 10]);
    // its target is an index, and that is another one now
    expect(entity(session.world, 11)).toMatchObject({ x: 9 * TILE, hits: 1, target: 1 });
    expect(entity(session.world, 10)).toMatchObject({ found: true });
    expect(entity(session.world, 12)).toEqual(moverBefore);
  });

  test('an id of another kind is a new thing; a moved platform begins its way again', () => {
    const session = played();
    const other = thing(11, 6, { kind: 'checkpoint', order: 2 });
    change(session, sketch(floor, [memory, other, { ...mover, ...cart(5) } as LevelObject]));
    expect(entity(session.world, 11)).toMatchObject({ kind: 'checkpoint', order: 2 });
    expect(entity(session.world, 12)).toMatchObject({ x: 15 * TILE, next: 1 });
  });

  test('new ground where he stands lifts him onto it', () => {
    const session = played();
    const { x, y } = session.world.jasper;
    change(session, sketch([...floor.slice(0, 5), `  J ${'#'.repeat(40)}`, floor[6]!], [memory]));
    expect(session.world.jasper).toMatchObject({ x, y: y - TILE });
  });

  test('the room restarts in the new map, at its checkpoint', () => {
    const session = played();
    change(session, sketch(floor, [lever, checkpoint]));
    session.restart('room');
    expect(session.world.checkpoint).toBe(1);
    expect(session.world.entities.map((e) => e.id)).toEqual([11, 13]);
  });
});

describe('the tuning tables', () => {
  const sourceOf = (file: string): string => readFileSync(join(import.meta.dirname, '../src/sim', file), 'utf8');
  const source = sourceOf('tuning.ts');
  const rows = readRows(source);

  test('is read whole, and written as it stands', () => {
    expect(rows.map((row) => row.name)).toEqual(Object.keys(tuning));
    const lines = source.split('\n').map((line) => line.replace(/px\((\d+)\.0\)/, 'px($1)'));
    for (const row of rows) expect(lines).toContain(lineOf(row, tuning[row.name as keyof typeof tuning]));
  });

  test("Rusty's numbers are read too, in px and tiles", () => {
    const his = readRows(sourceOf('rustyTuning.ts'));
    const numbers = Object.entries(rustyTuning).filter(([, value]) => typeof value === 'number');
    expect(his.map((row) => [row.name, unitsOf(row, Number(shown(row, rustyTuning[row.name as 'gap'])))])).toEqual(
      numbers,
    );
    expect(lineOf(his.find((row) => row.name === 'gap')!, rustyTuning.gap)).toBe('  gap: 2 * TILE,');
  });

  test('lengths are design px', () => {
    const run = rows.find((row) => row.name === 'runMax')!;
    expect([run.unit, shown(run, tuning.runMax), unitsOf(run, 3)]).toEqual(['px', '2.25', 768]);
    const coyote = rows.find((row) => row.name === 'coyote')!;
    expect([coyote.unit, unitsOf(coyote, 9)]).toEqual(['', 9]);
  });
});
