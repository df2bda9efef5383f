/** Everything made of words and buttons over the canvas. It draws what it is told and calls back. */
import { type ComponentChild, render } from 'preact';
import type { Settings } from '../save/schema.ts';
import { messages } from './messages.en.ts';
import { createWords, type Words } from './words.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Ui {
  readonly words: Words;
  /** shows a menu, or null for none; the first choice takes the focus */
  show(screen: ComponentChild | null): void;
  /** a menu is up: the world waits */
  readonly menuOpen: boolean;
  /** for gamepads: moves the focus, or presses what has it */
  move(direction: Direction): void;
  press(): void;
  /** game time, or '' for none */
  timer(text: string): void;
  /** the button a wait is for, '' for none */
  glyph(text: string): void;
  caption(text: string): void;
  notice(text: string): void;
  /** fades to black and back */
  curtain(down: boolean): Promise<void>;
  apply(settings: Settings, touch: boolean): void;
}

const CAPTION_TIME = 2600;
const NOTICE_TIME = 9000;
const CURTAIN_TIME = 470;
const sizes = { normal: 1, large: 36 / 28, huge: 2 };

const FOCUSABLE = 'button:not(:disabled):not([hidden]), select, input, a[href]';

export function createUi(root: HTMLElement, settings: () => Settings): Ui {
  const part = (className: string): HTMLElement => {
    const el = document.createElement('div');
    el.className = className;
    root.append(el);
    return el;
  };
  const words = createWords(root, settings, messages);
  const captions = part('captions');
  captions.setAttribute('aria-hidden', 'true');
  const hud = part('hud');
  const glyph = part('glyph');
  glyph.hidden = true;
  const curtain = part('curtain');
  const menu = part('menus');
  const toasts = part('toasts');
  toasts.setAttribute('role', 'status');
  let open = false;

  const focusables = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>(FOCUSABLE)];

  function move(direction: Direction): void {
    const all = focusables();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const focused = all[at];
    if (
      focused instanceof HTMLInputElement &&
      focused.type === 'range' &&
      (direction === 'left' || direction === 'right')
    ) {
      direction === 'left' ? focused.stepDown() : focused.stepUp();
      focused.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    if (focused instanceof HTMLSelectElement && (direction === 'left' || direction === 'right')) {
      const n = focused.options.length;
      focused.selectedIndex = (focused.selectedIndex + (direction === 'left' ? n - 1 : 1)) % n;
      focused.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const step = direction === 'up' || direction === 'left' ? -1 : 1;
    all[at < 0 ? 0 : (at + step + all.length) % all.length]?.focus();
  }

  menu.addEventListener('keydown', (event) => {
    const direction = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as Direction | undefined;
    if (!direction || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    move(direction);
  });

  return {
    words,
    get menuOpen() {
      return open;
    },
    show(screen) {
      open = screen !== null;
      render(screen, menu);
      if (open) menu.querySelector<HTMLElement>('[data-first="true"], button')?.focus({ preventScroll: true });
      else (document.activeElement as HTMLElement | null)?.blur();
    },
    move,
    press() {
      (document.activeElement as HTMLElement | null)?.click();
    },
    timer(text) {
      if (hud.textContent !== text) hud.textContent = text;
    },
    glyph(text) {
      glyph.hidden = text === '';
      glyph.textContent = text;
    },
    caption(text) {
      if ([...captions.children].some((c) => c.textContent === text)) return;
      const span = document.createElement('span');
      span.textContent = text;
      captions.append(span);
      setTimeout(() => span.remove(), CAPTION_TIME);
      while (captions.children.length > 2) captions.firstChild?.remove();
    },
    notice(text) {
      const toast = document.createElement('div');
      toast.className = 'toast';
      toast.textContent = text;
      toasts.append(toast);
      setTimeout(() => toast.remove(), NOTICE_TIME);
    },
    async curtain(down) {
      curtain.classList.toggle('on', down);
      await new Promise((done) => setTimeout(done, CURTAIN_TIME));
    },
    apply(s, touch) {
      const { classList, style } = document.documentElement;
      style.setProperty('--size', String(sizes[s.textSize]));
      style.setProperty('--backing', String(s.backing));
      classList.toggle('plain', s.plainFont);
      classList.toggle('touch', touch);
      root.querySelector('.words')?.classList.toggle('backed', s.backing > 0);
    },
  };
}
