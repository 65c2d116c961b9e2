// The search worker: fetches what a question needs and answers the latest question only.
import type { RecordCatalog } from '../../../analyse/records/record-columns.ts';
import type { IncidentText } from '../../../search/index/documents.ts';
import { openIndex } from '../../../search/ranking/engine.ts';
import { readHead } from '../../../search/index/index-file.ts';
import { loadAndRetry } from '../../../search/index/shard-cache.ts';
import { answerQuestion, completeQuestion, countAnswer, detailsOf } from '../../../search/results/answer.ts';
import { fetchJson, fetchText, LoadFailure } from './search-downloads.ts';
import type { FoundHit, SearchSource } from '../../../search/results/matching.ts';
import type { Question } from '../../../search/results/question.ts';
import type { FromWorker, SearchSources, ToWorker } from './search-messages.ts';
import { createSearchedRecords } from '../../../search/results/searched-records.ts';

/** Milliseconds without typing before excerpts and facets are loaded: every text and every axis is a request. */
const pauseBeforeMore = 120;

/** No more texts than this are fetched to find out which have a phrase. */
const maxTexts = 100;

let sources: SearchSources | undefined;
let loading: Promise<SearchSource> | undefined;
let latest: { readonly number: number; readonly question: Question } | undefined;
let asked = 0;
/** The hits of the last answer. */
let answered: { readonly number: number; readonly hits: readonly FoundHit[] } = { number: 0, hits: [] };
const texts = new Map<string, Promise<IncidentText>>();

addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === 'load') sources = message.sources;
  else if (message.kind === 'count') return void countAgain(message);
  else if (message.kind === 'detail') return void sendDetails(message);
  else {
    latest = message;
    asked = message.number;
  }
  // Only the latest of several waiting questions is answered.
  setTimeout(() => void answerLatest(latest?.number), 0);
});

async function answerLatest(number: number | undefined): Promise<void> {
  if (sources === undefined) return;
  const from = sources;
  try {
    loading ??= load(from);
    const archive = await loading;
    if (latest === undefined || latest.number !== number) return;
    const { question } = latest;
    const { answer, hits } = await answerQuestion(archive, question);
    // The reader may have typed more while files were loading.
    if (asked !== number) return;
    latest = undefined;
    answered = { number, hits };
    say({ kind: 'answer', number, answer });
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeMore));
    if (asked !== number) return;
    const completion = await completeQuestion(archive, question);
    if (completion !== undefined && asked === number) say({ kind: 'completion', number, completion });
    if (asked === number) await count(archive, question, number);
  } catch (error) {
    // A head that failed to load, or that belongs to another build than its shards, is fetched again.
    loading = undefined;
    say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
  }
}

/** Counts nothing while no facet group is open, as on a phone. */
async function count(archive: SearchSource, question: Question, number: number): Promise<void> {
  if (question.facets === undefined) return;
  const counted = await countAnswer(archive, question);
  if (asked === number) say({ kind: 'facets', number, counted });
}

/** A group was opened: counts it for the last question. */
async function countAgain({ question, number }: Extract<ToWorker, { kind: 'count' }>): Promise<void> {
  try {
    if (loading !== undefined && asked === number) await count(await loading, question, number);
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
  }
}

async function sendDetails({ number, incidents }: Extract<ToWorker, { kind: 'detail' }>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeMore));
  const from = sources;
  if (from === undefined || asked !== number || answered.number !== number) return;
  const chosen = answered.hits.filter(({ incident }) => incidents.includes(incident));
  await Promise.all(
    chosen.map(async (hit) => {
      // Without its text a result is shown without an excerpt.
      const text = await textOf(from, hit.incident).catch(() => undefined);
      if (text !== undefined) say({ kind: 'details', number, details: detailsOf(hit, text) });
    }),
  );
}

async function load(from: SearchSources): Promise<SearchSource> {
  say({ kind: 'loading', received: 0 });
  const text = await fetchText(from.index, {
    onProgress: (received, of) => say({ kind: 'loading', received, of }),
  });
  const head = readHead<RecordCatalog>(text);
  if (head.version !== from.version) throw new LoadFailure('outdated');
  const engine = openIndex(head);
  const records = createSearchedRecords(head.payload);
  const fetchShard = (name: string): Promise<string> =>
    fetchText(new URL(`${name}.json`, from.index).href, { check: name });
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
function textOf(from: SearchSources, incident: string): Promise<IncidentText> {
  const known = texts.get(incident);
  if (known !== undefined) return known;
  const address = `${from.texts}${encodeURIComponent(incident)}.json?v=${from.version}`;
  const fetched = fetchJson<IncidentText>(address);
  texts.set(incident, fetched);
  fetched.catch(() => texts.delete(incident));
  return fetched;
}

function say(message: FromWorker): void {
  postMessage(message);
}
