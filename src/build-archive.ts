// Where the stages meet: files in, archive out. Nothing here reads the disk or the clock.
import { findContradictions } from './analyse/contradictions/contradictions.ts';
import { measureDurations } from './analyse/durations/durations.ts';
import { evaluateLabels, humanLabels } from './analyse/evaluation/label-evaluation.ts';
import { createClassifier } from './classify/classify.ts';
import { builtInTaxonomy, extendTaxonomy } from './classify/taxonomy/built-in-taxonomy.ts';
import type { ArchiveFiles } from './files.ts';
import { guardReading } from './ingest/diagnostics/guard.ts';
import { readPostmortem } from './ingest/read-postmortem.ts';
import { readSettings } from './ingest/config/settings.ts';
import { readTaxonomyAdditions } from './ingest/config/taxonomy-file.ts';
import { publishThemes, readTheme, type ThemeReading } from './ingest/theme.ts';
import { checkCrossReferences, checkDates, checkThemeReferences } from './ingest/cross-references.ts';
import { checkFileLinks, linkedAttachments } from './ingest/file-links.ts';
import { toVocabulary } from './ingest/config/vocabulary.ts';
import type { Archive, ArchiveSettings } from './model/archive.ts';
import { compareText, type Diagnostic, sortDiagnostics } from './model/diagnostic.ts';
import type { Evaluation } from './model/evaluation.ts';
import type { Classification, Incident } from './model/incident.ts';
import type { SourceFile } from './model/source-file.ts';
import type { Taxonomy } from './model/taxonomy.ts';
import type { Instant } from './model/time.ts';

export interface ArchiveOptions {
  /** The day the archive describes. */
  readonly asOf: Instant;
  /** Overrides the edition in `archive.yaml`. */
  readonly edition?: ArchiveSettings['edition'];
  /** The address the site will be served from; overrides `archive.yaml`. */
  readonly site?: string;
  /** The path the site will be served under, with a slash at both ends; overrides `archive.yaml`. */
  readonly base?: string;
  /** Keeps drafts in a public edition, for the preview of whoever writes them. */
  readonly drafts?: boolean;
}

/** What was read from one file. `incident` is undefined if the file has errors. */
export interface FileReading {
  readonly incident?: Incident;
  /** The classifier's labels, as if the author had given none. */
  readonly inferred?: Classification;
  readonly diagnostics: readonly Diagnostic[];
}

/** What every file is read with. Plain data, so that it can be sent to worker threads. */
export interface ReadingContext {
  readonly settings: ArchiveSettings;
  readonly taxonomy: Taxonomy;
  /** The problems of `archive.yaml` and `taxonomy.yaml`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the settings and the taxonomy, once per command. Options win over `archive.yaml`. */
export function readContext(
  files: Pick<ArchiveFiles, 'settings' | 'taxonomy'>,
  options: Omit<ArchiveOptions, 'asOf'>,
): ReadingContext {
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
 * A function that reads, checks and classifies one file: the part of `buildArchive` that worker threads can share. Creating
 * it takes a while, so create it once per thread.
 */
export function createReader({ settings, taxonomy }: ReadingContext): (file: SourceFile) => FileReading {
  const context = { settings, vocabulary: toVocabulary(taxonomy) };
  const classify = createClassifier(taxonomy);
  const read = (file: SourceFile): FileReading => {
    const { postmortem, diagnostics } = readPostmortem(file, context);
    if (postmortem === undefined) return { diagnostics };
    const { classification, inferred } = classify(postmortem);
    const incident = {
      ...classification,
      id: postmortem.id,
      postmortem,
      durations: measureDurations(postmortem),
      contradictions: findContradictions(postmortem),
    };
    return { incident, inferred, diagnostics };
  };
  return guardReading(read, (diagnostics) => ({ diagnostics }));
}

/** Everything that was read from the files one by one. */
export interface ArchiveReading {
  readonly context: ReadingContext;
  /** One for each postmortem file, in the same order. */
  readonly readings: readonly FileReading[];
}

/** Reads all files in the current thread. */
function readArchive(files: ArchiveFiles, options: ArchiveOptions): ArchiveReading {
  const context = readContext(files, options);
  return { context, readings: files.postmortems.map(createReader(context)) };
}

/**
 * The whole archive, newest incident first. Incidents with errors are left out, and every problem is in `diagnostics`: check
 * `hasErrors` before you publish it. Pass `reading` if the files have been read already.
 */
export function buildArchive(
  files: ArchiveFiles,
  options: ArchiveOptions,
  reading: ArchiveReading = readArchive(files, options),
): Archive {
  const { context, readings } = reading;
  const { settings, taxonomy } = context;
  const all = readings.flatMap(({ incident }) => incident?.postmortem ?? []);
  const themes = files.themes.map(guardReading<ThemeReading>(readTheme, (diagnostics) => ({ diagnostics })));
  const visible = settings.edition === 'internal' ? readings : publish(readings, options.drafts === true);
  const readThemes = themes.flatMap(({ theme }) => theme ?? []);
  const shown = new Set(visible.map(({ incident }) => incident?.postmortem.path));
  const hidden = all.filter((postmortem) => !shown.has(postmortem.path));
  return {
    settings,
    taxonomy,
    incidents: visible.flatMap(({ incident }) => incident ?? []).sort(compareNewest),
    themes: settings.edition === 'internal' ? readThemes : publishThemes(readThemes, hidden),
    evaluation: evaluate(visible),
    diagnostics: sortDiagnostics([
      ...files.diagnostics,
      ...context.diagnostics,
      ...readings.flatMap(({ diagnostics }) => diagnostics),
      ...themes.flatMap(({ diagnostics }) => diagnostics),
      ...checkCrossReferences(all, files.postmortems),
      ...checkDates(all, options.asOf, files.postmortems),
      ...checkThemeReferences(readThemes, all, files.themes),
      ...checkFileLinks(all, {
        files: [...files.postmortems, ...files.themes],
        attachments: files.attachments ?? [],
        skipped: files.skipped ?? [],
      }),
    ]),
    attachments: linkedAttachments(
      visible.flatMap(({ incident }) => incident?.postmortem ?? []),
      files.attachments ?? [],
    ),
    asOf: options.asOf,
  };
}

function evaluate(readings: readonly FileReading[]): Evaluation {
  return evaluateLabels(
    readings.flatMap(({ incident, inferred }) =>
      incident === undefined || inferred === undefined
        ? []
        : { human: humanLabels(incident.postmortem.declared), predicted: inferred },
    ),
  );
}

/** The readings of a public edition: no internal incidents, no drafts, and no references to them. */
function publish(readings: readonly FileReading[], drafts: boolean): readonly FileReading[] {
  const visible = readings.filter(({ incident }) => {
    const { visibility, status } = incident?.postmortem ?? {};
    return visibility === 'public' && (drafts || status !== 'draft');
  });
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
