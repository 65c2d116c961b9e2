// How many threads to start for an amount of work.
import { availableParallelism } from 'node:os';

/** Starting a thread takes as long as reading this many incidents: about a third of a second. */
const incidentsPerThread = 400;
/** Every thread keeps a part of the archive in memory. */
const maxThreads = 4;

/** The number of threads for this many incidents, including the current one; at least 1. */
export function countThreads(incidents: number): number {
  const useful = Math.floor(incidents / incidentsPerThread);
  return Math.max(1, Math.min(availableParallelism(), maxThreads, useful));
}
