/** Every assist does what it says; that the game is as it was without them is held by the goldens. */
import { describe, expect, test } from 'vitest';
import { createHelpOffer } from '../src/helpOffer.ts';
import { inputsOf } from '../src/run/inputLog.ts';
import { TILE, tileOf } from '../src/sim/fixed.ts';
import { foreseeJump } from '../src/sim/foresee.ts';
import { Button, type TickInput } from '../src/sim/input.ts';
import { type Level, Oneway, onewayAt, Surf, surfAt } from '../src/sim/level.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { loadAllLevels } from '../tools/loadLevel.ts';
import { dog, field, heeding, point, put, road, rustyOf } from './support/companion.ts';
import { play, sketch } from './support/sketch.ts';
import { walkthrough } from './support/walkthrough.ts';

const { left, right, down, jump, assistLeaps, assistHelp, assistTrust } = Button;
const leapsOf = (world: World): string[] => world.events.flatMap((e) => (e.kind === 'jumped' ? [e.how] : []));
const hasFailed = (world: World): boolean => world.events.some((e) => e.kind === 'failed');

/** A floor, a gap, and a floor `rise` tiles higher. */
const gap = (width: number, rise = 0): Level => {
  const far = ' '.repeat(10 + width) + '#'.repeat(12);
  return sketch([
    ...Array(8 - rise).fill(''),
    ...Array(rise).fill(far),
    '  J',
    `${'#'.repeat(10)}${' '.repeat(width)}${'#'.repeat(12)}`,
  ]);
};

/** Holds an input until he fails or stands on the far side; how he left the ground. */
function cross(level: Level, input: TickInput): string[] {
  const world = createWorld(level, freshStart());
  const how: string[] = [];
  for (let i = 0; i < 240 && !hasFailed(world); i++) {
    tick(level, world, input);
    how.push(...leapsOf(world));
  }
  return hasFailed(world) ? ['failed'] : how;
}

describe('leaps over gaps', () => {
  test('one direction held is enough for any gap a road may have', () => {
    for (const rise of [0, 1, 2]) {
      for (let width = 3; width <= 8; width++) {
        expect(cross(gap(width, rise), right)).toEqual(['failed']);
        expect(cross(gap(width, rise), right | assistLeaps), `${width} wide, ${rise} up`).not.toContain('failed');
      }
    }
    expect(cross(gap(5), right | assistLeaps)).toEqual(['pounce']);
    expect(cross(gap(8), right | assistLeaps)).toEqual(['wiggle']);
  });
  test('none is made where there is nothing to be won: off a step, into the open, by whoever crouches', () => {
    const step = sketch([...Array(4).fill(''), '  J', '#'.repeat(10), '', '', '#'.repeat(60)]);
    expect(cross(step, right | assistLeaps)).toEqual([]);
    expect(cross(gap(20), right | assistLeaps)).toEqual(['failed']);
    const world = play(gap(5), [
      [right, 40],
      [right | down | assistLeaps, 200],
    ]);
    expect(world.jasper.pounced).toBe(false);
  });
  test('a jump of his own is still his', () => {
    const world = play(gap(5), [[right | assistLeaps, 30]]);
    tick(gap(5), world, right | jump | assistLeaps);
    expect(leapsOf(world)).toEqual(['jump']);
  });

  const isBottomless = (level: Level, tx: number, ty: number): boolean =>
    [0, 1, 2, 3].every((n) => surfAt(level, tx, ty + n) === Surf.air && onewayAt(level, tx, ty + n) === Oneway.none);

  /** The gaps that a walkthrough jumps: the world before it, and where he lands. */
  function* gapsOf({ level, start, run }: Awaited<ReturnType<typeof walkthrough>>) {
    const world = createWorld(level, start);
    let before: World | null = null;
    for (const input of inputsOf(run.log)) {
      const onGround = world.jasper.mode === 'ground';
      if (onGround) before = input & ~world.jasper.held & jump ? structuredClone(world) : null;
      tick(level, world, input);
      if (onGround || world.jasper.mode !== 'ground' || before === null) continue;
      const [from, to] = [before.jasper, world.jasper];
      let width = 0;
      for (let tx = tileOf(Math.min(from.x, to.x)); tx <= tileOf(Math.max(from.x, to.x)); tx++)
        if (isBottomless(level, tx, tileOf(from.y))) width++;
      if (width >= 2 && Math.abs(to.y - from.y) <= 4 * TILE) yield { before, to: { x: to.x, y: to.y } };
    }
  }

  test('on every main road: who only runs the right way gets over all its gaps', async () => {
    let crossed = 0;
    for (const { id } of await loadAllLevels()) {
      const walk = await walkthrough(id);
      for (const { before, to } of gapsOf(walk)) {
        const side = to.x > before.jasper.x ? 1 : -1;
        const isOver = () => before.jasper.mode === 'ground' && (before.jasper.x - to.x) * side > -TILE;
        for (let i = 0; i < 200 && !isOver(); i++) {
          tick(walk.level, before, (side > 0 ? right : left) | assistLeaps);
          expect(hasFailed(before), `${id} at ${to.x / TILE}`).toBe(false);
        }
        expect(isOver(), `${id} at ${to.x / TILE}, ${to.y / TILE}`).toBe(true);
        crossed++;
      }
    }
    expect(crossed).toBeGreaterThan(20);
  });
});

describe('Rusty', () => {
  test('helps after 10 s, and from 20 s on stands by the answer, also when the help comes late', () => {
    const level = field(48, [
      put('gate', 10, [70, 8, 1, 2], { look: 'gate' }),
      put('plate', 11, [58, 9.5, 2, 0.5], { need: 5, target: 10, spring: false }),
    ]);
    const whinesAfter = (before: number, input: TickInput): number => {
      const world = play(level, [[0, before]], heeding(level, 20));
      for (let n = 0; n < 3000; n++) {
        if (world.events.some((e) => e.kind === 'rustyWhined')) return n;
        tick(level, world, input);
      }
      return Number.POSITIVE_INFINITY;
    };
    expect(whinesAfter(0, 0)).toBeGreaterThan(45 * 60);
    expect(whinesAfter(0, assistHelp)).toBeLessThan(25 * 60);
    expect(whinesAfter(50, assistHelp)).toBeGreaterThan(20 * 60 - 50);
    expect(whinesAfter(30 * 60, assistHelp)).toBeLessThan(15 * 60);
  });

  test('dares all, and trusts no more than he did', () => {
    const rows = [...Array(9).fill(''), `${' '.repeat(30)}J`, `${'#'.repeat(10)}    ${'#'.repeat(40)}`];
    const points = [dog(3, 10), point('a', 1, 10), point('b', 9, 10), point('c', 15, 10), point('d', 50, 10)];
    const roads = [road('a', 'b'), road('b', 'c', { move: 'jump', scary: 2 }), road('c', 'd')];
    const level = sketch(rows, [...points, ...roads]);
    const hesitates = (input: TickInput): boolean => {
      const world = heeding(level, 5);
      let hesitated = false;
      for (let i = 0; i < 600; i++) {
        tick(level, world, input);
        hesitated ||= rustyOf(world).mode === 'hesitate';
      }
      expect(rustyOf(world).x).toBeGreaterThan(15 * TILE);
      expect(world.trust).toBe(5);
      return hesitated;
    };
    expect([hesitates(0), hesitates(assistTrust)]).toEqual([true, false]);
  });
});

test('help is offered once, after six falls in one place', () => {
  const level = gap(20);
  const offered: number[] = [];
  let falls = 0;
  const offer = createHelpOffer(() => offered.push(falls));
  const world = createWorld(level, freshStart());
  for (let i = 0; i < 4000; i++) {
    tick(level, world, right);
    if (hasFailed(world)) falls++;
    offer.onTick(level, world);
  }
  expect(falls).toBeGreaterThan(13);
  expect(offered).toEqual([6]);
  expect([offer.wasMadeIn(level.id), offer.wasMadeIn('1-1')]).toEqual([true, false]);
});

describe('where a jump would land', () => {
  const level = sketch([...Array(8).fill(''), '       J      ###', `${'#'.repeat(10)}    ${'#'.repeat(20)}`]);
  /** Holds an input until he has landed. */
  function land(world: World, input: TickInput): { x: number; y: number } {
    do tick(level, world, input);
    while (world.jasper.mode === 'air' || world.jasper.mode === 'mantle');
    return { x: world.jasper.x, y: world.jasper.y };
  }
  const ways: [string, [TickInput, number][], TickInput][] = [
    ['a running jump', [[right, 10]], right],
    ['a pounce', [], right | down],
    ['a long pounce', [[down, 30]], right | down],
  ];
  test.each(ways)('is where it lands: %s', (_, before, input) => {
    const world = play(level, [...before, input]);
    const kept = structuredClone(world);
    let last = { x: 0, y: 0 };
    const lands = foreseeJump(level, world, ({ x, y }) => {
      last = { x, y };
    });
    expect(lands).toBe(true);
    expect(world).toEqual(kept);
    expect(land(world, input | jump)).toEqual(last);
    expect(last.x).toBeGreaterThan(13 * TILE);
  });
  test('is nowhere where he falls', () => {
    const world = play(gap(20), [[right, 38]]);
    expect(foreseeJump(gap(20), world, () => {})).toBe(false);
  });
});
