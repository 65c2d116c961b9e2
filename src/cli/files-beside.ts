// The files of a site that are no pages: the search's, with their compressed copies, and the JSON of each incident.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSearchFiles, type SearchOrder } from '../site/search-files.ts';
import { writeCompressedTwins } from './compressed-twins.ts';
import { countThreads } from './thread-count.ts';

/** All it takes to write them: as little as can be sent to another thread. */
export interface FilesOrder {
  /** The folder of the site, which is there. */
  readonly out: string;
  readonly search: SearchOrder;
  /** By incident: its id and its JSON. As pages of Astro they would take a tenth of a large build. */
  readonly incidents: readonly (readonly [id: string, json: string])[];
}

/** Work in another thread. */
export interface FilesUnderWay {
  readonly done: Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** Writes them all. */
export function writeFiles({ out, search, incidents }: FilesOrder): void {
  const [texts, index] = [join(out, 'incidents'), join(out, 'search')];
  mkdirSync(texts, { recursive: true });
  for (const [id, json] of incidents) writeFileSync(join(texts, `${id}.json`), json);
  mkdirSync(index, { recursive: true });
  for (const [name, text] of buildSearchFiles(search)) writeFileSync(join(index, `${name}.json`), text);
  writeCompressedTwins(index, /\.json$/);
}

/** Writes them in a thread beside the one that draws the pages, where that is worth a thread. */
export function writeFilesBeside(order: FilesOrder): FilesUnderWay {
  if (countThreads(order.incidents.length) === 1) {
    writeFiles(order);
    return { done: Promise.resolve(), stop: () => Promise.resolve() };
  }
  const worker = new Worker(new URL('./files-thread.ts', import.meta.url), { workerData: order });
  const done = new Promise<void>((resolve, reject) => {
    worker.once('exit', () => resolve());
    worker.once('error', reject);
  });
  // Whoever waits for it hears of a failure; until then nobody does.
  done.catch(() => undefined);
  return { done, stop: () => worker.terminate() };
}
