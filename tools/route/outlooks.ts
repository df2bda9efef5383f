/** No place may hold Jasper for good: looks at every room's start, and at states that play at random ends in. */
import { playTas } from '../../src/run/playTas.ts';
import { playLog } from '../../src/run/replay.ts';
import type { Tas } from '../../src/run/tas.ts';
import { Button, type TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld, tick } from '../../src/sim/tick.ts';
import type { World } from '../../src/sim/world.ts';
import { createDice, type Dice } from '../replays/dice.ts';
import { defaults, hurried } from './findRoute.ts';
import { legsOf } from './legs.ts';
import type { Found, SearchOptions } from './search.ts';

/** Stretches of play at random, and the most ticks of each. */
const STRETCHES = 40;
const LONGEST = 20;
const { left, right, up, down, jump, paw, voice } = Button;
const hands: TickInput[] = [right, left, right | jump, left | jump, right | up, paw, down, right | down | jump, voice];

/** The world at the spawn, and as a walkthrough comes to each checkpoint. */
export function roomStarts(level: Level, walk: Tas): World[] {
  const rooms = [createWorld(level, walk.start)];
  playLog(level, walk.start, playTas(level, walk).log, (world) => {
    if (world.events.some((event) => event.kind === 'checkpointReached')) rooms.push(structuredClone(world));
  });
  return rooms;
}

/** Where play at random comes to from a state, on his feet again if he fell; null when it took the exit. */
export function wander(level: Level, from: World, dice: Dice): World | null {
  const world = structuredClone(from);
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const input = hands[dice.below(hands.length)]!;
    for (let i = dice.below(LONGEST); i >= 0 && world.exited === ''; i--) tick(level, world, input);
  }
  while (world.jasper.failing > 0) tick(level, world, 0);
  return world.exited === '' ? world : null;
}

/** What becomes of a state: a way from it to the exit is found, or one from its room's start, or neither. */
export type Outlook = 'exit' | 'room' | 'stuck';

/**
 * Looks for a way by the walkthroughs, taken up at whichever of their lines helps, and by the search where that is not
 * enough. @param room the state that a restart of the room goes back to
 */
export function outlookOf(
  level: Level,
  world: World,
  room: World,
  walks: readonly Tas[],
  options: Partial<SearchOptions> = {},
): Outlook {
  const leads = (from: World): boolean => isWalkedFrom(level, from, walks) || isFoundFrom(level, from, walks, options);
  if (leads(world)) return 'exit';
  return leads(room) ? 'room' : 'stuck';
}

/** Whether the rest of a walkthrough, from any of its lines, leads from here to the exit. */
function isWalkedFrom(level: Level, from: World, walks: readonly Tas[]): boolean {
  return walks.some((walk) => {
    const steps = walk.steps.filter(({ kind }) => kind !== 'assert');
    return steps.some((_, i) => playTas(level, { ...walk, steps: steps.slice(i) }, { from }).finished);
  });
}

/** Whether the search gets from here to the exit, or to a place from which a walkthrough does. */
function isFoundFrom(level: Level, from: World, walks: readonly Tas[], options: Partial<SearchOptions>): boolean {
  let states: Found[] = [{ world: from, log: [] }];
  for (const goal of legsOf(level, false)) {
    if (states.some(({ world }) => goal.reached(world))) continue;
    states = hurried(level, states, goal, { ...defaults, greed: 1.1, arrivals: 2, ...options });
    if (states.length === 0) return false;
    if (states.some(({ world }) => world.exited === '' && isWalkedFrom(level, world, walks))) return true;
  }
  return true;
}

/** Rooms, and wanderings from each of them in turn, with the room that a restart goes back to. */
export function* statesOf(
  level: Level,
  walk: Tas,
  wanderings: number,
): Generator<{ name: string; world: World; room: World }> {
  const rooms = roomStarts(level, walk);
  for (const room of rooms) yield { name: `the start of room ${room.checkpoint + 1}`, world: room, room };
  const dice = createDice(3);
  for (let n = 0; n < wanderings; n++) {
    const room = rooms[n % rooms.length]!;
    const world = wander(level, room, dice);
    if (world !== null) yield { name: `wandering ${n + 1}, from room ${room.checkpoint + 1}`, world, room };
  }
}
