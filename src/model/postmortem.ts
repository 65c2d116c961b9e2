// A postmortem as its author wrote it, checked and typed: every fact with its line, and nothing added.
import type { Axis } from './taxonomy.ts';
import type { Moment } from './time.ts';

export type IncidentId = string & { readonly brand: 'IncidentId' };

// The closed lists of front matter. Types, the schema, settings, filters and pages all derive from these.
export const kinds = ['incident', 'near-miss', 'maintenance', 'false-alarm'] as const;
export type Kind = (typeof kinds)[number];
export const statuses = ['draft', 'review', 'final'] as const;
export type Status = (typeof statuses)[number];
/** Also the two editions of a site. */
export const visibilities = ['public', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];
/** Most severe first. */
export const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
export type Severity = (typeof severities)[number];
export const impactKinds = [
  'availability',
  'latency',
  'correctness',
  'durability',
  'security',
  'cost',
] as const;
export type ImpactKind = (typeof impactKinds)[number];

/** The moments of an incident in the order they usually come. */
export const timeNames = [
  'introduced',
  'started',
  'detected',
  'acknowledged',
  'announced',
  'mitigated',
  'resolved',
] as const;
export type TimeName = (typeof timeNames)[number];
export type Times = { readonly [Name in TimeName]?: Moment };

export const sectionKinds = [
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'resolution',
  'symptoms',
  'lessons',
  'went-well',
  'went-wrong',
  'lucky',
  'actions',
  'status-updates',
  'supporting',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A piece of plain text from the Markdown: a paragraph, a list item, a table row, a quotation or a code block. */
export interface Passage {
  readonly kind: 'prose' | 'entry' | 'row' | 'quote' | 'code';
  /** Without Markdown marks, but inline code keeps its backticks; line breaks are those of the file. */
  readonly text: string;
  /** The line of the source file it starts on. */
  readonly line: number;
}

export interface Section {
  readonly kind: SectionKind;
  /** As written; empty for the text before the first heading. */
  readonly heading: string;
  /** The heading's id in the page: unique within the postmortem. */
  readonly anchor: string;
  /** 1 to 6, as written; 0 for the text before the first heading. */
  readonly depth: number;
  readonly line: number;
  /** The section's own text, without that of the sections below it. */
  readonly passages: readonly Passage[];
}

export interface TimelineEntry {
  /** Absent when the row has no time that can be read; the row is kept. */
  readonly at?: Moment;
  /** The later end, where the author gave a span. */
  readonly until?: Moment;
  readonly text: string;
  readonly line: number;
}

export const actionTypes = ['prevent', 'detect', 'mitigate', 'process'] as const;
export type ActionType = (typeof actionTypes)[number];
export const actionStatuses = ['open', 'done', 'declined', 'unknown'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export interface ActionItem {
  readonly title: string;
  readonly type?: ActionType;
  readonly status: ActionStatus;
  readonly owner?: string;
  readonly due?: Moment;
  /** When it was done, where the author says so. */
  readonly completed?: Moment;
  readonly url?: string;
  readonly line: number;
}

/** A span of time the author states in words, such as "for 23 minutes". */
export interface StatedDuration {
  readonly minutes: number;
  readonly approximate: boolean;
  readonly quote: string;
  readonly section: SectionKind;
  readonly line: number;
}

/** A label an author wrote, and where. */
export interface DeclaredValue {
  readonly id: string;
  readonly line: number;
}

export const componentRoles = ['faulty', 'affected', 'involved'] as const;
export type ComponentRole = (typeof componentRoles)[number];

/**
 * The author's own labels. An absent axis is left to the classifier; `unknown` is an answer. The first cause is
 * primary.
 */
export interface Declared {
  readonly causes?: readonly DeclaredValue[];
  readonly trigger?: DeclaredValue;
  readonly components?: readonly (DeclaredValue & { readonly role: ComponentRole })[];
  readonly detection?: DeclaredValue;
  /** Labels that a person has looked at and rejected: they are neither inferred nor suggested. */
  readonly rejected?: Readonly<Partial<Record<Axis, readonly string[]>>>;
}

export interface Impact {
  readonly kinds: readonly ImpactKind[];
  readonly summary?: string;
  /** As the author states it; it is shown instead of what the times give. */
  readonly duration?: StatedLength;
}

export interface StatedLength {
  readonly minutes: number;
  readonly approximate: boolean;
}

/** A statement by the author, and its line in the source file. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

/** What fixed the incident, as front matter says. */
export interface DeclaredFix {
  readonly summary?: Statement;
  /** To be run as written, in this order. */
  readonly commands: readonly string[];
  readonly didNotHelp: readonly Statement[];
  /** An http or https address. */
  readonly runbook?: string;
}

export interface Source {
  readonly url?: string;
  readonly archive?: string;
  readonly publisher?: string;
  readonly published?: Moment;
}

/** A link or picture of the body that points at a file next to it. */
export interface BodyLink {
  /** As written: `img/graph.png`, `../2023/other.md#impact`. */
  readonly target: string;
  readonly line: number;
  readonly isPicture: boolean;
}

export interface Postmortem {
  readonly id: IncidentId;
  /** Of the file, as shown to people. */
  readonly path: string;
  readonly title: string;
  /** Where the title is in the source file. */
  readonly titleLine: number;
  readonly organization?: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly visibility: Visibility;
  readonly severity?: Severity;
  /** The zone of times written without one. */
  readonly zone: string;
  /** The date of the incident: when it started, or the earliest moment the author gave, or a bare date. */
  readonly date: Moment;
  readonly times: Times;
  readonly sections: readonly Section[];
  readonly timeline: readonly TimelineEntry[];
  readonly actions: readonly ActionItem[];
  readonly statedDurations: readonly StatedDuration[];
  readonly declared: Declared;
  readonly services: readonly string[];
  readonly impact?: Impact;
  readonly fix?: DeclaredFix;
  readonly source?: Source;
  readonly related: readonly DeclaredValue[];
  readonly tags: readonly string[];
  /** Ids that the incident had before its file was renamed. */
  readonly aliases: readonly string[];
  /** In the order they are written; in a public edition without those of internal sections. */
  readonly links: readonly BodyLink[];
  /**
   * The Markdown below the front matter, as written but for line breaks, which are `\n`; in a public edition internal
   * sections are blank lines.
   */
  readonly body: string;
  /** The line of the source file on which the body starts. */
  readonly bodyLine: number;
  /**
   * One or two sentences for lists and search results: the first paragraph of the summary, as plain text; else empty.
   */
  readonly summary: string;
}
