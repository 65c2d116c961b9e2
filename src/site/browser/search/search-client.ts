// The page's side of the search worker: starts it on the first question and passes on the answer to the latest one.
import type { FilterAxis } from '../../../analyse/records/filter-axes.ts';
import type { Completion } from '../../../search/query/completion.ts';
import type { Answer, CountedFacets, Question, ResultDetails } from '../../../search/results/question.ts';
import type { FailureReason, FromWorker, SearchSources, ToWorker } from '../search-worker/search-messages.ts';

/** How a page reacts to the search. */
export interface SearchListener {
  readonly onLoading: (received: number, of?: number) => void;
  /** The answer takes noticeably long. */
  readonly onWaiting: () => void;
  readonly onAnswer: (answer: Answer, question: Question) => void;
  /** After the answer, for questions that ask for facets. */
  readonly onFacets?: (counted: CountedFacets, question: Question) => void;
  /** After the answer, for questions with a caret. */
  readonly onCompletion?: (completion: Completion) => void;
  readonly onDetails: (details: ResultDetails) => void;
  readonly onFailure: (reason: FailureReason) => void;
}

export interface SearchClient {
  /** Asks; earlier questions are no longer answered. */
  readonly ask: (question: Question) => void;
  /** Asks for the facets of the latest question again, on these axes. */
  readonly count: (axes: readonly FilterAxis[]) => void;
  /** Asks for the details of these results of the latest answer. */
  readonly loadDetails: (incidents: readonly string[]) => void;
  /** Fetches the head of the index without a question. */
  readonly prepare: () => void;
  /** Drops the latest question. */
  readonly forget: () => void;
  /** Asks the latest question again and reloads what failed. */
  readonly retry: () => void;
}

/** A client; nothing is fetched before its first question. */
export function createSearchClient(listener: SearchListener): SearchClient {
  let number = 0;
  let latest: Question | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hear = (message: FromWorker): void => {
    if (message.kind !== 'details') clearTimeout(waiting);
    if (message.kind === 'loading') listener.onLoading(message.received, message.of);
    else if (message.kind === 'failed') listener.onFailure(message.reason);
    else if (message.number === number && latest !== undefined) passOn(message, latest, listener);
  };
  const send = createSender(hear, () => listener.onFailure('network'));
  const ask = (question: Question): void => {
    latest = question;
    number += 1;
    clearTimeout(waiting);
    waiting = setTimeout(listener.onWaiting, waitBeforeNotice);
    send({ kind: 'ask', number, question });
  };
  return {
    ask,
    count: (facets) => {
      if (latest === undefined) return;
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
      if (latest !== undefined) ask(latest);
    },
  };
}

/** Returns the function that sends messages; it starts the worker on first use, and again after a failure. */
function createSender(
  hear: (message: FromWorker) => void,
  onFailure: () => void,
): (message: ToWorker) => void {
  let worker: Worker | undefined;
  return (message) => {
    worker ??= startWorker(hear, () => {
      worker = undefined;
      onFailure();
    });
    worker.postMessage(message);
  };
}

type AboutQuestion = Exclude<FromWorker, { readonly kind: 'loading' | 'failed' }>;

function passOn(message: AboutQuestion, latest: Question, listener: SearchListener): void {
  if (message.kind === 'facets') listener.onFacets?.(message.counted, latest);
  else if (message.kind === 'completion') listener.onCompletion?.(message.completion);
  else if (message.kind === 'answer') listener.onAnswer(message.answer, latest);
  else listener.onDetails(message.details);
}

/** Milliseconds without an answer before the page says that it is searching. */
const waitBeforeNotice = 400;

function startWorker(hear: (message: FromWorker) => void, fail: () => void): Worker {
  const worker = new Worker(new URL('../search-worker/search-worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('message', ({ data: message }: MessageEvent<FromWorker>) => hear(message));
  worker.addEventListener('error', fail);
  const load: ToWorker = { kind: 'load', sources: readSources() };
  worker.postMessage(load);
  return worker;
}

/** Written into every page by SearchDialog.astro. */
function readSources(): SearchSources {
  const {
    index = '',
    texts = '',
    version = '',
  } = document.querySelector<HTMLElement>('[data-search-sources]')?.dataset ?? {};
  // The worker is in another folder, so addresses are made absolute here.
  const absolute = (address: string): string => new URL(address, location.href).href;
  return { index: absolute(index), texts: absolute(texts), version };
}
