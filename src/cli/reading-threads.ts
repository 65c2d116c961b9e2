// Reading a large archive on every core: each thread reads a part of the postmortems, this one too.
import { Worker } from 'node:worker_threads';
import { type ArchiveOptions, type FileReading, readPostmortems } from '../archive.ts';
import type { ArchiveFiles } from '../files.ts';
import { countThreads } from './thread-count.ts';

/** A part of the postmortems, and all it takes to read them. */
export interface ReadingShare {
  readonly files: Pick<ArchiveFiles, 'settings' | 'taxonomy' | 'postmortems'>;
  readonly options: ArchiveOptions;
}

/** What `readPostmortems` gives for all of them, in their order. A small archive is read here alone. */
export async function readInThreads(
  files: ArchiveFiles,
  options: ArchiveOptions,
): Promise<readonly FileReading[]> {
  const { settings, taxonomy, postmortems } = files;
  const share = Math.ceil(postmortems.length / countThreads(postmortems.length));
  const readShare = (first: number): ReadingShare => ({
    files: { settings, taxonomy, postmortems: postmortems.slice(first, first + share) },
    options,
  });
  const others: Promise<readonly FileReading[]>[] = [];
  for (let first = share; first < postmortems.length; first += share)
    others.push(readElsewhere(readShare(first)));
  const own = readPostmortems(readShare(0).files, options);
  return [own, ...(await Promise.all(others))].flat();
}

function readElsewhere(share: ReadingShare): Promise<readonly FileReading[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
