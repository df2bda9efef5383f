/** The search finds the exit where there is a way, and says so where there is none: no place holds Jasper for good. */
import { describe, expect, test } from 'vitest';
import { Button, type TickInput } from '../src/sim/input.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { freshStart, type World } from '../src/sim/world.ts';
import { loadLevelFile, mapOf } from '../tools/loadLevel.ts';
import { createDice } from '../tools/replays/dice.ts';
import { readWalkthroughs } from '../tools/replays/make.ts';
import { findRoute, outlookOf } from '../tools/route/findRoute.ts';
import { polish } from '../tools/route/polish.ts';
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
    expect(outlookOf(walled, createWorld(walled, freshStart()), createWorld(walled, freshStart()), { most: 500 })).toBe(
      'stuck',
    );
  });
});

describe('The Stacks hold nobody', async () => {
  const { level: stacks } = await loadLevelFile(mapOf('1-1'));
  const walk = (await readWalkthroughs()).find(({ name }) => name === '1-1.tas')!;

  /** The world at the spawn, and as the walkthrough comes to each checkpoint. */
  function roomStarts(): World[] {
    const world = createWorld(stacks, freshStart());
    const rooms = [structuredClone(world)];
    walk.replay.log.masks.forEach((mask, i) => {
      for (let n = walk.replay.log.lengths[i]!; n > 0; n--) {
        tick(stacks, world, mask);
        if (world.events.some((event) => event.kind === 'checkpointReached')) rooms.push(structuredClone(world));
      }
    });
    return rooms;
  }

  test('from the later rooms, and from where play at random ends in them, the taught verbs lead on', () => {
    const dice = createDice(3);
    const options = { verbs: TAUGHT, most: 40_000 };
    // the rooms before take the search longer than a test may; `npm run route` plays them
    const outlooks = roomStarts()
      .slice(-2)
      .flatMap((room) => {
        const wandered = structuredClone(room);
        for (let stretch = 0; stretch < 40; stretch++) {
          const input = [Button.right, Button.left, Button.right | Button.jump, Button.paw, Button.down][
            dice.below(5)
          ]!;
          for (let i = dice.below(20); i >= 0; i--) tick(stacks, wandered, input);
        }
        while (wandered.jasper.failing > 0) tick(stacks, wandered, 0);
        return [outlookOf(stacks, room, room, options), outlookOf(stacks, wandered, room, options)];
      });
    expect(outlooks).not.toContain('stuck');
    expect(outlooks.filter((outlook) => outlook === 'exit').length).toBeGreaterThan(1);
  }, 60_000);
});
