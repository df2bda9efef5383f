/** Who looks for a way down through a beam is told of it, once. */
import { expect, test } from 'vitest';
import { createDropLesson } from '../src/dropLesson.ts';
import { Button } from '../src/sim/input.ts';
import { createWorld, tick } from '../src/sim/tick.ts';
import { freshStart } from '../src/sim/world.ts';
import { sketch } from './support/sketch.ts';

test('Down held on a beam shows it; dropped through, it is never shown again', () => {
  const level = sketch([...Array(6).fill(''), '     J', '   -----', '', '', '   -----', '', '', '##########']);
  const world = createWorld(level, freshStart());
  const shown: boolean[] = [];
  const teach = createDropLesson((on) => shown.push(on));
  const hold = (input: number, ticks: number) => {
    for (let i = 0; i < ticks; i++) {
      tick(level, world, input);
      teach(level, world);
    }
  };
  hold(0, 200);
  expect(shown).toEqual([]);
  hold(Button.down, 60);
  expect(shown).toEqual([true]);
  hold(Button.down | Button.jump, 1);
  expect(shown).toEqual([true, false]);
  hold(Button.down, 120);
  expect(world.jasper.y / 4096).toBe(10);
  expect(shown).toEqual([true, false]);
});
