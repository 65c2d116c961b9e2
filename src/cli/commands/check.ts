// hindsight check: reports every problem in every file, for people or for programs.
import { hasErrors } from '../../model/diagnostic.ts';
import { countUnclassified } from '../../analyse/records/unclassified-counts.ts';
import type { Incident } from '../../model/incident.ts';
import { openContent } from '../archive-folder.ts';
import { countLevels, printDiagnostics } from '../output/print-diagnostics.ts';
import { countNoun } from '../../text/english.ts';
import type { ExitCode } from '../exit-code.ts';

export interface CheckOptions {
  readonly content: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly allowEmpty?: boolean;
}

/** Checks everything in the folder, internal or not; 1 if there are errors (with `strict`, also if there are warnings). */
export async function check(options: CheckOptions): Promise<ExitCode> {
  const { content, allowEmpty } = options;
  const { archive, skipped } = await openContent({ content, allowEmpty, edition: 'internal' });
  const { diagnostics, incidents } = archive;
  const failed = hasErrors(diagnostics) || (options.strict === true && diagnostics.length > 0);
  if (options.json === true) {
    const unclassified = countUnclassified(incidents);
    const report = { ok: !failed, incidents: incidents.length, unclassified, skipped, diagnostics };
    console.log(JSON.stringify(report, null, 2));
    return failed ? 1 : 0;
  }
  printDiagnostics(diagnostics);
  if (skipped.length > 0) console.log(describeSkipped(skipped));
  if (!failed)
    console.log(
      `${countNoun(incidents.length, 'incident')} checked: ${countLevels(diagnostics)}.${describeUnclassified(incidents)}`,
    );
  return failed ? 1 : 0;
}

/** ` Not classified: cause 12, trigger 40.`, and what to do about it; empty when every incident has all labels. */
function describeUnclassified(incidents: readonly Incident[]): string {
  const counts = Object.entries(countUnclassified(incidents)).filter(([, count]) => count > 0);
  if (counts.length === 0) return '';
  const listed = counts.map(([axis, count]) => `${axis} ${count}`).join(', ');
  return ` Not classified: ${listed}. Confirm suggestions at /confirm/ in "hindsight dev", or write labels into the front matter.`;
}

/** `3 files are not postmortems and were not read: a.png, b.png, README.md`; the first few by name. */
function describeSkipped(skipped: readonly string[]): string {
  const shown = skipped.slice(0, 5).join(', ');
  const more = skipped.length > 5 ? ` and ${skipped.length - 5} more (--json lists all)` : '';
  const verb = skipped.length === 1 ? 'is not a postmortem and was' : 'are not postmortems and were';
  return `${countNoun(skipped.length, 'file')} ${verb} not read: ${shown}${more}.`;
}
