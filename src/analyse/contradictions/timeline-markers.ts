// Timeline rows that mark a start or an end, compared with the incident's times.
import type { Contradiction } from '../../model/incident.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import { formatMinutes, minutesBetween, type Moment } from '../../model/time.ts';
import { contradictionText } from './contradiction-text.ts';
import { formatMoment, isSurelyBefore, linesOf, mayBeEqual } from '../durations/moment-order.ts';

// Markers such as OUTAGE BEGINS, as Wikimedia and others write them, or the same words at the start of a row. Elsewhere in
// a row they must be in capitals, since "a second outage begins" is about something else.
const begins = [
  /^\W*(?:the )?(?:outage|incident|impact) (?:begins|began|starts|started)\b/i,
  /\b(?:OUTAGE|INCIDENT|IMPACT) (?:BEGINS|STARTS)\b|<START OF OUTAGE>/,
];
const impactEnds = [
  /^\W*(?:the )?(?:outage|impact) (?:ends|ended|is over|was over)\b/i,
  /\b(?:OUTAGE|IMPACT) (?:ENDS|OVER|MITIGATED)\b/,
];
const incidentEnds = [/^\W*(?:the )?incident (?:ends|ended|is over)\b/i, /\bINCIDENT ENDS\b/];
const resolvedNotice = [/\bstatus ?page\b.*\bresolved\b|\b(?:set|marked|declared) (?:to |as )?resolved\b/i];
const unfinished = /\b(?:not|un|partially|partly|nearly|almost)[ -]?resolved\b/i;

/** Rows that mark a start or an end at a different time than the incident's. */
export function compareMarkers({ timeline, times }: Postmortem): readonly Contradiction[] {
  const { introduced, started, mitigated, resolved } = times;
  const { timelineMarks } = contradictionText;
  const checks: readonly (readonly [readonly RegExp[], Moment | undefined, string, string])[] = [
    [begins, started, 'two-starts', timelineMarks.start],
    [impactEnds, mitigated ?? resolved, 'two-ends', timelineMarks.impactEnd],
    [incidentEnds, resolved ?? mitigated, 'two-ends', timelineMarks.incidentEnd],
    [resolvedNotice, resolved, 'two-ends', timelineMarks.resolved],
  ];
  return checks.flatMap(([markers, known, id, mark]) => {
    const row = timeline.find(
      ({ text }) => markers.some((marker) => marker.test(text)) && !unfinished.test(text),
    );
    // When the fault was there before the impact, some authors count the incident from it.
    if (row?.at === undefined || (id === 'two-starts' && introduced && mayBeEqual(row.at, introduced)))
      return [];
    return compareRow(row, known, { id, mark });
  });
}

function compareRow(
  row: TimelineEntry,
  known: Moment | undefined,
  { id, mark }: { readonly id: string; readonly mark: string },
): readonly Contradiction[] {
  if (row.at === undefined || known === undefined || mayBeEqual(row.at, known)) return [];
  const side = isSurelyBefore(row.at, known) ? 'earlier' : 'later';
  const apart = formatMinutes(Math.abs(minutesBetween(row.at.instant, known.instant)));
  const difference = contradictionText.apart(apart, side);
  const message = contradictionText.timeline(mark, formatMoment(row.at), difference, formatMoment(known));
  return [{ id, message, lines: linesOf(row, known) }];
}
