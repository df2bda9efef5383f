/** Tuning tables as their source shows them: units and comments are not in the running numbers. */
import { PX, TILE } from '../sim/fixed.ts';

/** 'px': design px, or those per tick or tick²; '': whole units, ticks or points */
type Unit = 'px' | 'tiles' | '';

export interface TuningRow {
  table: string;
  name: string;
  /** heading it stands under, '' for none */
  section: string;
  unit: Unit;
  note: string;
}

const TABLE = /^export const (\w+) = \{/;
const HEADING = /^ {2}\/\/ (.+)$/;
/** lists are left out */
const ENTRY = /^ {2}(\w+): ([^[]+?),(?: \/\/ (.+))?$/;

const sizes: Record<Unit, number> = { px: PX, tiles: TILE, '': 1 };
const unitOf = (value: string): Unit => (value.startsWith('px(') ? 'px' : value.includes('TILE') ? 'tiles' : '');

/** @param source text of a file of flat tables, one number a line */
export function readRows(source: string): TuningRow[] {
  const rows: TuningRow[] = [];
  let table = '';
  let section = '';
  for (const line of source.split('\n')) {
    const [, name, value, note = ''] = ENTRY.exec(line) ?? [];
    if (name && value) rows.push({ table, section, name, unit: unitOf(value), note });
    section = HEADING.exec(line)?.[1] ?? section;
    const begun = TABLE.exec(line);
    if (begun) [table, section] = [begun[1]!, ''];
  }
  return rows;
}

/** A written number in the units of the running table. */
export const unitsOf = ({ unit }: TuningRow, written: number): number => Math.round(written * sizes[unit]);

/** Units as they are written: the shortest number that means them. */
export function shown(row: TuningRow, units: number): string {
  const number = units / sizes[row.unit];
  const digits = [0, 1, 2, 3, 4].find((count) => unitsOf(row, Number(number.toFixed(count))) === units);
  return number.toFixed(digits ?? 4);
}

/** The row's line of source with another number. */
export function lineOf(row: TuningRow, units: number): string {
  const number = shown(row, units);
  const value = { px: `px(${number})`, tiles: `${number} * TILE`, '': number }[row.unit];
  return `  ${row.name}: ${value},${row.note && ` // ${row.note}`}`;
}
