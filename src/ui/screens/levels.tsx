import { MedalMark } from '../medal.tsx';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { UiActions } from '../state.ts';

export const Levels = ({ actions, back }: { actions: UiActions; back: () => void }) => (
  <Menu label={messages.levels.label} className="levels" onBack={back} backButton>
    {actions.levels().map((row) => (
      <div key={row.id} class="level-row">
        <button type="button" class="item level" onClick={() => actions.playLevel(row.id)}>
          <span class="level-title">{row.title}</span>
          <MedalMark medal={row.medal} />
          <span class="time">{row.best || messages.levels.unplayed}</span>
          <span class="count">
            {messages.results.memories} {messages.results.of(row.memories.found, row.memories.total)}
          </span>
        </button>
        <button
          type="button"
          class="item side"
          aria-label={messages.runs.of(row.title)}
          onClick={() => actions.openRuns(row.id)}
        >
          {messages.runs.label}
        </button>
      </div>
    ))}
    <Item onPress={() => actions.openRuns('')}>{messages.runs.ofWhole}</Item>
  </Menu>
);
