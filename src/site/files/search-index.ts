// Where pages find the search, and its files while serving. A build makes the files itself: see `cli/site-build.ts`.
import { archive, names, records } from '../data/site.ts';
import { handedOver } from '../build-context.ts';
import { buildSearchFiles, searchHeadOf, searchVersionOf, toSearchOrder } from './search-files.ts';

/** Ties pages and index together. */
export const searchVersion: string = handedOver()?.built?.searchVersion ?? searchVersionOf(archive, records);

/** The name of the file that every search starts with. */
export const searchHead: string = searchHeadOf(searchVersion);

/** The text of every file in `search/` by its name, without `.json`. */
export const searchFiles: () => ReadonlyMap<string, string> = once(() =>
  buildSearchFiles(toSearchOrder(archive, { records, names })),
);

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
