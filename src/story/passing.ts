/** Words in passing: they never take control, a new place replaces those of the last, and they stay where they were said. */
import type { EventKind } from '../sim/events.ts';
import type { Level, Skeletons } from '../sim/level.ts';
import type { Jasper, World } from '../sim/world.ts';
import type { Facts, Line, Story } from './story.ts';
import type { Wait } from './tags.ts';

export interface PassingSink {
  /** lines to show now; their effects happen now too */
  show(knot: string, lines: Line[]): void;
  /** lines that a new place has overtaken: unseen, but for the journal */
  missed(knot: string, lines: Line[]): void;
  /** he has gone on, out of sight of the place: its lines are to go */
  left(): void;
}

/** Units from where words were said within which they stay: 20 tiles, half of what the widest view shows. */
export const STAYS_WITHIN = 20 * 4096;

/** The facts that end a wait of passing words; an act that is not here lets its time run out. */
const ends: Partial<Record<Wait, EventKind>> = {
  swipe: 'moteBatted',
  voice: 'voiceBegan',
  call: 'called',
  sniff: 'sniffed',
  twitch: 'twitched',
  blink: 'blinked',
};

/** Hears the events of every tick and turns arrivals into lines. */
export function createPassing(story: Story, skeletons: Skeletons, sink: PassingSink) {
  let open: { knot: string; stage: number; ticksLeft: number } | null = null;
  /** where the words on the screen were said; null for others than these */
  let said: { x: number; y: number } | null = null;

  function speak(knot: string, stage: number, facts: Facts): void {
    const { wait, ticks } = skeletons[knot]!.stages[stage]!;
    open = wait === '' ? null : { knot, stage, ticksLeft: ticks };
    sink.show(knot, story.stage(knot, stage, facts));
  }

  function overtake(facts: Facts): void {
    if (open === null) return;
    const { knot, stage } = open;
    const later = skeletons[knot]!.stages.slice(stage + 1);
    sink.missed(
      knot,
      later.flatMap((_, i) => story.stage(knot, stage + 1 + i, facts)),
    );
    open = null;
  }

  function goOn({ x, y }: Pick<Jasper, 'x' | 'y'>, facts: Facts): void {
    if (said === null || (Math.abs(x - said.x) <= STAYS_WITHIN && Math.abs(y - said.y) <= STAYS_WITHIN)) return;
    said = null;
    overtake(facts);
    sink.left();
  }

  return (_level: Level, world: World): void => {
    for (const event of world.events) {
      if (event.kind === 'passed' || event.kind === 'sniffed') said = { x: event.x, y: event.y };
      else if (event.kind === 'memoryFound' || event.kind === 'sceneBegan') said = null;
      if (event.kind === 'passed') {
        overtake(world);
        speak(event.knot, 0, world);
      } else if (event.kind === 'exited') overtake(world);
      else if (open !== null) {
        const { wait, flag } = skeletons[open.knot]!.stages[open.stage]!;
        if (event.kind !== ends[wait as Wait]) continue;
        speak(open.knot, open.stage + 1, { ...world, flags: { ...world.flags, [flag]: true } });
      }
    }
    goOn(world.jasper, world);
    if (open !== null && open.ticksLeft > 0 && --open.ticksLeft === 0) speak(open.knot, open.stage + 1, world);
  };
}
