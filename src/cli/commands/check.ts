// hindsight check: reports every problem in every file, for people or for programs.
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts';
import { countUnclassified } from '../../analyse/records/unclassified-counts.ts';
import type { Incident } from '../../model/incident.ts';
import { openContent, requireFolder } from '../archive-folder.ts';
import { createPathFilter } from '../path-filter.ts';
import { describeFailure } from '../failure.ts';
import type { checkFormats } from '../options.ts';
import { formatAnnotation } from '../output/github-annotations.ts';
import { watchMarks } from '../output/problem-matcher.ts';
import { countLevels, printDiagnostics } from '../output/print-diagnostics.ts';
import { findRepositoryRoot } from '../output/repository-paths.ts';
import { toSarif } from '../output/sarif.ts';
import { countNoun } from '../../text/english.ts';
import type { ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { readVersion } from '../version.ts';
import { watchFolder } from '../watch-folder.ts';

export interface CheckOptions {
  readonly content: string;
  readonly format?: (typeof checkFormats)[number];
  /** The same as the format `json`. */
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly allowEmpty?: boolean;
  readonly verbose?: boolean;
  readonly watch?: boolean;
  /** Ends `watch`. */
  readonly signal?: AbortSignal;
}

/**
 * Checks the whole folder, internal incidents included, and reports the problems of the files in `paths`, or all problems if
 * `paths` is empty. Returns 1 if it reported an error, or with `strict` a warning.
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (options.watch === true) return await checkOnChange(paths, options);
  return await checkOnce(paths, options);
}

async function checkOnChange(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (options.json === true || (options.format ?? 'text') !== 'text')
    throw new UsageError('--watch only prints text; leave out --format');
  requireFolder(options.content);
  const round = async (): Promise<void> => {
    console.error(watchMarks.begin);
    try {
      // Editors look for every problem, so that none is only counted.
      await checkOnce(paths, { ...options, verbose: true });
    } catch (error) {
      // A folder may be missing for a moment while files are moved.
      console.error(`hindsight: ${describeFailure(error, false).message}`);
    }
    console.error(watchMarks.end);
  };
  await watchFolder(options.content, round, options.signal);
  return 0;
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { content, allowEmpty } = options;
  requireFolder(content);
  const isWanted = createPathFilter(paths, content);
  const { archive, skipped } = await openContent({ content, allowEmpty, edition: 'internal' });
  const diagnostics = archive.diagnostics.filter(({ path }) => isWanted(path));
  const failed = hasErrors(diagnostics) || (options.strict === true && diagnostics.length > 0);
  print(
    {
      failed,
      incidents: archive.incidents.filter(({ postmortem }) => isWanted(postmortem.path)),
      skipped: skipped.filter(isWanted),
      diagnostics,
    },
    options,
  );
  return failed ? 1 : 0;
}

interface Findings {
  readonly failed: boolean;
  readonly incidents: readonly Incident[];
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function print(findings: Findings, { format = 'text', json = false, verbose }: CheckOptions): void {
  const { failed, incidents, skipped, diagnostics } = findings;
  switch (json ? 'json' : format) {
    case 'json': {
      const unclassified = countUnclassified(incidents);
      const report = { ok: !failed, incidents: incidents.length, unclassified, skipped, diagnostics };
      console.log(JSON.stringify(report, null, 2));
      return;
    }
    case 'sarif':
      console.log(
        JSON.stringify(toSarif(diagnostics, { version: readVersion(), root: findRepositoryRoot() }), null, 2),
      );
      return;
    case 'github': {
      const root = findRepositoryRoot();
      for (const diagnostic of diagnostics) console.log(formatAnnotation(diagnostic, root));
      console.log(describeChecked(findings));
      return;
    }
    case 'text':
      printDiagnostics(diagnostics, { verbose });
      if (skipped.length > 0) console.log(describeSkipped(skipped));
      if (!failed) console.log(`${describeChecked(findings)}${describeUnclassified(incidents)}`);
  }
}

/** `12 incidents checked: 0 errors, 3 warnings.` */
function describeChecked({ incidents, diagnostics }: Findings): string {
  return `${countNoun(incidents.length, 'incident')} checked: ${countLevels(diagnostics)}.`;
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
