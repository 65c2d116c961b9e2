// What is searched in an incident, and what results show of it. Decided by measuring generated incidents of 720 words:
//
// - One document per incident, not per section. At 10,000, sections multiply the index by 1.4 and the time of a query
//   by 4. The section to show is found in the incident's text.
// - The text is not in the index: each result shown fetches its own, 1.9 kB with Brotli. Stored in the index it
//   would add twice the index at every size (100 incidents: 136 kB to 68 kB, 1,000: 0.8 to 0.46 MB, 10,000: 9.7 to
//   4.0 MB), and the first answer waits for the index.
import { isMissing } from '../../analyse/records/records.ts';
import type { Incident, Label } from '../../model/incident.ts';
import type { Passage, Postmortem, Section, SectionKind } from '../../model/postmortem.ts';
import { type Axis, componentLine, type Taxonomy } from '../../model/taxonomy.ts';
import { formatDate } from '../../model/time.ts';
import { toTerms } from '../../text/tokenizer.ts';

/** An incident as fields of different weight. Every word is in one field only. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  /** Names of the labels, organization, services, tags, severity, date. */
  readonly labels?: string;
  /** Ids of the labels with their axis, `component:redis`, parents included; separated by blanks. */
  readonly keys?: string;
  /** The author's own headings. */
  readonly headings?: string;
  readonly summary?: string;
  /** Why it happened: root cause, contributing factors, trigger. */
  readonly causes?: string;
  /** Code, inline code and identifiers: text that people paste from a log. */
  readonly errors?: string;
  readonly text?: string;
  /** Text around the incident: status updates, supporting material. */
  readonly aside?: string;
}

/** A section as excerpts show it: a line for every passage. */
export interface SectionText {
  /** The heading's id in the page; empty for text before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** What a result shows in addition to the incident's record; a part of `incidents/<id>.json`. */
export interface IncidentText {
  readonly summary: string;
  /** How it was fixed, in one line; absent if unknown. */
  readonly resolved?: string;
  readonly sections: readonly SectionText[];
}

/** Other words for a label, as the terms they are read as, and the keys of the labels meant. */
export type Aliases = readonly (readonly [terms: string, keys: readonly string[]])[];

/** The document of an incident; fields without text are absent. */
export function toSearchDocument(incident: Incident, taxonomy: Taxonomy): SearchDocument {
  const { postmortem } = incident;
  const fields: Record<Field, string[]> = {
    headings: [],
    summary: [],
    causes: [],
    errors: [],
    text: [],
    aside: [],
  };
  for (const section of postmortem.sections) addSection(section, fields);
  fields.summary.push(postmortem.impact?.summary ?? '', postmortem.fix?.summary?.text ?? '');
  fields.errors.push(...(postmortem.fix?.commands ?? []));
  fields.text.push(...(postmortem.fix?.didNotHelp ?? []).map(({ text }) => text));
  fields.text.push(...actionsAbove(postmortem));
  const joined = Object.entries(fields).map(([field, texts]) => [field, texts.join('\n')] as const);
  return {
    id: incident.id,
    title: postmortem.title,
    labels: labelsOf(incident, taxonomy).join('\n'),
    keys: keysOf(incident, taxonomy).join(' '),
    ...Object.fromEntries(joined.filter(([, text]) => text.trim() !== '')),
  };
}

/** The words of an incident that results show; `resolved` is its record's. */
export function toIncidentText(incident: Incident, resolved: string | undefined): IncidentText {
  const { summary, sections } = incident.postmortem;
  return { summary, resolved, sections: sections.map(toSectionText).filter(({ text }) => text !== '') };
}

/** The taxonomy's aliases, a team's own included, as queries use them; sorted by their words. */
export function toAliases(taxonomy: Taxonomy): Aliases {
  const keysByTerms = new Map<string, Set<string>>();
  for (const { axis, prefix } of axes) {
    for (const value of taxonomy[axis]) {
      for (const alias of value.aliases) {
        const terms = toTerms(alias).join(' ');
        const keys = keysByTerms.get(terms) ?? new Set<string>();
        if (terms !== '') keysByTerms.set(terms, keys.add(`${prefix}:${value.id}`));
      }
    }
  }
  return [...keysByTerms]
    .map(([terms, keys]) => [terms, [...keys]] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const axes: readonly { readonly axis: Axis; readonly prefix: string }[] = [
  { axis: 'causes', prefix: 'cause' },
  { axis: 'triggers', prefix: 'trigger' },
  { axis: 'components', prefix: 'component' },
  { axis: 'detections', prefix: 'detection' },
];

type Field = 'headings' | 'summary' | 'causes' | 'errors' | 'text' | 'aside';

const fieldsByKind: { readonly [Kind in SectionKind]?: Field } = {
  summary: 'summary',
  'root-cause': 'causes',
  'contributing-factors': 'causes',
  trigger: 'causes',
  'status-updates': 'aside',
  supporting: 'aside',
};

function toSectionText({ passages, heading, anchor, depth }: Section): SectionText {
  const lines = passages.map((passage) =>
    passage.kind === 'code' ? passage.text : passage.text.replaceAll('`', '').replace(/\s+/g, ' '),
  );
  return { anchor: depth === 0 ? '' : anchor, heading, text: lines.join('\n') };
}

function addSection({ kind, heading, passages }: Section, fields: Readonly<Record<Field, string[]>>): void {
  // Headings such as "Root cause" are in every write-up, so only the author's own headings are useful.
  if (kind === 'other') fields.headings.push(heading);
  for (const { prose, errors } of passages.map(takeErrors)) {
    fields[fieldsByKind[kind] ?? 'text'].push(prose);
    fields.errors.push(...errors);
  }
}

/**
 * Inline code, and identifiers that authors write without the marks: `ERR_CONN_RESET`, `CrashLoopBackOff`, `ENOSPC`.
 */
const errorString = /`([^`]+)`|\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+){2,}|E[A-Z]{4,})\b/g;

/**
 * A word of prose moves to the error strings instead of being in both, where it would enlarge the index and count
 * twice.
 */
function takeErrors(passage: Passage): { readonly prose: string; readonly errors: readonly string[] } {
  if (passage.kind === 'code') return { prose: '', errors: [passage.text] };
  const errors = [...passage.text.matchAll(errorString)].map((match) => match[1] ?? match[0]);
  return { prose: errors.length === 0 ? passage.text : passage.text.replace(errorString, ' '), errors };
}

/** Action items in the front matter are in no section. */
function actionsAbove(postmortem: Postmortem): readonly string[] {
  return postmortem.actions
    .filter((action) => action.line < postmortem.bodyLine)
    .map((action) => action.title);
}

interface Key {
  readonly axis: Axis;
  readonly id: string;
}

/** Labels that count: suggestions are only for people to look at, and nobody searches for `unknown`. */
function labeled({ causes, trigger, components, detection }: Incident, taxonomy: Taxonomy): readonly Key[] {
  const counts = (label: Label | undefined): label is Label =>
    label !== undefined && label.origin !== 'suggestion' && !isMissing(label.id);
  const faulty = components.filter(counts).flatMap((label) => componentLine(taxonomy, label.id));
  return [
    ...causes.filter(counts).map(({ id }) => ({ axis: 'causes' as const, id })),
    ...[...new Set(faulty)].map((id) => ({ axis: 'components' as const, id })),
    ...[trigger].filter(counts).map(({ id }) => ({ axis: 'triggers' as const, id })),
    ...[detection].filter(counts).map(({ id }) => ({ axis: 'detections' as const, id })),
  ];
}

function keysOf(incident: Incident, taxonomy: Taxonomy): readonly string[] {
  const prefixes = new Map(axes.map(({ axis, prefix }) => [axis, prefix]));
  return labeled(incident, taxonomy).map(({ axis, id }) => `${prefixes.get(axis) ?? axis}:${id}`);
}

function labelsOf(incident: Incident, taxonomy: Taxonomy): readonly string[] {
  const { organization, services, tags, severity, date } = incident.postmortem;
  const day = formatDate(date.instant, date.zone);
  const names = labeled(incident, taxonomy).map(
    ({ axis, id }) => taxonomy[axis].find((value) => value.id === id)?.name ?? id,
  );
  return [
    organization,
    severity,
    ...services,
    ...tags,
    ...names,
    day,
    day.slice(0, 4),
    months[Number(day.slice(5, 7)) - 1],
  ].filter((label) => label !== undefined);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
