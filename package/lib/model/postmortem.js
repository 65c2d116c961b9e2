// The closed lists of front matter. Types, the schema, settings, filters and pages all derive from these.
export const kinds = ['incident', 'near-miss', 'maintenance', 'false-alarm'];
export const statuses = ['draft', 'review', 'final'];
/** Also the two editions of a site. */
export const visibilities = ['public', 'internal'];
/** Most severe first. */
export const severities = ['sev1', 'sev2', 'sev3', 'sev4'];
export const impactKinds = [
    'availability',
    'latency',
    'correctness',
    'durability',
    'security',
    'cost',
];
/** The moments of an incident in the order they usually come. */
export const timeNames = [
    'introduced',
    'started',
    'detected',
    'acknowledged',
    'announced',
    'mitigated',
    'resolved',
];
export const sectionKinds = [
    'summary',
    'impact',
    'timeline',
    'root-cause',
    'contributing-factors',
    'trigger',
    'detection',
    'resolution',
    'symptoms',
    'lessons',
    'went-well',
    'went-wrong',
    'lucky',
    'actions',
    'status-updates',
    'supporting',
    'other',
];
export const actionTypes = ['prevent', 'detect', 'mitigate', 'process'];
export const actionStatuses = ['open', 'done', 'declined', 'unknown'];
export const componentRoles = ['faulty', 'affected', 'involved'];
