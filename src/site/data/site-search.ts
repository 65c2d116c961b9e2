// Where pages find the search index, and its files in `hindsight dev`. A build writes the files itself: see
// `cli/build`.
import { buildSearchFiles, searchHeadOf, searchVersionOf, toSearchOrder } from '../files/search-files.ts';
import { once } from './once.ts';
import type { SiteCore } from './site-core.ts';

export interface SiteSearch {
  /** Identifies the content, so that pages and index match. */
  readonly version: string;
  /** The name of the file that every search starts with. */
  readonly head: string;
  /** The text of every file in `search/` by its name, without `.json`. */
  readonly files: () => ReadonlyMap<string, string>;
}

/** The search of a site; `version` is computed if it is not given. */
export function createSiteSearch(
  { archive, records, names }: SiteCore,
  version = searchVersionOf(archive, records),
): SiteSearch {
  return {
    version,
    head: searchHeadOf(version),
    files: once(() => buildSearchFiles(toSearchOrder(archive, { records, names }))),
  };
}
