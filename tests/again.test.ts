/** Scenes seen again from the journal, and the cards between chapters. */
import { describe, expect, test } from 'vitest';
import { cardsBetween } from '../src/chapters.ts';
import type { createPlay } from '../src/play.ts';
import { createStore } from '../src/save/store.ts';
import { createSceneAgain } from '../src/sceneAgain.ts';
import { TILE } from '../src/sim/fixed.ts';
import { Button } from '../src/sim/input.ts';
import { onewayAt, Surf, surfAt } from '../src/sim/level.ts';
import { worldAtScene } from '../src/sim/sceneStart.ts';
import { freshStart } from '../src/sim/world.ts';
import { flagsBefore, type JournalEntry } from '../src/story/journal.ts';
import type { Line } from '../src/story/story.ts';
import { readMap } from '../tools/maps/readMap.ts';
import { skeletons, story } from './support/script.ts';

/** Every meeting of the levels that are made, in the story's order. */
const scenes: [string, string][] = [
  ['1-2', 'm1_shard'],
  ...['m1_meet', 'm1_creep', 'm1_dig', 'm1_touch'].map((knot): [string, string] => ['1-3', knot]),
  ...['m2_1_find', 'm2_1_place', 'm2_1_call', 'm2_1_stone'].map((knot): [string, string] => ['2-1', knot]),
  ...['m2_2_find', 'm2_2_glass', 'm2_2_place', 'm2_2_cloth'].map((knot): [string, string] => ['2-2', knot]),
  ...['m2_3_find', 'm2_3_feather', 'm2_3_flower', 'm2_3_blink', 'm2_3_close'].map((knot): [string, string] => [
    '2-3',
    knot,
  ]),
];
const load = (id: string) => readMap(`maps/${id}.tmj`, skeletons);
const journal: JournalEntry[] = scenes.map(([level, knot]) => ({ level, knot, lines: ['read'] }));
const allFlags = [
  ...scenes.map(([, knot]) => knot),
  ...scenes.flatMap(([, knot]) => skeletons[knot]!.stages.map((s) => s.flag)).filter((flag) => flag !== ''),
  'crept',
];

/** A browser's storage, and a store that has come through both chapters. */
function savedStore() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  };
  const store = createStore(storage);
  store.save('progress', { ...store.documents.progress, journal, flags: allFlags, trust: 39, lastLevel: '3-1' });
  store.save('settings', { ...store.documents.settings, runner: true });
  return { store, bytes: () => JSON.stringify([...kept]) };
}

describe('a scene seen again', () => {
  test.each(scenes)(
    '%s %s: told from its first line to its end, and the save stays byte for byte',
    async (id, knot) => {
      const { store, bytes } = savedStore();
      const before = bytes();
      const lines: string[] = [];
      let ended = 0;
      let read = (): void => {};
      const company: Omit<Parameters<typeof createPlay>[2], 'onFinished' | 'keepsPlace'> = {
        store,
        view: { level: null } as Parameters<typeof createPlay>[2]['view'],
        story,
        skeletons,
        readInput: () => 0,
        words: {
          passing() {},
          memory() {},
          clear() {},
          meeting(shown: Line[], onLine, onDone) {
            lines.push(...shown.map((line) => line.text));
            shown.forEach(onLine);
            read = onDone;
          },
        },
        onCue() {},
        onTick() {},
      };
      const loaded = await load(id);
      const scene = createSceneAgain(loaded, knot, company, () => ended++)!;
      expect(scene.session.words).toEqual({ knot, stage: 0 });
      const required = skeletons[knot]!.stages.some((stage) => stage.required);
      for (let i = 0; i < 3000 && ended === 0; i++) {
        scene.update();
        if (scene.session.words) read();
        // a held voice, let go, is a call
        scene.session.advance(1000 / 60, () => {
          if (required) return i % 60 < 30 ? Button.voice : 0;
          // a paw, standing, lets what is offered go by
          return i > 700 && i % 40 === 0 ? Button.paw : 0;
        });
      }
      expect(ended).toBe(1);
      expect(lines[0]).toBe(story.stage(knot, 0, { flags: {}, trust: 0, memories: [] })[0]!.text);
      expect(bytes()).toBe(before);
      expect(store.documents.progress.trust).toBe(39);
    },
  );

  test.each(scenes)('%s %s: Jasper stands on something, and Rusty where the story has him', async (id, knot) => {
    const { level } = await load(id);
    const { jasper: j, rusty } = worldAtScene(
      level,
      { ...freshStart(), flags: flagsBefore(allFlags, journal, skeletons, knot) },
      knot,
    )!;
    const [tx, ty] = [Math.floor(j.x / TILE), Math.floor(j.y / TILE)];
    expect(surfAt(level, tx, ty) !== Surf.air || onewayAt(level, tx, ty) !== 0, `${tx},${ty}`).toBe(true);
    expect(surfAt(level, tx, ty - 1), `${tx},${ty - 1}`).toBe(Surf.air);
    expect(rusty === null).toBe(id === '1-2');
    if (knot.startsWith('m1_m') || knot.startsWith('m1_c')) expect(rusty!.x).toBe(102.5 * TILE);
  });

  test('knows what was so before it, and nothing of later', () => {
    expect(flagsBefore(allFlags, journal, skeletons, 'm1_creep')).toEqual(
      expect.arrayContaining(['m1_shard', 'answered', 'm1_meet', 'crept']),
    );
    expect(flagsBefore(allFlags, journal, skeletons, 'm1_creep')).not.toContain('m1_touch');
    expect(flagsBefore(allFlags, journal, skeletons, 'm1_shard')).not.toContain('answered');
  });

  test('is none where the level has none', async () => {
    const { level } = await load('1-1');
    expect(worldAtScene(level, freshStart(), 'm1_shard')).toBeNull();
  });
});

describe('chapter cards', () => {
  const titles = (from: string, to: string, exists = true) => cardsBetween(from, to, exists).map((card) => card.title);

  test('stand between chapters alone', () => {
    expect(titles('', '1-1')).toEqual([]);
    expect(titles('1-1', '1-2')).toEqual([]);
    expect(titles('1-3', '2-1')).toEqual(['Rust', 'Small Things']);
    expect(titles('', '2-1')).toEqual(['Small Things']);
  });
  test('say that more comes, where no more is made', () => {
    expect(titles('2-3', '3-1', false)).toEqual(['Small Things', 'Not yet the end']);
  });
});
