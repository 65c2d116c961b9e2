// One thread of `site-build.ts`: builds the files of the search while the pages are drawn, hands them over, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchFiles } from '../site/search-files.ts';

parentPort?.postMessage(buildSearchFiles(workerData));
