// The one connection between the command line and the pages. Vite bundles the pages separately from the command that
// starts Astro, so the two share no module: a value that both need can only be stored on the process. `hindsight build`
// and `hindsight dev` set it before Astro starts; only `data/current-site.ts` and `astro.config.mjs` read it.
import type { IncidentRecord } from '../analyse/records/records.ts';
import type { Archive, ArchiveSettings } from '../model/archive.ts';

export interface BuildContext {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly edition?: ArchiveSettings['edition'];
  /** Set by a build, which has read the archive already. Absent in `hindsight dev`, where the pages read the folder. */
  readonly built?: {
    readonly archive: Archive;
    readonly records: readonly IncidentRecord[];
    readonly searchVersion: string;
  };
  /** Called with the archive each time the pages have read the folder themselves. */
  readonly onRead?: (archive: Archive) => void;
}

declare global {
  var hindsightBuildContext: BuildContext | undefined;
}

/** Sets the context for the pages. Call it before Astro starts. */
export function setBuildContext(context: BuildContext): void {
  globalThis.hindsightBuildContext = context;
}

/** The current context; undefined when Astro was started by itself, as `astro check` does. */
export function getBuildContext(): BuildContext | undefined {
  return globalThis.hindsightBuildContext;
}
