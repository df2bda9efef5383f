/** Keys to buttons and commands. */
import { actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';

const SOURCE = 'key ';
/** Focus there means that all keys are for typing and choosing. */
const TYPING = 'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"]';
/** Focus there means that Space and Enter press it; a button clicked once must not swallow the other keys. */
const PRESSABLE = 'button, a[href], summary';

function isForPage(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(TYPING) !== null) return true;
  return /^(Space|Enter|NumpadEnter)$/.test(event.code) && event.target.closest(PRESSABLE) !== null;
}

/** Listens until the returned function is called. `bindings` is asked at every press, so it may change. */
export function listenToKeyboard(target: Window, bindings: () => Bindings, sink: DeviceSink): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (isForPage(event)) return;
    const action = actions.find((a) => bindings().keys[a].includes(event.code));
    if (action === undefined) return;
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
