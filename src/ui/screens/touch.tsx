/** The touch controls, drawn where they stand, to be moved and resized. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Circle, TouchButton } from '../../input/touchLayout.ts';
import type { Settings as SettingsData } from '../../save/schema.ts';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { TouchActions } from '../state.ts';
import { Toggle } from './settings.tsx';

const t = messages.touch;
const names = Object.entries(t.buttons) as [TouchButton, string][];
/** px that an arrow key moves */
const NUDGE = 8;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};

export interface TouchProps {
  actions: TouchActions;
  settings: SettingsData;
  save: (settings: SettingsData) => void;
  back: () => void;
}

export function Touch({ actions, settings, save, back }: TouchProps) {
  const [chosen, choose] = useState<TouchButton>('jump');
  /** where the finger was last */
  const finger = useRef({ x: 0, y: 0 });
  const places = actions.places();
  const { rest, stickRadius } = places;
  const [, turned] = useState(0);
  useEffect(() => {
    // their places are measured first: an observer's turn comes before the next frame's
    const redraw = () => requestAnimationFrame(turned);
    addEventListener('resize', redraw);
    return () => removeEventListener('resize', redraw);
  }, []);

  function grab(button: TouchButton, { currentTarget, pointerId, clientX, clientY }: PointerEvent): void {
    choose(button);
    (currentTarget as HTMLElement).setPointerCapture(pointerId);
    finger.current = { x: clientX, y: clientY };
  }

  function drag(button: TouchButton, { currentTarget, pointerId, clientX, clientY }: PointerEvent): void {
    if (!(currentTarget as HTMLElement).hasPointerCapture(pointerId)) return;
    actions.shift(button, clientX - finger.current.x, clientY - finger.current.y);
    finger.current = { x: clientX, y: clientY };
  }

  /** With Shift, so that the arrows alone still walk the page. */
  function nudge(button: TouchButton, event: KeyboardEvent): void {
    const step = event.shiftKey && arrows[event.code];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    actions.shift(button, ...step);
  }

  return (
    <Menu
      label={t.label}
      className={`settings touch-edit ${settings.oneThumb ? 'one-thumb' : ''} ${settings.leftHanded ? 'buttons-left' : ''}`}
      onBack={back}
      backButton
    >
      <Toggle label={t.oneThumb} value={settings.oneThumb} onChange={(oneThumb) => save({ ...settings, oneThumb })} />
      <Toggle
        label={messages.settings.leftHanded}
        value={settings.leftHanded}
        onChange={(leftHanded) => save({ ...settings, leftHanded })}
      />
      <p class="note">{settings.oneThumb ? t.thumbNote : t.note}</p>
      <label class="row">
        <span>{t.size(t.buttons[chosen])}</span>
        <input
          type="range"
          min="0.7"
          max="1.8"
          step="0.1"
          value={actions.sizeOf(chosen)}
          onInput={(e) => actions.resize(chosen, Number(e.currentTarget.value))}
        />
      </label>
      <Item onPress={actions.reset}>{t.reset}</Item>
      <div class="stick-place" aria-hidden="true" style={boxOf({ ...rest, r: stickRadius })} />
      {names.map(([button, name]) => {
        return (
          <button
            key={button}
            type="button"
            class={`handle ${button === chosen ? 'chosen' : ''}`}
            style={boxOf(places[button])}
            onPointerDown={(e) => grab(button, e)}
            onPointerMove={(e) => drag(button, e)}
            onKeyDown={(e) => nudge(button, e)}
            onFocus={() => choose(button)}
          >
            {name}
          </button>
        );
      })}
    </Menu>
  );
}

const boxOf = ({ x, y, r }: Circle) => ({
  left: `${x - r}px`,
  top: `${y - r}px`,
  width: `${2 * r}px`,
  height: `${2 * r}px`,
});
