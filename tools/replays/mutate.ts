/** Runs like a given one with another tail: what other hands might have played. */
import { createLog, type InputLog, inputsOf, recordInput } from '../../src/run/inputLog.ts';
import { Button, type TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { Start } from '../../src/sim/world.ts';
import type { Dice } from './dice.ts';

/** Ticks of running on, after the tail, in which the exit may still be reached. */
const RUN_ON = 240;

const changes: ((tail: TickInput[], dice: Dice) => TickInput[])[] = [
  // a pause
  (tail, dice) => [...Array<TickInput>(1 + dice.below(40)).fill(0), ...tail],
  // a voice, held over the steps
  (tail, dice) => {
    const ticks = 1 + dice.below(60);
    return tail.map((input, i) => (i < ticks ? input | Button.voice : input));
  },
  // a swipe now and then
  (tail, dice) => {
    const every = 20 + dice.below(40);
    return tail.map((input, i) => (i % every === 0 ? input | Button.paw : input));
  },
  // a press more
  (tail, dice) => [...Array<TickInput>(1 + dice.below(20)).fill(Button.right | Button.jump), ...tail],
  // a stretch left out
  (tail, dice) => tail.slice(1 + dice.below(12)),
];

/** The log with its last part changed, ended at the exit when it gets there. */
export function mutateTail(level: Level, start: Start, log: InputLog, dice: Dice): InputLog {
  const inputs = [...inputsOf(log)];
  const cut = Math.floor(inputs.length * (0.3 + 0.7 * dice.roll()));
  const change = changes[dice.below(changes.length)]!;
  const played = [...inputs.slice(0, cut), ...change(inputs.slice(cut), dice), ...Array(RUN_ON).fill(Button.right)];
  const out = createLog();
  const world = createWorld(level, start);
  for (const input of played) {
    recordInput(out, input);
    tick(level, world, input);
    if (world.exited !== '') break;
  }
  return out;
}
