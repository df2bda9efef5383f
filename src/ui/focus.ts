/** Walking a menu without a pointer: by pad, and by arrows. */
import type { MenuMove } from './state.ts';

const REACHABLE =
  'button:not([disabled]), input:not([disabled], [hidden]), select:not([disabled]), textarea, [tabindex="0"]';

/** class of what is read and not pressed */
const PAGE = 'page';

const reachable = (menu: Element): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>(REACHABLE)];

export function focusFirst(menu: Element): void {
  const first = menu.querySelector<HTMLElement>('[data-first]') ?? reachable(menu)[0];
  first?.focus({ preventScroll: true });
}

/** Does what a move means in this menu; false when it means nothing. 'back' is the caller's. */
export function moveFocus(menu: Element, move: Exclude<MenuMove, 'back'>): boolean {
  const all = reachable(menu);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const current = all[at];
  if (move === 'confirm' || move === 'left' || move === 'right') {
    if (current instanceof HTMLSelectElement) return choose(current, move === 'left' ? -1 : 1);
    if (current instanceof HTMLInputElement && current.type === 'range')
      return slide(current, move === 'left' ? -1 : 1);
  }
  if (move === 'confirm') {
    (current ?? all[0])?.click();
    return true;
  }
  if (current?.classList.contains(PAGE) && scroll(menu, move)) return true;
  const step = move === 'up' || move === 'left' ? -1 : 1;
  const next = all[(at + step + all.length) % all.length];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** A long page is read before the focus goes on; false at its end. */
function scroll(menu: Element, move: MenuMove): boolean {
  const scroller = menu.closest('.menu') ?? menu.querySelector('.menu');
  if (!scroller) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += (move === 'up' ? -0.4 : 0.4) * scroller.clientHeight;
  return scroller.scrollTop !== before;
}

function choose(select: HTMLSelectElement, step: -1 | 1): true {
  select.selectedIndex = (select.selectedIndex + step + select.options.length) % select.options.length;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function slide(range: HTMLInputElement, step: -1 | 1): true {
  if (step < 0) range.stepDown();
  else range.stepUp();
  range.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

const keys: Record<string, MenuMove> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  KeyW: 'up',
  KeyS: 'down',
  KeyA: 'left',
  KeyD: 'right',
  Escape: 'back',
  Backspace: 'back',
};
export const moveOfKey = (event: KeyboardEvent): MenuMove | undefined =>
  event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.code];
