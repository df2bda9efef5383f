/** A short level with a checkpoint, a meeting of two stages and an exit, and inputs to cross it with. */
import fc from 'fast-check';
import { TILE } from '../../src/sim/fixed.ts';
import { INPUT_MASK } from '../../src/sim/input.ts';
import { createLevel, type Level, type LevelObject } from '../../src/sim/level.ts';
import { sketch } from './sketch.ts';

const area = (id: number, tx: number, rest: object): LevelObject =>
  ({ id, name: '', x: tx * TILE, y: 4 * TILE, w: 2 * TILE, h: 6 * TILE, ...rest }) as LevelObject;

export function course(): Level {
  const rows = [...Array(6).fill(''), '            --      --', '      ##', '', '  J    B    ##  ~', '#'.repeat(60)];
  const objects = [
    area(10, 10, { w: 6 * TILE, kind: 'checkpoint', order: 1 }),
    area(11, 24, { kind: 'meeting', knot: 'm_hello', once: true, require: [] }),
    area(12, 50, { kind: 'exit', to: 'next', side: 'right' }),
  ];
  const wait = { wait: 'voice', ticks: 90, flag: 'answered', required: false };
  const end = { wait: '', ticks: 0, flag: '', required: false };
  return createLevel({ ...sketch(rows, objects), story: { m_hello: { stages: [wait, end], next: '' } } });
}

/** Stretches of [input, ticks]: any buttons at all, with a leaning to the right. */
export const anyStretches = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(2, 2, 18, 34, 64, 0), fc.integer({ min: 0, max: INPUT_MASK })),
    fc.integer({ min: 1, max: 50 }),
  ),
  { minLength: 1, maxLength: 12 },
);
export const inputsFrom = (stretches: [number, number][]): number[] =>
  stretches.flatMap(([input, ticks]) => Array<number>(ticks).fill(input));
