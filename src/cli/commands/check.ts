// hindsight check: reports every problem in every file, for people or for programs.
import { hasErrors } from '../../model/diagnostic.ts';
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
    console.log(JSON.stringify({ ok: !failed, incidents: incidents.length, skipped, diagnostics }, null, 2));
    return failed ? 1 : 0;
  }
  printDiagnostics(diagnostics);
  if (skipped.length > 0) console.log(describeSkipped(skipped));
  if (!failed)
    console.log(`${countNoun(incidents.length, 'incident')} checked: ${countLevels(diagnostics)}.`);
  return failed ? 1 : 0;
}

/** `3 files are not postmortems and were not read: a.png, b.png, README.md`; the first few by name. */
function describeSkipped(skipped: readonly string[]): string {
  const shown = skipped.slice(0, 5).join(', ');
  const more = skipped.length > 5 ? ` and ${skipped.length - 5} more (--json lists all)` : '';
  const verb = skipped.length === 1 ? 'is not a postmortem and was' : 'are not postmortems and were';
  return `${countNoun(skipped.length, 'file')} ${verb} not read: ${shown}${more}.`;
}
