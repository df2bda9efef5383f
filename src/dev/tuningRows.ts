/** The tables of src/sim/tuning.ts as their source shows them: units and comments are not in the running numbers. */
import { PX, px } from '../sim/fixed.ts';

export interface TuningRow {
  table: string;
  name: string;
  /** heading it stands under, '' for none */
  section: string;
  /** written with px(): design px, or those per tick or tick²; else whole units, ticks or points */
  inPx: boolean;
  note: string;
}

const TABLE = /^export const (\w+) = \{/;
const HEADING = /^ {2}\/\/ (.+)$/;
const ENTRY = /^ {2}(\w+): (px\()?-?[\d.]+\)?,(?: \/\/ (.+))?$/;

/** @param source text of a file of flat tables, one number a line */
export function readRows(source: string): TuningRow[] {
  const rows: TuningRow[] = [];
  let table = '';
  let section = '';
  for (const line of source.split('\n')) {
    const entry = ENTRY.exec(line);
    if (entry) rows.push({ table, section, name: entry[1]!, inPx: entry[2] !== undefined, note: entry[3] ?? '' });
    section = HEADING.exec(line)?.[1] ?? section;
    const begun = TABLE.exec(line);
    if (begun) [table, section] = [begun[1]!, ''];
  }
  return rows;
}

export const unitsOf = ({ inPx }: TuningRow, written: number): number => (inPx ? px(written) : Math.round(written));

/** Units as they are written: the shortest number that means them. */
export function shown(row: TuningRow, units: number): string {
  const number = row.inPx ? units / PX : units;
  const digits = [0, 1, 2, 3, 4].find((count) => unitsOf(row, Number(number.toFixed(count))) === units);
  return number.toFixed(digits ?? 4);
}

/** The row's line of source with another number. */
export function lineOf(row: TuningRow, units: number): string {
  const number = shown(row, units);
  return `  ${row.name}: ${row.inPx ? `px(${number})` : number},${row.note && ` // ${row.note}`}`;
}
