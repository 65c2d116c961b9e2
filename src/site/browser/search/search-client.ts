// The page's side of the search worker: starts it on the first question, passes on the answer to the latest one.
import type { FilterAxis } from '../../../analyse/records/filter-axes.ts';
import type { Completion } from '../../../search/query/completion.ts';
import type { Answer, CountedFacets, Question, ResultDetails } from '../../../search/results/question.ts';
import type { FailureReason, FromWorker, SearchSources, ToWorker } from '../search-worker/search-messages.ts';

/** What a page does with what the search has to say. */
export interface SearchListener {
  readonly onLoading: (received: number, of?: number) => void;
  /** The answer takes longer than a reader takes for granted. */
  readonly onWaiting: () => void;
  readonly onAnswer: (answer: Answer, question: Question) => void;
  /** For questions that want them, after the answer. */
  readonly onFacets?: (counted: CountedFacets, question: Question) => void;
  /** For questions with a caret, after the answer. */
  readonly onCompletion?: (completion: Completion) => void;
  readonly onDetails: (details: ResultDetails) => void;
  readonly onFailure: (reason: FailureReason) => void;
}

export interface SearchClient {
  /** Asks; what is not answered by then never will be. */
  readonly ask: (question: Question) => void;
  /** Asks for the facets of the latest question again, on these axes. */
  readonly count: (axes: readonly FilterAxis[]) => void;
  /** Asks where the words stand in these incidents of the latest answer. */
  readonly loadDetails: (incidents: readonly string[]) => void;
  /** Fetches the index without a question, for a reader who is about to ask. */
  readonly prepare: () => void;
  /** Leaves the latest question unanswered. */
  readonly forget: () => void;
  /** Asks the latest question again, loading again what failed. */
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
  const tell = createTeller(hear, () => listener.onFailure('network'));
  const ask = (question: Question): void => {
    latest = question;
    number += 1;
    clearTimeout(waiting);
    waiting = setTimeout(listener.onWaiting, patience);
    tell({ kind: 'ask', number, question });
  };
  return {
    ask,
    count: (facets) => {
      if (latest === undefined) return;
      latest = { ...latest, facets };
      tell({ kind: 'count', number, question: latest });
    },
    loadDetails: (incidents) => tell({ kind: 'detail', number, incidents }),
    prepare: () => tell({ kind: 'load', sources: readSources() }),
    forget: () => {
      clearTimeout(waiting);
      latest = undefined;
    },
    retry: () => {
      tell({ kind: 'load', sources: readSources() });
      if (latest !== undefined) ask(latest);
    },
  };
}

/** The way to tell the worker, started when there is first something to tell, and again after it failed. */
function createTeller(
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

/** Milliseconds without an answer after which it is said that one is on its way. */
const patience = 400;

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
  // The worker's own address is another folder, so that addresses are made whole here.
  const whole = (address: string): string => new URL(address, location.href).href;
  return { index: whole(index), texts: whole(texts), version };
}
