// Candidates: what the document says about when something was, each with its words, its line and its strength.
import { findTimes } from '../../ingest/time/time-text.js';
import { meaningOf } from '../structure/key-values.js';
import { addDays, dayOf, toReading } from './calendar.js';
/** Where candidates come from, most direct first. */
export const sources = ['field', 'marker', 'prose', 'row', 'log', 'lead-up'];
/** What keys and their values say. */
export function readFieldCandidates({ fields }, calendar) {
    let day;
    return fields.flatMap((field) => {
        const meaning = meaningOf(field.key);
        const [time] = findTimes(field.value);
        if (time === undefined || meaning === undefined)
            return [];
        const at = toReading({ ...time, line: field.line }, { ...calendar, day: day ?? calendar.day });
        if (at === undefined)
            return [];
        day = dayOf(at);
        const isSpan = meaning === 'date' || meaning === 'started' || meaning === 'duration';
        if (isSpan)
            return readSpanField(field, { meaning, time, at, calendar: { ...calendar, day } });
        const role = meaning === 'resolved' ? 'end' : roleOf(meaning);
        return role === undefined ? [] : [toFieldCandidate(field, role, at)];
    });
}
/** A key of the beginning, or of the whole: it may give both ends. */
function readSpanField(field, { meaning, time, at, calendar }) {
    const isSpan = time.clock !== undefined && time.until !== undefined;
    const isStart = meaning === 'started' || isSpan || (meaning === 'date' && time.clock !== undefined);
    // "Incident began at … and ended at …".
    const [, other] = findTimes(field.value);
    const between = other === undefined ? '' : field.value.slice(time.end, other.index);
    const isPair = meaning === 'started' && /\b(?:end|ended|until|resolved|till|to)\b|[–—→-]/i.test(between);
    const end = isSpan
        ? readEnd(time, { line: field.line, at, calendar })
        : isPair && other !== undefined
            ? toReading({ ...other, line: field.line }, calendar)
            : undefined;
    // A key that names the day may hold a clock time by the way.
    const strength = meaning === 'date' ? 'marker' : 'field';
    return [
        ...(isStart ? [toFieldCandidate(field, 'started', at, strength)] : []),
        ...(end === undefined ? [] : [toFieldCandidate(field, 'end', end, strength)]),
    ];
}
function toFieldCandidate({ key, value }, role, at, strength = 'field') {
    return { role, at, strength, quote: `${key}: ${value}`, source: 'field' };
}
function roleOf(meaning) {
    const roles = ['introduced', 'detected', 'acknowledged', 'announced', 'mitigated', 'published'];
    return roles.find((role) => role === meaning);
}
/** The later end of a span: without its own date it is on the same day, or on the next when the clock ran over. */
export function readEnd({ until, written, zone }, { line, at, calendar }) {
    if (until === undefined)
        return undefined;
    const time = { ...until, zone: until.zone ?? zone, written, line };
    const own = toReading(time, { ...calendar, day: dayOf(at) });
    if (own === undefined || own.instant >= at.instant || until.date !== undefined)
        return own;
    return toReading({ ...time, date: addDays(dayOf(at), 1) }, calendar);
}
