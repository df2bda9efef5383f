/** A run through the game is recorded with its splits by level, beside the records of its levels. */
import { expect, test, vi } from 'vitest';
import { createSession, type Session } from '../src/run/session.ts';
import { trackLog } from '../src/run/splitsTracker.ts';
import { TICK_MS } from '../src/run/stepper.ts';
import type { Game } from '../src/runner/game.ts';
import { createLedger } from '../src/runner/ledger.ts';
import { createWholeRun } from '../src/runner/wholeRun.ts';
import { createStore } from '../src/save/store.ts';
import type { Start } from '../src/sim/world.ts';
import { course } from './support/course.ts';

// what the build makes of maps/ is not there
vi.mock('../src/levels.ts', () => ({ loadLevel: async (id: string) => ({ level: { id } }) }));

const levels = ['1-1', '1-2'].map((id) => ({ ...course(), id }));
const way = { masks: [0, 2, 18, 2, 18, 2], lengths: [50, 60, 20, 30, 20, 300] };

function played(index: number, start: Start): Session {
  const session = createSession(levels[index]!, start, { runner: true });
  way.masks.forEach((mask, i) => {
    for (let n = way.lengths[i]!; n > 0; n--) session.advance(TICK_MS, () => mask);
  });
  return session;
}

test('to its last exit, and nothing that is recorded meanwhile is lost', async () => {
  const starts: Start[] = [];
  const store = createStore(null, () => {});
  const ledger = createLedger(store);
  const run = async (_loaded: unknown, start: Start): Promise<void> => void starts.push(start);
  const game = { run, ui: { notice: expect.unreachable } } as unknown as Game;
  const whole = createWholeRun(game, ledger, () => 0);
  whole.begin(levels, 'exit');
  let time = 0;
  for (const index of levels.keys()) {
    await expect.poll(() => starts.length).toBe(index + 1);
    const session = played(index, starts[index]!);
    time += session.world.time;
    const { tallies } = trackLog(levels[index]!, session.start, session.log);
    const counting = whole.finishLevel({ session } as Parameters<typeof whole.finishLevel>[0], tallies);
    ledger.change({ choices: { ...ledger.runs.choices, inputs: true } });
    expect(await counting).toMatchObject({ done: index + 1, of: 2, met: true, practice: false });
    whole.next();
  }
  const { boards, best, choices } = store.documents.runs;
  expect(boards.any!.board).toMatchObject({ attempts: 1, finished: 1 });
  expect(boards.any!.board.pb!.at(-1)!.time).toBe(time);
  expect(Object.keys(best)).toEqual(expect.arrayContaining(['any>1-1', 'any>1-2']));
  expect([choices.inputs, whole.hasNext]).toEqual([true, false]);
});
