import { minutesBetween } from '../../model/time.js';
/** The spans of a postmortem in minutes; each absent when an end is missing, known only to the day, or before its start. */
export function measureDurations({ times }) {
    const { introduced, started, detected, mitigated, resolved } = times;
    return {
        latent: measureDuration(introduced, started),
        timeToDetect: measureDuration(started, detected),
        timeToMitigate: measureDuration(started, mitigated),
        timeToResolve: measureDuration(started, resolved),
        impact: measureDuration(started, mitigated ?? resolved),
    };
}
/** The span from one moment to another; undefined when either is missing or known only to the day, or when it is negative. */
function measureDuration(from, to) {
    if (from === undefined || to === undefined)
        return undefined;
    if (from.precision === 'day' || to.precision === 'day')
        return undefined;
    const minutes = minutesBetween(from.instant, to.instant);
    if (minutes < 0)
        return undefined;
    return {
        minutes,
        from,
        to,
        approximate: from.precision === 'approximate' || to.precision === 'approximate',
    };
}
