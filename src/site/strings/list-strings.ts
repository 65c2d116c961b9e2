// The words around the list of incidents, in its rows, its filters and the line of chosen filters.

export const listStrings = {
  title: 'Incidents',
  description: 'Every incident of the archive, newest first.',
  filters: 'Filters',
  order: 'Sort by',
  none: 'No incidents yet.',
} as const;

export const rowStrings = {
  noResults: 'No results. Remove a filter to see more.',
  unknownDuration: 'duration unknown',
  unclassified: 'not classified',
} as const;

export const orderStrings = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  longest: 'Longest impact first',
  severity: 'Most severe first',
  title: 'By title',
} as const;

/** The headings of the filters, by axis. */
export const axisStrings = {
  cause: 'Cause',
  component: 'Component',
  organization: 'Organization',
  trigger: 'Trigger',
  detection: 'Detection',
  severity: 'Severity',
  duration: 'Impact',
  year: 'Year',
  topic: 'Topic',
  service: 'Service',
  actions: 'Action items',
  delay: 'Time to detect',
  hours: 'Hours',
  hour: 'Hour',
  'action-type': 'Action item type',
  missing: 'Unknown',
  kind: 'Kind',
} as const;

export const filterStrings = {
  dates: 'Dates',
  from: 'From',
  to: 'To',
  noValues: 'No values',
  none: 'None',
  remove: ', remove',
  clear: 'Clear all',
  until: (day: string) => `to ${day}`,
  since: (day: string) => `from ${day}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (duration: string) => `Impact: at least ${duration}`,
  below: (duration: string) => `Impact: under ${duration}`,
  has: (fact: string) => `Known: ${fact}`,
  value: (axis: string, value: string) => `${axis}: ${value}`,
  missingFor: (axis: string, count: number) => `${axis.toLowerCase()} (${count.toLocaleString('en')})`,
  leftOut: (reason: string, counts: readonly string[]) =>
    `Left out because ${reason.toLowerCase()}: ${counts.join(', ')}.`,
} as const;
