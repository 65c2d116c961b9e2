// One thread of `files-beside.ts`: writes what it was told to, and ends.
import { workerData } from 'node:worker_threads';
import { writeFiles } from './files-beside.ts';

writeFiles(workerData);
