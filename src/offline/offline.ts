/** The page's side of the worker that keeps the game for times without a network. */
import type { ToWorker } from './messages.ts';

export interface Offline {
  /** Takes the new version over and loads the page again; false when another tab still plays the old one. */
  update(): Promise<boolean>;
}

/** ms in which a worker that may take over has done so */
const PATIENCE = 4000;

/**
 * Keeps the game in this browser, in the background. @param onUpdate a new version is there and waits.
 * Null where the browser has no such thing, or keeps it from this page.
 */
export async function keepOffline(onUpdate: () => void): Promise<Offline | null> {
  const container = workers();
  if (!container) return null;
  const address = new URL('worker.js', document.baseURI);
  const registration = await container.register(address, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return null;

  const tell = (message: ToWorker): void => registration.waiting?.postMessage(message);
  const heed = () => registration.waiting && container.controller && onUpdate();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', heed));
  heed();
  void container.ready.then(({ active }) => active && fillIn(active));

  return {
    async update() {
      const taken = new Promise<true>((done) =>
        container.addEventListener('controllerchange', () => done(true), { once: true }),
      );
      tell({ kind: 'update' });
      const late = new Promise<false>((done) => setTimeout(done, PATIENCE, false));
      if (!(await Promise.race([taken, late]))) return false;
      location.reload();
      return true;
    },
  };
}

/** None in old browsers; to ask for it throws in a frame that is kept apart. */
function workers(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** Not for those who pay for every byte: they keep what they have seen. */
function fillIn(worker: ServiceWorker): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const readsOpus = new Audio().canPlayType('audio/webm; codecs=opus') !== '';
  const message: ToWorker = { kind: 'fill', leaveOut: readsOpus ? '.m4a' : '.webm' };
  worker.postMessage(message);
}
