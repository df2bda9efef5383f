/** The menus, as plain functions of what they show. Real buttons, each screen a dialog. */
import type { ComponentChildren } from 'preact';
import type { Medal } from '../run/medals.ts';
import type { Settings } from '../save/schema.ts';
import type { JournalChapter } from '../story/journal.ts';
import type { Messages } from './messages.en.ts';

export interface Choice {
  label: string;
  choose(): void;
}

function Choices({ choices }: { choices: Choice[] }) {
  return (
    <ul class="choices">
      {choices.map((c, i) => (
        <li key={c.label}>
          <button type="button" class={i === 0 ? 'choice first' : 'choice'} onClick={c.choose} data-first={i === 0}>
            {c.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function TitleScreen({ m, choices }: { m: Messages; choices: Choice[] }) {
  return (
    <div class="menu title" role="dialog" aria-label={m.name}>
      <h1>{m.name}</h1>
      <Choices choices={choices} />
    </div>
  );
}

export function VeilScreen({
  title,
  choices,
  children,
}: {
  title: string;
  choices: Choice[];
  children?: ComponentChildren;
}) {
  return (
    <div class="menu sheet veil" role="dialog" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <Choices choices={choices} />
    </div>
  );
}

export interface LevelRow {
  id: string;
  title: string;
  open: boolean;
  /** formatted, or '' */
  best: string;
  medal: Medal;
  memories: string;
}

export function LevelsScreen({
  m,
  rows,
  play,
  back,
}: {
  m: Messages;
  rows: LevelRow[];
  play(id: string): void;
  back(): void;
}) {
  const chapters = [...new Set(rows.map((r) => r.id[0]!))];
  return (
    <div class="menu sheet" role="dialog" aria-label={m.levels}>
      <div class="column">
        <h2>{m.levels}</h2>
        {chapters.map((n) => (
          <section key={n}>
            <h3>{`${m.chapter(Number(n))} · ${m.chapterName(Number(n))}`}</h3>
            <ul class="level-list">
              {rows
                .filter((r) => r.id[0] === n)
                .map((r) => (
                  <li key={r.id}>
                    <button type="button" disabled={!r.open} onClick={() => play(r.id)}>
                      <span class="id">{r.id}</span>
                      <span>{r.title}</span>
                      <span class="figures">{[r.memories, r.best].filter(Boolean).join('   ') || m.notPlayed}</span>
                      <span class={`medal ${r.medal}`} role="img" aria-label={`${m.medal}: ${m.medals[r.medal]}`} />
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <Choices choices={[{ label: m.back, choose: back }]} />
      </div>
    </div>
  );
}

export function JournalScreen(props: {
  m: Messages;
  chapters: JournalChapter[];
  names: (id: string) => string;
  trust: number;
  back(): void;
}) {
  const { m, chapters, names, trust, back } = props;
  return (
    <div class="menu sheet" role="dialog" aria-label={m.journal}>
      <div class="column prose">
        <h2>{m.journal}</h2>
        {chapters.length === 0 && <p class="note">{m.journalEmpty}</p>}
        {chapters.map((c, i) => (
          // a level may come up more than once, in the order it was read
          // biome-ignore lint/suspicious/noArrayIndexKey: the journal only grows
          <section key={i}>
            <h3>{names(c.level)}</h3>
            {c.passages.map((lines) => (
              <p key={lines[0]}>{lines.join(' ')}</p>
            ))}
          </section>
        ))}
        {trust > 0 && <p class="note figures">{m.trust(trust)}</p>}
        <Choices choices={[{ label: m.back, choose: back }]} />
      </div>
    </div>
  );
}

interface FieldProps {
  label: string;
  id: string;
}
function Pick<T extends string | number>(p: FieldProps & { value: T; options: Record<T, string>; set(v: T): void }) {
  const keys = Object.keys(p.options) as unknown as T[];
  return (
    <div class="row">
      <label for={p.id}>{p.label}</label>
      <select
        id={p.id}
        value={String(p.value)}
        onChange={(e) => p.set(keys.find((k) => String(k) === e.currentTarget.value)!)}
      >
        {keys.map((k) => (
          <option key={k} value={String(k)}>
            {p.options[k]}
          </option>
        ))}
      </select>
    </div>
  );
}
function Tick(p: FieldProps & { value: boolean; set(v: boolean): void }) {
  return (
    <div class="row">
      <label for={p.id}>{p.label}</label>
      <input id={p.id} type="checkbox" checked={p.value} onChange={(e) => p.set(e.currentTarget.checked)} />
    </div>
  );
}
function Slide(p: FieldProps & { value: number; set(v: number): void }) {
  return (
    <div class="row">
      <label for={p.id}>{p.label}</label>
      <input
        id={p.id}
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={p.value}
        onInput={(e) => p.set(Number(e.currentTarget.value))}
      />
    </div>
  );
}

const speeds = { 1: '100 %', 0.9: '90 %', 0.8: '80 %', 0.7: '70 %', 0.6: '60 %' };

export function SettingsScreen({
  m,
  s,
  set,
  back,
}: {
  m: Messages;
  s: Settings;
  set(change: Partial<Settings>): void;
  back(): void;
}) {
  const tick = (
    key:
      | 'plainFont'
      | 'autoAdvance'
      | 'captions'
      | 'showTimer'
      | 'runner'
      | 'leftHanded'
      | 'assistStamina'
      | 'assistCoyote',
  ) => <Tick id={key} label={m[key]} value={s[key]} set={(v) => set({ [key]: v })} />;
  return (
    <div class="menu sheet" role="dialog" aria-label={m.settings}>
      <div class="column">
        <h2>{m.settings}</h2>
        <h3>{m.reading}</h3>
        <Pick
          id="textSize"
          label={m.textSize}
          value={s.textSize}
          options={m.textSizes}
          set={(textSize) => set({ textSize })}
        />
        {tick('plainFont')}
        <Pick
          id="backing"
          label={m.backing}
          value={s.backing as 0}
          options={m.backings}
          set={(backing) => set({ backing: Number(backing) })}
        />
        <Pick
          id="lineTime"
          label={m.lineTime}
          value={s.lineTime}
          options={m.lineTimes}
          set={(lineTime) => set({ lineTime })}
        />
        {tick('autoAdvance')}
        <h3>{m.seeing}</h3>
        {(['master', 'music', 'world', 'animals'] as const).map((group) => (
          <Slide
            key={group}
            id={`volume-${group}`}
            label={m.volume[group]}
            value={s.volume[group]}
            set={(v) => set({ volume: { ...s.volume, [group]: v } })}
          />
        ))}
        {tick('captions')}
        <Pick
          id="reducedMotion"
          label={m.reducedMotion}
          value={s.reducedMotion}
          options={m.reducedMotions}
          set={(reducedMotion) => set({ reducedMotion })}
        />
        <h3>{m.playing}</h3>
        {tick('showTimer')}
        {tick('runner')}
        {tick('leftHanded')}
        <h3>{m.help}</h3>
        <Pick
          id="speed"
          label={m.speed}
          value={s.speed as 1}
          options={speeds}
          set={(speed) => set({ speed: Number(speed) as Settings['speed'] })}
        />
        {tick('assistStamina')}
        {tick('assistCoyote')}
        <Choices choices={[{ label: m.back, choose: back }]} />
      </div>
    </div>
  );
}

export interface Results {
  id: string;
  title: string;
  /** formatted */
  time: string;
  best: string;
  isBest: boolean;
  medal: Medal;
  memories: string;
  practice: boolean;
}

export function ResultsScreen({ m, r, choices }: { m: Messages; r: Results; choices: Choice[] }) {
  return (
    <div class="menu sheet veil results" role="dialog" aria-label={r.title}>
      <h2>{r.title}</h2>
      <p class="time">{r.time}</p>
      <dl>
        <dt>{m.medal}</dt>
        <dd>
          <span class={`medal ${r.medal}`} aria-hidden="true" /> {m.medals[r.medal]}
        </dd>
        <dt>{m.best}</dt>
        <dd>{r.practice ? m.practiceRun : r.isBest ? `${r.best}, ${m.newBest}` : r.best}</dd>
        {r.memories !== '' && <dt>{m.memories}</dt>}
        {r.memories !== '' && <dd>{r.memories}</dd>}
      </dl>
      <Choices choices={choices} />
    </div>
  );
}
