// The meaning of front matter fields: time zone, times, date, severity, source, action items. Each is checked in place.
import type { ArchiveSettings } from '../../model/archive.ts';
import {
  type ActionItem,
  type DeclaredFix,
  type DeclaredValue,
  type Impact,
  severities,
  type Severity,
  type Source,
  type StatedLength,
  timeNames,
  type Times,
} from '../../model/postmortem.ts';
import { formatDate, type Moment } from '../../model/time.ts';
import type { Field } from './front-matter.ts';
import { fieldAt } from './schema-errors.ts';
import { readMoment } from '../time/moments.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { listChoices, quote, type Collector } from '../diagnostics/collector.ts';
import type { FieldPath, FrontMatter } from './schema.ts';
import { readDuration } from '../body/duration-text.ts';
import { defaultScale, readSeverityWord } from '../config/severity-scale.ts';
import { readZone } from '../time/zones.ts';

/** Front matter that matches the schema, with the places of its values. */
export interface FrontMatterContext {
  readonly matter: FrontMatter;
  readonly fields: Field;
  readonly settings: ArchiveSettings;
  readonly collector: Collector;
}

/** The time zone of times written without one: the document's, else the archive's. */
export function readOwnZone({ matter, fields, settings, collector }: FrontMatterContext): string {
  if (matter.timezone === undefined) return settings.timezone;
  const reading = readZone(matter.timezone);
  if ('zone' in reading) return reading.zone;
  collector.at(fieldAt(fields, ['timezone']).span, reading.problem);
  return settings.timezone;
}

/** The moments under `times:`; one that cannot be read is reported and left out. */
export function readTimes(context: FrontMatterContext, zone: string): Times {
  const moments = timeNames.flatMap((name) => {
    const moment = readMomentAt(['times', name], context.matter.times?.[name], { context, zone });
    return moment === undefined ? [] : [[name, moment] as const];
  });
  return Object.fromEntries(moments);
}

/**
 * The incident's date: when it started, else the date the author gave, else the earliest known moment (`introduced`
 * only if there is no other). Undefined, after an error, if no date is given.
 */
export function readDate(context: FrontMatterContext, times: Times, zone: string): Moment | undefined {
  const { matter, fields, collector } = context;
  const bare = readMomentAt(['date'], matter.date, { context, zone });
  const known = timeNames.flatMap((name) => (name === 'introduced' ? [] : (times[name] ?? [])));
  const earliest = known.toSorted((a, b) => a.instant - b.instant)[0];
  if (bare !== undefined && times.started !== undefined) compareDates(bare, times.started, context);
  const date = times.started ?? bare ?? earliest ?? times.introduced;
  const isWritten = matter.date !== undefined || Object.keys(matter.times ?? {}).length > 0;
  const hasOtherError = [['date'], ['times']].some((path) => fieldAt(fields, path) !== fields);
  if (date === undefined && !isWritten && !(hasOtherError && collector.diagnostics.length > 0)) {
    collector.at(
      { start: fields.span.start, end: fields.span.start + 1 },
      { id: 'missing-date', found: 'no date', expected: 'date: 2024-03-31, or a time under times:' },
    );
  }
  return date;
}

function compareDates(bare: Moment, started: Moment, { fields, collector }: FrontMatterContext): void {
  const [day, startDay] = [bare, started].map(({ instant, zone }) => formatDate(instant, zone));
  if (day === startDay) return;
  collector.at(fieldAt(fields, ['date']).span, {
    id: 'date-mismatch',
    found: `date ${day ?? ''}, but times.started on ${startDay ?? ''}`,
    expected: 'the same day',
    fix: 'remove date: when times.started is set',
  });
}

/** The severity, by the team's own scale. */
export function readSeverity({
  matter,
  fields,
  settings,
  collector,
}: FrontMatterContext): Severity | undefined {
  const { severity: written } = matter;
  if (written === undefined) return undefined;
  const { severities: scale } = settings;
  const severity = readSeverityWord(written, scale);
  if (severity !== undefined) return severity;
  const word = written.toLowerCase();
  // The words of the default scale are too many to be listed.
  const own = Object.keys(scale).filter(
    (one) => !Object.hasOwn(defaultScale, one) || scale[one] !== defaultScale[one],
  );
  const words = [...new Set([...severities, ...own])];
  const ours = `sev${/^\D*([1-4])$/.exec(word)?.[1] ?? ''}`;
  collector.at(fieldAt(fields, ['severity']).span, {
    id: 'unknown-severity',
    found: `severity ${quote(written)}`,
    expected: listChoices(words),
    fix: words.includes(ours) ? `did you mean ${ours}?` : suggestNearest(word, words),
  });
  return undefined;
}

/** The impact on users; undefined if the author does not describe it. */
export function readImpact(context: FrontMatterContext): Impact | undefined {
  const { kinds = [], summary, duration: written } = context.matter.impact ?? {};
  const duration = written === undefined ? undefined : readImpactDuration(written, context);
  if (kinds.length === 0 && summary === undefined && duration === undefined) return undefined;
  return { kinds, summary, ...(duration && { duration }) };
}

/** A length that cannot be read is reported and left out. */
function readImpactDuration(
  written: string,
  { fields, collector }: FrontMatterContext,
): StatedLength | undefined {
  const found = readDuration(written);
  if (found !== undefined) return { minutes: Math.round(found.minutes), approximate: found.approximate };
  collector.at(fieldAt(fields, ['impact', 'duration']).span, {
    id: 'unreadable-duration',
    found: `impact.duration ${quote(written)}`,
    expected: 'a length of time such as 45 minutes, 2h 30m or ~3 days',
  });
  return undefined;
}

/** What fixed the incident; undefined if the author does not say. */
export function readFix(context: FrontMatterContext): DeclaredFix | undefined {
  const { fix } = context.matter;
  if (fix === undefined || Object.keys(fix).length === 0) return undefined;
  const lineOf = (...path: FieldPath): number =>
    context.collector.lineOf(fieldAt(context.fields, ['fix', ...path]).span.start);
  return {
    summary: fix.summary === undefined ? undefined : { text: fix.summary, line: lineOf('summary') },
    commands: fix.commands ?? [],
    didNotHelp: (fix['did-not-help'] ?? []).map((text, index) => ({
      text,
      line: lineOf('did-not-help', index),
    })),
    runbook: readAddress(['fix', 'runbook'], fix.runbook, context),
  };
}

/** Where the postmortem was published; addresses are http or https. */
export function readSource(context: FrontMatterContext, zone: string): Source | undefined {
  const { source } = context.matter;
  if (source === undefined || Object.keys(source).length === 0) return undefined;
  const { published, url, archive, publisher } = source;
  return {
    url: readAddress(['source', 'url'], url, context),
    archive: readAddress(['source', 'archive'], archive, context),
    publisher,
    published: readMomentAt(['source', 'published'], published, { context, zone }),
  };
}

/** The action items listed in front matter. */
export function readListedActions(context: FrontMatterContext, zone: string): readonly ActionItem[] {
  const { matter, fields, collector } = context;
  return (matter.actions ?? []).map((written, index) => {
    const path = ['actions', index];
    const action = typeof written === 'string' ? { title: written } : written;
    return {
      title: action.title,
      type: action.type,
      status: action.status ?? (action.completed === undefined ? 'unknown' : 'done'),
      owner: action.owner,
      due: readMomentAt([...path, 'due'], action.due, { context, zone }),
      completed: readMomentAt([...path, 'completed'], action.completed, { context, zone }),
      url: readAddress([...path, 'url'], action.url, context),
      line: collector.lineOf(fieldAt(fields, path).span.start),
    };
  });
}

/** The ids of related incidents, as written, with the line of each. */
export function readRelated({ matter, fields, collector }: FrontMatterContext): readonly DeclaredValue[] {
  return (matter.related ?? []).map((id, index) => ({
    id,
    line: collector.lineOf(fieldAt(fields, ['related', index]).span.start),
  }));
}

function readMomentAt(
  path: FieldPath,
  text: string | undefined,
  { context, zone }: { readonly context: FrontMatterContext; readonly zone: string },
): Moment | undefined {
  if (text === undefined) return undefined;
  const { span } = fieldAt(context.fields, path);
  const reading = readMoment(text, { zone, line: context.collector.lineOf(span.start) });
  if ('moment' in reading) return reading.moment;
  context.collector.at(span, reading.problem);
  return undefined;
}

function readAddress(
  path: FieldPath,
  address: string | undefined,
  { fields, collector }: FrontMatterContext,
): string | undefined {
  if (address === undefined || (/^https?:\/\//i.test(address) && URL.canParse(address))) return address;
  collector.at(fieldAt(fields, path).span, {
    id: 'invalid-address',
    found: `address ${quote(address)}`,
    expected: 'an address that starts with https://',
  });
  return undefined;
}
