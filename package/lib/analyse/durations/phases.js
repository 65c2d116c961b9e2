import { minutesBetween } from '../../model/time.js';
/**
 * Phases in time order without overlaps; gaps where a moment is unknown, known only to the day, or contradictory.
 * The harm runs to `mitigated`, or to `resolved` where nothing says when it ended.
 */
export function listPhases({ times }) {
    const { introduced, started, detected, mitigated, resolved } = times;
    const end = mitigated ?? resolved;
    const responding = detected !== undefined && end !== undefined && detected.instant > end.instant ? end : detected;
    return [
        createPhase('latent', introduced, started),
        createPhase('undetected', started, responding),
        responding === undefined
            ? createPhase('impact', started, end)
            : createPhase('responding', responding, end),
        createPhase('recovery', mitigated, resolved),
    ].filter((phase) => phase !== undefined);
}
function createPhase(name, from, to) {
    if (from === undefined || to === undefined || from.precision === 'day' || to.precision === 'day')
        return undefined;
    const minutes = minutesBetween(from.instant, to.instant);
    return minutes > 0 ? { name, minutes, from, to } : undefined;
}
