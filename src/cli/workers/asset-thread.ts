// One thread of `files-beside.ts`: writes the incidents' files it is sent, then the search's, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import {
  type IncidentFile,
  writeIncidentFiles,
  writeSearchFiles,
  type SearchFilesOrder,
} from '../build/asset-writer.ts';

const order: SearchFilesOrder = workerData;
parentPort?.on('message', (message: readonly IncidentFile[] | string) => {
  if (typeof message !== 'string') return writeIncidentFiles(order.out, message);
  writeSearchFiles(order);
  parentPort?.close();
});
