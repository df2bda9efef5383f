/** What runners rely on: records that count, links that prove themselves, and faults that say what is wrong. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presetFor } from '../src/run/categories.ts';
import { proveReplay } from '../src/run/prove.ts';
import { createReplay, encodeReplay, playLog, replayFromLink, replayToFragment } from '../src/run/replay.ts';
import { createSession } from '../src/run/session.ts';
import { roomsOf } from '../src/run/splits.ts';
import { trackLog } from '../src/run/splitsTracker.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import { readRunFile } from '../src/runner/incoming.ts';
import { alsoMet, boardIdOf, categoryFor, historyOf, reportOf, rulesFrom, withAttempt } from '../src/runner/records.ts';
import { freshDocuments } from '../src/save/schema.ts';
import { Button } from '../src/sim/input.ts';
import { freshStart } from '../src/sim/world.ts';
import { loadLevelFile } from '../tools/loadLevel.ts';
import { course } from './support/course.ts';

const level = course();
const long = { masks: [0, 2, 18, 2, 18, 2], lengths: [50, 60, 20, 30, 20, 300] };
const played = playLog(level, freshStart(), long, (world) => world.exited !== '');
const log = { ...long, lengths: long.lengths.with(-1, 300 - (480 - played.tick)) };
const replay = createReplay(level, freshStart(), log);
const { splits, tallies } = trackLog(level, freshStart(), log);
const noRuns = freshDocuments().runs;
const runAt = { started: 1000, ended: 9000 };

test('the link of a run proves the time that was run, whatever the page claims', async () => {
  const read = await replayFromLink(`https://example.org/game/${await replayToFragment(replay)}`);
  expect(proveReplay([level], read)).toMatchObject({ ok: true, time: played.time });
});

test('a run is counted for all that it met, and not for a category it did not begin as', () => {
  const rules = rulesFrom([level], freshStart());
  expect(rules).toContain('exit');
  expect(categoryFor(level, rules, 'exit')).toBe(`any/${level.id}`);
  expect(alsoMet(level, rules, played)).toContain(`any/${level.id}`);
  const elsewhere = { ...freshStart(), trust: 30 };
  expect(rulesFrom([level], elsewhere)).toEqual([]);
  expect(boardIdOf(level, categoryFor(level, [], 'exit'), 0)).toBe(`story/${level.id}`);
});

test('a run with assists has a board of its own', () => {
  const [plain, assisted] = [boardIdOf(level, 'any/1-1', 0), boardIdOf(level, 'any/1-1', Button.assistStamina)];
  expect(assisted).not.toBe(plain);
});

test('attempts, bests and golds stay; a slower run changes only the count', () => {
  const id = `any/${level.id}`;
  const first = withAttempt(noRuns, id, roomsOf(level), { ...runAt, splits });
  expect(first.pb).toBe(true);
  const later = splits.map((split) => split && { ...split, time: split.time + 60 });
  const second = withAttempt(first.runs, id, roomsOf(level), { ...runAt, splits: later });
  const third = withAttempt(second.runs, id, roomsOf(level), { ...runAt, splits: splits.map(() => null) });
  const { board, runs } = historyOf(third.runs, id, roomsOf(level));
  expect([second.pb, third.pb]).toEqual([false, false]);
  expect([board.attempts, board.finished, runs.length]).toEqual([3, 2, 3]);
  expect(board.pb).toEqual(splits);
});

test('the results say how far from the best a run was, and in which room', () => {
  const id = `any/${level.id}`;
  const before = historyOf(noRuns, id, roomsOf(level));
  expect(reportOf(level, before, splits, tallies, true)).toMatchObject({ attempt: 1, delta: '' });
  const { runs } = withAttempt(noRuns, id, roomsOf(level), { ...runAt, splits });
  const slower = splits.with(-1, { time: played.time + 30, real: 0 });
  const report = reportOf(level, historyOf(runs, id, roomsOf(level)), slower, tallies, true);
  expect(report).toMatchObject({ attempt: 2, delta: '+0.500', ahead: false });
  expect(report.rooms.at(-1)).toMatchObject({ delta: '+0.500', gold: false });
});

const noLevel = () => Promise.reject(new Error('there is no such level'));

test('a file that cannot be used says why', async () => {
  const bytes = await encodeReplay(replay);
  const read = (name: string, content: Uint8Array<ArrayBuffer>) => readRunFile(name, content, noLevel);
  await expect(read('a.replay', bytes)).resolves.toEqual(replay);
  await expect(read('a.replay', bytes.with(bytes.length - 3, bytes.at(-3)! ^ 1))).rejects.toThrow(/damaged/);
  await expect(read('a.replay', bytes.slice(0, 3))).rejects.toThrow(/too short/);
  await expect(read('a.png', bytes)).rejects.toThrow(/\.replay, \.tas and \.lss/);
  await expect(read('a.tas', new TextEncoder().encode('  12,Q'))).rejects.toThrow(/a\.tas:1/);
  await expect(read('a.tas', new TextEncoder().encode('Level 9-9\n  12,R'))).rejects.toThrow(/no such level/);
});

test('an input text becomes a run that proves itself', async () => {
  const { level: first } = await loadLevelFile('maps/1-1.tmj');
  const text = new Uint8Array(readFileSync('tests/replays/1-1.tas'));
  const read = await readRunFile('1-1.tas', text, async () => first);
  expect(proveReplay([first], read).ok).toBe(true);
  expect(presetFor([first], '1-1', 'exit')).toEqual(freshStart());
});

test('a hundred restarts leave one attempt under way and one world', () => {
  const session = createSession(level, freshStart(), { runner: true });
  for (let i = 0; i < 100; i++) {
    for (let n = 0; n < 5; n++) session.advance(TICK_MS, () => Button.right);
    session.restart('level');
  }
  expect(session.world).toEqual(createSession(level, freshStart()).world);
  expect([session.attempts, session.cuts, session.log.masks]).toEqual([101, 100, []]);
});
