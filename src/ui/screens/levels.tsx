import { MedalMark } from '../medal.tsx';
import { Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { LevelRow } from '../state.ts';

export interface LevelsProps {
  rows: LevelRow[];
  play: (id: string) => void;
  back: () => void;
}

export const Levels = ({ rows, play, back }: LevelsProps) => (
  <Menu label={messages.levels.label} className="levels" onBack={back} backButton>
    {rows.map((row) => (
      <button key={row.id} type="button" class="item level" onClick={() => play(row.id)}>
        <span class="level-title">{row.title}</span>
        <MedalMark medal={row.medal} />
        <span class="time">{row.best || messages.levels.unplayed}</span>
        <span class="count">
          {messages.results.memories} {messages.results.of(row.memories.found, row.memories.total)}
        </span>
      </button>
    ))}
  </Menu>
);
