// A file to a postmortem, or to everything that is wrong with it.
import type { ArchiveSettings } from '../model/archive.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  type ActionItem,
  type IncidentId,
  type Postmortem,
  type Section,
  type Severity,
  type Source,
  timeNames,
  type Times,
} from '../model/postmortem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Moment } from '../model/time.ts';
import { readActions } from './actions.ts';
import { readDeclared, readIdList } from './declared.ts';
import { type Field, type SplitFile, splitFrontMatter } from './front-matter.ts';
import { dropInternal } from './internal.ts';
import { parseMarkdown } from './markdown.ts';
import { readMoment, readZone } from './moments.ts';
import { createReport, listChoices, quote, type Report } from './report.ts';
import { fieldAt, type FrontMatter, parseFrontMatter } from './schema.ts';
import { readSections } from './sections.ts';
import { suggestNearest } from './nearest.ts';
import { readStatedDurations } from './stated-durations.ts';
import { readTimeline } from './timeline.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IngestContext {
  readonly settings: ArchiveSettings;
  readonly vocabulary: Vocabulary;
}

export interface PostmortemReading {
  /** Absent when there is an error. */
  readonly postmortem?: Postmortem;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file. Never throws; every problem of the file is in `diagnostics`, warnings beside a postmortem too. */
export function readPostmortem(file: SourceFile, context: IngestContext): PostmortemReading {
  const report = createReport(file);
  const split = splitFrontMatter(file, report);
  const matter = split && parseFrontMatter(split.fields, report);
  if (split === undefined || matter === undefined) return { diagnostics: report.diagnostics };
  const postmortem = assemble({ file, split, matter, context, report });
  const failed = report.diagnostics.some((diagnostic) => diagnostic.level === 'error');
  return { postmortem: failed ? undefined : postmortem, diagnostics: report.diagnostics };
}

interface Draft {
  readonly file: SourceFile;
  readonly split: SplitFile;
  readonly matter: FrontMatter;
  readonly context: IngestContext;
  readonly report: Report;
}

function assemble(draft: Draft): Postmortem | undefined {
  const { file, split, matter, context, report } = draft;
  const zone = readOwnZone(draft);
  const times = readTimes(draft, zone);
  const date = readDate(draft, times, zone);
  const severity = readSeverity(draft);
  const declared = readDeclared(matter, { fields: split.fields, vocabulary: context.vocabulary, report });
  const source = readSource(draft, zone);
  const related = readIdList(matter.related, ['related'], { fields: split.fields, report });
  if (date === undefined) return undefined;
  return {
    id: toId(file.path),
    path: file.path,
    title: matter.title,
    organization: matter.organization,
    kind: matter.kind ?? 'incident',
    status: matter.status ?? 'final',
    visibility: matter.visibility ?? 'public',
    severity,
    zone,
    date,
    times,
    ...readBody(draft, zone, date),
    declared,
    services: matter.services ?? [],
    impact: matter.impact && { kinds: matter.impact.kinds ?? [], summary: matter.impact.summary },
    source,
    related,
    tags: matter.tags ?? [],
  };
}

type BodyFacts = Pick<
  Postmortem,
  'sections' | 'timeline' | 'actions' | 'statedDurations' | 'body' | 'bodyLine' | 'summary'
>;

function readBody({ split, matter, context, report }: Draft, zone: string, date: Moment): BodyFacts {
  const { bodyLine, fields } = split;
  const body = context.settings.edition === 'public' ? dropInternal(split.body) : split.body;
  const blocks = readSections(parseMarkdown(body), bodyLine);
  const sections = blocks.map(({ section }) => section);
  return {
    sections,
    timeline: readTimeline(blocks, { zone, day: date, bodyLine }, report),
    actions: mergeActions(
      readListedActions(matter, fields, { zone, report }),
      readActions(blocks, { zone, bodyLine }),
    ),
    statedDurations: readStatedDurations(sections),
    body,
    bodyLine,
    summary: summarise(sections),
  };
}

function readOwnZone({ split, matter, context, report }: Draft): string {
  if (matter.timezone === undefined) return context.settings.timezone;
  const reading = readZone(matter.timezone);
  if ('zone' in reading) return reading.zone;
  report.at(fieldAt(split.fields, ['timezone']).span, reading.complaint);
  return context.settings.timezone;
}

function readTimes(draft: Draft, zone: string): Times {
  const { matter } = draft;
  const moments = timeNames.flatMap((name) => {
    const written = matter.times?.[name];
    const moment =
      written === undefined ? undefined : readMomentAt(written, ['times', name], { draft, zone });
    return moment === undefined ? [] : [[name, moment] as const];
  });
  return Object.fromEntries(moments);
}

interface MomentPlace {
  readonly draft: Pick<Draft, 'split' | 'report'>;
  readonly zone: string;
}

function readMomentAt(
  text: string,
  path: readonly string[],
  { draft, zone }: MomentPlace,
): Moment | undefined {
  const { span } = fieldAt(draft.split.fields, path);
  const reading = readMoment(text, { zone, line: draft.report.lineOf(span.start) });
  if ('moment' in reading) return reading.moment;
  draft.report.at(span, reading.complaint);
  return undefined;
}

/** When it started, else the earliest moment that is known, else the bare date; none of them is an error. */
function readDate(draft: Draft, times: Times, zone: string): Moment | undefined {
  const { matter, split, report } = draft;
  const bare = matter.date === undefined ? undefined : readMomentAt(matter.date, ['date'], { draft, zone });
  const known = timeNames.flatMap((name) => (name === 'introduced' ? [] : (times[name] ?? [])));
  const [earliest] = [...known].sort((a, b) => a.instant - b.instant);
  const date = times.started ?? bare ?? earliest ?? times.introduced;
  const isWritten = matter.date !== undefined || Object.keys(matter.times ?? {}).length > 0;
  if (date === undefined && !isWritten) {
    report.at(
      { start: split.fields.span.start, end: split.fields.span.start + 1 },
      { id: 'missing-date', found: 'no date', expected: 'date: 2024-03-31, or a time under times:' },
    );
  }
  return date;
}

function readSeverity({ split, matter, context, report }: Draft): Severity | undefined {
  if (matter.severity === undefined) return undefined;
  const scale = context.settings.severities;
  const severity = scale[matter.severity.toLowerCase()];
  if (severity !== undefined) return severity;
  const words = Object.keys(scale);
  report.at(fieldAt(split.fields, ['severity']).span, {
    id: 'unknown-severity',
    found: `severity ${quote(matter.severity)}`,
    expected: listChoices(words),
    fix: suggestNearest(matter.severity, words),
  });
  return undefined;
}

function readSource(draft: Draft, zone: string): Source | undefined {
  const { source } = draft.matter;
  if (source === undefined) return undefined;
  for (const name of ['url', 'archive'] as const) checkAddress(source[name], name, draft);
  const { published, ...rest } = source;
  if (published === undefined) return rest;
  return { ...rest, published: readMomentAt(published, ['source', 'published'], { draft, zone }) };
}

function checkAddress(address: string | undefined, name: string, { split, report }: Draft): void {
  if (address === undefined || (/^https?:\/\//i.test(address) && URL.canParse(address))) return;
  report.at(fieldAt(split.fields, ['source', name]).span, {
    id: 'invalid-address',
    found: `address ${quote(address)}`,
    expected: 'an address that begins with https://',
  });
}

function readListedActions(
  matter: FrontMatter,
  fields: Field,
  { zone, report }: { zone: string; report: Report },
): readonly ActionItem[] {
  return (matter.actions ?? []).map((action, place) => {
    const { span } = fieldAt(fields, ['actions', place]);
    const line = report.lineOf(span.start);
    if (!(
      'type' in action ||
      'status' in action ||
      'owner' in action ||
      'due' in action ||
      'url' in action
    )) {
      return { title: action.title, status: 'unknown', line };
    }
    const due = action.due === undefined ? undefined : readMoment(action.due, { zone, line });
    if (due !== undefined && 'complaint' in due)
      report.at(fieldAt(fields, ['actions', place, 'due']).span, due.complaint);
    return {
      ...action,
      status: action.status ?? 'unknown',
      due: due && 'moment' in due ? due.moment : undefined,
      line,
    };
  });
}

/** Front matter's items first; an item of the body with the same words is the same item. */
function mergeActions(listed: readonly ActionItem[], found: readonly ActionItem[]): readonly ActionItem[] {
  const wordsOf = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const known = new Set(listed.map(({ title }) => wordsOf(title)));
  return [...listed, ...found.filter(({ title }) => !known.has(wordsOf(title)))];
}

/** The file's name without its ending, as a part of an address. */
function toId(path: string): IncidentId {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.(md|markdown)$/i, '');
  const words = stem
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ['incident'];
  return words.join('-') as IncidentId;
}

function summarise(sections: readonly Section[]): string {
  const passage = sections
    .filter((section) => section.kind === 'summary')
    .flatMap((section) => section.passages)
    .find(({ kind }) => kind === 'prose');
  return passage?.text.replaceAll('`', '').replace(/\s+/g, ' ').trim() ?? '';
}
