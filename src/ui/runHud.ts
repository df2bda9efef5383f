/** What runners see beside the clock, written every frame by the shortest way. */
import { messages } from './messages.ts';

export interface RunHud {
  /** formatted, '' for none */
  delta: string;
  /** null for neither ahead nor behind */
  ahead: boolean | null;
  room: string;
  /** ticks in it, formatted */
  roomTime: string;
  /** '' for none; also says when it is practice */
  attempt: string;
  /** names of the buttons held; null where they are not to be shown */
  held: string[] | null;
}

/** Returns what shows it, or null to hide it. */
export function createRunHud(root: HTMLElement): (hud: RunHud | null) => void {
  const element = document.createElement('div');
  element.className = 'hud run-hud time';
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  const [delta, room, attempt, keys] = ['b', 'p', 'p', 'p'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  keys.className = 'keys';
  const lamps = Object.entries(messages.hud.keys).map(([name, label]) => {
    const lamp = document.createElement('kbd');
    lamp.textContent = label;
    keys.append(lamp);
    return [name, lamp] as const;
  });
  element.append(delta, room, attempt, keys);
  root.append(element);

  return (hud) => {
    element.hidden = hud === null;
    if (hud === null) return;
    write(delta, hud.delta);
    delta.className = hud.ahead === null ? '' : hud.ahead ? 'ahead' : 'behind';
    write(room, hud.room === '' ? '' : `${hud.room} ${hud.roomTime}`);
    write(attempt, hud.attempt);
    keys.hidden = hud.held === null;
    for (const [name, lamp] of lamps) lamp.classList.toggle('held', hud.held?.includes(name) === true);
  };
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
