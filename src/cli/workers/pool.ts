// A pool of worker threads for one task. Messages go to the worker with the fewest unanswered ones.
import { Worker } from 'node:worker_threads';
import type { TaskName, Tasks } from './tasks.ts';
import type { WorkerRequest, WorkerResponse, WorkerStart } from './worker-messages.ts';

export interface WorkerPool<Name extends TaskName> {
  /** Runs the task in a worker; rejects if the worker fails or is stopped. */
  readonly run: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
  /** Stops all workers; unanswered calls are rejected. */
  readonly stop: () => Promise<void>;
}

interface Member {
  readonly worker: Worker;
  readonly unanswered: Map<number, PromiseWithResolvers<unknown>>;
}

/** Starts `size` workers, each set up for the task. Call `stop` when the work is done. */
export function createPool<Name extends TaskName>(
  task: Name,
  setup: Tasks[Name]['setup'],
  size: number,
): WorkerPool<Name> {
  const start: WorkerStart = { task, setup };
  const members = Array.from({ length: size }, () => startMember(start));
  let nextId = 0;
  return {
    run(input) {
      const [member] = members.toSorted((a, b) => a.unanswered.size - b.unanswered.size);
      if (member === undefined) throw new Error('createPool(task, setup, size).run: the pool has no workers');
      const answer = Promise.withResolvers<unknown>();
      nextId += 1;
      member.unanswered.set(nextId, answer);
      const request: WorkerRequest = { id: nextId, input };
      member.worker.postMessage(request);
      return answer.promise as Promise<Tasks[Name]['output']>;
    },
    async stop() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember(start: WorkerStart): Member {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: start,
    // Results are sent away at once, so the young generation can be small. The default would add 0.15 GB per worker.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const unanswered = new Map<number, PromiseWithResolvers<unknown>>();
  const fail = (error: unknown): void => {
    for (const { reject } of unanswered.values()) reject(error);
    unanswered.clear();
  };
  worker.on('message', ({ id, output }: WorkerResponse) => {
    unanswered.get(id)?.resolve(output);
    unanswered.delete(id);
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('The worker thread stopped before it answered.')));
  return { worker, unanswered };
}
