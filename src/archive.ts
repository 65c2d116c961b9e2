// Where the stages meet: files in, the archive out. Nothing here reads a disk or a clock.
import { findContradictions } from './analyse/contradictions.ts';
import { measureDurations } from './analyse/durations.ts';
import { evaluateLabels } from './analyse/evaluation.ts';
import { classify, compileRules, type Judgement } from './classify/classify.ts';
import { builtInTaxonomy, extendTaxonomy } from './classify/taxonomy.ts';
import type { ArchiveFiles } from './files.ts';
import { readPostmortem } from './ingest/postmortem.ts';
import { readSettings } from './ingest/settings.ts';
import { readTaxonomyAdditions } from './ingest/taxonomy-file.ts';
import { readTheme } from './ingest/theme.ts';
import { checkThemes, checkTogether } from './ingest/together.ts';
import { toVocabulary } from './ingest/vocabulary.ts';
import type { Archive, ArchiveSettings } from './model/archive.ts';
import { compareText, type Diagnostic, sortDiagnostics } from './model/diagnostic.ts';
import type { Incident } from './model/incident.ts';
import type { Postmortem } from './model/postmortem.ts';
import type { Taxonomy } from './model/taxonomy.ts';
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

/** What was read before anything was classified: for commands that judge the rules rather than use them. */
export interface Reading {
  readonly settings: ArchiveSettings;
  readonly taxonomy: Taxonomy;
  readonly postmortems: readonly Postmortem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks every file. Postmortems with errors are missing from the list; every problem is in `diagnostics`. */
export function readArchive(files: ArchiveFiles, options: Omit<ArchiveOptions, 'asOf'> = {}): Reading {
  const read = readSettings(files.settings);
  const settings = {
    ...read.settings,
    edition: options.edition ?? read.settings.edition,
    site: options.site ?? read.settings.site,
    base: options.base ?? read.settings.base,
  };
  const additions = readTaxonomyAdditions(files.taxonomy, builtInTaxonomy);
  const taxonomy = extendTaxonomy(builtInTaxonomy, additions.additions);
  const context = { settings, vocabulary: toVocabulary(taxonomy) };
  const readings = files.postmortems.map((file) => readPostmortem(file, context));
  const all = readings.flatMap((reading) => reading.postmortem ?? []);
  const themes = files.themes.map(readTheme);
  return {
    settings,
    taxonomy,
    postmortems: settings.edition === 'internal' ? all : publish(all),
    diagnostics: [
      ...files.diagnostics,
      ...read.diagnostics,
      ...additions.diagnostics,
      ...readings.flatMap((reading) => reading.diagnostics),
      ...checkTogether(all, files.postmortems),
      ...themes.flatMap((reading) => reading.diagnostics),
      ...checkThemes(
        themes.flatMap((reading) => reading.theme ?? []),
        all,
        files.themes,
      ),
    ],
  };
}

/** What the public may see: no internal incident, and no mention of one by another. */
function publish(postmortems: readonly Postmortem[]): readonly Postmortem[] {
  const visible = postmortems.filter(({ visibility }) => visibility === 'public');
  const ids = new Set<string>(visible.map(({ id }) => id));
  return visible.map((one) => ({ ...one, related: one.related.filter(({ id }) => ids.has(id)) }));
}

/** The whole archive, newest incident first. Check `hasErrors(archive.diagnostics)` before publishing it. */
export function buildArchive(files: ArchiveFiles, options: ArchiveOptions): Archive {
  const { settings, taxonomy, postmortems, diagnostics } = readArchive(files, options);
  const rules = compileRules(taxonomy);
  const judged = postmortems.map((postmortem) => ({ postmortem, ...classify(postmortem, rules) }));
  return {
    settings,
    taxonomy,
    incidents: judged.map(toIncident).sort(compareNewest),
    evaluation: evaluateLabels(
      judged.map(({ postmortem, inferred }) => ({ declared: postmortem.declared, predicted: inferred })),
    ),
    diagnostics: sortDiagnostics([...diagnostics, ...judged.flatMap((one) => one.diagnostics)]),
    asOf: options.asOf,
  };
}

function toIncident({
  postmortem,
  classification,
}: Judgement & { readonly postmortem: Postmortem }): Incident {
  return {
    ...classification,
    id: postmortem.id,
    postmortem,
    durations: measureDurations(postmortem),
    contradictions: findContradictions(postmortem),
  };
}

function compareNewest(a: Incident, b: Incident): number {
  return b.postmortem.date.instant - a.postmortem.date.instant || compareText(a.id, b.id);
}
