// The facts of a review: a period's incidents next to those of the period before.
import type { Archive } from '../../model/archive.ts';
import { formatDate, type Instant } from '../../model/time.ts';
import { findChains, groupLinks } from '../recurrence/chains.ts';
import { factIds, factNames } from '../trends/missing-facts.ts';
import { fewestForComparison } from '../durations/grouped-durations.ts';
import { summarizePhases } from '../durations/incident-phases.ts';
import { listReflections } from '../recurrence/reflections.ts';
import { toActionItemRecords } from '../action-items/action-item-records.ts';
import { type IncidentRecord, toAxisNames, toRecords, unclassified } from '../records/records.ts';
import { compareRates } from './review-differences.ts';
import { askQuestions } from './review-questions.ts';
import { spanNames } from './review-text.ts';
import type {
  CalendarReview,
  Review,
  ReviewFacts,
  ReviewPeriod,
  ReviewSources,
  SpanFacts,
} from './period-review.ts';
import { type MedianEstimate, medianInterval } from '../statistics/statistics.ts';
import { periodAt, periodIndex, splitEarly, toDay } from '../trends/trend-dates.ts';

/** Gathers what all reviews of an archive are computed from. */
export function gatherReviewSources({
  incidents,
  taxonomy,
  settings,
  asOf,
}: Pick<Archive, 'incidents' | 'taxonomy' | 'settings' | 'asOf'>): ReviewSources {
  const zone = settings.timezone;
  const names = toAxisNames(taxonomy);
  const records = toRecords({ incidents, taxonomy, settings });
  return {
    asOf,
    zone,
    names,
    records,
    links: groupLinks(
      findChains(incidents, (axis, id) => names[axis].find((one) => one.id === id)?.name ?? id),
    ),
    actionItems: toActionItemRecords(incidents, { asOf, zone }),
    reflections: listReflections(incidents),
    begins: findBeginning(records, asOf),
  };
}

/** The day `YYYY-MM-DD` of the first incident, leaving out the few long before all others; absent without any. */
export function findBeginning(records: readonly IncidentRecord[], asOf: Instant): string | undefined {
  return splitEarly(records, asOf).main[0]?.date;
}

/** The review of a period. Without incidents every part of it is empty. */
export function reviewPeriod(period: ReviewPeriod, sources: ReviewSources): Review {
  const { asOf, zone, names, records, links, actionItems, begins } = sources;
  const today = formatDate(asOf, zone);
  const before = periodBefore(period);
  const incidents = records.filter(({ date }) => isWithin(date, period)).reverse();
  const earlier = records.filter(({ date }) => isWithin(date, before));
  const ids = new Set(incidents.map(({ id }) => id));
  const facts: ReviewFacts = {
    period,
    before,
    complete: period.to < today,
    incidents,
    recurrences: incidents.flatMap(({ id }) => links.get(id) ?? []),
    differences:
      begins === undefined || begins > before.from
        ? undefined
        : compareRates(
            { records: incidents, days: countDays(period.from, period.to < today ? period.to : today) },
            { records: earlier, days: countDays(before.from, before.to) },
            names,
          ),
    detections: countValues(incidents.map(({ detection = unclassified }) => detection)),
    spans: measureSpans(incidents, earlier),
    phases: summarizePhases(incidents),
    actionItems: {
      made: actionItems.filter(({ incident }) => ids.has(incident)),
      due: actionItems.filter(({ due }) => isWithin(due, period)),
      completed: actionItems.filter(({ completed }) => isWithin(completed, period)),
    },
    completeness: factIds.map((id) => ({
      id,
      fact: factNames[id],
      known: incidents.filter(({ missing }) => !missing.includes(id)).length,
      total: incidents.length,
    })),
  };
  return { ...facts, questions: askQuestions(facts, sources) };
}

/** How far back quarters without an incident have a review: it still has action items due and a quarter before it. */
const emptyYears = 10;

/**
 * Every quarter and every year with an incident, and those without one from `begins` to `today` of the last ten years;
 * newest first, a year before its quarters. Days are `YYYY-MM-DD`.
 */
export function listReviewPeriods(
  records: readonly IncidentRecord[],
  { begins, today }: { readonly begins?: string; readonly today: string },
): readonly CalendarReview[] {
  const group = (kind: 'year' | 'quarter') => {
    const last = periodIndex(today, kind);
    const longest = emptyYears * (kind === 'year' ? 1 : 4);
    const first = begins === undefined ? Infinity : Math.max(periodIndex(begins, kind), last - longest);
    const recent = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
    const own = records.map(({ date }) => periodIndex(date, kind));
    return [...new Set([...recent, ...own])].map((index) => {
      const { name, from, to } = periodAt(index, kind);
      return { id: name.toLowerCase().replace(' ', '-'), kind, name, from, to };
    });
  };
  return [...group('year'), ...group('quarter')].sort((a, b) =>
    a.to === b.to ? (a.kind === 'year' ? -1 : 1) : a.to < b.to ? 1 : -1,
  );
}

const calendarKinds = ['month', 'quarter', 'year'] as const;

/** The period of these days, with its name: `2021 Q3`, `March 2021`, else `2021-03-05 to 2021-04-01`. */
export function namePeriod(from: string, to: string): ReviewPeriod {
  const calendar = calendarKinds
    .map((kind) => periodAt(periodIndex(from, kind), kind))
    .find((one) => one.from === from && one.to === to);
  return { name: calendar?.name ?? `${from} to ${to}`, from, to };
}

/** The quarter before a quarter, the year before a year, else as many days. */
function periodBefore({ from, to }: ReviewPeriod): ReviewPeriod {
  for (const kind of calendarKinds) {
    const own = periodAt(periodIndex(from, kind), kind);
    if (own.from !== from || own.to !== to) continue;
    const { name, from: first, to: last } = periodAt(own.index - 1, kind);
    return { name, from: first, to: last };
  }
  const end = Date.parse(from) - day;
  return namePeriod(toDay(end - (countDays(from, to) - 1) * day), toDay(end));
}

const day = 86_400_000;

/** Both days included; 1 at least. */
function countDays(from: string, to: string): number {
  return Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / day) + 1);
}

function isWithin(date: string | undefined, { from, to }: ReviewPeriod): boolean {
  return date !== undefined && date >= from && date <= to;
}

function countValues(values: readonly string[]): ReviewFacts['detections'] {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].map(([id, { length }]) => ({ id, count: length })).sort((a, b) => b.count - a.count);
}

const spanReaders: readonly (readonly [string, (record: IncidentRecord) => number | undefined])[] = [
  [spanNames.impact, ({ impactMinutes }) => impactMinutes],
  [spanNames.detection, ({ detectMinutes }) => detectMinutes],
  [spanNames.resolution, ({ resolveMinutes }) => resolveMinutes],
  [spanNames.latent, ({ latentMinutes }) => latentMinutes],
];

function measureSpans(
  incidents: readonly IncidentRecord[],
  earlier: readonly IncidentRecord[],
): readonly SpanFacts[] {
  return spanReaders.map(([name, read]) => {
    const valuesOf = (records: readonly IncidentRecord[]): readonly number[] =>
      records.flatMap((record) => read(record) ?? []).sort((a, b) => a - b);
    const [values, before] = [valuesOf(incidents), valuesOf(earlier)];
    const medianOf = (known: readonly number[]): MedianEstimate | undefined =>
      known.length < fewestForComparison ? undefined : medianInterval(known);
    return {
      name,
      values,
      unknown: incidents.length - values.length,
      median: medianOf(values),
      medianBefore: medianOf(before),
      knownBefore: before.length,
    };
  });
}
