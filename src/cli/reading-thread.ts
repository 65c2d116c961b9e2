// One thread of `reading-threads.ts`: reads its share, says what it read, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { readPostmortems } from '../archive.ts';
import type { ReadingShare } from './reading-threads.ts';

const { files, options }: ReadingShare = workerData;
parentPort?.postMessage(readPostmortems(files, options));
