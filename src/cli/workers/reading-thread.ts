// One thread of `reading-threads.ts`: reads the files it is sent and says what it read, until it is ended.
import { parentPort, workerData } from 'node:worker_threads';
import { createReader } from '../../build-archive.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { ReadingOrder, Share } from './reading-threads.ts';

const { files, options }: ReadingOrder = workerData;
const reader = createReader(files, options);
parentPort?.on('message', ({ first, members }: Share<SourceFile>) => {
  parentPort?.postMessage({ first, members: members.map(reader) });
});
