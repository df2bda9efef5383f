/** The search finds the exit where there is a way, and says so where there is none: no place holds Jasper for good. */
import { describe, expect, test } from 'vitest';
import type { TickInput } from '../src/sim/input.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { loadAllLevels } from '../tools/loadLevel.ts';
import { findRoute } from '../tools/route/findRoute.ts';
import { outlookOf, statesOf } from '../tools/route/outlooks.ts';
import { polish } from '../tools/route/polish.ts';
import { readWalks } from '../tools/route/shipped.ts';
import { TAUGHT } from '../tools/route/verbs.ts';
import { course } from './support/course.ts';
import { sketch } from './support/sketch.ts';

const level = course();
const play = (inputs: readonly TickInput[]): World => {
  const world = createWorld(level, freshStart());
  for (const input of inputs) tick(level, world, input);
  return world;
};

describe('a route', () => {
  const found = findRoute(level, freshStart(), { verbs: TAUGHT, greed: 1.5 });

  test('plays to the exit, and is the same every time', () => {
    expect(play(found).exited).toBe('next');
    expect(findRoute(level, freshStart(), { verbs: TAUGHT, greed: 1.5 })).toEqual(found);
  });

  test('is never slower for being polished', () => {
    const polished = polish(level, freshStart(), found, 200);
    expect(play(polished).exited).toBe('next');
    expect(polished.length).toBeLessThanOrEqual(found.length);
  });

  test('that there is not is said, with the place', () => {
    const pit = sketch(
      ['  J    #     ', '########     '],
      [{ ...level.objects.find((o) => o.kind === 'exit')!, x: 11 * 4096, y: 0, w: 4096, h: 4096 }],
    );
    const walled = { ...pit, solid: pit.solid.map((cell, i) => (i % pit.width === 9 ? 1 : cell)) };
    expect(() => findRoute(walled, freshStart(), { most: 2000 })).toThrow(/no way found to the exit/);
    const world = createWorld(walled, freshStart());
    expect(outlookOf(walled, world, world, [], { most: 500 })).toBe('stuck');
  });
});

test.each(await loadAllLevels())(
  '$id holds nobody: every room, and play at random from it, leads to the exit',
  (level) => {
    const walks = readWalks(level.id);
    const states = [...statesOf(level, walks[0]!, 4)];
    expect(states.length).toBeGreaterThan(4);
    for (const { name, world, room } of states) {
      expect(outlookOf(level, world, room, walks, { most: 4000 }), `${level.id}, ${name}`).not.toBe('stuck');
    }
  },
  240_000,
);
