import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { PauseState, ScreenName, UiActions } from '../state.ts';

export interface PauseProps {
  state: PauseState;
  actions: UiActions;
  open: (screen: ScreenName) => void;
}

export function Pause({ state, actions, open }: PauseProps) {
  const t = messages.pause;
  const { found, total } = state.memories;
  const facts = (
    <p class="facts">
      {state.time && <span class="time">{state.time}</span>}
      {total > 0 && (
        <span>
          {messages.results.memories} {messages.results.of(found, total)}
        </span>
      )}
    </p>
  );
  return (
    <Menu label={t.label} above={t.label} title={state.title} below={facts} className="pause" onBack={actions.resume}>
      <Item first onPress={actions.resume}>
        {t.resume}
      </Item>
      <Item onPress={() => actions.restart('room')}>{t.room}</Item>
      <Item onPress={() => actions.restart('level')}>{t.level}</Item>
      {state.inRun && <Item onPress={actions.runAgain}>{messages.runs.runAgain}</Item>}
      <Item onPress={actions.openPractice}>{t.practice}</Item>
      {state.read && <Item onPress={() => actions.read(state.read)}>{messages.reading.instead}</Item>}
      {state.skip && <Item onPress={() => actions.goOnFrom(state.read)}>{t.skip}</Item>}
      <Item onPress={() => open('journal')}>{t.journal}</Item>
      <Item onPress={actions.photo.open}>{messages.photo.label}</Item>
      <Item onPress={() => open('settings')}>{t.settings}</Item>
      <Item onPress={actions.quitToTitle}>{t.quit}</Item>
    </Menu>
  );
}
