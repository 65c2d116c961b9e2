// The switch on the About page that keeps a copy of the archive on the reader's device, by registering service-worker.js.
import { offlineStrings } from '../strings/layout-strings.js';
import { urls } from './filters/fetch-records.js';
const section = document.querySelector('[data-offline]');
const state = section?.querySelector('[data-offline-state]');
const button = section?.querySelector('[data-offline-button]');
// Browsers offer service workers on secure origins only.
if (section && state && button && 'serviceWorker' in navigator)
    void enable(section, state, button).catch(() => undefined);
async function enable(place, status, control) {
    const scope = new URL(urls.home(), location.href).href;
    const say = (text, action, busy = false) => {
        status.textContent = text;
        control.textContent = action;
        control.disabled = busy;
    };
    const showWhetherKept = async () => {
        const isKept = (await navigator.serviceWorker.getRegistration(scope))?.active != null;
        if (isKept)
            say(offlineStrings.kept, offlineStrings.remove);
        else
            say(await describeSize().catch(() => offlineStrings.noNetwork), offlineStrings.keep);
        return isKept;
    };
    let isKept = await showWhetherKept();
    place.hidden = false;
    control.addEventListener('click', () => {
        const work = isKept ? remove(scope) : keep(scope, (text) => say(text, offlineStrings.downloading, true));
        void work
            .then(async () => {
            isKept = await showWhetherKept();
        })
            .catch((error) => say(offlineStrings.failed(error instanceof Error ? error.message : String(error)), offlineStrings.retry));
    });
}
async function describeSize() {
    const response = await fetch(urls.file('offline.json'));
    if (!response.ok)
        throw new Error(`offline.json: the server answered ${response.status}`);
    const { bytes, files } = await response.json();
    const size = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(bytes / 1e6);
    return offlineStrings.size(files.length.toLocaleString('en'), size);
}
/** Resolves when every file is there; rejects when one could not be downloaded. */
async function keep(scope, say) {
    say(offlineStrings.listing);
    // The name of the channel is that in service-worker.js.
    const progress = new BroadcastChannel(`hindsight ${scope} `);
    progress.addEventListener('message', ({ data }) => say(offlineStrings.progress(data.kept.toLocaleString('en'), data.of.toLocaleString('en'))));
    try {
        const registration = await navigator.serviceWorker.register(urls.file('service-worker.js'), { scope });
        const worker = registration.installing ?? registration.waiting ?? registration.active;
        if (worker !== null)
            await whenActive(worker);
    }
    finally {
        progress.close();
    }
}
function whenActive(worker) {
    return new Promise((resolve, reject) => {
        const look = () => {
            if (worker.state === 'activated')
                resolve();
            if (worker.state === 'redundant')
                reject(new Error(offlineStrings.incomplete));
        };
        worker.addEventListener('statechange', look);
        look();
    });
}
async function remove(scope) {
    await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
    for (const name of await caches.keys())
        if (name.startsWith(`hindsight ${scope} `))
            await caches.delete(name);
}
