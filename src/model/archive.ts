// The whole archive, from which the site, the command line and the feeds are made.
import type { Attachment } from './attachment.ts';
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
  /** The origin the site will be served from, such as `https://example.org`; absent if it is not fixed. */
  readonly site?: string;
  /** The path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** The zone of times without one, and of quarters and days in charts. */
  readonly timezone: string;
  /** The team's own severity words in lower case, with the severities they mean. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Where a reader may edit a file: a URL with `{path}` in it. */
  readonly editLink?: string;
  /** `public` leaves internal incidents and sections out of everything. */
  readonly edition: Visibility;
}

/** A pattern described by a person: prose with links to incidents. */
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
  /** In file order. A public edition leaves out themes about internal incidents. */
  readonly themes: readonly Theme[];
  /** The files that published incidents and themes link to, by their paths. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** In file order. An archive with errors must not be published. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the classifier says without seeing authors' labels, compared with those labels. */
  readonly evaluation: Evaluation;
  /** The day the archive is current to, which decides what is overdue. */
  readonly asOf: Instant;
}
