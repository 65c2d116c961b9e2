// The code of a worker thread: sets up the task it was started for, then answers messages until it is stopped.
import { parentPort, workerData } from 'node:worker_threads';
import { taskLoaders } from './tasks.js';
const { task, setup } = workerData;
// The names and types of tasks are checked where the pool is created.
const runner = taskLoaders[task](setup);
parentPort?.on('message', async ({ id, input }) => {
    const run = await runner;
    const response = { id, output: run(input) };
    parentPort?.postMessage(response);
});
