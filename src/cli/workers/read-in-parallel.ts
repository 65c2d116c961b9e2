// Reads a large archive on every core: the workers and the current thread take batches of files until all are read.
import { setImmediate } from 'node:timers/promises';
import { createReader, type FileReading, type ReadingContext } from '../../build-archive.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { createPool } from './pool.ts';
import { countThreads } from './worker-count.ts';

/** Large enough to be worth a message, small enough that no thread waits long for another. */
const batchSize = 50;

/** What `createReader` reads from each file, in the same order. A small archive is read by the current thread alone. */
export async function readInParallel(
  postmortems: readonly SourceFile[],
  context: ReadingContext,
): Promise<readonly FileReading[]> {
  const workers = countThreads(postmortems.length) - 1;
  const reader = createReader(context);
  if (workers === 0) return postmortems.map(reader);
  const pool = createPool('readPostmortems', context, workers);
  const batches = [...toBatches(postmortems).entries()];
  const results: (readonly FileReading[])[] = [];
  const readBatches = async (
    read: (files: readonly SourceFile[]) => Promise<readonly FileReading[]>,
  ): Promise<void> => {
    for (let next = batches.shift(); next !== undefined; next = batches.shift()) {
      const [index, files] = next;
      results[index] = await read(files);
    }
  };
  const readHere = async (files: readonly SourceFile[]): Promise<readonly FileReading[]> => {
    const readings = files.map(reader);
    // Gives the workers' messages a turn.
    await setImmediate();
    return readings;
  };
  try {
    // Two batches per worker are always under way, so that no worker waits for the next one.
    const loops = Array.from({ length: 2 * workers }, () => readBatches(pool.run));
    await Promise.all([...loops, readBatches(readHere)]);
  } finally {
    await pool.stop();
  }
  return results.flat();
}

function toBatches(postmortems: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const batches: (readonly SourceFile[])[] = [];
  for (let start = 0; start < postmortems.length; start += batchSize)
    batches.push(postmortems.slice(start, start + batchSize));
  return batches;
}
