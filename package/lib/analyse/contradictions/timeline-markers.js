import { formatMinutes, minutesBetween } from '../../model/time.js';
import { formatMoment, isSurelyBefore, linesOf, mayBeEqual } from '../durations/moment-order.js';
// Markers as Wikimedia and others write them, OUTAGE BEGINS, or a row that opens with the same statement. Elsewhere in a
// row the words must be shouted: "a second outage begins" is another matter.
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
/** Rows that mark a start or an end at another time than the incident's. */
export function compareMarkers({ timeline, times }) {
    const { introduced, started, mitigated, resolved } = times;
    const checks = [
        [begins, started, 'two-starts', 'lets the incident begin at'],
        [impactEnds, mitigated ?? resolved, 'two-ends', 'lets the harm end at'],
        [incidentEnds, resolved ?? mitigated, 'two-ends', 'lets the incident end at'],
        [resolvedNotice, resolved, 'two-ends', 'has it declared resolved at'],
    ];
    return checks.flatMap(([markers, known, id, says]) => {
        const row = timeline.find(({ text }) => markers.some((marker) => marker.test(text)) && !unfinished.test(text));
        // Where the fault came before the harm, some count the incident from there.
        if (row?.at === undefined || (id === 'two-starts' && introduced && mayBeEqual(row.at, introduced)))
            return [];
        return compareRow(row, known, { id, says });
    });
}
function compareRow(row, known, { id, says }) {
    if (row.at === undefined || known === undefined || mayBeEqual(row.at, known))
        return [];
    const side = isSurelyBefore(row.at, known) ? 'earlier' : 'later';
    const apart = formatMinutes(Math.abs(minutesBetween(row.at.instant, known.instant)));
    const message = `The timeline ${says} ${formatMoment(row.at)}, ${apart} ${side} than the incident's times say (${formatMoment(known)}).`;
    return [{ id, message, lines: linesOf(row, known) }];
}
