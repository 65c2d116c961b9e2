import { formatMinutes } from '../../model/time.js';
import { measureDurations } from '../durations/durations.js';
import { linesOf } from '../durations/moment-order.js';
import { listClockSpans } from './stated-spans.js';
import { listSentences } from '../similarity/prose-sentences.js';
const subjectNames = ['impact', 'recovery', 'detection'];
const subjects = {
    impact: /\b(?:outage|outtage|down|downtime|unavailab\w*|not available|stuck|unreachable|inaccessible|offline|interrupt\w*|disrupt\w*|degrad\w*|lasted|lasting)\b/i,
    recovery: /\b(?:recover\w*|restor\w*|rollback|rolled back|brought back|back online|restarting)\b/i,
    detection: /\b(?:detect\w*|noticed?|before anyone)\b/i,
};
const titles = {
    impact: 'the impact',
    recovery: 'the recovery',
    detection: 'the detection',
};
/** A span that is set against a limit, repeated or counted from elsewhere is no duration of the incident. */
const anotherSpan = /\b(?:every|each|per|interval|time-?outs?|TTL|within|after|later|ago|before|retention|window|average|first|last|another|up to|at least|more than|some)\b/i;
/** Stated durations of the harm that the times refute, and of one thing that two sections state differently. */
export function compareStatedDurations(postmortem) {
    const statements = listStatements(postmortem);
    return [...compareWithTimes(postmortem, statements), ...compareSections(statements)];
}
/**
 * The harm must have lasted as long as the times say; several different statements, or several stretches of clock time,
 * are those of phases and say nothing. Anything else cannot have lasted longer than the whole.
 */
function compareWithTimes(postmortem, statements) {
    const { impact, timeToResolve } = measureDurations(postmortem);
    if (impact === undefined)
        return [];
    const ofImpact = statements.filter(({ subject }) => subject === 'impact');
    const [lone] = ofImpact;
    const inPhases = ofImpact.some((other) => lone && differ(other, lone)) || listClockSpans(postmortem.sections).length > 1;
    const known = [impact, ...(timeToResolve === undefined ? [] : [timeToResolve])];
    const wrong = lone !== undefined && !inPhases && known.every((span) => differ(lone, span)) ? [lone] : [];
    const tooLong = statements.filter((stated) => stated.subject !== 'impact' &&
        timeToResolve !== undefined &&
        known.every((span) => stated.minutes > span.minutes && differ(stated, span)));
    return [...wrong, ...tooLong].map((stated) => {
        const message = `The ${stated.section} section says “${stated.quote.trim()}” for ${titles[stated.subject]}, the times say ${formatMinutes(impact.minutes)} for the whole harm.`;
        return { id: 'stated-duration', message, lines: linesOf(stated, impact.from, impact.to) };
    });
}
function compareSections(statements) {
    return subjectNames.flatMap((name) => {
        const alike = statements.filter(({ subject }) => subject === name);
        const lone = alike.filter(({ section }) => alike.filter((other) => other.section === section).length === 1);
        const [first] = lone;
        const second = first && lone.find((other) => differ(first, other));
        if (first === undefined || second === undefined)
            return [];
        const message = `The duration of ${titles[first.subject]} is “${first.quote.trim()}” in the ${first.section} section and “${second.quote.trim()}” in the ${second.section} section.`;
        return [{ id: 'two-durations', message, lines: linesOf(first, second) }];
    });
}
function listStatements({ sections, statedDurations }) {
    const sentences = listSentences(sections, [...new Set(statedDurations.map(({ section }) => section))]);
    return statedDurations.flatMap((stated) => {
        const sentence = sentenceOf(stated, sentences);
        // "After 20 minutes it was back": counted from the event before, as long as the sentence begins with it.
        if (anotherSpan.test(sentence.replace(/^\W*after\b/i, '')))
            return [];
        const matched = subjectNames.filter((subject) => subjects[subject].test(sentence));
        const [subject] = matched;
        if (subject === undefined || matched.length > 1)
            return [];
        if (subject === 'impact' && stated.section !== 'summary' && stated.section !== 'impact')
            return [];
        return [{ ...stated, subject }];
    });
}
function sentenceOf({ quote, section, line }, sentences) {
    const near = sentences.filter((one) => one.section === section && one.text.includes(quote.replace(/\s+/g, ' ').trim()));
    return (near.findLast((one) => one.line <= line) ?? near[0])?.text ?? quote;
}
/** Spoken spans are rounded to their unit: whole days to half a day, whole hours to a quarter of an hour, minutes to one. */
function differ(a, b) {
    return Math.abs(a.minutes - b.minutes) > Math.max(leeway(a), leeway(b));
}
function leeway({ minutes, approximate }) {
    if (minutes >= 1440 && minutes % 1440 === 0)
        return 720;
    if (minutes >= 60 && minutes % 60 === 0)
        return 15;
    return approximate ? Math.max(1, minutes * 0.05) : 1;
}
