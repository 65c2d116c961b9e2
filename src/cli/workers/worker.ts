// The code of a worker thread: sets up the task it was started for, then answers messages until it is stopped.
import { parentPort, workerData } from 'node:worker_threads';
import { taskLoaders } from './tasks.ts';
import type { WorkerRequest, WorkerResponse, WorkerStart } from './worker-messages.ts';

const { task, setup }: WorkerStart = workerData;
// The names and types of tasks are checked where the pool is created.
const runner = (taskLoaders[task] as (setup: unknown) => Promise<(input: unknown) => unknown>)(setup);

parentPort?.on('message', async ({ id, input }: WorkerRequest) => {
  const run = await runner;
  const response: WorkerResponse = { id, output: run(input) };
  parentPort?.postMessage(response);
});
