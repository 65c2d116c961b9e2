import { countNoun } from '../../text/english.js';
export const incidentStrings = {
    kinds: {
        incident: undefined,
        'near-miss': 'Near miss',
        maintenance: 'Maintenance',
        'false-alarm': 'False alarm',
    },
    internal: 'Internal',
    contradictions: 'Contradictions',
    details: 'Details',
    times: 'Times',
    neighbors: 'Previous and next incident',
    unknown: 'unknown',
};
export const timeStrings = {
    introduced: 'Introduced',
    started: 'Started',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    announced: 'Announced',
    mitigated: 'Mitigated',
    resolved: 'Resolved',
};
/** The durations at the top of the page, each with its definition as a tooltip. */
export const durationStrings = {
    impact: ['Impact', 'From the start of the impact to its end'],
    detect: ['Time to detect', 'From the start of the impact until it was detected'],
    mitigate: ['Time to mitigate', 'From the start of the impact until users were no longer affected'],
    resolve: ['Time to resolve', 'From the start of the impact until the incident was closed'],
};
export const classificationStrings = {
    title: 'Classification',
    causes: 'Causes',
    trigger: 'Trigger',
    components: 'Components',
    detection: 'Detection',
    primary: 'primary',
    roles: { faulty: 'faulty', affected: 'affected', involved: 'involved' },
    origins: {
        author: 'by the author',
        inferred: 'read from the report',
        suggestion: 'suggestion, not counted',
    },
    none: 'Not classified',
    evidence: (count) => (count === 1 ? 'Show evidence' : `Show evidence (${count})`),
    line: (line) => `line ${line}`,
    rule: 'found by',
};
export const actionStrings = {
    title: (count) => countNoun(count, 'action item'),
    statuses: {
        open: 'open',
        done: 'done',
        declined: 'declined',
        unknown: 'status unknown',
    },
    due: (day) => `due ${day}`,
};
export const relatedStrings = {
    title: 'Similar incidents',
    none: 'No other incident in the archive is similar.',
    chain: (length) => `Recurrence chain of ${length}`,
};
export const sourceStrings = {
    title: 'Source',
    published: (day) => `published ${day}`,
    archived: 'archived copy',
    none: 'No source given.',
    json: 'JSON',
    edit: 'Edit',
};
