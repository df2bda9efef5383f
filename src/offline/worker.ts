/**
 * The game without a network. The shell (pages, scripts, letters) is fetched as one when the worker is installed; pictures
 * and sounds stay as they are used, and the rest is filled in when the page says that there is time for it.
 */
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import type { ToWorker } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

const REST = 'rest';
const isRest = (url: string): boolean => /\.(webp|webm|m4a)$/.test(url);
const all = self.__WB_MANIFEST.map((entry) => (typeof entry === 'string' ? { url: entry, revision: null } : entry));
/** Their names hold their hash, so what is there is right. */
const rest = all.filter(({ url }) => isRest(url)).map(({ url }) => new URL(url, self.registration.scope).href);

precacheAndRoute(
  all.filter(({ url }) => !isRest(url)),
  { ignoreURLParametersMatching: [/./] },
);
registerRoute(({ url }) => rest.includes(url.href), new CacheFirst({ cacheName: REST }));

/** What no version needs any more goes only when this one has taken over. */
async function dropOld(): Promise<void> {
  const cache = await caches.open(REST);
  const old = (await cache.keys()).filter(({ url }) => !rest.includes(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** One after the other, behind everything that the page itself wants. Stops at the first that fails: no network. */
async function fill(leaveOut: string): Promise<void> {
  const cache = await caches.open(REST);
  for (const url of rest) {
    if (url.endsWith(leaveOut) || (await cache.match(url))) continue;
    const response = await fetch(url, { priority: 'low' });
    if (!response.ok) return;
    await cache.put(url, response);
  }
}

/** Another tab may be in the middle of a run of the old version, so the page that asks must be alone. */
async function update(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length <= 1) await self.skipWaiting();
}

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), dropOld()])));
self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.kind === 'update') event.waitUntil(update());
  else event.waitUntil(fill(message.leaveOut).catch(() => {})); // what is missing is fetched when it is needed
});
