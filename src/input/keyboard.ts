/** Keys to buttons and commands. */
import { type Action, actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';

const SOURCE = 'key ';
/** Focus there means that letters are typed, or chosen by. */
const TYPING = 'input:not([type="range"], [type="checkbox"], [type="file"]), textarea, select, [contenteditable]';
/** Focus there means that keys walk a menu. */
const MENU = 'dialog, [role="dialog"], [role="menu"]';
/** These mean what they mean in menus too: a runner begins again from anywhere, the photo key leaves a photo. */
const anywhere: Action[] = ['restart', 'restartRoom', 'mute', 'photo'];
/** Focus there means that Space and Enter press it; a button clicked once must not swallow the other keys. */
const PRESSABLE = 'button, a[href], summary';

function isForPage(event: KeyboardEvent, action: Action): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(TYPING) !== null) return true;
  if (event.target.closest(MENU) !== null && !anywhere.includes(action)) return true;
  return /^(Space|Enter|NumpadEnter)$/.test(event.code) && event.target.closest(PRESSABLE) !== null;
}

/** Listens until the returned function is called. `bindings` is asked at every press, so it may change. */
export function listenToKeyboard(target: Window, bindings: () => Bindings, sink: DeviceSink): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const action = actions.find((a) => bindings().keys[a].includes(event.code));
    if (action === undefined || isForPage(event, action)) return;
    event.preventDefault(); // arrows and space would scroll the page
    if (event.repeat) return;
    sink.hold(SOURCE + event.code, bitOf(action));
    sink.pressed(action);
  }

  function onKeyUp(event: KeyboardEvent): void {
    sink.hold(SOURCE + event.code, 0);
    // macOS tells of no key that is let go while Command is down
    if (event.code.startsWith('Meta')) sink.releaseAll(SOURCE);
  }

  const listening = new AbortController();
  const { signal } = listening;
  target.addEventListener('keydown', onKeyDown, { signal });
  target.addEventListener('keyup', onKeyUp, { signal });
  return () => listening.abort();
}

/** The next key goes to `then` alone. Returns what gives up waiting. */
export function nextKey(target: Window, then: (code: string) => void): () => void {
  const waiting = new AbortController();
  function onKeyDown(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    waiting.abort();
    then(event.code);
  }
  target.addEventListener('keydown', onKeyDown, { capture: true, signal: waiting.signal });
  return () => waiting.abort();
}
