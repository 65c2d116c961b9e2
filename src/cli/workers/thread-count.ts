// How many threads a piece of work is worth.
import { availableParallelism } from 'node:os';

/** A thread takes a third of a second to start, as long as this many incidents take to read. */
const worthAThread = 400;
/** Each thread holds a part of the archive of its own. */
const most = 4;

/** Threads to work on so many incidents with, this one included; at least 1. */
export function countThreads(incidents: number): number {
  return Math.max(1, Math.min(availableParallelism(), most, Math.floor(incidents / worthAThread)));
}
