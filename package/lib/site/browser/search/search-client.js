/** A client; nothing is fetched before its first question. */
export function createSearchClient(listener) {
    let number = 0;
    let latest;
    let waiting;
    const hear = (message) => {
        if (message.kind !== 'details')
            clearTimeout(waiting);
        if (message.kind === 'loading')
            listener.onLoading(message.received, message.of);
        else if (message.kind === 'failed')
            listener.onFailure(message.reason);
        else if (message.number === number && latest !== undefined)
            passOn(message, latest, listener);
    };
    const send = createSender(hear, () => listener.onFailure('network'));
    const ask = (question) => {
        latest = question;
        number += 1;
        clearTimeout(waiting);
        waiting = setTimeout(listener.onWaiting, waitBeforeNotice);
        send({ kind: 'ask', number, question });
    };
    return {
        ask,
        count: (facets) => {
            if (latest === undefined)
                return;
            latest = { ...latest, facets };
            send({ kind: 'count', number, question: latest });
        },
        loadDetails: (incidents) => send({ kind: 'detail', number, incidents }),
        prepare: () => send({ kind: 'load', sources: readSources() }),
        forget: () => {
            clearTimeout(waiting);
            latest = undefined;
        },
        retry: () => {
            send({ kind: 'load', sources: readSources() });
            if (latest !== undefined)
                ask(latest);
        },
    };
}
/** Returns the function that sends messages; it starts the worker on first use, and again after a failure. */
function createSender(hear, onFailure) {
    let worker;
    return (message) => {
        worker ??= startWorker(hear, () => {
            worker = undefined;
            onFailure();
        });
        worker.postMessage(message);
    };
}
function passOn(message, latest, listener) {
    if (message.kind === 'facets')
        listener.onFacets?.(message.counted, latest);
    else if (message.kind === 'completion')
        listener.onCompletion?.(message.completion);
    else if (message.kind === 'answer')
        listener.onAnswer(message.answer, latest);
    else
        listener.onDetails(message.details);
}
/** Milliseconds without an answer before the page says that it is searching. */
const waitBeforeNotice = 400;
function startWorker(hear, fail) {
    const worker = new Worker(new URL('../search-worker/search-worker.js', import.meta.url), {
        type: 'module',
    });
    worker.addEventListener('message', ({ data: message }) => hear(message));
    worker.addEventListener('error', fail);
    const load = { kind: 'load', sources: readSources() };
    worker.postMessage(load);
    return worker;
}
/** Written into every page by SearchDialog.astro. */
function readSources() {
    const { index = '', texts = '', version = '', } = document.querySelector('[data-search-sources]')?.dataset ?? {};
    // The worker is in another folder, so addresses are made absolute here.
    const absolute = (address) => new URL(address, location.href).href;
    return { index: absolute(index), texts: absolute(texts), version };
}
