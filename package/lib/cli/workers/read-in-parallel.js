// Reads a large archive on every core: the workers and the current thread take batches of files until none is left.
import { setImmediate } from 'node:timers/promises';
import { createReader } from '../../build-archive.js';
import { createPool } from './pool.js';
import { countThreads } from './worker-count.js';
/** Large enough to be worth a message, small enough that no thread waits long for another. */
const batchSize = 50;
/** What `createReader` reads from each file, in the same order. A small archive is read by the current thread alone. */
export async function readInParallel(postmortems, context) {
    const workers = countThreads(postmortems.length) - 1;
    const reader = createReader(context);
    if (workers === 0)
        return postmortems.map(reader);
    const pool = createPool('readPostmortems', context, workers);
    const batches = [...toBatches(postmortems).entries()];
    const results = [];
    const readBatches = async (read) => {
        for (let next = batches.shift(); next !== undefined; next = batches.shift()) {
            const [index, files] = next;
            results[index] = await read(files);
        }
    };
    const readHere = async (files) => {
        const readings = files.map(reader);
        // Gives the workers' messages a turn.
        await setImmediate();
        return readings;
    };
    try {
        // Two batches per worker are always under way, so that no worker waits for the next one.
        const loops = Array.from({ length: 2 * workers }, () => readBatches(pool.run));
        await Promise.all([...loops, readBatches(readHere)]);
    }
    finally {
        await pool.stop();
    }
    return results.flat();
}
function toBatches(postmortems) {
    const batches = [];
    for (let start = 0; start < postmortems.length; start += batchSize)
        batches.push(postmortems.slice(start, start + batchSize));
    return batches;
}
