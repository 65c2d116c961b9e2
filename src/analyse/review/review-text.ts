// Every sentence and heading of a review, for editors: the finding first, the caveat after it.
import { countNoun } from '../../text/english.ts';

const number = (value: number): string => value.toLocaleString('en');
const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
const hasOrHave = (count: number): string => (count === 1 ? 'has' : 'have');

export const spanNames = {
  impact: 'Impact, from start to end',
  detection: 'Start of impact to detection',
  resolution: 'Start of impact to resolution',
  latent: 'Latent fault before impact',
} as const;

export const verdictNames = {
  above: 'more than expected',
  below: 'fewer than expected',
  within: 'as expected',
  'too few': 'too few to compare',
} as const;

export const sectionTitles = {
  incidents: 'Incidents',
  recurrences: 'Recurrences',
  differences: (before: string) => `Changes from ${before}`,
  detection: 'Detection',
  time: 'Where the time went',
  'action-items': 'Action items',
  completeness: 'Completeness',
  questions: 'Questions for the meeting',
} as const;

export const leadText = {
  title: (period: string) => `Review of ${period}`,
  count: (from: string, to: string, incidents: number) =>
    `${from} to ${to}: ${countNoun(incidents, 'incident')} written up`,
  compared: (before: number, name: string, verdict: keyof typeof verdictNames) =>
    `, ${number(before)} in ${name} (${verdictNames[verdict]})`,
  unfinished: (today: string) => `The period was not over on ${today}. `,
  caveat: (today: string) =>
    `As of ${today}. Only written-up incidents are counted, so a change may mean that more or fewer were written up.`,
} as const;

export const incidentText = {
  none: 'No incident was written up.',
  all: (count: number) => `all ${countNoun(count, 'incident')}`,
  more: (count: number) => `and ${countNoun(count, 'more incident')}: `,
} as const;

export const recurrenceText = {
  none: 'No incident shares a cause and a component with an earlier incident of its organization, and no author links two.',
  caveat:
    'Shared labels do not make two incidents the same. Read both write-ups before you conclude anything.',
  note: (reasons: readonly string[], statuses: string) =>
    `: ${reasons.join('; ')}. Earlier action items by then: ${statuses}.`,
} as const;

export const differenceText = {
  noPeriodBefore: (before: string) => `Not shown: the archive does not cover all of ${before}.`,
  tooFew: (total: number) =>
    `Not shown: with ${countNoun(total, 'incident')} in the two periods, a change cannot be distinguished from chance.`,
  none: (before: string) => `No count differs from ${before} by more than expected.`,
  some: (differing: number, total: number, before: string) =>
    `${number(differing)} of ${countNoun(total, 'count')} ${differing === 1 ? 'differs' : 'differ'} from ${before} by more than expected.`,
  method:
    'Expected means the range that one steady rate over both periods gives (exact conditional test of two Poisson rates, 95% for all counts together).',
  rare: (labels: number) => `${countNoun(labels, 'more label')} occurred too rarely to compare.`,
  notShown: (labels: number, verdict: 'above' | 'below' | 'within') =>
    `Not shown: ${countNoun(labels, 'less frequent label')} ${verdictNames[verdict]}${verdict === 'within' ? '' : ', like all incidents'}.`,
  columns: (now: string, before: string) => ['Incidents with', now, before, 'Expected', 'Result'],
  range: (low: number | undefined, high: number | undefined) => `${low} to ${high}`,
} as const;

export const detectionText = {
  columns: ['Detected by', 'Incidents'],
} as const;

export const timeText = {
  columns: (before: string) => ['', 'Known', 'Unknown', 'Range', 'Median', `Median of ${before}`],
  method: (fewest: number) =>
    `Medians have a 95% confidence interval and are not shown for fewer than ${fewest}known values. If two intervals overlap, the medians may be equal. Means are not shown because the longest incident would dominate them.`,
  phases: (known: number, mostlyUndetected: number) =>
    `Phases are known for ${countNoun(known, 'incident')}. ${mostlyUndetected === 0 ? 'In none of them did more of the impact pass before detection than after it' : `In ${number(mostlyUndetected)} of them, more of the impact passed before detection than after it`}.`,
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  median: (median: string, low: string, high: string) => `${median} (95% CI ${low} to ${high})`,
  tooFew: (known: number) => (known === 0 ? '–' : `${known} known, too few`),
  noValue: '–',
} as const;

export const actionItemText = {
  summary: ({
    made,
    due,
    completed,
  }: {
    readonly made: string;
    readonly due: string;
    readonly completed: number;
  }) =>
    `From the period’s incidents: ${made}. Due in the period, from any incident: ${due}. Completed in the period: ${completed === 0 ? 'none known' : number(completed)}.`,
  counted: (count: number, statuses: string) => (count === 0 ? 'none' : `${number(count)} (${statuses})`),
  due: (complete: boolean) =>
    complete ? 'Due in the period:' : 'Due in the period, including days to come:',
  open: 'Still open, from the period’s incidents:',
  dueOn: (day: string) => `due ${day}`,
  noOwner: 'no owner',
  overdue: 'overdue',
  openOf: (count: number) => `: ${number(count)} open`,
  all: 'all action items',
} as const;

export const completenessText = {
  caveat: 'The figures above leave out facts that the postmortems do not give.',
  columns: ['Fact', 'Known for', 'Missing from'],
  share: (known: number, total: number) => `${number(known)} of ${number(total)}`,
  nothingMissing: '–',
} as const;

export const questionText = {
  none: 'The facts raise no questions.',
  more: (count: number) => `${count} more`,
  recurrence: {
    open: 'An action item from the earlier incident was still open. Would it have helped, and who owns it now?',
    done: 'All action items from the earlier incident were done. What did they miss?',
    none: 'The earlier incident had no action items. What should be done now?',
    declined: 'An action item from the earlier incident had been declined. Is that still right?',
    unknown: 'The status of the earlier action items is unknown. Were they done?',
  },
  came: ' came ',
  counts: (label: string, now: string, before: string) => `${label}: ${now}, ${before}`,
  countIn: (count: number, period: string) => `${number(count)} in ${period}`,
  above: (low: number | undefined, high: number | undefined) =>
    `: more than the ${low} to ${high} expected. Did more happen, or was more written up?`,
  below: (low: number | undefined, high: number | undefined) =>
    `: fewer than the ${low} to ${high} expected. Did less happen, or was less written up?`,
  overdue: (count: number) =>
    `${countNoun(count, 'action item')} due in the period ${isOrAre(count)} still open. Which will be done, which declined, and by when?`,
  noOwner: (count: number) =>
    `${countNoun(count, 'open action item')} from the period ${hasOrHave(count)} no owner. Who takes ${count === 1 ? 'it' : 'them'}?`,
  noActionItems: (count: number) =>
    `${countNoun(count, 'incident')} ${hasOrHave(count)} no action items. Was there nothing to do, or does the postmortem leave them out?`,
  detectedOutside: (count: number, known: number) =>
    `${number(count)} of ${countNoun(known, 'incident')} with known detection ${count === 1 ? 'was' : 'were'} first detected by somebody outside. Which of our alerts could have fired earlier?`,
  lateDetection: (count: number, known: number) =>
    `In ${number(count)} of ${countNoun(known, 'incident')} with known phases, more of the impact passed before detection than after it. What would have shown it sooner?`,
  luck: ['Luck is mentioned in ', 'What would have happened without it?'],
  surprise: ['Something was unexpected in ', 'Who else would be surprised today?'],
  quote: (quote: string, question: string) => `: “${quote}” ${question}`,
  unknownCause: (count: number) =>
    `The cause of ${countNoun(count, 'incident')} is unknown. Who could still find out?`,
  unclassifiedCause: (count: number) =>
    `The causes of ${countNoun(count, 'incident')} are not classified. Who was there and can do it?`,
} as const;

export const listText = {
  more: (count: number) => `and ${number(count)} more: `,
  allChains: 'all recurrence chains',
} as const;
