import { openIndex } from '../../../search/ranking/engine.js';
import { readHead } from '../../../search/index/index-file.js';
import { loadAndRetry } from '../../../search/index/shard-cache.js';
import { answerQuestion, completeQuestion, countAnswer, detailsOf } from '../../../search/results/answer.js';
import { fetchJson, fetchText, LoadFailure } from './search-downloads.js';
import { createSearchedRecords } from '../../../search/results/searched-records.js';
/** Milliseconds without typing before excerpts and facets are loaded: every text and every axis is a request. */
const pauseBeforeMore = 120;
/** No more texts than this are fetched to find out which have a phrase. */
const maxTexts = 100;
let sources;
let loading;
let latest;
let asked = 0;
/** The hits of the last answer. */
let answered = { number: 0, hits: [] };
const texts = new Map();
addEventListener('message', ({ data: message }) => {
    if (message.kind === 'load')
        sources = message.sources;
    else if (message.kind === 'count')
        return void countAgain(message);
    else if (message.kind === 'detail')
        return void sendDetails(message);
    else {
        latest = message;
        asked = message.number;
    }
    // Only the latest of several waiting questions is answered.
    setTimeout(() => void answerLatest(latest?.number), 0);
});
async function answerLatest(number) {
    if (sources === undefined)
        return;
    const from = sources;
    try {
        loading ??= load(from);
        const archive = await loading;
        if (latest === undefined || latest.number !== number)
            return;
        const { question } = latest;
        const { answer, hits } = await answerQuestion(archive, question);
        // The reader may have typed more while files were loading.
        if (asked !== number)
            return;
        latest = undefined;
        answered = { number, hits };
        say({ kind: 'answer', number, answer });
        await new Promise((resolve) => setTimeout(resolve, pauseBeforeMore));
        if (asked !== number)
            return;
        const completion = await completeQuestion(archive, question);
        if (completion !== undefined && asked === number)
            say({ kind: 'completion', number, completion });
        if (asked === number)
            await count(archive, question, number);
    }
    catch (error) {
        // A head that failed to load, or that belongs to another build than its shards, is fetched again.
        loading = undefined;
        say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
    }
}
/** Counts nothing while no facet group is open, as on a phone. */
async function count(archive, question, number) {
    if (question.facets === undefined)
        return;
    const counted = await countAnswer(archive, question);
    if (asked === number)
        say({ kind: 'facets', number, counted });
}
/** A group was opened: counts it for the last question. */
async function countAgain({ question, number }) {
    try {
        if (loading !== undefined && asked === number)
            await count(await loading, question, number);
    }
    catch (error) {
        say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
    }
}
async function sendDetails({ number, incidents }) {
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeMore));
    const from = sources;
    if (from === undefined || asked !== number || answered.number !== number)
        return;
    const chosen = answered.hits.filter(({ incident }) => incidents.includes(incident));
    await Promise.all(chosen.map(async (hit) => {
        // Without its text a result is shown without an excerpt.
        const text = await textOf(from, hit.incident).catch(() => undefined);
        if (text !== undefined)
            say({ kind: 'details', number, details: detailsOf(hit, text) });
    }));
}
async function load(from) {
    say({ kind: 'loading', received: 0 });
    const text = await fetchText(from.index, {
        onProgress: (received, of) => say({ kind: 'loading', received, of }),
    });
    const head = readHead(text);
    if (head.version !== from.version)
        throw new LoadFailure('outdated');
    const engine = openIndex(head);
    const records = createSearchedRecords(head.payload);
    const fetchShard = (name) => fetchText(new URL(`${name}.json`, from.index).href, { check: name });
    return {
        engine,
        records,
        names: head.payload.names,
        load: (work) => loadAndRetry([engine.shards, records], fetchShard, work),
        textOf: (id) => textOf(from, id),
        maxTexts,
    };
}
/** An incident's text, fetched once; a failed fetch is repeated when the text is needed again. */
function textOf(from, incident) {
    const known = texts.get(incident);
    if (known !== undefined)
        return known;
    const address = `${from.texts}${encodeURIComponent(incident)}.json?v=${from.version}`;
    const fetched = fetchJson(address);
    texts.set(incident, fetched);
    fetched.catch(() => texts.delete(incident));
    return fetched;
}
function say(message) {
    postMessage(message);
}
