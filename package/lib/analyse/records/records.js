import { componentLine } from '../../model/taxonomy.js';
import { formatDate } from '../../model/time.js';
import { componentsWithRole, countedId, isCounted, knownOrUnknown } from './counted-labels.js';
import { listMissingFacts } from '../trends/missing-facts.js';
import { findFix } from '../fix/find-fix.js';
import { readWeekHour } from '../trends/hour-of-week.js';
export { componentsWithRole, isCounted } from './counted-labels.js';
/** The names of the taxonomy's values, without definitions and aliases. */
export function toAxisNames(taxonomy) {
    const toName = ({ id, name }) => ({ id, name });
    return {
        causes: taxonomy.causes.map(toName),
        triggers: taxonomy.triggers.map(toName),
        components: taxonomy.components.map(({ id, name, parent }) => ({ id, name, parent })),
        detections: taxonomy.detections.map(toName),
        topics: taxonomy.topics.map(toName),
    };
}
/** The rows of an archive, in its order. */
export function toRecords({ incidents, taxonomy, settings, }) {
    return incidents.map((incident) => toRecord(incident, taxonomy, settings.timezone));
}
/** The row of an incident; `zone` decides on which day it falls. */
export function toRecord(incident, taxonomy, zone) {
    const { postmortem, durations } = incident;
    const { date } = postmortem;
    return {
        id: incident.id,
        title: postmortem.title,
        summary: postmortem.summary,
        organization: postmortem.organization,
        date: formatDate(date.instant, date.precision === 'day' ? date.zone : zone),
        at: date.instant,
        datePrecision: date.precision,
        kind: postmortem.kind,
        severity: postmortem.severity,
        ...countedLabels(incident),
        services: postmortem.services,
        tags: postmortem.tags,
        topics: topicsOf(incident, taxonomy),
        impactMinutes: durations.impact?.minutes,
        detectMinutes: durations.timeToDetect?.minutes,
        resolveMinutes: durations.timeToResolve?.minutes,
        latentMinutes: durations.latent?.minutes,
        weekHour: readWeekHour(incident, zone),
        missing: listMissingFacts(incident, zone),
        resolved: findFix(postmortem)?.summary?.text,
        actions: countActions(postmortem),
        actionTypes: countActionsByType(postmortem),
    };
}
function countedLabels({ causes, components, trigger, detection }) {
    const counted = causes.filter(isCounted);
    const primaryFirst = [...counted.filter((one) => one.primary), ...counted.filter((one) => !one.primary)];
    return {
        causes: knownOrUnknown(primaryFirst.map(({ id }) => id)),
        components: componentsWithRole(components, 'faulty'),
        affected: componentsWithRole(components, 'affected'),
        trigger: countedId(trigger),
        detection: countedId(detection),
    };
}
function topicsOf(incident, taxonomy) {
    const causes = incident.causes.filter(isCounted).map(({ id }) => id);
    const triggers = incident.trigger !== undefined && isCounted(incident.trigger) ? [incident.trigger.id] : [];
    const components = incident.components
        .filter((one) => isCounted(one) && one.role !== 'involved')
        .flatMap(({ id }) => componentLine(taxonomy, id));
    const anyOf = (wanted, present) => wanted === undefined || wanted.some((id) => present.includes(id));
    const holds = (clause) => anyOf(clause.causes, causes) && anyOf(clause.triggers, triggers) && anyOf(clause.components, components);
    return taxonomy.topics.filter((topic) => topic.clauses.some(holds)).map(({ id }) => id);
}
function countActions({ actions }) {
    const counts = { open: 0, done: 0, declined: 0, unknown: 0 };
    for (const action of actions)
        counts[action.status] += 1;
    return counts;
}
function countActionsByType({ actions }) {
    if (actions.length === 0)
        return undefined;
    const counts = {};
    for (const { type = 'other', status } of actions) {
        const own = (counts[type] ??= {});
        own[status] = (own[status] ?? 0) + 1;
    }
    return counts;
}
