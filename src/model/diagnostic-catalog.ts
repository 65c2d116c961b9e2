// Every diagnostic Hindsight can report: how serious it is, what causes it, and how to fix it. Collectors take the level
// from here, the type checker rejects any id that is missing, and docs/reference/diagnostics.md is generated from it.
import { entry } from './diagnostic-entry.ts';
import { fileDiagnostics, frontMatterDiagnostics } from './file-diagnostics.ts';

const times = {
  'missing-date': entry(
    'Dates and times',
    'error',
    'The front matter has no date and no times.',
    'Add `date: 2024-03-31`, or a time under `times:`.',
  ),
  'invalid-time': entry(
    'Dates and times',
    'error',
    'A date or time is not in ISO format.',
    'Write `2022-06-20T16:23+02:00`, `~2022-06-20T16:23` or `2022-06-20`.',
  ),
  'impossible-time': entry(
    'Dates and times',
    'error',
    'The date or time does not exist, such as February 30 or 25:00.',
    'Correct the date or time.',
  ),
  'ambiguous-time': entry(
    'Dates and times',
    'error',
    'The clock showed this time twice because daylight saving time ended.',
    'Add the offset, such as `+02:00`.',
  ),
  'skipped-time': entry(
    'Dates and times',
    'error',
    'The clock skipped this time because daylight saving time started.',
    'Correct the time, or add the offset of the clock it was read from.',
  ),
  'unknown-zone': entry(
    'Dates and times',
    'error',
    'The time zone is not known.',
    'Use a zone such as `Europe/Madrid`, `UTC` or `+02:00`.',
  ),
  'ambiguous-zone': entry(
    'Dates and times',
    'error',
    'The abbreviation can mean several time zones, such as CST or IST.',
    'Write the offset instead, such as `-06:00`.',
  ),
  'date-mismatch': entry(
    'Dates and times',
    'warning',
    '`date` and `times.started` are on different days.',
    'Remove `date` when `times.started` is set.',
  ),
  'unreadable-due-date': entry(
    'Dates and times',
    'warning',
    'The due date of an action item cannot be read.',
    'Write a date such as `2022-07-15`.',
  ),
  'unreadable-duration': entry(
    'Dates and times',
    'warning',
    '`impact.duration` is not a length of time.',
    'Write `45 minutes`, `2h 30m` or `~3 days`.',
  ),
  'unreadable-time': entry(
    'Dates and times',
    'warning',
    'A timeline row starts like a time, but the time cannot be read. The row is kept without a time.',
    'Write the time as `10:04`, or with its date as `2022-06-20 10:04`.',
  ),
  'implausible-date': entry(
    'Dates and times',
    'warning',
    'A date is before 1970, or more than a year after the day the archive describes.',
    'Check the year.',
  ),
  'past-midnight': entry(
    'Dates and times',
    'warning',
    'A timeline row without a date is earlier than the row above, so it was read as the next day.',
    'Add a date to the first row of each day.',
  ),
  'row-out-of-order': entry(
    'Dates and times',
    'warning',
    'A timeline row is earlier than the row above it.',
    'Sort the rows, or add a date to the first row of each day.',
  ),
} as const;

const labels = {
  'unknown-cause': entry(
    'Labels',
    'error',
    'The cause is not in the taxonomy.',
    'Use an id from the [label reference](labels.md).',
  ),
  'unknown-trigger': entry(
    'Labels',
    'error',
    'The trigger is not in the taxonomy.',
    'Use an id from the [label reference](labels.md).',
  ),
  'unknown-component': entry(
    'Labels',
    'error',
    'The component is not in the taxonomy.',
    'Use an id from the [label reference](labels.md), or add the component to `taxonomy.yaml`.',
  ),
  'unknown-detection': entry(
    'Labels',
    'error',
    'The detection is not in the taxonomy.',
    'Use an id from the [label reference](labels.md).',
  ),
  'repeated-label': entry('Labels', 'warning', 'The same label is listed twice.', 'Remove one of the two.'),
  'human-error-alone': entry(
    'Labels',
    'warning',
    '`human-error` is the only cause.',
    'Add what made the mistake easy, such as `missing-safeguard` or `process-gap`.',
  ),
} as const;

const body = {
  'body-too-long': entry(
    'Body',
    'error',
    'The text below the front matter is longer than 500 kB.',
    'Move logs and dumps to files of their own.',
  ),
  'too-many-entities': entry(
    'Body',
    'error',
    'The text has more than 5,000 HTML entities such as `&amp;`.',
    'Write the characters themselves.',
  ),
  'ineffective-internal-mark': entry(
    'Body',
    'warning',
    'A line says "(internal)" but hides nothing.',
    'Put "(internal)" at the end of a heading that starts its own line.',
  ),
  'unknown-action-status': entry(
    'Body',
    'warning',
    'The status of an action item is not understood.',
    'Use open, done or declined.',
  ),
} as const;

const references = {
  'duplicate-id': entry(
    'References',
    'error',
    'Two files have the same name, so they have the same id.',
    'Rename one of the files.',
  ),
  'unknown-incident': entry(
    'References',
    'error',
    'A field refers to an incident that does not exist.',
    'Use the file name of an incident, without `.md`.',
  ),
  'dead-link': entry(
    'References',
    'warning',
    'A link or a picture leads to no file of the archive. The page shows its text without a link.',
    'Correct the path, put the file there, or write a full address.',
  ),
  'unpublished-file': entry(
    'References',
    'warning',
    'A link or a picture leads to a file that is not published because of its type or size.',
    'Convert the file to a type that is published, or make it smaller.',
  ),
  'self-reference': entry('References', 'error', 'An incident lists itself as related.', 'Remove the entry.'),
  'repeated-reference': entry(
    'References',
    'error',
    'A related incident is listed twice.',
    'Remove one of the two.',
  ),
} as const;

const configuration = {
  'invalid-setting': entry(
    'Settings and taxonomy',
    'error',
    'A value in `archive.yaml` cannot be used.',
    'Write the value in the form the message shows.',
  ),
  'invalid-id': entry(
    'Settings and taxonomy',
    'error',
    'A new id contains characters other than lower-case letters, digits and hyphens.',
    'Use lower-case words joined by hyphens.',
  ),
  'unknown-id': entry(
    'Settings and taxonomy',
    'error',
    'An id in `taxonomy.yaml` is not in the taxonomy.',
    'Use an id from the [label reference](labels.md).',
  ),
  'built-in-component': entry(
    'Settings and taxonomy',
    'error',
    '`taxonomy.yaml` defines a component that is built in.',
    'Add other names for it under `aliases: components:` instead.',
  ),
  'component-cycle': entry(
    'Settings and taxonomy',
    'error',
    'A component is part of itself.',
    'Change `part-of` to a component further up.',
  ),
  'empty-topic': entry(
    'Settings and taxonomy',
    'error',
    'A topic matches no labels.',
    'Add at least one clause, such as `any: [{ components: [redis] }]`.',
  ),
} as const;

/** All diagnostics by id. Times in a timeline are only warnings, whatever their level here. */
export const diagnosticCatalog = {
  ...fileDiagnostics,
  ...frontMatterDiagnostics,
  ...times,
  ...labels,
  ...body,
  ...references,
  ...configuration,
} as const;

export type DiagnosticId = keyof typeof diagnosticCatalog;
