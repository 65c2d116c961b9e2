// Every sentence and heading of a review, for editors: the finding first, the caveat after it.
import { countNoun } from '../../text/english.js';
const number = (value) => value.toLocaleString('en');
const isOrAre = (count) => (count === 1 ? 'is' : 'are');
const hasOrHave = (count) => (count === 1 ? 'has' : 'have');
export const spanNames = {
    impact: 'Impact, from start to end',
    detection: 'Start of impact to detection',
    resolution: 'Start of impact to resolution',
    latent: 'Latent fault before impact',
};
export const verdictNames = {
    above: 'more than expected',
    below: 'fewer than expected',
    within: 'as expected',
    'too few': 'too few to compare',
};
export const sectionTitles = {
    incidents: 'Incidents',
    recurrences: 'Recurrences',
    differences: (before) => `Changes from ${before}`,
    detection: 'Detection',
    time: 'Where the time went',
    'action-items': 'Action items',
    completeness: 'Completeness',
    questions: 'Questions for the meeting',
};
export const leadText = {
    title: (period) => `Review of ${period}`,
    count: (from, to, incidents) => `${from} to ${to}: ${countNoun(incidents, 'incident')} written up`,
    compared: (before, name, verdict) => `, ${number(before)} in ${name} (${verdictNames[verdict]})`,
    unfinished: (today) => `The period was not over on ${today}. `,
    caveat: (today) => `As of ${today}. Only written-up incidents are counted, so a change may mean that more or fewer were written up.`,
};
export const incidentText = {
    none: 'No incident was written up.',
    all: (count) => `all ${countNoun(count, 'incident')}`,
    more: (count) => `and ${countNoun(count, 'more incident')}: `,
};
export const recurrenceText = {
    none: 'No incident shares a cause and a component with an earlier incident of its organization, and no author links two.',
    caveat: 'Shared labels do not make two incidents the same. Read both write-ups before you conclude anything.',
    note: (reasons, statuses) => `: ${reasons.join('; ')}. Earlier action items by then: ${statuses}.`,
};
export const differenceText = {
    noPeriodBefore: (before) => `Not shown: the archive does not cover all of ${before}.`,
    tooFew: (total) => `Not shown: with ${countNoun(total, 'incident')} in both periods together, a change cannot be told from chance.`,
    none: (before) => `No count differs from ${before} by more than expected.`,
    some: (differing, total, before) => `${number(differing)} of ${countNoun(total, 'count')} ${differing === 1 ? 'differs' : 'differ'} from ${before} by more than expected.`,
    method: 'Expected means the range that one steady rate over both periods gives (exact conditional test of two Poisson rates, 95% for all counts together).',
    rare: (labels) => `${countNoun(labels, 'more label')} occurred too rarely to compare.`,
    notShown: (labels, verdict) => `Not shown: ${countNoun(labels, 'less frequent label')} ${verdictNames[verdict]}${verdict === 'within' ? '' : ', like all incidents'}.`,
    columns: (now, before) => ['Incidents with', now, before, 'Expected', 'Result'],
    range: (low, high) => `${low} to ${high}`,
};
export const detectionText = {
    columns: ['Detected by', 'Incidents'],
    unknown: 'Unknown',
};
export const timeText = {
    columns: (before) => [
        '',
        'Known',
        'Unknown',
        'Shortest to longest',
        'Median',
        `Median of ${before}`,
    ],
    method: (fewest) => `Medians have a 95% confidence interval and are not shown for fewer than ${fewest} known spans. If two intervals overlap, the medians may be equal. Means are not shown because the longest incident would dominate them.`,
    phases: (known, mostlyUndetected) => `Phases are known for ${countNoun(known, 'incident')}. In ${mostlyUndetected === 0 ? 'none' : number(mostlyUndetected)} of them, more of the impact passed before detection than after it.`,
    range: (low, high) => (low === high ? low : `${low} to ${high}`),
    median: (median, low, high) => `${median} (95% CI ${low} to ${high})`,
    tooFew: (known) => (known === 0 ? '–' : `${known} known, too few`),
    noValue: '–',
};
export const actionItemText = {
    summary: ({ made, due, completed, }) => `From the period’s incidents: ${made}. Due in the period, from any incident: ${due}. Completed in the period: ${completed === 0 ? 'none known' : number(completed)}.`,
    counted: (count, statuses) => (count === 0 ? 'none' : `${number(count)} (${statuses})`),
    due: (complete) => complete ? 'Due in the period:' : 'Due in the period, including days to come:',
    open: 'Still open, from the period’s incidents:',
    dueOn: (day) => `due ${day}`,
    noOwner: 'no owner',
    overdue: 'overdue',
    openOf: (count) => `: ${number(count)} open`,
    all: 'all action items',
};
export const completenessText = {
    caveat: 'The figures above leave out what the postmortems do not say.',
    columns: ['Fact', 'Known for', 'Missing from'],
    share: (known, total) => `${number(known)} of ${number(total)}`,
    nothingMissing: '–',
};
export const questionText = {
    none: 'The facts raise no questions.',
    more: (count) => `${count} more`,
    recurrence: {
        open: 'An action item from the earlier incident was still open. Would it have helped, and who owns it now?',
        done: 'All action items from the earlier incident were done. What did they miss?',
        none: 'The earlier incident had no action items. What should be done now?',
        declined: 'An action item from the earlier incident had been declined. Is that still right?',
        unknown: 'The status of the earlier action items is unknown. What became of them?',
    },
    came: ' came ',
    counts: (label, now, before) => `${label}: ${now}, ${before}`,
    countIn: (count, period) => `${number(count)} in ${period}`,
    above: (low, high) => `: more than the ${low} to ${high} expected. Did more happen, or was more written up?`,
    below: (low, high) => `: fewer than the ${low} to ${high} expected. Did less happen, or was less written up?`,
    overdue: (count) => `${countNoun(count, 'action item')} due in the period ${isOrAre(count)} still open. Which will be done, which declined, and by when?`,
    noOwner: (count) => `${countNoun(count, 'open action item')} from the period ${hasOrHave(count)} no owner. Who takes ${count === 1 ? 'it' : 'them'}?`,
    noActionItems: (count) => `${countNoun(count, 'incident')} ${hasOrHave(count)} no action items. Was there nothing to do, or does the postmortem leave them out?`,
    detectedOutside: (count, known) => `${number(count)} of ${countNoun(known, 'incident')} with known detection ${count === 1 ? 'was' : 'were'} detected by somebody outside first. Which alert of ours could have come earlier?`,
    lateDetection: (count, known) => `In ${number(count)} of ${countNoun(known, 'incident')} with known phases, more of the impact passed before detection than after it. What would have shown it sooner?`,
    luck: ['Luck is mentioned in ', 'What would have happened without it?'],
    surprise: ['Something was unexpected in ', 'Who else would be surprised today?'],
    quote: (quote, question) => `: “${quote}” ${question}`,
    unknownCause: (count) => `The cause of ${countNoun(count, 'incident')} is unknown. Who could still find out?`,
};
export const listText = {
    more: (count) => `and ${number(count)} more: `,
    allChains: 'all recurrence chains',
};
