// Writes the assets in a worker thread while the pages are drawn, if the archive is large enough.
import { createPool } from '../workers/pool.ts';
import { countThreads } from '../workers/worker-count.ts';
import { type AssetOrder, createAssetWriter, type IncidentFile } from './asset-writer.ts';

/** Writing that is under way. */
export interface AssetWriting {
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Incident files are sent to the worker in batches of this size. */
const batchSize = 200;

/** Starts to write all assets. A small archive is finished when this returns. */
export function startAssetWriting(order: AssetOrder, incidents: Iterable<IncidentFile>): AssetWriting {
  if (countThreads(order.search.documents.length) === 1) {
    const write = createAssetWriter(order);
    for (const batch of toBatches(incidents)) write(batch);
    write('search');
    return { done: Promise.resolve(), stop: () => Promise.resolve() };
  }
  const pool = createPool('writeAssets', order, 1);
  const answers: Promise<undefined>[] = [];
  for (const batch of toBatches(incidents)) answers.push(pool.run(batch));
  answers.push(pool.run('search'));
  const done = Promise.all(answers).then(() => pool.stop());
  // A failure is reported when `done` is awaited, which may be much later.
  done.catch(() => undefined);
  return { done, stop: pool.stop };
}

function* toBatches(incidents: Iterable<IncidentFile>): Generator<readonly IncidentFile[]> {
  let batch: IncidentFile[] = [];
  for (const file of incidents) {
    if (batch.push(file) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
