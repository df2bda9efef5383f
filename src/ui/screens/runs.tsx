/** A level's runs: what was done, what could be gained, and how the next one is run. */
import { useRef } from 'preact/hooks';
import type { RunChoices } from '../../save/schema.ts';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import { Pick, Toggle } from './settings.tsx';

/** Times are formatted, '' where there is none. */
export interface RunsPageState {
  title: string;
  /** what its parts are called: rooms, levels */
  part: string;
  /** rules this level has something for */
  rules: RunChoices['rule'][];
  choices: RunChoices;
  attempts: number;
  finished: number;
  best: string;
  sumOfBest: string;
  rooms: { name: string; best: string; gold: string; save: string }[];
  /** newest first */
  lately: { id: number; day: string; time: string; delta: string }[];
  hasGold: boolean;
  hasMachine: boolean;
}

export interface RunsPageActions {
  choose(choices: RunChoices): void;
  begin(): void;
  /** where the best run's replay is kept */
  best?: { watch(): void; share(): void; save(): void };
  exportSplits(): void;
  openFiles(files: File[]): void;
  back(): void;
}

const t = messages.runs;

export function RunsPage({ state, actions }: { state: RunsPageState; actions: RunsPageActions }) {
  const facts = (
    <p class="facts">
      {state.attempts > 0 && <span>{t.attempts(state.attempts, state.finished)}</span>}
      {state.best && (
        <span class="time">
          {t.best} {state.best}
        </span>
      )}
      {state.sumOfBest && <span class="time">{t.sumOfBest(state.sumOfBest)}</span>}
    </p>
  );
  return (
    <Menu
      label={t.of(state.title)}
      above={t.label}
      title={state.title}
      below={facts}
      className="settings runs"
      onBack={actions.back}
      backButton
    >
      <div class="choices left">
        <Item first onPress={actions.begin}>
          {t.begin}
        </Item>
        {actions.best && <Item onPress={actions.best.watch}>{t.watchBest}</Item>}
        {actions.best && <Item onPress={actions.best.share}>{t.shareBest}</Item>}
      </div>
      <Choices state={state} choose={actions.choose} />
      {state.attempts === 0 ? <p class="note">{t.none}</p> : <Rooms part={state.part} rooms={state.rooms} />}
      {state.lately.length > 0 && <Lately runs={state.lately} />}
      <div class="choices left small">
        {actions.best && <Item onPress={actions.best.save}>{t.saveBest}</Item>}
        {state.attempts > 0 && <Item onPress={actions.exportSplits}>{t.exportSplits}</Item>}
        <OpenFile open={actions.openFiles} />
      </div>
    </Menu>
  );
}

function Choices({ state, choose }: { state: RunsPageState; choose: RunsPageActions['choose'] }) {
  const { choices, rules } = state;
  const set = (change: Partial<RunChoices>) => choose({ ...choices, ...change });
  const comparisons = Object.entries(t.comparisons) as [RunChoices['compare'], string][];
  return (
    <fieldset>
      <legend class="small-caps">{t.choices}</legend>
      {rules.length > 1 && (
        <Pick
          label={t.category}
          value={choices.rule}
          options={rules.map((rule) => [rule, t.rules[rule]])}
          onChange={(rule) => set({ rule })}
        />
      )}
      <Pick label={t.compare} value={choices.compare} options={comparisons} onChange={(compare) => set({ compare })} />
      <Toggle label={t.own} value={choices.own} onChange={(own) => set({ own })} />
      {state.hasGold && <Toggle label={t.goldGhost} value={choices.gold} onChange={(gold) => set({ gold })} />}
      {state.hasMachine && (
        <Toggle label={t.machineGhost} value={choices.machine} onChange={(machine) => set({ machine })} />
      )}
      <Toggle label={t.inputs} value={choices.inputs} onChange={(inputs) => set({ inputs })} />
    </fieldset>
  );
}

const Rooms = ({ part, rooms }: Pick<RunsPageState, 'part' | 'rooms'>) => (
  <table class="rooms">
    <thead class="small-caps">
      <tr>
        <th scope="col">{part}</th>
        <th scope="col">{t.best}</th>
        <th scope="col">{t.gold}</th>
        <th scope="col">{t.save}</th>
      </tr>
    </thead>
    <tbody>
      {rooms.map((room) => (
        <tr key={room.name}>
          <th scope="row">{room.name}</th>
          <td>{room.best}</td>
          <td class="gold">{room.gold}</td>
          <td>{room.save}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Lately = ({ runs }: { runs: RunsPageState['lately'] }) => (
  <table class="rooms">
    <thead class="small-caps">
      <tr>
        <th scope="col" colSpan={4}>
          {t.history}
        </th>
      </tr>
    </thead>
    <tbody>
      {runs.map((run) => (
        <tr key={run.id}>
          <th scope="row">{run.id}</th>
          <td>{run.day}</td>
          <td>{run.time}</td>
          <td>{run.delta}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function OpenFile({ open }: { open: (files: File[]) => void }) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <Item onPress={() => ref.current!.click()}>{t.openFile}</Item>
      <input
        ref={ref}
        type="file"
        hidden
        multiple
        accept=".replay,.tas,.lss"
        onChange={(e) => open([...(e.currentTarget.files ?? [])])}
      />
    </>
  );
}
