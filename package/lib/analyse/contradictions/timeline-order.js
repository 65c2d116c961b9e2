import { formatMoment, isSurelyBefore, linesOf } from '../durations/moment-order.js';
/** Work goes on after the end; only rows that still speak of harm, or of its end, belong before it. */
const stillImpact = /\b(?:outage|down|unavailab\w*|unreachable|errors?|fail(?:s|ed|ing|ures?)?|degrad\w*|recover\w*|restored|normal|mitigat\w*)\b/i;
const aftermath = /\b(?:post-?mortems?|retrospectives?|reviews?|publish\w*|report\w*|blog|analysis|findings|follow-?ups?)\b/i;
/** Rows earlier than the row before them, and rows later than `resolved` that still speak of harm. */
export function checkTimelineOrder({ timeline, times }) {
    const rows = timeline.filter(isTimed);
    return [...findSteps(rows), ...findLateRows(rows, times.resolved)];
}
function isTimed(entry) {
    return entry.at !== undefined;
}
function findSteps(rows) {
    const pairs = rows.slice(1).map((row, place) => [rows[place] ?? row, row]);
    const back = pairs.filter(([before, row]) => isSurelyBefore(row.at, before.at));
    const forth = pairs.filter(([before, row]) => isSurelyBefore(before.at, row.at));
    // A list that mostly runs backwards is written newest first, as status pages are: then the steps forth stand out.
    const newestFirst = back.length > forth.length;
    return (newestFirst ? forth : back).map(([before, row]) => ({
        id: 'timeline-out-of-order',
        message: `The timeline steps ${newestFirst ? 'forward' : 'back'}: the row at ${formatMoment(row.at)} stands after the one at ${formatMoment(before.at)}.`,
        lines: linesOf(before, row),
    }));
}
function findLateRows(rows, resolved) {
    if (resolved === undefined)
        return [];
    const late = rows.filter(({ at, text }) => isSurelyBefore(resolved, at) && stillImpact.test(text) && !aftermath.test(text));
    const [first] = late;
    if (first === undefined)
        return [];
    const others = late.length === 1
        ? 'A timeline row that speaks of harm or recovery is'
        : `${late.length} timeline rows that speak of harm or recovery are`;
    return [
        {
            id: 'timeline-after-resolved',
            message: `${others} later than resolved (${formatMoment(resolved)}); the first is at ${formatMoment(first.at)}.`,
            lines: linesOf(resolved, ...late),
        },
    ];
}
