/**
 * A run that is raced: a second simulation fed from an input log, never recorded poses. Several may run at once, each
 * with a world of its own; drawing interpolates it as it does Jasper's.
 */
import type { TickInput } from '../sim/input.ts';
import type { Level } from '../sim/level.ts';
import { createWorld, tick } from '../sim/tick.ts';
import type { World } from '../sim/world.ts';
import { inputsOf, logTicks } from './inputLog.ts';
import { damageOf, foreignTo, type Replay, ReplayError } from './replay.ts';
import type { Splits } from './splits.ts';
import { trackLog } from './splitsTracker.ts';

/** own: the player's best · gold: the medal's walkthrough · machine: the best a search knows · file, link: given */
export type GhostSource = 'own' | 'gold' | 'machine' | 'file' | 'link';

export interface Ghost {
  readonly source: GhostSource;
  readonly world: World;
  /** the buttons of its last tick */
  readonly input: TickInput;
  /** why it may not do here what it did where it was made; such a ghost is raced only when asked for */
  readonly foreign: string | null;
  /** it has left the level, or its log is at its end */
  readonly finished: boolean;
  /** game time in ticks of its whole run; null when it does not reach the exit here */
  readonly time: number | null;
  /** of the level's rooms, to compare with */
  readonly splits: Splits;
  /** Catches up with the player by game time; goes back to the start when he did. Returns the ticks it stepped. */
  follow(world: Readonly<World>): number;
}

/** Throws a ReplayError for a replay that cannot be played on this level at all. */
export function createGhost(level: Level, replay: Replay, source: GhostSource): Ghost {
  const damage = damageOf(replay, level.id);
  if (damage !== null) throw new ReplayError(damage);
  const { splits } = trackLog(level, replay.start, replay.log);
  const ticks = logTicks(replay.log);
  let world = createWorld(level, replay.start);
  let inputs = inputsOf(replay.log);

  const atEnd = () => world.exited !== '' || world.tick >= ticks;
  const step = () => tick(level, world, inputs.next().value as TickInput);

  function begin(): void {
    world = createWorld(level, replay.start);
    inputs = inputsOf(replay.log);
  }

  return {
    source,
    foreign: foreignTo(level, replay),
    splits,
    time: splits.at(-1)?.time ?? null,
    get world() {
      return world;
    },
    get input() {
      return world.jasper.held;
    },
    get finished() {
      return atEnd();
    },
    follow(player) {
      if (player.time < world.time) begin();
      const before = world.tick;
      while (world.time < player.time && !atEnd()) step();
      return world.tick - before;
    },
  };
}
