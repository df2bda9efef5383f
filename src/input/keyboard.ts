/** Keys to buttons and commands. */
import { actions, type Bindings } from './bindings.ts';
import { bitOf, type DeviceSink } from './device.ts';

const SOURCE = 'key ';
/** Focus there means that keys are for typing and choosing. */
const INTERACTIVE = 'input, textarea, select, button, a[href], summary, [contenteditable], [role="dialog"]';

const isForPage = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest(INTERACTIVE) !== null);

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
