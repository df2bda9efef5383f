import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Line } from '../src/story/story.ts';
import { waits } from '../src/story/tags.ts';
import { createLinePlayer, type Reading, readingTime, revealTime } from '../src/ui/linePlayer.ts';
import { en } from '../src/ui/messages.en.ts';
import { works } from '../src/ui/screens/about.tsx';

const line = (text: string): Line => ({ text, cues: [] });
const lines = ['It was hopeful, almost.', 'He gave it nothing.', 'It barked, and waited.'].map(line);
const reading: Reading = { lineTime: '1', autoAdvance: false, still: false };
const player = (change: Partial<Reading> = {}) => createLinePlayer({ ...reading, ...change }, () => {});
const LONG = 60_000;

describe('words of a meeting', () => {
  it('become whole at the first press and go on at the second', () => {
    const p = player();
    p.play('meeting', lines);
    expect([p.line, p.whole]).toEqual([lines[0], false]);
    p.advance();
    expect([p.line, p.whole]).toEqual([lines[0], true]);
    p.advance();
    expect([p.line, p.whole]).toEqual([lines[1], false]);
  });

  it('wait for their reader, however long', () => {
    const p = player();
    p.play('meeting', lines);
    for (let i = 0; i < 5; i++) p.tick(LONG);
    expect([p.line, p.whole]).toEqual([lines[0], true]);
  });

  it('tell once that all were read, and each line once as it comes', () => {
    const p = player({ still: true });
    const [onLine, onDone] = [vi.fn(), vi.fn()];
    p.play('meeting', lines, onLine, onDone);
    for (let i = 0; i < 5; i++) p.advance();
    expect(onLine.mock.calls.flat()).toEqual(lines);
    expect(onDone).toHaveBeenCalledOnce();
    expect(p.line).toBeNull();
  });

  it('when skipped, still cause what their lines cause', () => {
    const p = player();
    const [onLine, onDone] = [vi.fn(), vi.fn()];
    p.play('meeting', lines, onLine, onDone);
    p.skip();
    expect(onLine.mock.calls.flat()).toEqual(lines);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('may bring the next words when the last are done', () => {
    const p = player({ still: true });
    p.play('meeting', [lines[0]!], undefined, () => p.play('passing', [lines[1]!]));
    p.advance();
    expect([p.kind, p.line]).toEqual(['passing', lines[1]]);
  });

  it('go on by themselves when asked to', () => {
    const p = player({ autoAdvance: true });
    p.play('meeting', lines);
    p.tick(revealTime(lines[0]!));
    p.tick(readingTime(lines[0]!, reading)! - 1);
    expect(p.line).toBe(lines[0]);
    p.tick(1);
    expect(p.line).toBe(lines[1]);
  });
});

describe('words in passing', () => {
  it('stay for their reading time, and longer when asked to', () => {
    expect(readingTime(lines[0]!, reading)).toBe(1200 + 45 * lines[0]!.text.length);
    expect(readingTime(lines[0]!, { ...reading, lineTime: '1.5' })).toBe(1.5 * readingTime(lines[0]!, reading)!);
    const p = player();
    p.play('passing', lines);
    for (let i = 0; i < lines.length * 2; i++) p.tick(LONG);
    expect(p.line).toBeNull();
  });

  it('stay until their reader goes on, when asked to', () => {
    const p = player({ lineTime: 'wait' });
    p.play('passing', lines);
    p.tick(LONG);
    p.tick(LONG);
    expect(p.line).toBe(lines[0]);
    p.advance();
    expect(p.line).toBe(lines[1]);
  });

  it('give way to newer ones', () => {
    const p = player();
    p.play('passing', lines);
    p.play('memory', [lines[2]!]);
    expect([p.kind, p.line]).toEqual(['memory', lines[2]]);
  });
});

it('the catalogue tells what to press at every wait', () => {
  expect(Object.keys(en.prompts).sort()).toEqual([...waits, 'drop'].sort());
});

describe('whose work is in the game', () => {
  const notice = readFileSync('NOTICE', 'utf8');

  it('stands on the page about it as in NOTICE', () => {
    for (const [name, by, licence] of works) {
      const line = notice.split('\n').find((text) => text.includes(name)) ?? '';
      expect(line, name).toContain(by);
      expect(line, name).toContain(licence);
    }
  });

  it('is named for every package that ships', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const named = works.map(([name]) => bare(name).replace(/js$/, ''));
    const unnamed = Object.keys(dependencies).filter((name) => {
      const last = bare(name.split('/').at(-1)!);
      return !named.some((work) => last.startsWith(work) || work.startsWith(last));
    });
    expect(unnamed).toEqual([]);
  });
});
