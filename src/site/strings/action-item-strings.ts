// The words on the page of action items and in its files.
import { countNoun } from '../../text/english.ts';

export const actionItemStrings = {
  title: 'Action items',
  description: 'Every action item of every incident, with its status.',
  none: 'No postmortem has action items.',
  statusNote:
    'The status comes from the postmortem: unchecked items are open, and items without a checkbox or a status word are unknown.',
  download: 'Download',
  calendar: 'Due dates as a calendar',
  cohortsLink: (period: string) => `Status by ${period}`,
  filters: 'Filters',
  noScripts: 'Filters need JavaScript. The list and the CSV file are complete without it.',
  list: 'List of action items',
  cohortsTitle: 'Do we finish our action items?',
  cohortsCaveat: (period: string) =>
    `Action items by the ${period} of their incident. Items from older incidents have had more time to be completed.`,
  cohortColumns: ['Incidents of', 'Items', 'Done', 'Open', 'Overdue', 'Declined', 'Unknown', 'Oldest open'],
  noValue: '–',
  statuses: { open: 'open', unknown: 'with unknown status', done: 'done', declined: 'declined' },
  summary: ({
    items,
    incidents,
    of,
    statuses,
  }: {
    readonly items: number;
    readonly incidents: number;
    readonly of: number;
    readonly statuses: readonly string[];
  }) =>
    `${countNoun(items, 'action item')} from ${incidents.toLocaleString('en')} of ${countNoun(of, 'incident')}: ${statuses.join(', ')}.`,
  overdue: (overdue: number, dated: number, day: string) =>
    `${overdue === 0 ? 'None' : overdue.toLocaleString('en')} of the ${countNoun(dated, 'open item')} with a due date ${overdue === 1 ? 'was' : 'were'} overdue on ${day}.`,
  noDueDates: 'No open item has a due date, so it is unknown whether any is overdue.',
  csvColumns: [
    'incident',
    'incident title',
    'organization',
    'incident date',
    'action item',
    'status',
    'overdue',
    'type',
    'owner',
    'due',
    'completed',
    'age in days',
    'components',
    'tracked at',
  ],
  calendarName: (archive: string) => `${archive}: action items due`,
  dueEvent: (incident: string, day: string) => `Action item from: ${incident}, ${day}`,
  columns: ['Status', 'Action item', 'Type', 'Owner', 'Due', 'Age'],
} as const;

/** The filters, the messages of the filtered list and its buttons. */
export const actionFilterStrings = {
  offer: 'Filter by status, owner, type, component or age',
  failed: 'The filters could not be loaded. The list below is complete without them.',
  noResults: 'No results. Remove a filter to see more.',
  showMore: (left: number) => `Show more (${left.toLocaleString('en')} left)`,
  count: (left: number, all: number) =>
    left === all
      ? countNoun(all, 'action item')
      : `${left.toLocaleString('en')} of ${countNoun(all, 'action item')}`,
  axes: {
    status: 'Status',
    age: 'Age',
    type: 'Type',
    owner: 'Owner',
    component: 'Component',
    organization: 'Organization',
  },
  incident: 'Incident',
  due: 'Due',
} as const;
