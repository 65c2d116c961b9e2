// What the command line tells the pages. Vite bundles the pages apart from the command that starts it, so a module's
// own state does not reach across; the process does. This is the one global, and the only reason for it.
import type { IncidentRecord } from '../analyse/records/records.ts';
import type { Archive, ArchiveSettings } from '../model/archive.ts';

export interface HandOver {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly edition?: ArchiveSettings['edition'];
  /** Present in a build, where it is known already. Absent while serving: pages read the folder. */
  readonly built?: {
    readonly archive: Archive;
    readonly records: readonly IncidentRecord[];
    readonly searchVersion: string;
  };
  /** Hears what was read whenever the pages have read the folder themselves. */
  readonly tell?: (archive: Archive) => void;
}

declare global {
  var hindsightHandOver: HandOver | undefined;
}

/** Leaves word for the pages, before Astro is started. */
export function handOver(word: HandOver): void {
  globalThis.hindsightHandOver = word;
}

/** The word that was left; undefined when Astro was started by itself (`astro check`). */
export function handedOver(): HandOver | undefined {
  return globalThis.hindsightHandOver;
}
