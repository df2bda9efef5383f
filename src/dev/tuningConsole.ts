/** Every number of the tuning tables, to be changed while the game runs. */
import { rustyTuning } from '../sim/rustyTuning.ts';
import rustySource from '../sim/rustyTuning.ts?raw';
import { tuning } from '../sim/tuning.ts';
import source from '../sim/tuning.ts?raw';
import { lineOf, readRows, shown, type TuningRow, unitsOf } from './tuningRows.ts';

export interface TuningConsole {
  /** some number is not what the source says */
  readonly edited: boolean;
  toggle(): void;
}

// plain objects; only their type says that they do not change
const tables = { tuning, rustyTuning } as unknown as Record<string, Record<string, number>>;
const tableOf = ({ table }: TuningRow): Record<string, number> => tables[table]!;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function createTuningConsole(notice: (text: string) => void): TuningConsole {
  const rows = readRows(source + rustySource);
  const written = new Map(rows.map((row) => [row, tableOf(row)[row.name]!]));
  const changed = (): TuningRow[] => rows.filter((row) => tableOf(row)[row.name] !== written.get(row));

  function lineFor(row: TuningRow): HTMLElement {
    const input = element('input', { type: 'number', step: row.unit === '' ? '1' : '0.01' });
    const line = element('label', { title: row.note }, element('span', {}, row.name), input, row.unit);
    const show = (): void => {
      input.value = shown(row, tableOf(row)[row.name]!);
      line.classList.toggle('changed', tableOf(row)[row.name] !== written.get(row));
    };
    input.addEventListener('input', () => {
      if (!Number.isFinite(input.valueAsNumber)) return;
      tableOf(row)[row.name] = unitsOf(row, input.valueAsNumber);
      line.classList.toggle('changed', tableOf(row)[row.name] !== written.get(row));
    });
    input.addEventListener('change', show);
    show();
    return line;
  }

  async function copy(): Promise<void> {
    const lines = changed().map((row) => lineOf(row, tableOf(row)[row.name]!));
    await navigator.clipboard.writeText(lines.map((line) => `${line}\n`).join(''));
    notice(`${lines.length} changed lines copied`);
  }

  const button = element('button', { type: 'button', onclick: () => void copy() }, 'Copy the changed lines');
  const panel = element('aside', { className: 'dev-tuning', hidden: true }, button);
  let section = '';
  for (const row of rows) {
    const heading = `${row.table}: ${row.section}`;
    if (heading !== section) panel.append(element('h2', {}, heading));
    section = heading;
    panel.append(lineFor(row));
  }
  document.body.append(panel);

  return {
    get edited() {
      return changed().length > 0;
    },
    toggle() {
      panel.hidden = !panel.hidden;
      if (!panel.hidden) panel.querySelector('input')?.focus();
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
}
