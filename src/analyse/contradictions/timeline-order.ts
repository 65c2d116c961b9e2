// Timeline rows that are out of order, or later than the end of the incident.
import type { Contradiction } from '../../model/incident.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import type { Moment } from '../../model/time.ts';
import { contradictionText } from './contradiction-text.ts';
import { formatMoment, isSurelyBefore, linesOf } from '../durations/moment-order.ts';
import { joinPatterns } from '../../text/join-patterns.ts';

type TimedEntry = TimelineEntry & { readonly at: Moment };

/** Work continues after the end, so only rows about impact or recovery must be before it. */
const stillImpact = joinPatterns(
  [
    /outage|down|unavailab\w*|unreachable|errors?|fail(?:s|ed|ing|ures?)?|degrad\w*|recover\w*|restored/,
    /normal|mitigat\w*/,
  ],
  { before: /\b/, after: /\b/, flags: 'i' },
);
const aftermath =
  /\b(?:post-?mortems?|retrospectives?|reviews?|publish\w*|report\w*|blog|analysis|findings|follow-?ups?)\b/i;

/** Rows earlier than the row before them, and rows later than `resolved` that are about impact or recovery. */
export function checkTimelineOrder({ timeline, times }: Postmortem): readonly Contradiction[] {
  const rows = timeline.filter(isTimed);
  return [...findSteps(rows), ...findLateRows(rows, times.resolved)];
}

function isTimed(entry: TimelineEntry): entry is TimedEntry {
  return entry.at !== undefined;
}

function findSteps(rows: readonly TimedEntry[]): readonly Contradiction[] {
  const pairs = rows.slice(1).map((row, place) => [rows[place] ?? row, row] as const);
  const back = pairs.filter(([before, row]) => isSurelyBefore(row.at, before.at));
  const forth = pairs.filter(([before, row]) => isSurelyBefore(before.at, row.at));
  // A timeline that mostly runs backward is newest first, like a status page, so its forward steps are out of order.
  const newestFirst = back.length > forth.length;
  return (newestFirst ? forth : back).map(([before, row]) => ({
    id: 'timeline-out-of-order',
    message: contradictionText.outOfOrder(
      newestFirst ? 'forward' : 'back',
      formatMoment(row.at),
      formatMoment(before.at),
    ),
    lines: linesOf(before, row),
  }));
}

function findLateRows(rows: readonly TimedEntry[], resolved: Moment | undefined): readonly Contradiction[] {
  if (resolved === undefined) return [];
  const late = rows.filter(
    ({ at, text }) => isSurelyBefore(resolved, at) && stillImpact.test(text) && !aftermath.test(text),
  );
  const [first] = late;
  if (first === undefined) return [];
  return [
    {
      id: 'timeline-after-resolved',
      message: contradictionText.afterResolved(late.length, formatMoment(resolved), formatMoment(first.at)),
      lines: linesOf(resolved, ...late),
    },
  ];
}
