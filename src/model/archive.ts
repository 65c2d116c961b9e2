// The whole archive: what the site, the command line and the feeds are made from.
import type { Diagnostic } from './diagnostic.ts';
import type { Evaluation } from './evaluation.ts';
import type { Incident } from './incident.ts';
import type { Severity, Visibility } from './postmortem.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { Instant } from './time.ts';

/** `content/archive.yaml`, with defaults filled in. */
export interface ArchiveSettings {
  readonly name: string;
  readonly description?: string;
  /** Origin the site will be served from, `https://example.org`; absent for a site that moves. */
  readonly site?: string;
  /** Path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Zone for times that name none and for quarters and days in charts. */
  readonly timezone: string;
  /** The team's own words for severities, lower case, to ours. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Where a reader may edit a file: a URL with `{path}` in it. */
  readonly editLink?: string;
  /** `public` leaves internal incidents and sections out of everything. */
  readonly edition: Visibility;
}

/** A curated pattern: prose that links incidents. */
export interface Theme {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly incidents: readonly string[];
  readonly body: string;
}

export interface Archive {
  readonly settings: ArchiveSettings;
  readonly taxonomy: Taxonomy;
  /** Newest first. */
  readonly incidents: readonly Incident[];
  /** In file order. A public edition has none that speaks of an internal incident. */
  readonly themes: readonly Theme[];
  /** In file order; holds no error when `incidents` are to be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the rules say without looking, against what authors say. */
  readonly evaluation: Evaluation;
  /** The day the archive speaks for; "overdue" and "quiet since" count to here. */
  readonly asOf: Instant;
}
