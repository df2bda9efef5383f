/** Levels read instead of played: the same story from the same facts, and nobody held back for it. */
import { describe, expect, test } from 'vitest';
import { skipLevel } from '../src/progress.ts';
import { createStore } from '../src/save/store.ts';
import { tellLevel } from '../src/story/reading.ts';
import type { Facts } from '../src/story/story.ts';
import { skeletons, story } from './support/script.ts';
import { load, runOf, tell } from './support/telling.ts';

const nothing: Facts = { flags: {}, trust: 0, memories: [] };
const pageOf = async (id: string, facts = nothing) => tellLevel((await load(id)).level, story, skeletons, facts);
const textOf = (page: ReturnType<typeof tellLevel>): string => page.flatMap((p) => p.paragraphs).join('\n');

/** What the story must tell whatever is done, by level, as it comes. */
const mustTell: [string, string[]][] = [
  [
    '1-1',
    [
      'The rain tasted of rust.',
      'like old blood',
      'It did not so much fall as beat. On cracked concrete.',
      'black timbers, twisted',
      'A ginger tabby',
      'tired eyes',
      'A red cushion. A green curtain.',
      'finding his own food for weeks',
      'The hunger gnawed. The quiet ached.',
      'A light with no warmth in it. Then the ground shook itself. Then this.',
      'The streets filled up with stone. There were fewer birds.',
      'Once he had seen people, far off, grey',
      'a sunbeam on it every day at four, and a nap, and dust to hit',
      'felt like a joke on him',
    ],
  ],
  [
    '1-2',
    [
      'Meat in the oven, on a Sunday.',
      'A shard of metal stood up out of the ground, alone. The thin rain ran down it, red.',
      'He smelled it, carefully. Low in his chest, a growl began.',
      'A wet sound, and it did not stop. A bark.',
      'He froze. His tail tucked itself in tight.',
      'Machines, grinding. Metal screaming on metal.',
      'It was hopeful, almost.',
    ],
  ],
  [
    '1-3',
    [
      'Round the end of the fallen wall',
      'Brown and white. Ribs under the matted fur. Eyes the colour of melted chocolate.',
      'He was smelling the shard, just where Jasper had. Then he nudged it',
      'Jasper went flat against the concrete.',
      'Dogs were dangerous.',
      'He had seen what dogs did, once',
      'But this one would not leave the shard alone.',
      'One paw. Then the next.',
      'The dog was shivering.',
      'Jasper called him Rusty.',
      'Rusty whined, a small, cross sound',
      'Then he dug, and dust came up in showers.',
      'Jasper noticed that he himself had come closer.',
      'They smelled each other, a little',
      'Then he put it on the dog’s nose.',
      'The dog did not bolt.',
      'the tail went once to the left and once to the right',
      'Jasper walked along the dog’s leg, and leaned',
      'This was the beginning.',
    ],
  ],
  [
    '2-1',
    [
      'enough of them to be weeks',
      'String. Waxed, red',
      'It had happened too fast. He did not trust it.',
      'three of them, a lap each. The ruins had swallowed all three.',
      'two hungry animals who had both noticed how quiet it was',
      'Rusty slept in the bus shelter',
      'he barked without opening his mouth, low, more shiver than sound',
      'Jasper tried it. High was easy.',
      'Then he came and stood where he had been called to.',
      'there was a stone outside the library. Grey, and smooth all over.',
    ],
  ],
  [
    '2-2',
    ['A beetle, green', 'Jasper heard it first: glass, overhead', 'There was a dent in it now', 'Next it was cloth.'],
  ],
  [
    '2-3',
    [
      'It would have to be a feather.',
      'A feather, grey',
      'It was only to say that he meant no harm.',
      'The third thing came with its roots on.',
      'It was yellow, and it smelled of a hill.',
      'They lay in the tram with the aisle between them.',
      'They were not friends.',
      'there was one dry tram',
      'It was warm enough. It was even dignified',
    ],
  ],
];

describe('the page of a level', () => {
  test.each(mustTell)('%s tells all that must be told, in its order', async (id, phrases) => {
    const page = textOf(await pageOf(id));
    let from = 0;
    for (const phrase of phrases) {
      const at = page.indexOf(phrase, from);
      expect(at, phrase).toBeGreaterThanOrEqual(from);
      from = at + phrase.length;
    }
  });

  test.each(['1-1-memories', '1-2-memories', '1-3', '2-1-kept', '2-2', '2-3-none'])(
    'is in the order of play: %s',
    async (name) => {
      const run = await runOf(name);
      const { flags, trust, memories } = run.played.world;
      const page = textOf(tellLevel(run.loaded.level, story, skeletons, { flags, trust, memories }));
      let from = 0;
      for (const { knot, lines } of tell(run).journal) {
        if (knot.startsWith('s')) continue;
        const told = lines.filter((line) => page.includes(line));
        for (const line of told) {
          const at = page.indexOf(line, from);
          expect(at, line).toBeGreaterThanOrEqual(from);
          from = at;
        }
        expect(told.length, knot).toBeGreaterThan(0);
      }
    },
  );

  test('knows what was done', async () => {
    expect(textOf(await pageOf('1-2'))).toContain('He gave it nothing.');
    const answered = textOf(await pageOf('1-2', { ...nothing, flags: { answered: true } }));
    expect(answered).toContain('the barking stopped to listen');
    expect(answered).not.toContain('He gave it nothing.');
  });

  test('sets what was before apart', async () => {
    const passages = await pageOf('1-1');
    expect(passages.filter((p) => p.memory).map((p) => p.paragraphs[0]!.slice(0, 14))).toEqual([
      'A red cushion.',
      'They laughed w',
    ]);
  });

  test('leaves the facts as they are', async () => {
    const facts: Facts = { flags: { answered: true }, trust: 2, memories: ['mem_13'] };
    const before = structuredClone(facts);
    for (const [id] of mustTell) await pageOf(id, facts);
    expect(facts).toEqual(before);
  });
});

describe('a level left behind by reading it', () => {
  test('is the road with no act', async () => {
    let progress = createStore(null).documents.progress;
    for (const [id, name] of [
      ['1-1', '1-1'],
      ['1-2', '1-2-none'],
      ['1-3', '1-3-none'],
      ['2-1', '2-1-none'],
      ['2-2', '2-2-none'],
      ['2-3', '2-3-none'],
    ] as const) {
      const { loaded, start, played } = await runOf(name);
      const before = progress;
      progress = skipLevel(before, loaded.level);
      const own = (flags: string[]) => flags.filter((flag) => !start.flags.includes(flag));
      // a thing that was picked up has its knot told, too
      const met = own(Object.keys(played.world.flags)).filter((flag) => !/^m2_2_(find|place)$/.test(flag));
      expect(progress.flags.filter((flag) => !before.flags.includes(flag)).sort(), id).toEqual(met.sort());
      expect(progress.trust - before.trust, id).toBe(played.world.trust - start.trust);
      expect(progress.lastLevel, id).toBe(played.world.exited);
      expect(progress.levels[id], id).toEqual({ done: true, best: null, medal: 'none', memories: [] });
      expect(progress.journal, id).toBe(before.journal);
    }
    expect(progress.paid).toEqual(['t_meet', 't_stone', 't_cloth', 't_flower']);
  });

  test('stays as it is when it was done', async () => {
    const { progress } = createStore(null).documents;
    const done = { done: true, best: 3000, medal: 'gold' as const, memories: ['mem_11'] };
    const before = { ...progress, levels: { '1-1': done }, lastLevel: '1-3' };
    expect(skipLevel(before, (await load('1-1')).level)).toBe(before);
  });
});
