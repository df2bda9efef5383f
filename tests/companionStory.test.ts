/** Trust and the scenes of chapter 2: what is paid, what each act is, and what goes by when it is not done. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TILE } from '../src/sim/fixed.ts';
import { Button } from '../src/sim/input.ts';
import { createLevel, type Level, type LevelObject, type Stage } from '../src/sim/level.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { trustTable } from '../src/sim/trust.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { put } from './support/companion.ts';
import { play, sketch } from './support/sketch.ts';

const { left, right, up, down, paw, voice } = Button;

describe('the trust table', () => {
  const chapters = [
    'a_answer a_creep t_meet',
    'a_string t_stone a_stone a_beetle t_cloth a_cloth a_feather t_flower a_flower a_blink',
    'a_warn a_lid t_meal',
    'a_whistle a_stay t_under',
    'a_latch a_move t_home',
    'a_call',
    'a_carry a_sit t_mast',
    't_hill',
  ].map((ids) => ids.split(' '));

  test('adds up to what the story has, at least and at most, by chapter', () => {
    const upTo = (n: number, counts: (id: string) => boolean): number =>
      trustTable
        .filter(({ id }) => counts(id) && chapters.slice(0, n).some((ids) => ids.includes(id)))
        .reduce((sum, { amount }) => sum + amount, 0);
    const each = chapters.map((_, n) => n + 1);
    expect(each.map((n) => upTo(n, (id) => id.startsWith('t_')))).toEqual([5, 15, 20, 25, 30, 30, 35, 40]);
    expect(each.map((n) => upTo(n, () => true))).toEqual([10, 39, 52, 66, 78, 81, 95, 100]);
    expect(trustTable.map(({ id }) => id).sort()).toEqual(chapters.flat().sort());
  });
  test('every payment of a chapter that is written is felt in its words', () => {
    const scripts = readdirSync('assets/story/en').filter((name) => /^chapter\d\.ink$/.test(name));
    for (const name of scripts) {
      const felt = [...readFileSync(`assets/story/en/${name}`, 'utf8').matchAll(/# trust: (\w+)/g)].map((m) => m[1]!);
      expect(new Set(felt), name).toEqual(new Set(chapters[Number(name[7]) - 1]));
    }
  });
});

const end: Stage = { wait: '', ticks: 0, flag: '', required: false };
const waits = (wait: string, ticks = 0, required = false): Stage[] => [{ wait, ticks, flag: 'done', required }, end];

/** A floor with Jasper at x 20 and whatever is laid upon it; one knot `m` with one wait. */
function stage(stages: Stage[], objects: LevelObject[]): Level {
  const rows = [...Array(8).fill(''), `${' '.repeat(20)}J`, '#'.repeat(60)];
  return createLevel({ ...sketch(rows, objects), story: { m: { stages, next: '' } } });
}
const meeting = (): LevelObject => put('meeting', 10, [19, 5, 6, 4], { knot: 'm', once: true, require: [] });

describe('waits', () => {
  test.each([
    ['crouch', [[down, 44]], [[down, 2]]],
    ['sniff', [[0, 1], paw, [0, 17]], [[0, 3]]],
    ['blink', [up | voice, [0, 38]], [[0, 3]]],
    ['twitch', [[0, 2]], [down | voice]],
    ['voice', [[0, 2]], [voice]],
    ['call', [[voice, 17]], [[0, 14], [voice, 20], 0]],
    ['swipe', [[0, 2]], [paw]],
  ] as [string, Parameters<typeof play>[1], Parameters<typeof play>[1]][])(
    '%s: not before its time, and then',
    (wait, before, after) => {
      const level = stage(waits(wait), [meeting()]);
      const world = play(level, [[0, 3], ...before]);
      expect(world.flags.done).toBeUndefined();
      expect(world.scene?.waiting).toBe(true);
      play(level, [...after, 0], world);
      expect(world.flags.done).toBe(true);
      expect(world.scene).toBeNull();
    },
  );
  test('it goes by when its place is left or its time is out, and never if it is required', () => {
    const away: Parameters<typeof play>[1] = [
      [0, 3],
      [left, 60],
    ];
    expect(play(stage(waits('sniff'), [meeting()]), away).scene).toBeNull();
    expect(play(stage(waits('sniff', 40), [meeting()]), [[0, 50]]).scene).toBeNull();
    const required = stage(waits('call', 0, true), [meeting()]);
    const world = play(required, away);
    expect(world.scene?.waiting).toBe(true);
    play(
      required,
      [
        [voice, 20],
        [0, 3],
      ],
      world,
    );
    expect(world.flags.done).toBe(true);
  });
});

describe('a thing to give', () => {
  const thing = (knot: string): LevelObject =>
    put('thing', 11, [20.5, 9], { item: 'string', knot, flees: 0, require: [] });
  const bed = put('offering', 12, [26, 6, 4, 3], { item: 'string', knot: 'm' });
  const carry: Parameters<typeof play>[1] = [[0, 2], paw, [right, 60], [0, 15]];

  test('picked up it begins its own scene', () => {
    expect(play(stage(waits('voice'), [thing('m')]), [[0, 2], paw]).scene?.knot).toBe('m');
  });
  test('without it there is no scene; carried there, it waits, and crouched it is left for good', () => {
    expect(
      play(stage(waits('leave_or_pass'), [thing(''), bed]), [
        [right, 60],
        [0, 15],
      ]).scene,
    ).toBeNull();
    const level = stage(waits('leave_or_pass'), [thing(''), bed]);
    const world = play(level, carry);
    expect(world.scene?.waiting).toBe(true);
    play(level, [[down, 2], down | paw, 0], world);
    expect(world.flags.done).toBe(true);
    const left = world.entities.find((e) => e.kind === 'thing');
    expect(left?.kind === 'thing' && left.state).toBe('left');
    play(level, [[0, 20], paw, [0, 5]], world);
    expect(world.jasper.carrying).toBe(-1);
  });
  test.each([
    ['a paw standing', [paw, 0]],
    ['walking on', [[right, 90]]],
  ] as [string, Parameters<typeof play>[1]][])('%s is the other way', (_, script) => {
    const level = stage(waits('leave_or_eat'), [thing(''), bed]);
    const world = play(level, [...carry, ...script]);
    expect([world.flags.done, world.scene, world.jasper.carrying]).toEqual([undefined, null, -1]);
  });
  test('lost, it is back where it lay', () => {
    const level = stage(waits('voice'), [thing('')]);
    const world = play(level, [[0, 2], paw, 0]);
    world.hurt = true;
    play(level, [[0, 30]], world);
    const back = world.entities.find((e) => e.kind === 'thing');
    expect(back?.kind === 'thing' && [back.state, back.x + (back.w >> 1)]).toEqual(['lying', 20.5 * TILE]);
  });
});

test('a story step that was passed by is paid at the exit', () => {
  const exit = put('exit', 13, [30, 4, 1, 5], { to: 'next', side: 'right' });
  const rows = [...Array(8).fill(''), `${' '.repeat(20)}J`, '#'.repeat(60)];
  const level = createLevel({ ...sketch(rows, [exit]), story: { m2_1_stone: { stages: [end], next: '' } } });
  const world: World = createWorld(level, freshStart());
  for (let i = 0; i < 200 && world.exited === ''; i++) tick(level, world, right);
  expect(world.paid).toEqual({ t_stone: true });
});
