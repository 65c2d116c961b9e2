import { formatClock, formatMinutes, minutesBetween, readWallTime, toInstant, toWallTime, } from '../../model/time.js';
import { formatMoment, linesOf, mayBeEqual } from '../durations/moment-order.js';
import { listSentences } from '../similarity/prose-sentences.js';
const about = String.raw `(?:about |around |approximately |approx\.? |~ ?)?`;
const clock = String.raw `(\d{1,2}):(\d{2})(?::\d{2})?(?!\d| ?[ap]\.?m\b)(?: ?(?:UTC|GMT|[A-Z]{3,4})\b)?`;
const spans = [
    new RegExp(String.raw `\bbetween ${about}${clock} and ${about}${clock}`, 'g'),
    new RegExp(String.raw `${clock} ?(?:to|until|till|–|-) ?${about}${clock}`, 'g'),
];
const startOnly = new RegExp(String.raw `\bfrom ${about}${clock}`, 'g');
const impactWords = /\b(?:outage|down|downtime|unavailab\w*|unreachable|offline|impact\w*|incident)\b/i;
/** Every distinct stretch that the summary and the impact sections name. */
export function listClockSpans(sections) {
    const found = listSentences(sections, ['summary', 'impact']).flatMap((sentence) => readSpans(sentence));
    const keyOf = ({ start, end }) => JSON.stringify([start, end]);
    return [...new Map(found.map((span) => [keyOf(span), span])).values()];
}
/** Minutes: two statements further apart than this speak of different things, such as the part of a service. */
const samePhase = 15;
/** The one stretch of the harm that differs from the known start or end; several are those of phases and say nothing. */
export function compareClockSpans({ sections, times, zone }) {
    const { started } = times;
    const [span, ...others] = listClockSpans(sections);
    if (span === undefined || others.length > 0 || started === undefined || started.precision === 'day')
        return [];
    const ends = [times.mitigated, times.resolved].flatMap((one) => one === undefined || one.precision === 'day' ? [] : [one]);
    const isEnd = ends.some((known) => meets(span, span.end, { known, zone }));
    const isStart = meets(span, span.start, { known: started, zone });
    // The same end, or a word of harm, tells that the sentence speaks of the whole incident.
    if (!isStart && (isEnd || impactWords.test(span.sentence.text)) && isNear(span, started, zone))
        return describe(span, span.start, { known: started, zone, id: 'two-starts', title: 'start' });
    const [end] = ends;
    if (end === undefined || namesClock(sections, end))
        return [];
    if (isStart && !isEnd && span.end !== undefined && impactWords.test(span.sentence.text))
        return describe(span, span.end, { known: end, zone, id: 'two-ends', title: 'end' });
    return [];
}
function isNear(span, known, zone) {
    return readingsOf(span, span.start, { known, zone }).some((moment) => Math.abs(minutesBetween(moment.instant, known.instant)) <= samePhase);
}
/** True when summary or impact name the moment, too: then the stretch is that of a part. */
function namesClock(sections, { instant, zone }) {
    const clockText = formatClock(instant, zone);
    return listSentences(sections, ['summary', 'impact']).some(({ text }) => text.includes(clockText));
}
/** True when the clock shows the known moment in any zone the author may have meant. */
function meets(span, read, { known, zone }) {
    return (read !== undefined && readingsOf(span, read, { known, zone }).some((moment) => mayBeEqual(moment, known)));
}
function describe(span, read, { known, zone, id, title }) {
    const [stated] = readingsOf(span, read, { known, zone });
    if (stated === undefined)
        return [];
    const { section } = span.sentence;
    const apart = formatMinutes(Math.abs(minutesBetween(stated.instant, known.instant)));
    const message = `The ${section} section has the ${title} at ${formatMoment(stated)}, ${apart} from the ${title} that the incident's times say (${formatMoment(known)}).`;
    return [{ id, message, lines: linesOf(span.sentence, known) }];
}
/** The clock on the day that brings it nearest to the known moment, in each zone it may be meant in. */
function readingsOf(span, read, { known, zone }) {
    const zones = span.isUtc ? ['UTC'] : [...new Set([known.zone, zone, 'UTC'])];
    return zones.flatMap((candidate) => {
        const { year, month, day } = toWallTime(known.instant, candidate);
        const wall = readWallTime({ year, month, day, ...read }, candidate);
        if (wall.kind !== 'instant')
            return [];
        const days = Math.round((known.instant - wall.instant) / 86_400_000);
        const instant = toInstant(wall.instant + days * 86_400_000);
        const written = `${read.hour}:${String(read.minute).padStart(2, '0')}`;
        return [{ instant, precision: known.precision, zone: candidate, written, line: span.sentence.line }];
    });
}
function readSpans(sentence) {
    const whole = spans.flatMap((pattern) => [...sentence.text.matchAll(pattern)]);
    const matches = whole.length > 0 ? whole : [...sentence.text.matchAll(startOnly)];
    return matches.map((match) => {
        const [startHour, startMinute, endHour, endMinute] = match.slice(1).map(Number);
        return {
            start: { hour: startHour ?? 0, minute: startMinute ?? 0 },
            end: endHour === undefined || endMinute === undefined ? undefined : { hour: endHour, minute: endMinute },
            isUtc: /\b(?:UTC|GMT)\b/.test(match[0]),
            sentence,
        };
    });
}
