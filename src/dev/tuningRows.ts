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

/** A number of the running table as it is written, and back. */
export const shown = ({ inPx }: TuningRow, units: number): number => (inPx ? units / PX : units);
export const unitsOf = ({ inPx }: TuningRow, written: number): number => (inPx ? px(written) : Math.round(written));

/** The row's line of source with another number. */
export function lineOf(row: TuningRow, units: number): string {
  const number = String(Number(shown(row, units).toFixed(4)));
  return `  ${row.name}: ${row.inPx ? `px(${number})` : number},${row.note && ` // ${row.note}`}`;
}
