// What the fields of front matter mean: zone, times, date, severity, source, promises. Each is checked at its place.
import type { ArchiveSettings } from '../../model/archive.ts';
import {
  type ActionItem,
  type DeclaredValue,
  type Impact,
  type Severity,
  type Source,
  timeNames,
  type Times,
} from '../../model/postmortem.ts';
import { formatDate, type Moment } from '../../model/time.ts';
import type { Field } from './front-matter.ts';
import { fieldAt } from './schema-errors.ts';
import { readMoment } from '../time/moments.ts';
import { suggestNearest } from '../../text/suggestions.ts';
import { listChoices, quote, type Report } from '../diagnostics/collector.ts';
import type { FieldPath, FrontMatter } from './schema.ts';
import { readZone } from '../time/zones.ts';

/** Front matter of the right shape, with the places of its values. */
export interface Fronted {
  readonly matter: FrontMatter;
  readonly fields: Field;
  readonly settings: ArchiveSettings;
  readonly report: Report;
}

/** The zone of times written without one: the document's own, else the archive's. */
export function readOwnZone({ matter, fields, settings, report }: Fronted): string {
  if (matter.timezone === undefined) return settings.timezone;
  const reading = readZone(matter.timezone);
  if ('zone' in reading) return reading.zone;
  report.at(fieldAt(fields, ['timezone']).span, reading.complaint);
  return settings.timezone;
}

/** The moments below `times:`; one that cannot be read is reported and absent. */
export function readTimes(fronted: Fronted, zone: string): Times {
  const moments = timeNames.flatMap((name) => {
    const moment = readMomentAt(['times', name], fronted.matter.times?.[name], { fronted, zone });
    return moment === undefined ? [] : [[name, moment] as const];
  });
  return Object.fromEntries(moments);
}

/**
 * Where the incident is filed: when it started, else the day the author gave, else the earliest moment there is (when
 * the fault was introduced only if nothing else is known). Undefined after an error when there is none.
 */
export function readDate(fronted: Fronted, times: Times, zone: string): Moment | undefined {
  const { matter, fields, report } = fronted;
  const bare = readMomentAt(['date'], matter.date, { fronted, zone });
  const known = timeNames.flatMap((name) => (name === 'introduced' ? [] : (times[name] ?? [])));
  const earliest = known.toSorted((a, b) => a.instant - b.instant)[0];
  if (bare !== undefined && times.started !== undefined) compareDates(bare, times.started, fronted);
  const date = times.started ?? bare ?? earliest ?? times.introduced;
  const isWritten = matter.date !== undefined || Object.keys(matter.times ?? {}).length > 0;
  const isMisfit = [['date'], ['times']].some((path) => fieldAt(fields, path) !== fields);
  if (date === undefined && !isWritten && !(isMisfit && report.diagnostics.length > 0)) {
    report.at(
      { start: fields.span.start, end: fields.span.start + 1 },
      { id: 'missing-date', found: 'no date', expected: 'date: 2024-03-31, or a time below times:' },
    );
  }
  return date;
}

function compareDates(bare: Moment, started: Moment, { fields, report }: Fronted): void {
  const [day, startDay] = [bare, started].map(({ instant, zone }) => formatDate(instant, zone));
  if (day === startDay) return;
  report.at(fieldAt(fields, ['date']).span, {
    id: 'two-dates',
    level: 'warning',
    found: `date ${day ?? ''} beside a start on ${startDay ?? ''}`,
    expected: 'one day',
    fix: 'leave date: out where times: has started',
  });
}

/** The severity on our scale, by the team's words for it. */
export function readSeverity({ matter, fields, settings, report }: Fronted): Severity | undefined {
  const { severity: written } = matter;
  if (written === undefined) return undefined;
  const { severities } = settings;
  const word = written.toLowerCase();
  if (Object.hasOwn(severities, word)) return severities[word];
  const words = Object.keys(severities);
  const ours = `sev${/^\D*([1-4])$/.exec(word)?.[1] ?? ''}`;
  report.at(fieldAt(fields, ['severity']).span, {
    id: 'unknown-severity',
    found: `severity ${quote(written)}`,
    expected: listChoices(words),
    fix: words.includes(ours) ? `did you mean ${ours}?` : suggestNearest(word, words),
  });
  return undefined;
}

/** What people felt; absent when nothing is said about it. */
export function readImpact({ impact }: FrontMatter): Impact | undefined {
  const { kinds = [], summary } = impact ?? {};
  return kinds.length === 0 && summary === undefined ? undefined : { kinds, summary };
}

/** Where the account comes from; addresses are http or https. */
export function readSource(fronted: Fronted, zone: string): Source | undefined {
  const { source } = fronted.matter;
  if (source === undefined || Object.keys(source).length === 0) return undefined;
  const { published, url, archive, publisher } = source;
  return {
    url: readAddress(['source', 'url'], url, fronted),
    archive: readAddress(['source', 'archive'], archive, fronted),
    publisher,
    published: readMomentAt(['source', 'published'], published, { fronted, zone }),
  };
}

/** The action items that front matter lists. */
export function readListedActions(fronted: Fronted, zone: string): readonly ActionItem[] {
  const { matter, fields, report } = fronted;
  return (matter.actions ?? []).map((written, index) => {
    const path = ['actions', index];
    const action = typeof written === 'string' ? { title: written } : written;
    return {
      title: action.title,
      type: action.type,
      status: action.status ?? (action.completed === undefined ? 'unknown' : 'done'),
      owner: action.owner,
      due: readMomentAt([...path, 'due'], action.due, { fronted, zone }),
      completed: readMomentAt([...path, 'completed'], action.completed, { fronted, zone }),
      url: readAddress([...path, 'url'], action.url, fronted),
      line: report.lineOf(fieldAt(fields, path).span.start),
    };
  });
}

/** The ids of related incidents, as written, with the line of each. */
export function readRelated({ matter, fields, report }: Fronted): readonly DeclaredValue[] {
  return (matter.related ?? []).map((id, index) => ({
    id,
    line: report.lineOf(fieldAt(fields, ['related', index]).span.start),
  }));
}

function readMomentAt(
  path: FieldPath,
  text: string | undefined,
  { fronted, zone }: { readonly fronted: Fronted; readonly zone: string },
): Moment | undefined {
  if (text === undefined) return undefined;
  const { span } = fieldAt(fronted.fields, path);
  const reading = readMoment(text, { zone, line: fronted.report.lineOf(span.start) });
  if ('moment' in reading) return reading.moment;
  fronted.report.at(span, reading.complaint);
  return undefined;
}

function readAddress(
  path: FieldPath,
  address: string | undefined,
  { fields, report }: Fronted,
): string | undefined {
  if (address === undefined || (/^https?:\/\//i.test(address) && URL.canParse(address))) return address;
  report.at(fieldAt(fields, path).span, {
    id: 'invalid-address',
    found: `address ${quote(address)}`,
    expected: 'an address that begins with https://',
  });
  return undefined;
}
