// The search off the main thread: fetches what a question needs, answers the latest question only.
import type { RecordCatalogue } from '../../../analyse/records/record-columns.ts';
import type { IncidentText } from '../../../search/index/documents.ts';
import { openIndex } from '../../../search/ranking/engine.ts';
import { readHead } from '../../../search/index/index-file.ts';
import { completeWork } from '../../../search/index/index-parts.ts';
import { answerQuestion, completeQuestion, countAnswer, placeOf } from './search-answer.ts';
import { fetchJson, fetchText, LoadFailure } from './search-downloads.ts';
import type { FoundHit, SearchedArchive } from './search-matching.ts';
import type { FromWorker, Question, SearchSources, ToWorker } from './search-messages.ts';
import { createSearchedRecords } from './search-records.ts';

/** Excerpts and facets wait until the typing pauses: every result's text is a request, and so is every axis. */
const pauseBeforeMore = 120;

let sources: SearchSources | undefined;
let loading: Promise<SearchedArchive> | undefined;
let latest: { readonly number: number; readonly question: Question } | undefined;
let asked = 0;
/** The hits of the answer that was given last. */
let answered: { readonly number: number; readonly hits: readonly FoundHit[] } = { number: 0, hits: [] };
const texts = new Map<string, Promise<IncidentText>>();

addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === 'load') sources = message.sources;
  else if (message.kind === 'count') return void countAgain(message);
  else if (message.kind === 'locate') return void locateAll(message);
  else {
    latest = message;
    asked = message.number;
  }
  // Questions that are waiting already are passed over: only the latest is answered.
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
    // While its files were on their way, the reader may have gone on typing.
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
    // A head that could not be had, or that is of another build than its parts, is asked for again.
    loading = undefined;
    say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
  }
}

/** Without a group that is open there is nothing to count: on a phone the facets are folded away. */
async function count(archive: SearchedArchive, question: Question, number: number): Promise<void> {
  if (question.facets === undefined) return;
  const counted = await countAnswer(archive, question);
  if (asked === number) say({ kind: 'facets', number, counted });
}

/** A group was opened: its counts alone, of the question that was answered last. */
async function countAgain({ question, number }: Extract<ToWorker, { kind: 'count' }>): Promise<void> {
  try {
    if (loading !== undefined && asked === number) await count(await loading, question, number);
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
  }
}

async function locateAll({ number, incidents }: Extract<ToWorker, { kind: 'locate' }>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeMore));
  const from = sources;
  if (from === undefined || asked !== number || answered.number !== number) return;
  const wanted = answered.hits.filter(({ incident }) => incidents.includes(incident));
  await Promise.all(
    wanted.map(async (hit) => {
      // A text that cannot be had leaves its result without an excerpt.
      const text = await textOf(from, hit.incident).catch(() => undefined);
      if (text !== undefined) say({ kind: 'located', number, place: placeOf(hit, text) });
    }),
  );
}

async function load(from: SearchSources): Promise<SearchedArchive> {
  say({ kind: 'loading', received: 0 });
  const text = await fetchText(from.index, {
    hear: (received, of) => say({ kind: 'loading', received, of }),
  });
  const head = readHead<RecordCatalogue>(text);
  if (head.version !== from.version) throw new LoadFailure('outdated');
  const engine = openIndex(head);
  const records = createSearchedRecords(head.beside);
  const fetchPart = (name: string): Promise<string> =>
    fetchText(new URL(`${name}.json`, from.index).href, { check: name });
  return {
    engine,
    records,
    names: head.beside.names,
    complete: (work) => completeWork([engine.parts, records], fetchPart, work),
    textOf: (id) => textOf(from, id),
  };
}

/** An incident's words, fetched once; what failed is fetched again when it is wanted again. */
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
