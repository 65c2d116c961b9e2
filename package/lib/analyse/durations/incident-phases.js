// Where the time of an incident goes: undetected, responding, recovery; only where its moments are known.
import { compareText } from '../../model/diagnostic.js';
import { startsAtAlert } from '../records/known-delay.js';
import { medianInterval, wilsonInterval, } from '../statistics/statistics.js';
/** The phases of all incidents that have them; a signal after the end of the impact counts as at its end. */
export function summarizePhases(records) {
    const rows = records
        .flatMap((record) => toPhases(record) ?? [])
        .sort((a, b) => b.record.at - a.record.at || compareText(a.record.id, b.record.id));
    const count = rows.filter(({ undetected, responding }) => undetected > responding).length;
    const estimate = (phase) => {
        const minutes = rows.flatMap((row) => row[phase] ?? []);
        const median = medianInterval(minutes);
        return median === undefined ? {} : { [phase]: { ...median, n: minutes.length } };
    };
    return {
        n: records.length,
        rows,
        startsAtAlert: records.filter(startsAtAlert).length,
        estimates: {
            ...estimate('latent'),
            ...estimate('undetected'),
            ...estimate('responding'),
            ...estimate('recovery'),
        },
        mostlyUndetected: { count, share: wilsonInterval(count, rows.length) },
    };
}
function toPhases(record) {
    const { latentMinutes, detectMinutes, impactMinutes, resolveMinutes } = record;
    if (detectMinutes === undefined || impactMinutes === undefined || startsAtAlert(record))
        return undefined;
    const undetected = Math.min(detectMinutes, impactMinutes);
    const recovery = resolveMinutes === undefined || resolveMinutes <= impactMinutes
        ? undefined
        : resolveMinutes - impactMinutes;
    return {
        record,
        latent: latentMinutes === undefined || latentMinutes === 0 ? undefined : latentMinutes,
        undetected,
        responding: impactMinutes - undetected,
        recovery,
    };
}
