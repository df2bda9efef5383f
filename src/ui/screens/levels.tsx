/** The city, with a road through the levels. One of them is looked at; what is known of it stands below. */
import { useEffect, useRef, useState } from 'preact/hooks';
import city from '../../../assets/art/map.webp';
import { cityRoad } from '../cityRoad.ts';
import { MedalMark } from '../medal.tsx';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { LevelRow, UiActions } from '../state.ts';

const t = messages.levels;

export function Levels({ actions, back }: { actions: UiActions; back: () => void }) {
  const rows = actions.levels();
  const [id, look] = useState(rows.at(-1)!.id);
  const row = rows.find((one) => one.id === id) ?? rows[0]!;
  return (
    <Menu label={t.label} className="levels" onBack={back} backButton>
      <City rows={rows} id={row.id} look={look} play={actions.playLevel} />
      <div class="looked-at">
        <p class="level-title">{row.title}</p>
        <p class="facts">
          <MedalMark medal={row.medal} />
          <span class="time">{row.best || t.unplayed}</span>
          {row.memories.total > 0 && (
            <span>
              {messages.results.memories} {messages.results.of(row.memories.found, row.memories.total)}
            </span>
          )}
        </p>
        <div class="choices left">
          <Item onPress={() => actions.playLevel(row.id)}>{t.play}</Item>
          <Item onPress={() => actions.read(row.id)}>{messages.reading.instead}</Item>
          <Item onPress={() => actions.openRuns(row.id)}>{messages.runs.label}</Item>
          <Item onPress={() => actions.openRuns('')}>{messages.runs.ofWhole}</Item>
        </div>
      </div>
    </Menu>
  );
}

interface CityProps {
  rows: LevelRow[];
  id: string;
  look: (id: string) => void;
  play: (id: string) => void;
}

/** By keys and pad the focus looks and a press plays; a pointer looks first. */
function City({ rows, id, look, play }: CityProps) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => here.current?.scrollIntoView({ inline: 'center', block: 'nearest' }), [id]);
  return (
    <div class="city">
      <div class="city-picture">
        <img src={city} alt="" />
        {Object.entries(cityRoad).map(([stop, [x, y]]) => {
          const row = rows.find((one) => one.id === stop);
          const style = { left: `${x}%`, top: `${y}%` };
          if (!row) return <span key={stop} class="stop far" style={style} />;
          const isHere = stop === id;
          return (
            <button
              key={stop}
              ref={isHere ? here : null}
              type="button"
              class={`stop ${isHere ? 'here' : ''} ${row.medal}`}
              style={style}
              data-first={isHere ? '' : undefined}
              aria-label={`${stop} ${row.title}`}
              aria-current={isHere}
              onFocus={() => look(stop)}
              onClick={(event) => (event.detail === 0 ? play(stop) : look(stop))}
            />
          );
        })}
      </div>
    </div>
  );
}
