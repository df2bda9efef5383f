/** The clock of a run: written every frame, so it goes to the page by the shortest way. */
import { messages } from './messages.ts';

export interface Hud {
  /** formatted by run/timer.ts */
  time: string;
}

/** Returns what shows a time, or null to hide it. */
export function createHud(root: HTMLElement): (hud: Hud | null) => void {
  const element = document.createElement('div');
  element.className = 'hud time';
  element.hidden = true;
  element.setAttribute('role', 'timer');
  element.setAttribute('aria-label', messages.hud.time);
  const time = new Text();
  element.append(time);
  root.append(element);
  return (hud) => {
    element.hidden = hud === null;
    if (hud === null) return;
    if (time.data !== hud.time) time.data = hud.time;
  };
}
