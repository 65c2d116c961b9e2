// The files of a site that are no pages: the JSON of each incident, and the search's with their compressed copies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSearchFiles, type SearchOrder } from '../../site/files/search-files.ts';
import { writeCompressedTwins } from './precompress.ts';
import { countThreads } from '../workers/thread-count.ts';

/** What the search's files are built from, and the folder of the site. */
export interface SearchFilesOrder {
  readonly out: string;
  readonly search: SearchOrder;
}

/** An incident's id and its JSON. As pages of Astro these would take a tenth of a large build. */
export type IncidentFile = readonly [id: string, json: string];

/** Work in another thread. */
export interface FilesUnderWay {
  readonly done: Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** So many at a time go to the other thread: it holds those that it writes, not all. */
const shareSize = 200;

/** Writes all files in a thread beside the one that draws the pages, where that is worth a thread. */
export function writeFilesBeside(order: SearchFilesOrder, incidents: Iterable<IncidentFile>): FilesUnderWay {
  if (countThreads(order.search.documents.length) === 1) {
    writeIncidentFiles(order.out, [...incidents]);
    writeSearchFiles(order);
    return { done: Promise.resolve(), stop: () => Promise.resolve() };
  }
  const worker = new Worker(new URL('../workers/asset-thread.ts', import.meta.url), {
    workerData: order,
    // As large as by default, the part of its memory for what is new would be 0.15 GB.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('exit', () => resolve());
    worker.once('error', reject);
  });
  // Whoever waits for it hears of a failure; until then nobody does.
  done.catch(() => undefined);
  let share: IncidentFile[] = [];
  for (const file of incidents) {
    if (share.push(file) < shareSize) continue;
    worker.postMessage(share);
    share = [];
  }
  worker.postMessage(share);
  worker.postMessage('no more incidents');
  return { done, stop: () => worker.terminate() };
}

/** Writes the JSON files that stand beside the incidents' pages. */
export function writeIncidentFiles(out: string, files: readonly IncidentFile[]): void {
  const folder = join(out, 'incidents');
  mkdirSync(folder, { recursive: true });
  for (const [id, json] of files) writeFileSync(join(folder, `${id}.json`), json);
}

/** Builds and writes the search's files, with their compressed copies. */
export function writeSearchFiles({ out, search }: SearchFilesOrder): void {
  const folder = join(out, 'search');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of buildSearchFiles(search)) writeFileSync(join(folder, `${name}.json`), text);
  writeCompressedTwins(folder, /\.json$/);
}
