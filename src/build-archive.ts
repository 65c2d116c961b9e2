// Where the stages meet: files in, the archive out. Nothing here reads a disk or a clock.
import { findContradictions } from './analyse/contradictions/contradictions.ts';
import { measureDurations } from './analyse/durations/durations.ts';
import { evaluateLabels } from './analyse/evaluation/label-evaluation.ts';
import { classify, compileRules } from './classify/classify.ts';
import { builtInTaxonomy, extendTaxonomy } from './classify/taxonomy/built-in-taxonomy.ts';
import type { ArchiveFiles } from './files.ts';
import { readPostmortem } from './ingest/read-postmortem.ts';
import { readSettings } from './ingest/config/settings.ts';
import { readTaxonomyAdditions } from './ingest/config/taxonomy-file.ts';
import { publishThemes, readTheme } from './ingest/theme.ts';
import { checkThemeReferences, checkCrossReferences } from './ingest/cross-references.ts';
import { toVocabulary } from './ingest/config/vocabulary.ts';
import type { Archive, ArchiveSettings } from './model/archive.ts';
import { compareText, type Diagnostic, sortDiagnostics } from './model/diagnostic.ts';
import type { Evaluation } from './model/evaluation.ts';
import type { Classification, Incident } from './model/incident.ts';
import type { SourceFile } from './model/source-file.ts';
import type { Instant } from './model/time.ts';

export interface ArchiveOptions {
  /** The day the archive speaks for. */
  readonly asOf: Instant;
  /** Says which edition to make, over what `archive.yaml` says. */
  readonly edition?: ArchiveSettings['edition'];
  /** The address the site will be served from, over what `archive.yaml` says. */
  readonly site?: string;
  /** The path the site will be served under, over what `archive.yaml` says; with a slash at both ends. */
  readonly base?: string;
}

/** What one file says. `incident` is absent when the file has errors. */
export interface FileReading {
  readonly incident?: Incident;
  /** What the rules say of the incident, as if its author had said nothing. */
  readonly inferred?: Classification;
  readonly diagnostics: readonly Diagnostic[];
}

/** What every file is read by: settings, labels and rules. */
function prepare(files: Pick<ArchiveFiles, 'settings' | 'taxonomy'>, options: Omit<ArchiveOptions, 'asOf'>) {
  const read = readSettings(files.settings);
  const settings = {
    ...read.settings,
    edition: options.edition ?? read.settings.edition,
    site: options.site ?? read.settings.site,
    base: options.base ?? read.settings.base,
  };
  const additions = readTaxonomyAdditions(files.taxonomy, builtInTaxonomy);
  const taxonomy = extendTaxonomy(builtInTaxonomy, additions.additions);
  return { settings, taxonomy, diagnostics: [...read.diagnostics, ...additions.diagnostics] };
}

/**
 * Reads, checks and classifies one file by itself: the part of `buildArchive` that can be shared out over threads. It
 * takes a while to make, and is to be used for many files.
 */
export function createReader(
  files: Pick<ArchiveFiles, 'settings' | 'taxonomy'>,
  options: Omit<ArchiveOptions, 'asOf'>,
): (file: SourceFile) => FileReading {
  const { settings, taxonomy } = prepare(files, options);
  const context = { settings, vocabulary: toVocabulary(taxonomy) };
  const rules = compileRules(taxonomy);
  return (file) => {
    const { postmortem, diagnostics } = readPostmortem(file, context);
    if (postmortem === undefined) return { diagnostics };
    const judged = classify(postmortem, rules);
    const incident = {
      ...judged.classification,
      id: postmortem.id,
      postmortem,
      durations: measureDurations(postmortem),
      contradictions: findContradictions(postmortem),
    };
    return { incident, inferred: judged.inferred, diagnostics: [...diagnostics, ...judged.diagnostics] };
  };
}

/**
 * The whole archive, newest incident first. Incidents with errors are missing; every problem is in `diagnostics`: ask
 * `hasErrors` before publishing it. `readings` are what a reader made of the same files, where one has.
 */
export function buildArchive(
  files: ArchiveFiles,
  options: ArchiveOptions,
  readings: readonly FileReading[] = files.postmortems.map(createReader(files, options)),
): Archive {
  const { settings, taxonomy, diagnostics } = prepare(files, options);
  const all = readings.flatMap(({ incident }) => incident?.postmortem ?? []);
  const themes = files.themes.map(readTheme);
  const visible = settings.edition === 'internal' ? readings : publish(readings);
  const heldOut = visible.filter(({ incident }) => settings.heldOut.includes(incident?.id ?? ''));
  const lists = themes.flatMap((reading) => reading.theme ?? []);
  return {
    settings,
    taxonomy,
    incidents: visible.flatMap(({ incident }) => incident ?? []).sort(compareNewest),
    themes:
      settings.edition === 'internal'
        ? lists
        : publishThemes(
            lists,
            all.filter(({ visibility }) => visibility === 'internal'),
          ),
    evaluation: evaluate(visible),
    heldOut: heldOut.length === 0 ? undefined : evaluate(heldOut),
    diagnostics: sortDiagnostics([
      ...files.diagnostics,
      ...diagnostics,
      ...readings.flatMap((reading) => reading.diagnostics),
      ...checkCrossReferences(all, files.postmortems),
      ...themes.flatMap((reading) => reading.diagnostics),
      ...checkThemeReferences([...lists, { path: files.settings?.path ?? '', incidents: settings.heldOut }], all, [
        ...files.themes,
        ...(files.settings === undefined ? [] : [files.settings]),
      ]),
    ]),
    asOf: options.asOf,
  };
}

function evaluate(readings: readonly FileReading[]): Evaluation {
  return evaluateLabels(
    readings.flatMap(({ incident, inferred }) =>
      incident === undefined || inferred === undefined
        ? []
        : { declared: incident.postmortem.declared, predicted: inferred },
    ),
  );
}

/** What the public may see: no internal incident, and no mention of one by another. */
function publish(readings: readonly FileReading[]): readonly FileReading[] {
  const visible = readings.filter(({ incident }) => incident?.postmortem.visibility === 'public');
  const ids = new Set<string>(visible.flatMap(({ incident }) => incident?.id ?? []));
  return visible.map(({ incident, ...reading }) => {
    if (incident === undefined) return reading;
    const related = incident.postmortem.related.filter(({ id }) => ids.has(id));
    return { ...reading, incident: { ...incident, postmortem: { ...incident.postmortem, related } } };
  });
}

function compareNewest(a: Incident, b: Incident): number {
  return b.postmortem.date.instant - a.postmortem.date.instant || compareText(a.id, b.id);
}
