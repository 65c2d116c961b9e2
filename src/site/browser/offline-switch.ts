// The switch on the page About that keeps the archive on the reader's device, by registering service-worker.js.
import { urls } from './filters/fetch-records.ts';

/** What the build says there is to keep. */
interface OfflineFiles {
  readonly bytes: number;
  readonly files: readonly string[];
}

interface Progress {
  readonly kept: number;
  readonly of: number;
}

const section = document.querySelector<HTMLElement>('[data-offline]');
const state = section?.querySelector<HTMLElement>('[data-offline-state]');
const button = section?.querySelector<HTMLButtonElement>('[data-offline-button]');
// Browsers offer service workers on secure origins alone.
if (section && state && button && 'serviceWorker' in navigator)
  void bringToLife(section, state, button).catch(() => undefined);

async function bringToLife(
  place: HTMLElement,
  status: HTMLElement,
  control: HTMLButtonElement,
): Promise<void> {
  const scope = new URL(urls.home(), location.href).href;
  const say = (text: string, action: string, busy = false): void => {
    status.textContent = text;
    control.textContent = action;
    control.disabled = busy;
  };
  const showWhetherKept = async (): Promise<boolean> => {
    const isKept = (await navigator.serviceWorker.getRegistration(scope))?.active != null;
    if (isKept) say('The archive is kept on this device.', 'Remove it from this device');
    else say(await describeSize().catch(() => 'There is no network now.'), 'Keep it on this device');
    return isKept;
  };
  let isKept = await showWhetherKept();
  place.hidden = false;
  control.addEventListener('click', () => {
    const work = isKept ? remove(scope) : keep(scope, (text) => say(text, 'Fetching …', true));
    void work
      .then(async () => {
        isKept = await showWhetherKept();
      })
      .catch((error: unknown) =>
        say(
          `That did not work: ${error instanceof Error ? error.message : String(error)}. What arrived is kept.`,
          'Try again',
        ),
      );
  });
}

async function describeSize(): Promise<string> {
  const response = await fetch(urls.file('offline.json'));
  if (!response.ok) throw new Error(`offline.json: the server answered ${response.status}`);
  const { bytes, files }: OfflineFiles = await response.json();
  const size = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(bytes / 1e6);
  return `${files.length.toLocaleString('en')} files, ${size} MB on the device.`;
}

/** Ends when everything is there; rejects when something could not be fetched. */
async function keep(scope: string, say: (text: string) => void): Promise<void> {
  say('Fetching the list of files …');
  // The name of the channel is that in service-worker.js.
  const progress = new BroadcastChannel(`hindsight ${scope} `);
  progress.addEventListener('message', ({ data }: MessageEvent<Progress>) =>
    say(`${data.kept.toLocaleString('en')} of ${data.of.toLocaleString('en')} files are here.`),
  );
  try {
    const registration = await navigator.serviceWorker.register(urls.file('service-worker.js'), { scope });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker !== null) await whenActive(worker);
  } finally {
    progress.close();
  }
}

function whenActive(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('not every file could be fetched'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function remove(scope: string): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(`hindsight ${scope} `)) await caches.delete(name);
}
