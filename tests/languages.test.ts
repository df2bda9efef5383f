/** The game in another language: chosen by the browser or the player, whole, and never another game. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { levelTitle } from '../src/chapters.ts';
import { matchLanguage } from '../src/languages.ts';
import { pseudo, pseudoTexts, pseudoWords } from '../src/pseudo.ts';
import { createStory, type Facts, type Line } from '../src/story/story.ts';
import { en } from '../src/ui/messages.en.ts';
import { compileSources, compileStory, languagesIn, readStory } from '../tools/ink/compile.ts';
import { checkTranslation } from '../tools/ink/translation.ts';
import { compiled, skeletons, story } from './support/script.ts';

const isPlain = /[A-Za-z]/;

test.each([
  [['de-AT', 'fr'], ['en-GB', 'fr', 'de'], 'de'],
  [['pt-BR'], ['en-GB', 'pt-PT', 'pt-BR'], 'pt-BR'],
  [['nl', 'en-US'], ['en-GB', 'de'], 'en-GB'],
  [['FR-ca'], ['en-GB', 'fr'], 'fr'],
  [['ja'], ['en-GB', 'de'], 'en-GB'],
  [[], ['en-GB', 'de'], 'en-GB'],
])('who prefers %j is offered, of %j, %s', (preferred, offered, tag) => {
  expect(matchLanguage(preferred, offered)).toBe(tag);
});

describe('the catalogue', () => {
  test('calls every level as its map does', () => {
    for (const file of readdirSync('maps').filter((name) => /^\d-\d\.tmj$/.test(name))) {
      const { properties } = JSON.parse(readFileSync(`maps/${file}`, 'utf8'));
      const { value } = properties.find(({ name }: { name: string }) => name === 'title');
      expect(levelTitle(file.slice(0, -'.tmj'.length))).toBe(value);
    }
  });

  test('turns pseudo whole: no plain letter, 40 % longer, and what a message is given stays as it is', () => {
    const strange = pseudoTexts(en);
    const texts = (branch: unknown): string[] =>
      typeof branch === 'string' ? [branch] : typeof branch === 'object' ? Object.values(branch!).flatMap(texts) : [];
    const [plain, odd] = [texts(en), texts(strange)];
    expect(odd.length).toBe(plain.length);
    expect(odd.filter((text) => isPlain.test(text))).toEqual([]);
    const sum = (list: string[]): number => list.reduce((n, text) => n + text.length, 0);
    expect(sum(odd)).toBeGreaterThan(sum(plain) * 1.4);
    expect(strange.saves.faults.another('runs')).toMatch(/^\[[^A-Za-z]+“runs”\]$/);
    expect(strange.settings.backings.percent(60)).toBe('60 %');
  });
});

const everything = (): Facts => ({
  flags: Object.fromEntries(
    [
      ...Object.keys(skeletons),
      ...Object.values(skeletons).flatMap((s) => s.stages.map((stage) => stage.flag)),
      'crept',
    ].map((flag) => [flag, true as const]),
  ),
  trust: 100,
  memories: ['mem_11'],
});
const nothing: Facts = { flags: {}, trust: 0, memories: [] };

/** Every stage as it is told, its words left out. */
const told = (words: ReturnType<typeof createStory>, of: (line: Line) => unknown) =>
  Object.entries(skeletons).flatMap(([knot, { stages }]) =>
    stages.flatMap((_, stage) =>
      [nothing, everything()].map((facts) => [knot, stage, words.stage(knot, stage, facts).map(of)]),
    ),
  );

describe('the story in another language', () => {
  const strange = pseudoWords({ ink: compiled.json, sniffs: compiled.sniffs });
  const words = createStory(strange.ink, strange.sniffs, skeletons);

  test('that nobody speaks: other words, the same lines, tags and waits at every step', () => {
    expect(told(words, ({ cues }) => cues)).toEqual(told(story, ({ cues }) => cues));
    expect(JSON.stringify(told(words, ({ text }) => isPlain.test(text)))).not.toContain('true');
    for (const id of Object.keys(compiled.sniffs)) {
      expect(words.sniff(id).length).toBe(story.sniff(id).length);
      expect(words.sniff(id)[0]!.text).not.toMatch(isPlain);
    }
    expect(pseudo('Begin')).toMatch(/^\[.{7}\]$/);
  });

  test.each(languagesIn('assets/story'))('%s is line by line the original', (language) => {
    const there = compileStory('assets/story', language);
    expect(there.skeletons).toEqual(skeletons);
    const read = createStory(there.json, there.sniffs, there.skeletons);
    expect(told(read, ({ cues }) => cues)).toEqual(told(story, ({ cues }) => cues));
  });

  const translate = (from: RegExp, to: string, sniffsToo = (sniffs: Record<string, string>) => sniffs): void => {
    const [sources, sniffs] = readStory('assets/story');
    expect(sources['chapter1.ink']).toMatch(from);
    const translated = { ...sources, 'chapter1.ink': sources['chapter1.ink']!.replace(from, to) };
    checkTranslation(compiled, compileSources(translated, sniffsToo({ ...sniffs }), 'de'), 'de');
  };

  test('may have other words', () => {
    expect(() => translate(/The rain tasted of rust\./, 'Der Regen schmeckte nach Rost.')).not.toThrow();
  });

  test.each([
    [
      'a tag is lost',
      / # sfx: rain_heavy/,
      '',
      'assets/story/de/chapter1.ink, line 3, knot "p1_rain": "… # music: rain"',
    ],
    ['a wait is another', /swipe 8s/, 'swipe 9s', 'only the words between may differ'],
    ['a condition is another', /\{ answered:/, '{ crept:', 'knot "m1_shard": "{ crept:" stands where the original has'],
    ['a line is left out', /It had been a small life.*\n/, '', 'line 31, knot "p1_motes"'],
    [
      'a knot is missing',
      /=== mem_13 ===[^=]*$/,
      '',
      '"=== p2_weeks ===" stands where the original has "=== mem_13 ==="',
    ],
    ['a knot has another name', /=== mem_13 ===/, '=== mem_14 ===', '"=== mem_14 ===" stands'],
  ])('does not compile where %s', (_, from, to, message) => {
    expect(() => translate(from, to)).toThrow(message);
  });

  test('has every sniff', () => {
    expect(() => translate(/The/, 'Der', ({ s1_van, ...others }) => (s1_van ? others : {}))).toThrow(
      'assets/story/de/sniffs.json, line 1: sniff "s1_van" is missing',
    );
  });
});
