// A pool of worker threads for one task. Messages go to the worker with the fewest unanswered ones.
import { Worker } from 'node:worker_threads';
/** Starts `size` workers, each set up for the task. Call `stop` when the work is done. */
export function createPool(task, setup, size) {
    const start = { task, setup };
    const members = Array.from({ length: size }, () => startMember(start));
    let nextId = 0;
    return {
        run(input) {
            const [member] = members.toSorted((a, b) => a.unanswered.size - b.unanswered.size);
            if (member === undefined)
                throw new Error('createPool(task, setup, size).run: the pool has no workers');
            const answer = Promise.withResolvers();
            nextId += 1;
            member.unanswered.set(nextId, answer);
            const request = { id: nextId, input };
            member.worker.postMessage(request);
            return answer.promise;
        },
        async stop() {
            await Promise.all(members.map(({ worker }) => worker.terminate()));
        },
    };
}
function startMember(start) {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
        workerData: start,
        // Results are sent away at once, so the young generation can be small. The default would add 0.15 GB per worker.
        resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    const unanswered = new Map();
    const fail = (error) => {
        for (const { reject } of unanswered.values())
            reject(error);
        unanswered.clear();
    };
    worker.on('message', ({ id, output }) => {
        unanswered.get(id)?.resolve(output);
        unanswered.delete(id);
    });
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The worker thread stopped before it answered.')));
    return { worker, unanswered };
}
