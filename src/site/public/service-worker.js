// Keeps the whole archive on the device of a reader who asked for it on the About page (offline-switch.ts). The build
// writes its version into this file, so browsers notice a new edition by themselves. They download all of it before the
// old one is deleted: pages, scripts and index on a device always match.
const version = 'not-built';
const scope = self.registration.scope;
const prefix = `hindsight ${scope} `;
const atOnce = 6;
/** Milliseconds to wait for a page from the network before the stored one is shown. */
const patience = 4000;

self.addEventListener('install', (event) => event.waitUntil(keepEverything()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});

async function keepEverything() {
  const response = await fetch(`${scope}offline.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`offline.json: the server answered ${response.status}`);
  const { files } = await response.json();
  const cache = await caches.open(prefix + version);
  const progress = new BroadcastChannel(prefix);
  const left = [...files];
  let kept = 0;
  const keepSome = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const address = scope + file;
      // An interrupted download may have stored it already.
      if ((await cache.match(address)) === undefined)
        await cache.add(new Request(address, { cache: 'no-cache' }));
      kept += 1;
      progress.postMessage({ kept, of: files.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepSome));
  progress.close();
  await self.skipWaiting();
}

async function takeOver() {
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== prefix + version) await caches.delete(name);
  await clients.claim();
}

/** Pages come from the network first. Files whose names change with their content come from the device first. */
async function answer(request) {
  const find = () => caches.match(request, { cacheName: prefix + version, ignoreSearch: true });
  if (request.url.startsWith(`${scope}_astro/`)) return (await find()) ?? fetch(request);
  try {
    return await fetch(request, request.mode === 'navigate' ? { signal: AbortSignal.timeout(patience) } : {});
  } catch (error) {
    const kept = (await find()) ?? (request.mode === 'navigate' ? await notFound() : undefined);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function notFound() {
  const page = await caches.match(`${scope}404.html`, { cacheName: prefix + version });
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
