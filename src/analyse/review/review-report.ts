// A review as a document: each fact of the period in a section. The sentences are in review-text.ts.
import { formatDate, formatMinutes } from '../../model/time.ts';
import { describeGap, type RecurrenceLink } from '../recurrence/chains.ts';
import { nameFilterValue } from '../records/filter.ts';
import { fewestForComparison } from '../durations/grouped-durations.ts';
import { formatCounts } from '../action-items/action-items.ts';
import type { MedianEstimate } from '../statistics/statistics.ts';
import { describeActionItems } from './review-action-items.ts';
import { nameCounted, type RateComparison } from './review-differences.ts';
import {
  type Block,
  type Entry,
  incidentsIn,
  type Inline,
  joinLines,
  type Line,
  type ReviewDocument,
  say,
  toList,
} from './review-document.ts';
import {
  completenessText,
  detectionText,
  differenceText,
  incidentText,
  leadText,
  questionText,
  recurrenceText,
  sectionTitles,
  timeText,
  verdictNames,
} from './review-text.ts';
import type { Review, ReviewSources, SpanFacts } from './period-review.ts';

/** Longer lists end with how many are left out. */
const most = { incidents: 80, links: 30, counts: 12, named: 8 } as const;

/** Sections that are empty for a period without incidents. */
const needIncidents: readonly string[] = ['recurrences', 'detection', 'time', 'completeness'];

/** The document for a meeting about the period. */
export function describeReview(review: Review, sources: ReviewSources): ReviewDocument {
  const { before, incidents } = review;
  const sections: readonly (readonly [string, string, readonly Block[]])[] = [
    ['incidents', sectionTitles.incidents, listIncidents(review)],
    ['recurrences', sectionTitles.recurrences, listRecurrences(review)],
    ['differences', sectionTitles.differences(before.name), describeDifferences(review, sources)],
    ['detection', sectionTitles.detection, listDetections(review, sources)],
    ['time', sectionTitles.time, describeSpans(review)],
    ['action-items', sectionTitles['action-items'], describeActionItems(review)],
    ['completeness', sectionTitles.completeness, describeCompleteness(review)],
    ['questions', sectionTitles.questions, listQuestions(review)],
  ];
  return {
    title: leadText.title(review.period.name),
    lead: summarize(review, sources),
    sections: sections
      .filter(([id]) => incidents.length > 0 || !needIncidents.includes(id))
      .map(([id, title, blocks]) => ({ id, title, blocks })),
  };
}

function summarize(review: Review, { asOf, zone }: ReviewSources): Line {
  const { period, before, complete, incidents, differences } = review;
  const [all] = differences ?? [];
  const today = formatDate(asOf, zone);
  const compared = all === undefined ? '' : leadText.compared(all.before, before.name, all.verdict);
  return [
    `${leadText.count(period.from, period.to, incidents.length)}${compared}. `,
    ...(complete ? [] : [leadText.unfinished(today)]),
    leadText.caveat(today),
  ];
}

function listIncidents({ incidents, period: { from, to } }: Review): readonly Block[] {
  if (incidents.length === 0) return [say(incidentText.none)];
  const rest = incidents.length - most.incidents;
  const all = {
    text: incidentText.all(incidents.length),
    target: { incidents: { from, to, values: {} } },
  };
  return [
    {
      kind: 'incidents',
      records: incidents.slice(0, most.incidents),
      more: rest > 0 ? [incidentText.more(rest), all] : undefined,
    },
  ];
}

function listRecurrences({ recurrences }: Review): readonly Block[] {
  if (recurrences.length === 0) return [say(recurrenceText.none)];
  const toNote = ({ earlier, days, reasons, statuses }: RecurrenceLink): Line => [
    `${describeGap({ days })} `,
    { incident: earlier },
    recurrenceText.note(reasons, formatCounts(statuses)),
  ];
  const entries = [...Map.groupBy(recurrences, ({ later }) => later)].map(([later, links]) => ({
    line: [{ incident: later }],
    notes: links.map(toNote),
  }));
  return [say(recurrenceText.caveat), toList(entries, most.links, { patterns: 'chains' })];
}

function describeDifferences(review: Review, { names }: ReviewSources): readonly Block[] {
  const { differences, before } = review;
  if (differences === undefined) return [say(differenceText.noPeriodBefore(before.name))];
  const compared = differences.filter(({ verdict }) => verdict !== 'too few');
  const [all] = differences;
  if (compared.length === 0) return [say(differenceText.tooFew((all?.now ?? 0) + (all?.before ?? 0)))];
  const differing = compared.filter(({ verdict }) => verdict !== 'within').length;
  const finding =
    differing === 0
      ? differenceText.none(before.name)
      : differenceText.some(differing, compared.length, before.name);
  // Of counts that are as expected, or that changed like all incidents, only the most frequent are shown.
  const hidden = compared
    .slice(most.counts)
    .filter(({ verdict }) => verdict === 'within' || verdict === all?.verdict);
  const rare = differences.length - compared.length;
  const rest = [
    ...(rare === 0 ? [] : [differenceText.rare(rare)]),
    ...(['within', 'above', 'below'] as const).flatMap((verdict) => {
      const count = hidden.filter((row) => row.verdict === verdict).length;
      return count === 0 ? [] : [differenceText.notShown(count, verdict)];
    }),
  ];
  return [
    say(`${finding} ${differenceText.method}`),
    tabulateDifferences(
      compared.filter((row) => !hidden.includes(row)),
      review,
      names,
    ),
    ...(rest.length === 0 ? [] : [say(rest.join(' '))]),
  ];
}

function tabulateDifferences(
  shown: readonly RateComparison[],
  { period, before }: Review,
  names: ReviewSources['names'],
): Block {
  const countIn = (
    number: number,
    { from, to }: Review['period'],
    label: RateComparison['label'],
  ): Inline => {
    const values = label.axis === 'all' ? {} : { [label.axis]: [label.id] };
    return number === 0
      ? '0'
      : { text: number.toLocaleString('en'), target: { incidents: { from, to, values } } };
  };
  const rows = shown.map((row): readonly Line[] => [
    [nameCounted(row.label, names)],
    [countIn(row.now, period, row.label)],
    [countIn(row.before, before, row.label)],
    [differenceText.range(row.range?.low, row.range?.high)],
    [row.verdict === 'within' ? verdictNames[row.verdict] : { strong: verdictNames[row.verdict] }],
  ]);
  return { kind: 'table', columns: differenceText.columns(period.name, before.name), rows };
}

function listDetections({ detections, period: { from, to } }: Review, { names }: ReviewSources) {
  const rows = detections.map(({ id, count: number }): readonly Line[] => [
    [nameFilterValue('detection', id, names)],
    [{ text: number.toLocaleString('en'), target: { incidents: { from, to, values: { detection: [id] } } } }],
  ]);
  return [{ kind: 'table', columns: detectionText.columns, rows } as const];
}

function describeSpans({ spans, phases, before }: Review): readonly Block[] {
  const rows = spans.map((span): readonly Line[] => [
    [span.name],
    [span.values.length.toLocaleString('en')],
    [span.unknown.toLocaleString('en')],
    [rangeOf(span)],
    [formatMedian(span.median, span.values.length)],
    [formatMedian(span.medianBefore, span.knownBefore)],
  ]);
  return [
    { kind: 'table', columns: timeText.columns(before.name), rows },
    say(timeText.method(fewestForComparison)),
    ...(phases.rows.length === 0
      ? []
      : [say(timeText.phases(phases.rows.length, phases.mostlyUndetected.count))]),
  ];
}

function rangeOf({ values }: SpanFacts): string {
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return timeText.noValue;
  return timeText.range(formatMinutes(low), formatMinutes(high));
}

function formatMedian(estimate: MedianEstimate | undefined, known: number): string {
  if (estimate === undefined) return timeText.tooFew(known);
  const { median, low, high } = estimate;
  return timeText.median(formatMinutes(median), formatMinutes(low), formatMinutes(high));
}

function describeCompleteness({ completeness, period: { from, to } }: Review): readonly Block[] {
  const rows = completeness.map(({ id, fact, known, total }): readonly Line[] => [
    [fact],
    [completenessText.share(known, total)],
    known === total
      ? [completenessText.nothingMissing]
      : [
          {
            text: (total - known).toLocaleString('en'),
            target: { incidents: { from, to, values: { missing: [id] } } },
          },
        ],
  ]);
  return [say(completenessText.caveat), { kind: 'table', columns: completenessText.columns, rows }];
}

function listQuestions({ questions }: Review): readonly Block[] {
  if (questions.length === 0) return [say(questionText.none)];
  const entries = questions.map(({ line, incidents, all }): Entry => {
    const others = incidents.filter((id) => !incidentsIn(line).includes(id));
    if (others.length === 0) return { line, notes: [] };
    const named = others.slice(0, most.named).map((incident) => [{ incident }]);
    const rest = others.length - most.named;
    const text = questionText.more(rest);
    const more: Inline = all === undefined ? text : { text, target: all };
    return { line, notes: [joinLines([...named, ...(rest > 0 ? [[more]] : [])], ' · ')] };
  });
  return [{ kind: 'list', ordered: true, entries }];
}
