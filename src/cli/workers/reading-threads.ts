// Reading a large archive on every core: each thread reads a few files at a time, this one too, until none is left.
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ArchiveOptions, createReader, type FileReading } from '../../build-archive.ts';
import type { ArchiveFiles } from '../../files.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { countThreads } from './thread-count.ts';

/** What a thread is told once: all that files are read by. */
export interface ReadingOrder {
  readonly files: Pick<ArchiveFiles, 'settings' | 'taxonomy'>;
  readonly options: ArchiveOptions;
}

/** Some files, or what was read in them; `first` is the place of the first among all files. */
export interface Share<T> {
  readonly first: number;
  readonly members: readonly T[];
}

/** Large enough that a message is worth it, small enough that no thread waits long for another. */
const shareSize = 50;

/** What `createReader` makes of each file, in their order. A small archive is read here alone. */
export async function readInThreads(
  files: ArchiveFiles,
  options: ArchiveOptions,
): Promise<readonly FileReading[]> {
  const { settings, taxonomy, postmortems } = files;
  const order: ReadingOrder = { files: { settings, taxonomy }, options };
  const left = sharesOf(postmortems);
  const read: FileReading[][] = [];
  const take = (): Share<SourceFile> | undefined => left.shift();
  const keep = ({ first, members }: Share<FileReading>): void => {
    read[first / shareSize] = [...members];
  };
  const others = Array.from({ length: countThreads(postmortems.length) - 1 }, () =>
    readElsewhere(order, take, keep),
  );
  const reader = createReader(order.files, options);
  for (let share = take(); share !== undefined; share = take()) {
    keep({ first: share.first, members: share.members.map(reader) });
    // Lets the others hand over what they have and take more.
    if (others.length > 0) await setImmediate();
  }
  await Promise.all(others);
  return read.flat();
}

function sharesOf(postmortems: readonly SourceFile[]): Share<SourceFile>[] {
  const shares: Share<SourceFile>[] = [];
  for (let first = 0; first < postmortems.length; first += shareSize)
    shares.push({ first, members: postmortems.slice(first, first + shareSize) });
  return shares;
}

/** Ends when a share was asked for and none is left. Two shares are always on their way, so that the thread never waits. */
function readElsewhere(
  order: ReadingOrder,
  take: () => Share<SourceFile> | undefined,
  keep: (share: Share<FileReading>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: order,
      // What it reads it gives away at once. As large as by default, this part of its memory would be 0.15 GB.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    let underWay = 0;
    const send = (): void => {
      const share = take();
      if (share === undefined) return;
      underWay += 1;
      worker.postMessage(share);
    };
    send();
    send();
    worker.on('message', (share: Share<FileReading>) => {
      underWay -= 1;
      keep(share);
      send();
      if (underWay === 0) void worker.terminate().then(() => resolve());
    });
    worker.once('error', reject);
  });
}
