// A review in words: what each fact of a period says, and no more than it can say.
import { formatDate, formatMinutes } from '../../model/time.ts';
import { type RecurrenceLink, describeGap } from '../recurrence/chains.ts';
import { nameFilterValue } from '../records/filter.ts';
import { fewestForComparison } from '../durations/grouped-durations.ts';
import { formatCounts } from '../action-items/action-items.ts';
import type { Review, ReviewSources, SpanFacts } from './review-facts.ts';
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
import { describeActionItems } from './review-action-items.ts';
import { countNoun } from '../../text/english.ts';
import type { MedianEstimate } from '../statistics/statistics.ts';

/** Longer lists end with how many are left out. */
const most = { incidents: 80, links: 30, counts: 12, named: 8 } as const;

/** The packet for a meeting about the period. */
export function describeReview(review: Review, sources: ReviewSources): ReviewDocument {
  const { before, incidents } = review;
  const sections: readonly (readonly [string, string, readonly Block[]])[] = [
    ['incidents', 'Incidents', listIncidents(review)],
    ['recurrences', 'Recurrences', listRecurrences(review)],
    ['differences', `What differs from ${before.name}`, describeDifferences(review, sources)],
    ['detection', 'Detection', listDetections(review, sources)],
    ['time', 'Where the time went', describeSpans(review)],
    ['action-items', 'Action items', describeActionItems(review)],
    ['completeness', 'Completeness', describeCompleteness(review)],
    ['questions', 'Questions for the meeting', listQuestions(review)],
  ];
  return {
    title: `Review of ${review.period.name}`,
    lead: summarize(review, sources),
    sections: sections
      .filter(
        ([id]) => incidents.length > 0 || !['recurrences', 'detection', 'time', 'completeness'].includes(id),
      )
      .map(([id, title, blocks]) => ({ id, title, blocks })),
  };
}

function summarize(review: Review, { asOf, zone }: ReviewSources): Line {
  const { period, before, complete, incidents, differences } = review;
  const [all] = differences ?? [];
  const today = formatDate(asOf, zone);
  const compared =
    all === undefined
      ? ''
      : `, ${all.before.toLocaleString('en')} in ${before.name}: ${judgements[all.verdict]}`;
  return [
    `${period.from} to ${period.to}: ${countNoun(incidents.length, 'incident')} written up${compared}. `,
    ...(complete ? [] : [`The period is not over on ${today}. `]),
    `As of ${today}. These are the incidents somebody wrote up, so a change may be one of writing.`,
  ];
}

const judgements: Readonly<Record<RateComparison['verdict'], string>> = {
  above: 'more than chance',
  below: 'fewer than chance',
  within: 'within chance',
  'too few': 'too few to tell a change from chance',
};

function listIncidents({ incidents, period: { from, to } }: Review): readonly Block[] {
  if (incidents.length === 0) return [say('Nobody wrote up an incident.')];
  const all = {
    text: `all ${countNoun(incidents.length, 'incident')}`,
    target: { incidents: { from, to, values: {} } },
  };
  return [
    {
      kind: 'incidents',
      records: incidents.slice(0, most.incidents),
      more:
        incidents.length <= most.incidents
          ? undefined
          : [`and ${countNoun(incidents.length - most.incidents, 'more incident')}: `, all],
    },
  ];
}

function listRecurrences({ recurrences }: Review): readonly Block[] {
  if (recurrences.length === 0)
    return [
      say(
        'No incident shares cause and component with an earlier one of its organisation, and no author links any.',
      ),
    ];
  const toNote = ({ earlier, days, reasons, statuses }: RecurrenceLink): Line => [
    `${describeGap({ days })} `,
    { incident: earlier },
    `: ${reasons.join('; ')}. Promised by then: ${formatCounts(statuses)}.`,
  ];
  const entries = [...Map.groupBy(recurrences, ({ later }) => later)].map(([later, links]) => ({
    line: [{ incident: later }],
    notes: links.map(toNote),
  }));
  return [
    say('Shared labels do not make two incidents the same; their stories say what really came back.'),
    toList(entries, most.links, { patterns: 'chains' }),
  ];
}

function describeDifferences(review: Review, { names }: ReviewSources): readonly Block[] {
  const { differences, before } = review;
  if (differences === undefined)
    return [say(`Withheld: the archive does not reach back over all of ${before.name}.`)];
  const told = differences.filter(({ verdict }) => verdict !== 'too few');
  const [all] = differences;
  if (told.length === 0)
    return [
      say(
        `Withheld: ${countNoun((all?.now ?? 0) + (all?.before ?? 0), 'incident')} in both periods together cannot tell a change from chance.`,
      ),
    ];
  const beyond = told.filter(({ verdict }) => verdict !== 'within').length;
  const sentence =
    beyond === 0
      ? `Nothing that was counted differs from ${before.name} beyond chance.`
      : `${beyond} of ${countNoun(told.length, 'count')} ${beyond === 1 ? 'differs' : 'differ'} from ${before.name} beyond chance.`;
  const rare = differences.length - told.length;
  // What stayed within chance, or went the way of all incidents, needs no long list: the most frequent will do.
  const expected = told
    .slice(most.counts)
    .filter(({ verdict }) => verdict === 'within' || verdict === all?.verdict);
  const shown = told.filter((row) => !expected.includes(row));
  const rest = [
    ...(rare === 0 ? [] : [`${countNoun(rare, 'more label')} came too rarely to be compared.`]),
    ...(['within', 'above', 'below'] as const).flatMap((verdict) => {
      const left = expected.filter((row) => row.verdict === verdict).length;
      const like = verdict === 'within' ? '' : ', as all incidents are';
      return left === 0
        ? []
        : [`${countNoun(left, 'less frequent label')} ${judgements[verdict]}${like}, not shown.`];
    }),
  ];
  return [
    say(
      `${sentence} Chance means one steady rate over both periods (exact conditional test of two Poisson rates, 95 % for all counts together).`,
    ),
    tabulateDifferences(shown, review, names),
    ...(rest.length === 0 ? [] : [say(rest.join(' '))]),
  ];
}

function tabulateDifferences(
  told: readonly RateComparison[],
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
  const rows = told.map((row): readonly Line[] => [
    [nameCounted(row.label, names)],
    [countIn(row.now, period, row.label)],
    [countIn(row.before, before, row.label)],
    [`${row.range?.low} to ${row.range?.high}`],
    [row.verdict === 'within' ? judgements[row.verdict] : { strong: judgements[row.verdict] }],
  ]);
  return {
    kind: 'table',
    columns: ['Incidents with', period.name, before.name, 'By chance alone', 'Verdict'],
    rows,
  };
}

function listDetections({ detections, period: { from, to } }: Review, { names }: ReviewSources) {
  const rows = detections.map(({ id, count: number }): readonly Line[] => [
    [id === 'unknown' ? 'Not stated' : nameFilterValue('detection', id, names)],
    [{ text: number.toLocaleString('en'), target: { incidents: { from, to, values: { detection: [id] } } } }],
  ]);
  return [{ kind: 'table', columns: ['First sign', 'Incidents'], rows } as const];
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
  const { count: undetectedMost } = phases.mostlyUndetected;
  return [
    {
      kind: 'table',
      columns: ['', 'Known', 'Unknown', 'Shortest to longest', 'Median', `Median of ${before.name}`],
      rows,
    },
    say(
      `Medians come with a 95 % interval and are withheld under ${fewestForComparison} known spans. Where two intervals overlap, no difference can be told; there is no mean, since the longest incident would decide it.`,
    ),
    ...(phases.rows.length === 0
      ? []
      : [
          say(
            `Phases are known for ${countNoun(phases.rows.length, 'incident')}; in ${undetectedMost === 0 ? 'none' : undetectedMost} of them more of the harm passed before anybody noticed than after.`,
          ),
        ]),
  ];
}

function rangeOf({ values }: SpanFacts): string {
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return '–';
  return low === high ? formatMinutes(low) : `${formatMinutes(low)} to ${formatMinutes(high)}`;
}

function formatMedian(estimate: MedianEstimate | undefined, known: number): string {
  if (estimate === undefined) return known === 0 ? '–' : `withheld: ${known} known`;
  const { median, low, high } = estimate;
  return `${formatMinutes(median)} (${formatMinutes(low)} to ${formatMinutes(high)})`;
}

function describeCompleteness({ completeness, period: { from, to } }: Review): readonly Block[] {
  const rows = completeness.map(({ id, fact, known, total }): readonly Line[] => [
    [fact],
    [`${known.toLocaleString('en')} of ${total.toLocaleString('en')}`],
    known === total
      ? ['–']
      : [
          {
            text: (total - known).toLocaleString('en'),
            target: { incidents: { from, to, values: { missing: [id] } } },
          },
        ],
  ]);
  return [
    say('What no postmortem states cannot be in the figures above.'),
    { kind: 'table', columns: ['Fact', 'Stated by', 'Missing in'], rows },
  ];
}

function listQuestions({ questions }: Review): readonly Block[] {
  if (questions.length === 0) return [say('The facts raise none.')];
  const entries = questions.map(({ line, incidents, all }): Entry => {
    const others = incidents.filter((id) => !incidentsIn(line).includes(id));
    if (others.length === 0) return { line, notes: [] };
    const named = others.slice(0, most.named).map((incident) => [{ incident }]);
    const rest = others.length - most.named;
    const more: Inline = all === undefined ? `${rest} more` : { text: `${rest} more`, target: all };
    return { line, notes: [joinLines([...named, ...(rest > 0 ? [[more]] : [])], ' · ')] };
  });
  return [{ kind: 'list', ordered: true, entries }];
}
