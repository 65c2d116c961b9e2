import { timeNames } from '../../model/postmortem.js';
import { fullMoment, spanOf } from '../fact-text.js';
import { durationStrings, timeStrings } from '../strings/incident-strings.js';
/** The durations that readers compare incidents by, in the order of an incident's life. */
export function durationsOf(incident) {
    const { impact, timeToDetect, timeToMitigate, timeToResolve } = incident.durations;
    return [
        toFact(durationStrings.impact, impact),
        toFact(durationStrings.detect, timeToDetect),
        toFact(durationStrings.mitigate, timeToMitigate),
        toFact(durationStrings.resolve, timeToResolve),
    ];
}
/** Every moment the author could have given, known or not. */
export function momentsOf(incident) {
    return timeNames.map((name) => {
        const moment = incident.postmortem.times[name];
        return {
            name: timeStrings[name],
            value: moment && fullMoment(moment),
            anchor: moment && anchorOfTime(name),
        };
    });
}
/** The id of the place that shows what a line of front matter says: one of the times, or all of them. */
export function anchorOfFrontMatter({ postmortem }, line) {
    const name = timeNames.find((one) => postmortem.times[one]?.line === line);
    return name === undefined ? 'times-title' : anchorOfTime(name);
}
function anchorOfTime(name) {
    return `time-${name}`;
}
/** Lines that evidence and contradictions point at. */
function evidenceLines(incident) {
    const { causes, trigger, components, detection, contradictions } = incident;
    const labels = [...causes, ...components, ...(trigger ? [trigger] : []), ...(detection ? [detection] : [])];
    return new Set([
        ...labels.flatMap((label) => label.evidence.map((evidence) => evidence.line)),
        ...contradictions.flatMap((contradiction) => contradiction.lines),
    ]);
}
/** What of an incident's body is marked, and what can be linked to. */
export function bodyOptions(incident) {
    return {
        evidenceLines: evidenceLines(incident),
        linkedLines: new Set(incident.postmortem.timeline.map((entry) => entry.line)),
    };
}
function toFact([name, note], duration) {
    return { name, value: duration && spanOf(duration), note };
}
/** The moment an incident is filed under, for `datetime` attributes: a day alone where only that is known. */
export function machineTime(moment) {
    const iso = new Date(moment.instant).toISOString();
    return moment.precision === 'day' ? iso.slice(0, 10) : iso;
}
