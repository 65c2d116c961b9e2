// hindsight review: a review of any span of days, as Markdown.
import { hasErrors } from '../../model/diagnostic.ts';
import { gatherReviewSources, namePeriod, reviewPeriod } from '../../analyse/review/review-facts.ts';
import { writeMarkdown } from '../../analyse/review/review-markdown.ts';
import { describeReview } from '../../analyse/review/review-report.ts';
import { shownPath, writeNewFile } from '../../files.ts';
import type { ArchiveSettings } from '../../model/archive.ts';
import { createWholeUrls } from '../../site/urls.ts';
import { openArchive } from '../archive-folder.ts';
import { printDiagnostics } from '../output/print-diagnostics.ts';
import { UsageError } from '../usage-error.ts';
import type { ExitCode } from '../exit-code.ts';

export interface ReviewOptions {
  readonly content: string;
  readonly from: string;
  readonly to: string;
  readonly out?: string;
  readonly edition?: ArchiveSettings['edition'];
  readonly asOf?: string;
}

/** Prints the review of the days `from` to `to`, or writes it to `out`; 1 when the content has errors. */
export async function review(options: ReviewOptions): Promise<ExitCode> {
  const { from, to, out } = options;
  if (from > to) throw new UsageError(`--from ${from} comes after --to ${to}; swap the days`);
  const archive = await openArchive(options);
  if (hasErrors(archive.diagnostics)) {
    printDiagnostics(archive.diagnostics.filter(({ level }) => level === 'error'));
    return 1;
  }
  const sources = gatherReviewSources(archive);
  const document = describeReview(reviewPeriod(namePeriod(from, to), sources), sources);
  const text = writeMarkdown(document, sources, { addresses: createWholeUrls(archive.settings) });
  if (out === undefined) process.stdout.write(text);
  else writeOnce(out, text);
  return 0;
}

/** Writes the file and prints its path. A review may already hold the minutes of a meeting, so an existing file is never overwritten. */
function writeOnce(path: string, text: string): void {
  try {
    writeNewFile(path, text);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UsageError(
      error.code === 'EEXIST'
        ? `"${shownPath(path)}" already exists; choose another file`
        : `cannot write "${shownPath(path)}": ${error.message}`,
    );
  }
  console.log(shownPath(path));
}
