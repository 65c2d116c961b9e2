// Questions that a period's facts raise for the meeting, each with the incidents behind it.
import { describeGap } from '../recurrence/chains.ts';
import type { WorstStatus } from '../action-items/action-items.ts';
import { fromOutside } from '../trends/detections.ts';
import { filterRecords } from '../records/filter.ts';
import type { Reflections } from '../recurrence/reflections.ts';
import { joinLines, type Line } from './review-document.ts';
import { nameCounted, type RateComparison } from './review-differences.ts';
import { isMissing, unclassified, unknown } from '../records/records.ts';
import { questionText } from './review-text.ts';
import type { ReviewFacts, ReviewQuestion, ReviewSources } from './period-review.ts';

/** The most useful questions first; only those that the facts raise. */
export function askQuestions(facts: ReviewFacts, sources: ReviewSources): readonly ReviewQuestion[] {
  return [
    ...askAboutRecurrence(facts),
    ...askAboutDifferences(facts, sources),
    ...askAboutActionItems(facts),
    ...askAboutDetection(facts),
    ...askAboutReflections(facts, sources),
    ...askAboutCauses(facts),
  ].filter(({ incidents }) => incidents.length > 0);
}

const most = { recurrences: 3, differences: 3 } as const;

/** From the status that a meeting can do the most about to the one it can do the least about. */
const statusOrder: readonly WorstStatus[] = ['open', 'done', 'none', 'declined', 'unknown'];

/** One question per recurring incident, about the earlier ones whose status a meeting can do the most about. */
function askAboutRecurrence({ recurrences }: ReviewFacts): readonly ReviewQuestion[] {
  const asked = new Set<string>();
  return statusOrder
    .flatMap((status) => {
      const links = recurrences.filter((link) => link.status === status && !asked.has(link.later));
      const byLater = Map.groupBy(links, ({ later }) => later);
      for (const later of byLater.keys()) asked.add(later);
      return [...byLater].map(([later, own]) => {
        const before = own.map(({ earlier, days, reasons }): Line => [
          `${describeGap({ days })} `,
          { incident: earlier },
          ` (${reasons.join('; ')})`,
        ]);
        const question = questionText.recurrence[status];
        return {
          line: [{ incident: later }, questionText.came, ...joinLines(before, ' and '), `. ${question}`],
          incidents: [...own.map(({ earlier }) => earlier), later],
        };
      });
    })
    .slice(0, most.recurrences);
}

function askAboutDifferences(facts: ReviewFacts, sources: ReviewSources): readonly ReviewQuestion[] {
  const [all, ...labels] = facts.differences ?? [];
  // If all incidents increase or decrease, most labels follow, so questions are asked only about those that do not.
  return [...(all === undefined ? [] : [all]), ...labels.filter(({ verdict }) => verdict !== all?.verdict)]
    .filter(({ verdict }) => verdict === 'above' || verdict === 'below')
    .slice(0, most.differences)
    .map((row) => askAboutDifference(row, facts, sources));
}

function askAboutDifference(
  { label, now, before, range, verdict }: RateComparison,
  facts: ReviewFacts,
  { records, names }: ReviewSources,
): ReviewQuestion {
  const counts = questionText.counts(
    nameCounted(label, names),
    questionText.countIn(now, facts.period.name),
    questionText.countIn(before, facts.before.name),
  );
  const ask = verdict === 'above' ? questionText.above : questionText.below;
  // Without an incident in the period, the earlier ones are behind the question.
  const { from, to } = now > 0 ? facts.period : facts.before;
  const values = label.axis === 'all' ? {} : { [label.axis]: [label.id] };
  return {
    line: [counts + ask(range?.low, range?.high)],
    incidents: filterRecords(records, { from, to, values }, names).map(({ id }) => id),
    all: { incidents: { from, to, values } },
  };
}

function askAboutActionItems({
  actionItems,
  incidents,
  period: { from, to },
}: ReviewFacts): readonly ReviewQuestion[] {
  const overdue = actionItems.due.filter((row) => row.overdue);
  const unowned = actionItems.made.filter(({ status, owner }) => status === 'open' && owner === undefined);
  const without = incidents.filter(({ missing }) => missing.includes('actions'));
  return [
    {
      line: [questionText.overdue(overdue.length)],
      incidents: unique(overdue.map(({ incident }) => incident)),
      all: { actionItems: { dueFrom: from, dueTo: to, values: { status: ['overdue'] } } },
    },
    {
      line: [questionText.noOwner(unowned.length)],
      incidents: unique(unowned.map(({ incident }) => incident)),
      all: { actionItems: { from, to, values: { status: ['open'], owner: ['unknown'] } } },
    },
    {
      line: [questionText.noActionItems(without.length)],
      incidents: without.map(({ id }) => id),
      all: { incidents: { from, to, values: { missing: ['actions'] } } },
    },
  ];
}

function askAboutDetection({
  incidents,
  phases,
  period: { from, to },
}: ReviewFacts): readonly ReviewQuestion[] {
  const known = incidents.filter(({ detection }) => detection !== undefined && !isMissing(detection));
  const outside = known.filter(({ detection = '' }) => fromOutside.includes(detection));
  const late = phases.rows.filter(({ undetected, responding }) => undetected > responding);
  return [
    {
      line: [questionText.detectedOutside(outside.length, known.length)],
      incidents: outside.map(({ id }) => id),
      all: { incidents: { from, to, values: { detection: fromOutside } } },
    },
    {
      line: [questionText.lateDetection(late.length, phases.rows.length)],
      incidents: late.map(({ record }) => record.id),
      all: { charts: { from, to, values: {} } },
    },
  ];
}

function askAboutReflections(
  { incidents }: ReviewFacts,
  { reflections }: ReviewSources,
): readonly ReviewQuestion[] {
  const ids = new Set(incidents.map(({ id }) => id));
  return (['luck', 'surprise'] as const satisfies readonly (keyof Reflections)[]).map((kind) => {
    const own = reflections[kind].filter(({ incident }) => ids.has(incident));
    const [first] = own;
    const [before, question] = questionText[kind];
    const line: Line =
      first === undefined
        ? []
        : [before, { incident: first.incident }, questionText.quote(first.quote, question)];
    return { line, incidents: unique(own.map(({ incident }) => incident)), all: { patterns: kind } };
  });
}

function askAboutCauses({ incidents, period: { from, to } }: ReviewFacts): readonly ReviewQuestion[] {
  const unexplained = incidents.filter(({ causes }) => causes.includes(unknown));
  const notClassified = incidents.filter(({ causes }) => causes.length === 0);
  return [
    {
      line: [questionText.unknownCause(unexplained.length)],
      incidents: unexplained.map(({ id }) => id),
      all: { incidents: { from, to, values: { cause: [unknown] } } },
    },
    {
      line: [questionText.unclassifiedCause(notClassified.length)],
      incidents: notClassified.map(({ id }) => id),
      all: { incidents: { from, to, values: { cause: [unclassified] } } },
    },
  ];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
