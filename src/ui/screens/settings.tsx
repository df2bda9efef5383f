import type { ComponentChildren } from 'preact';
import type { Settings as SettingsData } from '../../save/schema.ts';
import type { AssistName } from '../../sim/input.ts';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { ScreenName, UiActions } from '../state.ts';

export interface SettingsProps {
  settings: SettingsData;
  language: UiActions['language'];
  save: (settings: SettingsData) => void;
  open: (screen: ScreenName) => void;
  back: () => void;
}

const t = messages.settings;
const backings = [0, 0.6, 0.7, 0.8, 0.95];
const speeds = [1, 0.9, 0.8, 0.7, 0.6] as const;
const assists = Object.keys(t.assists) as AssistName[];
const holds = Object.keys(t.holds) as (keyof SettingsData['kept'])[];
const volumes = ['master', 'music', 'world', 'animals'] as const;

export function Settings({ settings: s, language: { current, offered }, save, open, back }: SettingsProps) {
  const set = (change: Partial<SettingsData>) => save({ ...s, ...change });
  return (
    <Menu label={t.label} className="settings" onBack={back} backButton>
      <Group title={t.reading}>
        {Object.keys(offered).length > 1 && (
          <Choice label={t.language} value={current} names={offered} onChange={(language) => set({ language })} />
        )}
        <Choice label={t.textSize} value={s.textSize} names={t.textSizes} onChange={(textSize) => set({ textSize })} />
        <Toggle label={t.plainFont} value={s.plainFont} onChange={(plainFont) => set({ plainFont })} />
        <Pick
          label={t.backing}
          value={s.backing}
          options={backings.map((n) => [n, n === 0 ? t.backings.none : t.backings.percent(n * 100)])}
          onChange={(backing) => set({ backing })}
        />
        <Choice label={t.lineTime} value={s.lineTime} names={t.lineTimes} onChange={(lineTime) => set({ lineTime })} />
        <Toggle label={t.autoAdvance} value={s.autoAdvance} onChange={(autoAdvance) => set({ autoAdvance })} />
        <Toggle label={t.captions} value={s.captions} onChange={(captions) => set({ captions })} />
      </Group>
      <Group title={t.sound}>
        {volumes.map((name) => (
          <Slider
            key={name}
            label={t.volumes[name]}
            value={s.volume[name]}
            onChange={(value) => set({ volume: { ...s.volume, [name]: value } })}
          />
        ))}
      </Group>
      <Group title={t.picture}>
        <Choice
          label={t.reducedMotion}
          value={s.reducedMotion}
          names={t.motions}
          onChange={(reducedMotion) => set({ reducedMotion })}
        />
        <Toggle label={t.showLanding} value={s.showLanding} onChange={(showLanding) => set({ showLanding })} />
        <Toggle label={t.showTimer} value={s.showTimer} onChange={(showTimer) => set({ showTimer })} />
      </Group>
      <Group title={t.hands}>
        <Item onPress={() => open('controls')}>{messages.controls.label}</Item>
        <Item onPress={() => open('touch')}>{messages.touch.label}</Item>
        <Toggle label={t.leftHanded} value={s.leftHanded} onChange={(leftHanded) => set({ leftHanded })} />
        {'vibrate' in navigator && (
          <Toggle label={t.haptics} value={s.haptics} onChange={(haptics) => set({ haptics })} />
        )}
      </Group>
      <Group title={t.kept} note={t.keptNote}>
        {holds.map((name) => (
          <Toggle
            key={name}
            label={t.holds[name]}
            value={s.kept[name]}
            onChange={(value) => set({ kept: { ...s.kept, [name]: value } })}
          />
        ))}
      </Group>
      <Group title={t.assist} note={t.assistNote}>
        <Pick
          label={t.speed}
          value={s.speed}
          options={speeds.map((n) => [n, t.backings.percent(n * 100)])}
          onChange={(speed) => set({ speed })}
        />
        {assists.map((name) => (
          <Toggle key={name} label={t.assists[name]} value={s[name]} onChange={(value) => set({ [name]: value })} />
        ))}
        <Toggle label={t.runner} value={s.runner} onChange={(runner) => set({ runner })} />
      </Group>
      <Group title={t.saves}>
        <Item onPress={() => open('saves')}>{messages.saves.label}</Item>
      </Group>
      <Group title={t.more}>
        <Item onPress={() => open('about')}>{messages.about.label}</Item>
      </Group>
    </Menu>
  );
}

const Group = ({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) => (
  <fieldset>
    <legend class="small-caps">{title}</legend>
    {note && <p class="note">{note}</p>}
    {children}
  </fieldset>
);

interface FieldProps<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

export const Toggle = ({ label, value, onChange }: FieldProps<boolean>) => (
  <label class="row">
    <span>{label}</span>
    <input type="checkbox" checked={value} onChange={(e) => onChange(e.currentTarget.checked)} />
  </label>
);

/** One of several values, in this order. */
export const Pick = <T extends string | number>({
  label,
  value,
  options,
  onChange,
}: FieldProps<T> & { options: [T, string][] }) => (
  <label class="row">
    <span>{label}</span>
    <select
      value={String(value)}
      onChange={(e) => onChange(options.find(([v]) => String(v) === e.currentTarget.value)![0])}
    >
      {options.map(([v, name]) => (
        <option key={v} value={String(v)}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const Choice = <T extends string>({ names, ...field }: FieldProps<T> & { names: Record<T, string> }) => (
  <Pick {...field} options={Object.entries(names) as [T, string][]} />
);

const Slider = ({ label, value, onChange }: FieldProps<number>) => (
  <label class="row">
    <span>{label}</span>
    <input
      type="range"
      min="0"
      max="1"
      step="0.05"
      value={value}
      onInput={(e) => onChange(Number(e.currentTarget.value))}
    />
  </label>
);
