// What a meeting could talk about: questions that the facts of a period raise, each with the incidents that raise it.
import { describeGap } from '../recurrence/chains.ts';
import type { WorstStatus } from '../action-items/action-items.ts';
import { fromOutside } from '../trends/detections.ts';
import { filterRecords } from '../records/filter.ts';
import type { Reflections } from '../recurrence/reflections.ts';
import { joinLines, type Line, type Target } from './review-document.ts';
import { countNoun } from '../../text/english.ts';
import { nameCounted, type RateComparison } from './review-differences.ts';
import type { Review, ReviewSources } from './review-facts.ts';

/** A question for people, and why it is asked. */
export interface ReviewQuestion {
  readonly line: Line;
  /** The incidents that raise it; never empty. */
  readonly incidents: readonly string[];
  /** Where all of them are listed, alone or among others; absent where the line names all. */
  readonly all?: Target;
}

type Facts = Omit<Review, 'questions'>;

/** The more telling ones first; none that the facts do not raise. */
export function askQuestions(facts: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  return [
    ...askAboutRecurrence(facts),
    ...askAboutDifferences(facts, sources),
    ...askAboutActionItems(facts),
    ...askAboutDetection(facts),
    ...askAboutReflections(facts, sources),
    ...askAboutGaps(facts),
  ].filter(({ incidents }) => incidents.length > 0);
}

const most = { recurrences: 3, differences: 3 } as const;

/** The one most can be done about first. */
const recurrenceQuestions: readonly (readonly [WorstStatus, string])[] = [
  ['open', 'An action item from then was still open. Would it have helped, and who owns it now?'],
  ['done', 'All action items from then were done. What did they leave uncovered?'],
  ['none', 'No action item was written down then. What should follow now?'],
  ['declined', 'An action item from then had been declined. Is that still right?'],
  ['unknown', 'The status of the action items from then is unknown. What became of them?'],
];

/** One question an incident that came back, about those before it with the state that most can be done about. */
function askAboutRecurrence({ recurrences }: Facts): readonly ReviewQuestion[] {
  const asked = new Set<string>();
  return recurrenceQuestions
    .flatMap(([state, question]) => {
      const links = recurrences.filter((link) => link.status === state && !asked.has(link.later));
      const byLater = Map.groupBy(links, ({ later }) => later);
      for (const later of byLater.keys()) asked.add(later);
      return [...byLater].map(([later, own]) => {
        const before = own.map(({ earlier, days, reasons }): Line => [
          `${describeGap({ days })} `,
          { incident: earlier },
          ` (${reasons.join('; ')})`,
        ]);
        return {
          line: [{ incident: later }, ' came ', ...joinLines(before, ' and '), `. ${question}`],
          incidents: [...own.map(({ earlier }) => earlier), later],
        };
      });
    })
    .slice(0, most.recurrences);
}

function askAboutDifferences(facts: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  const [all, ...labels] = facts.differences ?? [];
  // Where all incidents became more, or fewer, most labels follow: only those that do not are asked about.
  return [...(all === undefined ? [] : [all]), ...labels.filter(({ verdict }) => verdict !== all?.verdict)]
    .filter(({ verdict }) => verdict === 'above' || verdict === 'below')
    .slice(0, most.differences)
    .map((row) => askAboutDifference(row, facts, sources));
}

function askAboutDifference(
  { label, now, before, range, verdict }: RateComparison,
  facts: Facts,
  { records, names }: ReviewSources,
): ReviewQuestion {
  const told = `${nameCounted(label, names)}: ${now} in ${facts.period.name}, ${before} in ${facts.before.name}`;
  const question =
    verdict === 'above'
      ? `more than the ${range?.low} to ${range?.high} that chance would leave. Did more happen, or was more written up?`
      : `fewer than the ${range?.low} to ${range?.high} that chance would leave. Did less happen, or was less written up?`;
  // Where none is left it is the earlier ones that ask.
  const { from, to } = now > 0 ? facts.period : facts.before;
  const values = label.axis === 'all' ? {} : { [label.axis]: [label.id] };
  const raising = filterRecords(records, { from, to, values }, names);
  return {
    line: [`${told}: ${question}`],
    incidents: raising.map(({ id }) => id),
    all: { incidents: { from, to, values } },
  };
}

function askAboutActionItems({
  actionItems,
  incidents,
  period: { from, to },
}: Facts): readonly ReviewQuestion[] {
  const late = actionItems.due.filter(({ overdue }) => overdue);
  const unowned = actionItems.made.filter(({ status, owner }) => status === 'open' && owner === undefined);
  const silent = incidents.filter(({ missing }) => missing.includes('actions'));
  return [
    {
      line: [
        `${countNoun(late.length, 'action item')} due in the period ${isOrAre(late.length)} still open. Which will be kept, which declined, and by what honest date?`,
      ],
      incidents: unique(late.map(({ incident }) => incident)),
      all: { actionItems: { dueFrom: from, dueTo: to, values: { status: ['overdue'] } } },
    },
    {
      line: [
        `${countNoun(unowned.length, 'open action item')} from the period ${unowned.length === 1 ? 'has' : 'have'} no owner. Whose ${isOrAre(unowned.length)} ${unowned.length === 1 ? 'it' : 'they'}?`,
      ],
      incidents: unique(unowned.map(({ incident }) => incident)),
      all: { actionItems: { from, to, values: { status: ['open'], owner: ['unknown'] } } },
    },
    {
      line: [
        `No action item is written down for ${countNoun(silent.length, 'incident')}. Was there nothing to do, or does the postmortem leave it out?`,
      ],
      incidents: silent.map(({ id }) => id),
      all: { incidents: { from, to, values: { missing: ['actions'] } } },
    },
  ];
}

function askAboutDetection({ incidents, phases, period: { from, to } }: Facts): readonly ReviewQuestion[] {
  const known = incidents.filter(({ detection }) => detection !== 'unknown');
  const told = known.filter(({ detection }) => fromOutside.includes(detection));
  const undetectedMost = phases.rows.filter(({ undetected, responding }) => undetected > responding);
  return [
    {
      line: [
        `Others noticed before we did in ${told.length} of ${countNoun(known.length, 'incident')} whose detection is known. Which signal of our own could have been earlier?`,
      ],
      incidents: told.map(({ id }) => id),
      all: { incidents: { from, to, values: { detection: fromOutside } } },
    },
    {
      line: [
        `In ${undetectedMost.length} of ${countNoun(phases.rows.length, 'incident')} with known phases more of the harm passed before anybody noticed than after. What would have shown it sooner?`,
      ],
      incidents: undetectedMost.map(({ record }) => record.id),
      all: { charts: { from, to, values: {} } },
    },
  ];
}

function askAboutReflections(
  { incidents }: Facts,
  { reflections }: ReviewSources,
): readonly ReviewQuestion[] {
  const ids = new Set(incidents.map(({ id }) => id));
  const ask = (kind: keyof Reflections, [before, after]: readonly [string, string]): ReviewQuestion => {
    const own = reflections[kind].filter(({ incident }) => ids.has(incident));
    const [first] = own;
    const line: Line =
      first === undefined
        ? []
        : [`${before} in `, { incident: first.incident }, `: “${first.quote}” ${after}`];
    return { line, incidents: unique(own.map(({ incident }) => incident)), all: { patterns: kind } };
  };
  return [
    ask('luck', ['Luck is mentioned', 'What would have happened without it?']),
    ask('surprise', ['Something was not expected', 'Whom would it surprise again today?']),
  ];
}

function askAboutGaps({ incidents, period: { from, to } }: Facts): readonly ReviewQuestion[] {
  const unexplained = incidents.filter(({ missing }) => missing.includes('cause'));
  return [
    {
      line: [
        `The cause of ${countNoun(unexplained.length, 'incident')} is not stated. Who could still find out?`,
      ],
      incidents: unexplained.map(({ id }) => id),
      all: { incidents: { from, to, values: { missing: ['cause'] } } },
    },
  ];
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
