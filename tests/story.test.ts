import { describe, expect, it } from 'vitest';
import type { EventOf, SimEvent } from '../src/sim/events.ts';
import type { Level } from '../src/sim/level.ts';
import type { World } from '../src/sim/world.ts';
import { type JournalEntry, journalPage, keepLines } from '../src/story/journal.ts';
import { createPassing } from '../src/story/passing.ts';
import type { Facts, Line } from '../src/story/story.ts';
import { parseTag } from '../src/story/tags.ts';
import { compileSources } from '../tools/ink/compile.ts';
import { compiled, skeletons, story } from './support/script.ts';

const knots = Object.keys(skeletons);

const facts = (...flags: string[]): Facts => ({
  flags: Object.fromEntries(flags.map((flag) => [flag, true])),
  trust: 0,
  memories: [],
});
const everything = facts(
  ...knots,
  ...Object.values(skeletons).flatMap((s) => s.stages.map((stage) => stage.flag)),
  'crept',
);
const textOf = (lines: Line[]): string[] => lines.map((line) => line.text);
const wordsOf = (knot: string, known: Facts): Line[] =>
  skeletons[knot]!.stages.flatMap((_, i) => story.stage(knot, i, known));

describe('the script', () => {
  it.each(knots)('%s is told on both branches, each line short and set in type', (knot) => {
    for (const known of [facts(), everything]) {
      const lines = wordsOf(knot, known);
      expect(lines.length).toBeGreaterThan(0);
      for (const { text } of lines) {
        expect(text.length, text).toBeLessThanOrEqual(110);
        expect(text).not.toMatch(/["'{}#]|->/);
      }
    }
  });

  it('says every written line on one branch or the other', () => {
    const told = new Set(knots.flatMap((knot) => textOf([...wordsOf(knot, facts()), ...wordsOf(knot, everything)])));
    const written = compiled.lines.map((line) => line.text.replaceAll("'", '’'));
    expect(written.filter((text) => !told.has(text))).toEqual([]);
  });

  it('keeps sniffs as short', () => {
    for (const id of Object.keys(compiled.sniffs))
      for (const { text } of story.sniff(id)) expect(text.length, text).toBeLessThanOrEqual(110);
  });

  it('hears whether he answered the bark', () => {
    expect(textOf(story.stage('m1_shard', 0, facts())).at(-1)).toBe('It was hopeful, almost.');
    expect(textOf(story.stage('m1_shard', 1, facts('answered')))[1]).toBe(
      'Behind the wall, the barking stopped to listen.',
    );
    expect(textOf(story.stage('m1_shard', 1, facts()))[0]).toBe('He gave it nothing.');
  });

  it('leaves out what a crouch would have been told, when there was none', () => {
    expect(textOf(story.stage('m2_1_stone', 1, facts('rested_stone')))).toEqual([
      'It was the right height for a chin.',
    ]);
    expect(story.stage('m2_1_stone', 1, facts())).toEqual([]);
  });

  it('ends a knot where the next begins', () => {
    expect(story.stage('m1_dig', 1, facts())).toEqual([]);
    expect(textOf(story.stage('m1_touch', 0, facts()))[0]).toMatch(/^The nose came round/);
  });

  it('says the same however often and in whatever order it is asked', () => {
    const first = story.stage('m1_shard', 1, facts('answered'));
    story.stage('m1_shard', 1, facts());
    expect(story.stage('m1_shard', 1, facts('answered'))).toEqual(first);
  });

  it('names a knot or sniff that does not exist', () => {
    expect(() => story.stage('m9', 0, facts())).toThrow('there is no knot "m9"');
    expect(() => story.sniff('s9')).toThrow('there is no sniff "s9"');
  });
});

describe('skeletons', () => {
  const last = { wait: '', ticks: 0, flag: '', required: false };

  it('give stages, waits, times, flags and where a knot runs on', () => {
    expect(skeletons.m1_shard).toEqual({
      stages: [{ wait: 'voice', ticks: 240, flag: 'answered', required: false }, last],
      next: '',
    });
    expect(skeletons.m1_dig).toEqual({
      stages: [{ wait: 'paw', ticks: 480, flag: '', required: false }, last],
      next: 'm1_touch',
    });
    expect(skeletons.m1_touch).toEqual({
      stages: [{ wait: 'walk_past', ticks: 480, flag: '', required: false }, last],
      next: '',
    });
    expect(skeletons.m2_1_call!.stages[0]).toEqual({ wait: 'call', ticks: 0, flag: '', required: true });
    expect(skeletons.m2_2_place!.stages[0]).toEqual({
      wait: 'leave_or_eat',
      ticks: 0,
      flag: 'gave_beetle',
      required: false,
    });
  });

  it('do not change when there are twice as many words', () => {
    const main = 'VAR trust = 0\nVAR memories = 0\nVAR answered = false\nINCLUDE a.ink\n';
    const ink = (words: string) =>
      `=== m ===\n${words}\nWell? # wait: voice 4s => answered\n{ answered:\n    ${words}\n- else:\n    No.\n}\n-> n\n=== n ===\n${words}\n-> DONE\n`;
    const short = compileSources({ 'main.ink': main, 'a.ink': ink('Yes.') });
    const long = compileSources({
      'main.ink': main,
      'a.ink': ink('Yes, and yes again. # sfx: glass\n    And once more.'),
    });
    expect(long.skeletons).toEqual(short.skeletons);
  });
});

describe('tags', () => {
  it('are data', () => {
    expect(parseTag('wait: twitch 3s => warned_glass')).toEqual({
      kind: 'wait',
      wait: 'twitch',
      ticks: 180,
      flag: 'warned_glass',
      required: false,
    });
    expect(parseTag('pose: rusty_wag')).toEqual({ kind: 'pose', actor: 'rusty', pose: 'wag' });
    expect(parseTag('to: rusty mark')).toEqual({ kind: 'to', actor: 'rusty', place: 'mark' });
    expect(parseTag('face: jasper left')).toEqual({ kind: 'face', actor: 'jasper', face: 'left' });
  });

  const compileKnot = (body: string) =>
    compileSources({ 'main.ink': 'VAR trust = 0\nVAR answered = false\nINCLUDE a.ink', 'a.ink': `=== k ===\n${body}` });

  it.each([
    ['A line. # smell: fish', 'assets/story/a.ink, line 2, knot "k": there is no tag "smell"; known are sfx'],
    ['A line. # sfx: moo', 'line 2, knot "k": sfx: there is no "moo"; known are rain_heavy'],
    ['A line. # pose: rusty_fly', 'pose: rusty_: there is no "fly"'],
    ['A line. # wait: voice soon', 'must read like "voice 4s => answered"'],
    ['A line. # wait: voice 4s required', 'cannot both time out and be required'],
    ['A line. # wait: voice 4s -> answered', 'write "=>" for the flag a wait sets'],
    ['A line. # wait: voice => heard', 'add VAR heard = false'],
    ['A line. # trust: a_nothing', 'src/sim/trust.ts has no row "a_nothing"'],
    ['# sfx: glass', 'a tag needs a line of words'],
    ['{ answered:\n    A line. # wait: voice\n}', 'line 3, knot "k": a wait inside a condition'],
    ['{ answered:\n    -> DONE\n}', 'line 3, knot "k": a divert inside a condition'],
    ['A line.\n-> nowhere', 'nowhere'],
    ['* Go\n-> DONE', 'choices are made with the body'],
    ['{ answered:\n    A line.\n=== l ===\n', 'line 4, knot "k": a "{" is never closed'],
  ])('%j fails the build with the place and the mend', (body, message) => {
    expect(() => compileKnot(`${body}\n-> DONE\n`)).toThrow(message);
  });

  it('lets ink name file and line of what it cannot read', () => {
    expect(() => compileKnot('A line, { answered and }.\n-> DONE\n')).toThrow(/assets\/story: ERROR: 'a\.ink' line 2/);
  });
});

describe('words in passing', () => {
  const passed = (knot: string): SimEvent => ({ kind: 'passed', knot, x: 0, y: 0 });
  const batted: EventOf<'moteBatted'> = { kind: 'moteBatted', entity: 0, x: 0, y: 0 };

  function listen() {
    const shown: string[][] = [];
    const missed: string[][] = [];
    const hear = createPassing(story, skeletons, {
      show: (_, lines) => shown.push(textOf(lines)),
      missed: (_, lines) => missed.push(textOf(lines)),
      left() {},
    });
    const tick = (...events: SimEvent[]) => hear({} as Level, { ...facts(), jasper: { x: 0, y: 0 }, events } as World);
    return { shown, missed, tick };
  }

  it('tell of the mote he hit', () => {
    const { shown, tick } = listen();
    tick(passed('p1_motes'));
    tick(batted);
    expect(shown[1]![0]).toBe('He hit one. He had always been good at this.');
    tick(batted);
    expect(shown).toHaveLength(2);
  });

  it('skip that line when he hits none for eight seconds', () => {
    const { shown, tick } = listen();
    tick(passed('p1_motes'));
    for (let i = 1; i < 479; i++) tick();
    expect(shown).toHaveLength(1);
    tick();
    expect(shown[1]![0]).toMatch(/^There had been a carpet/);
  });

  it('are overtaken by a new place, and not lost', () => {
    const { shown, missed, tick } = listen();
    tick(passed('p1_motes'));
    tick(passed('p1_wall'));
    for (let i = 0; i < 500; i++) tick();
    expect(shown).toHaveLength(2);
    expect(missed).toHaveLength(1);
    expect(missed[0]).toHaveLength(2);
  });
});

describe('the journal', () => {
  it('keeps every line once, in order, and reads as a page', () => {
    let journal: JournalEntry[] = [];
    const read = (level: string, knot: string, lines: Line[]) => {
      journal = keepLines(journal, level, knot, lines);
    };
    const shard = [0, 1].map((stage) => story.stage('m1_shard', stage, facts('answered')));
    read('1-1', 'p1_rain', story.stage('p1_rain', 0, facts()));
    read('1-2', 'm1_shard', shard[0]!);
    read('1-2', 'm1_shard', shard[1]!);
    const before = journal;
    read('1-2', 'm1_shard', shard[0]!);
    expect(journal).toBe(before);
    expect(journal).toHaveLength(2);
    expect(structuredClone(journal)).toEqual(journal);
    expect(journalPage(journal)).toEqual([
      {
        level: '1-1',
        passages: [{ knot: 'p1_rain', lines: textOf(story.stage('p1_rain', 0, facts())), scene: false }],
      },
      { level: '1-2', passages: [{ knot: 'm1_shard', lines: textOf(shard.flat()), scene: true }] },
    ]);
  });
});
