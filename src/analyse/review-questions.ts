// What a meeting could talk about: questions that the facts of a period raise, each with the incidents that raise it.
import { describeGap } from './chains.ts';
import type { PromiseState } from './promises.ts';
import { filterRecords } from './filter.ts';
import type { LedgerEntry } from './luck.ts';
import { count, type Line } from './review-document.ts';
import { nameCounted, type RateComparison } from './review-differences.ts';
import type { Review, ReviewSources } from './review.ts';

/** A question for people, and why it is asked. */
export interface ReviewQuestion {
  readonly line: Line;
  /** The incidents that raise it; never empty. */
  readonly incidents: readonly string[];
}

type Facts = Omit<Review, 'questions'>;

/** The more telling ones first; none that the facts do not raise. */
export function askQuestions(facts: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  return [
    ...askAboutRecurrence(facts),
    ...askAboutDifferences(facts, sources),
    ...askAboutPromises(facts),
    ...askAboutDetection(facts),
    ...askAboutLedger(facts, sources),
    ...askAboutGaps(facts),
  ].filter(({ incidents }) => incidents.length > 0);
}

const most = { recurrences: 3, differences: 3 } as const;

/** The one most can be done about first. */
const recurrenceQuestions: readonly (readonly [PromiseState, string])[] = [
  [
    'open',
    'A promise made after the earlier one was still open. Would it have helped, and who keeps it now?',
  ],
  ['done', 'All that was promised after the earlier one had been done. What did it leave uncovered?'],
  ['none', 'Nothing had been promised after the earlier one. What should be promised now?'],
  ['declined', 'A promise made after the earlier one had been declined. Is that still right?'],
  ['unknown', 'Nobody wrote down what became of the promises made after the earlier one. What did?'],
];

function askAboutRecurrence({ cameBack }: Facts): readonly ReviewQuestion[] {
  return recurrenceQuestions
    .flatMap(([state, question]) =>
      cameBack
        .filter((link) => link.state === state)
        .map(({ earlier, later, days, reasons }) => ({
          line: [
            { incident: later },
            ` came ${describeGap({ days })} `,
            { incident: earlier },
            ` (${reasons.join('; ')}). ${question}`,
          ],
          incidents: [earlier, later],
        })),
    )
    .slice(0, most.recurrences);
}

function askAboutDifferences(facts: Facts, sources: ReviewSources): readonly ReviewQuestion[] {
  return (facts.differences ?? [])
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
  return { line: [`${told}: ${question}`], incidents: raising.map(({ id }) => id) };
}

function askAboutPromises({ promises, incidents }: Facts): readonly ReviewQuestion[] {
  const late = promises.due.filter(({ overdue }) => overdue);
  const unowned = promises.made.filter(({ status, owner }) => status === 'open' && owner === undefined);
  const silent = incidents.filter(({ missing }) => missing.includes('actions'));
  return [
    {
      line: [
        `${count(late.length, 'promise')} due in the period ${isOrAre(late.length)} still open. Which will be kept, which declined, and by what honest date?`,
      ],
      incidents: unique(late.map(({ incident }) => incident)),
    },
    {
      line: [
        `${count(unowned.length, 'open promise')} made in the period ${unowned.length === 1 ? 'has' : 'have'} no owner. Whose ${isOrAre(unowned.length)} ${unowned.length === 1 ? 'it' : 'they'}?`,
      ],
      incidents: unique(unowned.map(({ incident }) => incident)),
    },
    {
      line: [
        `Nothing was promised after ${count(silent.length, 'incident')}. Was there nothing to do, or did nobody write it down?`,
      ],
      incidents: silent.map(({ id }) => id),
    },
  ];
}

function askAboutDetection({ incidents, phases }: Facts): readonly ReviewQuestion[] {
  const known = incidents.filter(({ detection }) => detection !== 'unknown');
  const told = known.filter(
    ({ detection }) => detection === 'customer-report' || detection === 'third-party-report',
  );
  const unnoticed = phases.rows.filter(({ undetected, noticed }) => undetected > noticed);
  return [
    {
      line: [
        `Others noticed before we did in ${told.length} of ${count(known.length, 'incident')} whose detection is known. Which signal of our own could have been earlier?`,
      ],
      incidents: told.map(({ id }) => id),
    },
    {
      line: [
        `In ${unnoticed.length} of ${count(phases.rows.length, 'incident')} with known phases more of the harm passed before anybody noticed than after. What would have shown it sooner?`,
      ],
      incidents: unnoticed.map(({ record }) => record.id),
    },
  ];
}

function askAboutLedger({ incidents }: Facts, { ledger }: ReviewSources): readonly ReviewQuestion[] {
  const ids = new Set(incidents.map(({ id }) => id));
  const ask = (entries: readonly LedgerEntry[], [before, after]: readonly [string, string]) => {
    const own = entries.filter(({ incident }) => ids.has(incident));
    const [first] = own;
    const line = first === undefined ? [] : [`${before}: “${first.quote}” ${after}`];
    return { line, incidents: unique(own.map(({ incident }) => incident)) };
  };
  return [
    ask(ledger.luck, ['Luck is mentioned', 'What would have happened without it?']),
    ask(ledger.surprise, ['Something was not expected', 'Whom would it surprise again today?']),
  ];
}

function askAboutGaps({ incidents }: Facts): readonly ReviewQuestion[] {
  const unexplained = incidents.filter(({ missing }) => missing.includes('cause'));
  return [
    {
      line: [
        `The cause of ${count(unexplained.length, 'incident')} is not stated. Who could still find out?`,
      ],
      incidents: unexplained.map(({ id }) => id),
    },
  ];
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
