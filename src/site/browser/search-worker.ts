// The search off the main thread: loads the index on the first need, answers the latest question only.
import type { IncidentText } from '../../search/documents.ts';
import { loadIndex, type SearchHit } from '../../search/engine.ts';
import { answerQuestion, placeOf, type SearchedArchive } from './search-answer.ts';
import type { FailureReason, FromWorker, Question, SearchSources, ToWorker } from './search-messages.ts';
import type { RecordFile } from './records.ts';

/** Excerpts wait until the typing pauses: every result's text is a request. */
const pauseBeforeTexts = 120;

/** A reason why there is nothing to search. */
class LoadFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

let sources: SearchSources | undefined;
let loading: Promise<SearchedArchive> | undefined;
let latest: { readonly number: number; readonly question: Question } | undefined;
const texts = new Map<string, Promise<IncidentText | undefined>>();

addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === 'load') sources = message.sources;
  else latest = message;
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
    const { answer, hits } = answerQuestion(archive, latest.question);
    const answered = latest.number;
    latest = undefined;
    say({ kind: 'answer', number: answered, answer });
    setTimeout(() => void locateAll(from, hits, answered), pauseBeforeTexts);
  } catch (error) {
    loading = undefined;
    say({ kind: 'failed', reason: error instanceof LoadFailure ? error.reason : 'broken' });
  }
}

async function locateAll(from: SearchSources, hits: readonly SearchHit[], number: number): Promise<void> {
  if (latest !== undefined) return;
  await Promise.all(
    hits.map(async (hit) => {
      const text = await textOf(from, hit.incident);
      if (text !== undefined) say({ kind: 'located', number, place: placeOf(hit, text) });
    }),
  );
}

async function load(from: SearchSources): Promise<SearchedArchive> {
  say({ kind: 'loading', received: 0 });
  const [json, response] = await Promise.all([loadText(from.index), ask(from.records)]);
  const engine = loadIndex(json);
  if (engine.version !== from.version) throw new LoadFailure('outdated');
  const { records, names }: RecordFile = await response.json();
  return { engine, names, records: new Map(records.map((record) => [record.id, record])) };
}

/** An incident's words; undefined when they cannot be had: the result stands without an excerpt. */
function textOf(from: SearchSources, incident: string): Promise<IncidentText | undefined> {
  const known = texts.get(incident);
  if (known !== undefined) return known;
  const fetched = ask(`${from.texts}${encodeURIComponent(incident)}.json?v=${from.version}`)
    .then((response): Promise<IncidentText> => response.json())
    .catch(() => {
      texts.delete(incident);
      return undefined;
    });
  texts.set(incident, fetched);
  return fetched;
}

async function loadText(address: string): Promise<string> {
  const response = await ask(address);
  const length = Number(response.headers.get('content-length') ?? 0);
  // A compressed file's length is not that of the bytes that arrive here.
  const of = response.headers.has('content-encoding') || length === 0 ? undefined : length;
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    received += chunk.value.length;
    parts.push(decoder.decode(chunk.value, { stream: true }));
    say({ kind: 'loading', received, of });
  }
  return parts.join('') + decoder.decode();
}

async function ask(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined || !response.ok) throw new LoadFailure('network');
  return response;
}

function say(message: FromWorker): void {
  postMessage(message);
}
