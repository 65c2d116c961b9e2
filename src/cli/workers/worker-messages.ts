// What the pool and its workers send each other.
import type { TaskName } from './tasks.ts';

export interface WorkerStart {
  readonly task: TaskName;
  readonly setup: unknown;
}

export interface WorkerRequest {
  readonly id: number;
  readonly input: unknown;
}

export interface WorkerResponse {
  readonly id: number;
  readonly output: unknown;
}
