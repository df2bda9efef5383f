/** A whole way through a level: leg by leg, several states kept from each to the next. */
import type { TickInput } from '../../src/sim/input.ts';
import type { Level } from '../../src/sim/level.ts';
import { createWorld } from '../../src/sim/tick.ts';
import type { Start } from '../../src/sim/world.ts';
import { legsOf } from './legs.ts';
import { type Found, type Goal, type SearchOptions, search } from './search.ts';
import { VERBS } from './verbs.ts';

export const defaults: SearchOptions = { verbs: VERBS, stride: 4, most: 120_000, greed: 0.9, arrivals: 8 };

export interface RouteOptions extends Partial<SearchOptions> {
  memories?: boolean;
  /** hears of each leg that was found, and of the inputs that led to its end from the start */
  onLeg?(goal: Goal, log: readonly TickInput[]): void;
}

/** The inputs from a level's start to its exit. Throws an Error that names the leg when none were found. */
export function findRoute(level: Level, start: Start, options: RouteOptions = {}): TickInput[] {
  const settings = { ...defaults, ...options };
  let states: Found[] = [{ world: createWorld(level, start), log: [] }];
  for (const goal of legsOf(level, options.memories ?? false)) {
    const there = states.filter(({ world }) => goal.reached(world));
    const ends = there.length > 0 ? there : hurried(level, states, goal, settings);
    if (ends.length === 0) throw new Error(`maps/${level.id}.tmj: no way found to ${goal.name}`);
    options.onLeg?.(goal, ends[0]!.log);
    states = ends;
  }
  return states[0]!.log;
}

/** Ever less careful of time, until something is found. */
export function hurried(level: Level, states: Found[], goal: Goal, settings: SearchOptions): Found[] {
  for (const greed of [settings.greed, settings.greed + 0.4]) {
    const ends = search(level, states, goal, { ...settings, greed });
    if (ends.length > 0) return ends;
  }
  return [];
}
