import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import { Pick, Toggle } from './settings.tsx';

export interface PracticePageState {
  slots: { name: string; time: string }[];
  canUndo: boolean;
  speed: number;
  speeds: readonly number[];
  boxes: boolean;
  /** '' before one was left */
  lastRoom: string;
}

export interface PracticePageActions {
  save(): void;
  load(name: string): void;
  remove(name: string): void;
  undo(): void;
  setSpeed(speed: number): void;
  showBoxes(on: boolean): void;
  step(): void;
  back(): void;
}

const t = messages.practice;

export const PracticePage = ({ state, actions }: { state: PracticePageState; actions: PracticePageActions }) => (
  <Menu label={t.label} className="settings practice" onBack={actions.back} backButton>
    <p class="note">{t.note}</p>
    <Item first onPress={actions.save}>
      {t.save}
    </Item>
    {state.slots.map(({ name, time }) => (
      <div key={name} class="level-row">
        <Item onPress={() => actions.load(name)}>{t.load(name, time)}</Item>
        <button type="button" class="item side" aria-label={t.remove(name)} onClick={() => actions.remove(name)}>
          {t.forget}
        </button>
      </div>
    ))}
    {state.canUndo && <Item onPress={actions.undo}>{t.undo}</Item>}
    <fieldset>
      <Pick
        label={t.speed}
        value={state.speed}
        options={state.speeds.map((n) => [n, messages.watch.speeds(n)])}
        onChange={actions.setSpeed}
      />
      <Toggle label={t.boxes} value={state.boxes} onChange={actions.showBoxes} />
    </fieldset>
    <Item onPress={actions.step}>{t.step}</Item>
    {state.lastRoom && <p class="note time">{t.lastRoom(state.lastRoom)}</p>}
  </Menu>
);
