// Writes the assets in a worker thread while the pages are drawn, if the archive is large enough.
import { createPool } from '../workers/pool.js';
import { countThreads } from '../workers/worker-count.js';
import { createAssetWriter } from './asset-writer.js';
/** Incident files are sent to the worker in batches of this size. */
const batchSize = 200;
/** Starts to write all assets. A small archive is finished when this returns. */
export function startAssetWriting(order, incidents) {
    if (countThreads(order.search.documents.length) === 1) {
        const write = createAssetWriter(order);
        for (const batch of toBatches(incidents))
            write(batch);
        write('search');
        return { done: Promise.resolve(), stop: () => Promise.resolve() };
    }
    const pool = createPool('writeAssets', order, 1);
    const answers = [];
    for (const batch of toBatches(incidents))
        answers.push(pool.run(batch));
    answers.push(pool.run('search'));
    const done = Promise.all(answers).then(() => pool.stop());
    // A failure is reported to whoever awaits `done`, which may be much later.
    done.catch(() => undefined);
    return { done, stop: pool.stop };
}
function* toBatches(incidents) {
    let batch = [];
    for (const file of incidents) {
        if (batch.push(file) < batchSize)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}
