/** Chapters 1 and 2 as their player has them: every beat of the story, told or seen, in real runs of the real maps. */
import { beforeAll, describe, expect, test } from 'vitest';
import { missingFor, type Rule } from '../src/run/categories.ts';
import { formatTime } from '../src/run/timer.ts';
import type { EventKind } from '../src/sim/events.ts';
import { TILE } from '../src/sim/fixed.ts';
import { createStory } from '../src/story/story.ts';
import type { Cue } from '../src/story/tags.ts';
import { createLinePlayer } from '../src/ui/linePlayer.ts';
import { createDirector } from '../src/view/director.ts';
import { createTrack, RUSTY } from '../src/view/interpolate.ts';
import { compileSources, readStory } from '../tools/ink/compile.ts';
import { createDice } from '../tools/replays/dice.ts';
import { compiled, skeletons, story } from './support/script.ts';
import { type Run, runOf, startAfter, type Telling, tell } from './support/telling.ts';

const FULL = ['1-1-memories', '1-2-memories', '1-3', '2-1', '2-2', '2-3'];
const MEMORIES = ['1-1-memories', '1-2-memories', '1-3', '2-1-memories', '2-2-memories', '2-3-memories'];
const NONE = ['1-1-runner', '1-2-none', '1-3-none', '2-1-none', '2-2-none', '2-3-none'];

/** Each level begins with what the one before left. */
async function chain(names: string[]): Promise<Run[]> {
  const runs: Run[] = [];
  for (const name of names) runs.push(await runOf(name, runs.length === 0 ? undefined : startAfter(runs.at(-1)!)));
  return runs;
}

let full: Run[];
let none: Run[];
let remembered: Run[];
let told: Telling[];
let hardlyTold: Telling[];
beforeAll(async () => {
  full = await chain(FULL);
  none = await chain(NONE);
  remembered = await chain(MEMORIES);
  told = full.map((run) => tell(run));
  hardlyTold = none.map((run) => tell(run));
});

/** How a row of STORY.md's table shows: words, and facts or cues beside them. */
interface Beat {
  says: RegExp;
  fact?: EventKind;
  flag?: string;
  /** a knot whose wait ends by what it asks for */
  act?: string;
  cue?: Partial<Record<'sound' | 'pose' | 'effect', string>>;
}

const beats: Beat[][] = [
  [{ says: /The rain tasted of rust/ }, { says: /like old blood/ }],
  [{ says: /did not so much fall as beat\. On cracked concrete/, fact: 'splashed' }],
  [{ says: /A ginger tabby looked up.*tired eyes/ }],
  [{ says: /went further in.*the library/ }],
  [{ says: /black timbers, twisted/ }],
  [{ says: /finding his own food for weeks/ }],
  [{ says: /The hunger gnawed\. The quiet ached/ }],
  [{ says: /The sky went white/, cue: { effect: 'flash_soft' } }, { says: /the ground shook itself\. Then this/ }],
  [{ says: /filled up with stone\. There were fewer birds/ }],
  [{ says: /seen people, far off, grey/ }],
  [{ says: /A red cushion\. A green curtain/, fact: 'memoryFound' }],
  [{ says: /They laughed when he fell off things/ }],
  [{ says: /Meat in the oven/ }],
  [{ says: /A red cushion/, fact: 'dustCleared' }],
  [{ says: /a sunbeam on it every day at four, and a nap/ }],
  [{ says: /He hit one/, fact: 'moteBatted' }],
  [{ says: /felt like a joke on him/ }],
  [{ says: /A shard of metal.*The thin rain ran down it/ }],
  [{ says: /He smelled it, carefully.*a growl began/, cue: { sound: 'growl_low' } }],
  [{ says: /A wet sound, and it did not stop\. A bark/, cue: { sound: 'bark_low' } }],
  [{ says: /He froze\. His tail tucked/, cue: { pose: 'freeze_tail_tucked' } }],
  [{ says: /Machines, grinding\. Metal screaming on metal/ }],
  [{ says: /It was hopeful, almost/ }],
  [{ says: /Round the end of the fallen wall/ }],
  [{ says: /Brown and white\. Ribs.*melted chocolate/ }],
  [{ says: /smelling the shard.*nudged it with his nose/, cue: { pose: 'nose' } }],
  [{ says: /went flat against/, cue: { pose: 'flatten' } }, { says: /Every part of him said run/ }],
  [{ says: /Dogs were dangerous/ }],
  [{ says: /would not leave the shard alone/ }, { says: /Jasper stayed to see/ }],
  [{ says: /One paw\. Then the next/, flag: 'crept' }],
  [{ says: /The dog was shivering/ }, { says: /Jasper called him Rusty/ }],
  [{ says: /a small, cross sound/, cue: { sound: 'whine' } }],
  [{ says: /dust came up in showers/, cue: { pose: 'dig' } }],
  [{ says: /he himself had come closer/, act: 'm1_dig' }],
  [{ says: /They smelled each other/ }, { says: /put it on the dog's nose/, cue: { pose: 'paw_nose' } }],
  [{ says: /The dog did not bolt/ }, { says: /the tail went once to the left/, cue: { pose: 'wag' } }],
  [{ says: /walked along the dog's leg/, cue: { sound: 'purr_rough' }, act: 'm1_touch' }],
  [{ says: /This was the beginning/, flag: 'm1_touch' }],
  [{ says: /It had happened too fast/ }, { says: /The ruins had swallowed all three/ }],
  [{ says: /both noticed how quiet it was/ }],
  [{ says: /enough of them to be weeks/ }],
  [{ says: /String\. Waxed, red/, flag: 'gave_string' }],
  [{ says: /A beetle, green/, flag: 'gave_beetle' }],
  [{ says: /only to say that he meant no harm/, flag: 'gave_feather' }],
  [{ says: /a stone outside the library/ }],
  [{ says: /A torn piece, blue once/ }],
  [{ says: /half dug it up/ }],
  [{ says: /whined, high, and then he barked/, fact: 'called' }],
  [{ says: /Jasper's tail lashed/, flag: 'warned_glass' }],
  [{ says: /shut his eyes, slowly, and opened them/, flag: 'blinked' }],
  [{ says: /They were not friends\. Not yet/ }],
  [{ says: /It was warm enough/ }],
];

const hasCue = (cues: Cue[], wanted: NonNullable<Beat['cue']>): boolean =>
  cues.some((cue) => Object.entries(wanted).every(([key, value]) => (cue as Record<string, unknown>)[key] === value));

describe('every beat of the story that these chapters tell', () => {
  test.each(beats.map((row, i) => [i + 1, row] as const))('row %i', (_, row) => {
    for (const { says, fact, flag, act, cue } of row) {
      const line = told.flatMap((run) => run.lines).find((text) => says.test(text.replaceAll('’', "'")));
      expect(line, String(says)).toBeDefined();
      const events = told.flatMap((run) => run.events);
      if (fact)
        expect(
          events.some((event) => event.kind === fact),
          fact,
        ).toBe(true);
      if (flag)
        expect(
          events.some((event) => event.kind === 'flagSet' && event.flag === flag),
          flag,
        ).toBe(true);
      if (act)
        expect(
          events.some((e) => e.kind === 'waitEnded' && e.knot === act && e.done),
          act,
        ).toBe(true);
      if (cue)
        expect(
          hasCue(
            told.flatMap((run) => run.cues),
            cue,
          ),
          JSON.stringify(cue),
        ).toBe(true);
    }
  });

  test('every line of the script is read by one who does every act, does none, brings and keeps, or remembers', async () => {
    const kept = [await runOf('2-1-kept'), await runOf('2-3-kept')];
    const more = [...kept, ...remembered].map((run) => tell(run));
    const heard = new Set([...told, ...hardlyTold, ...more].flatMap((run) => run.lines));
    const missing = compiled.lines.map((line) => line.text.replaceAll("'", '’')).filter((text) => !heard.has(text));
    expect(missing).toEqual([]);
  });

  test('six levels in one run', () => {
    const ticks = full.map((run) => run.played.time);
    const sum = ticks.reduce((a, b) => a + b, 0);
    console.log(
      `six levels: ${formatTime(sum)} (${FULL.map((name, i) => `${name} ${formatTime(ticks[i]!)}`).join(', ')})`,
    );
    expect(full.at(-1)!.played.world).toMatchObject({ exited: '3-1', trust: 39, memories: expect.any(Array) });
    expect(none.at(-1)!.played.world).toMatchObject({ exited: '3-1', trust: 15 });
  });

  test.each<[Rule, () => Run[]]>([
    ['memories', () => remembered],
    ['trust', () => full],
  ])('there is a whole run by the rule %s', (rule, runs) => {
    expect(runs().flatMap(({ loaded, played }) => missingFor(loaded.level, rule, played.world))).toEqual([]);
  });
});

describe('how it is read', () => {
  const doubled = (): ReturnType<typeof createStory> => {
    const [sources, sniffs] = readStory('assets/story');
    for (const [name, source] of Object.entries(sources))
      sources[name] = source.replace(/^( *)([A-Z"“][^\n]*)$/gm, (line, indent) =>
        line.startsWith('VAR') || line.startsWith('INCLUDE') ? line : `${indent}Und noch eine Zeile.\n${line}`,
      );
    const long = compileSources(sources, sniffs);
    expect(long.skeletons).toEqual(skeletons);
    expect(long.lines.length).toBeGreaterThan(1.9 * compiled.lines.length);
    return createStory(long.json, long.sniffs, long.skeletons);
  };

  test('leaves every run as it is: a runner, a slow reader, a longer and foreign script, another screen', () => {
    const dice = createDice(4);
    const words = doubled();
    for (const run of [...full, ...none]) {
      const { hash } = run.played;
      expect(tell(run, { runner: true }).hash).toBe(hash);
      expect(tell(run, { reads: () => dice.below(10_000), frame: 1000 / 30 }).hash).toBe(hash);
      expect(tell(run, { words, frame: 1000 / 24 }).hash).toBe(hash);
    }
  });

  test('by one who runs: no words in passing stay over 20 tiles behind, and the journal has them all', () => {
    const player = createLinePlayer({ lineTime: '1', autoAdvance: false, still: false }, () => {});
    let at = 0;
    let farthest = 0;
    for (const run of none.slice(0, 3)) {
      const { journal, events } = tell(run, {
        passing(lines, world) {
          player.play('passing', lines);
          at = world.jasper.x;
        },
        clear: player.clear,
        onFrame(world) {
          player.tick(1000 / 60);
          if (player.line) farthest = Math.max(farthest, Math.abs(world.jasper.x - at));
        },
      });
      player.clear();
      for (const event of events) {
        if (event.kind !== 'passed') continue;
        const read = journal.filter((entry) => entry.knot === event.knot).flatMap((entry) => entry.lines);
        const written = skeletons[event.knot]!.stages.flatMap((_, i) =>
          story.stage(event.knot, i, { flags: {}, trust: 0, memories: [] }),
        ).map((line) => line.text);
        expect(read, event.knot).toEqual(expect.arrayContaining(written));
      }
    }
    expect(farthest / TILE).toBeLessThanOrEqual(20);
    expect(farthest / TILE).toBeGreaterThan(5);
  });
});

/** Art px that an actor may move between two frames by other means than his own legs. */
const MOST = 8;
/** Art px a tick of Jasper's fastest legs: the tick in which words come up is still his. */
const POUNCE = 17;

describe('nobody jumps', () => {
  test.each([
    ['at once', 0],
    ['after a while', 700],
    ['in peace', 9000],
  ])('at the edges of scenes and waits, words read %s', (_, reads) => {
    for (const run of [...full.slice(1), ...none.slice(1)]) {
      const director = createDirector();
      let track: ReturnType<typeof createTrack> | null = null;
      const before = { jasper: { x: 0, y: 0 }, rusty: null as { x: number; y: number } | null };
      const jasperAt = { x: 0, y: 0 };
      let trueRusty: { x: number; y: number } | null = null;
      let cutsBefore = -1;
      tell(run, {
        reads: () => reads,
        onTick(world) {
          track ??= createTrack(world);
          track.capture(world);
        },
        onFrame(world, alpha, cuts) {
          track ??= createTrack(world);
          track.at(-1, alpha, jasperAt);
          const rustyAt = track.at(RUSTY, alpha, { x: 0, y: 0 });
          const own = trueRusty && world.rusty ? Math.abs(rustyAt.x - trueRusty.x) : 0;
          const puppet = director.rusty(world.rusty, rustyAt, world.scene !== null, 1 / 60);
          const scene = world.scene !== null;
          if (puppet && before.rusty && cuts === cutsBefore) {
            const moved = Math.abs(puppet.x - before.rusty.x);
            // in a scene marks set him elsewhere: those are not his legs
            const legs = scene || own > (2 * TILE) / 64 ? 0 : own;
            const seen = Math.abs(puppet.x - jasperAt.x) < 34 * 64;
            if (seen) expect(moved, `${run.loaded.level.id} tick ${world.tick}`).toBeLessThanOrEqual(legs + MOST);
          }
          if (scene && world.scene?.waiting === false && cuts === cutsBefore) {
            const moved = Math.abs(jasperAt.x - before.jasper.x);
            expect(moved, `${run.loaded.level.id} Jasper, tick ${world.tick}`).toBeLessThanOrEqual(POUNCE);
          }
          before.jasper = { ...jasperAt };
          before.rusty = puppet && { x: puppet.x, y: puppet.y };
          trueRusty = world.rusty && rustyAt;
          cutsBefore = cuts;
        },
      });
    }
  });
});
