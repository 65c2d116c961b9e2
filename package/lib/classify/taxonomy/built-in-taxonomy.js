import { causes } from './causes.js';
import { components } from './components.js';
import { detections, triggers } from './triggers.js';
const topics = [
    {
        id: 'redis',
        name: 'Redis',
        definition: 'Incidents in which Redis was at fault or suffered.',
        clauses: [{ components: ['redis'] }],
    },
    {
        id: 'ci',
        name: 'CI',
        definition: 'Incidents in which a build, a test run or a pipeline was at fault or suffered.',
        clauses: [{ components: ['ci'] }],
    },
    {
        id: 'db-failover',
        name: 'DB failover',
        definition: 'Incidents around switching a database from one machine to another: replication, promotion, quorum.',
        clauses: [
            { components: ['db-failover'] },
            { components: ['relational-db', 'nosql-db', 'cache'], causes: ['failover-failure'] },
            { components: ['relational-db', 'nosql-db', 'cache'], triggers: ['failover-event'] },
        ],
    },
    {
        id: 'human-error',
        name: 'Human error',
        definition: 'Incidents whose postmortem names a slip or mistake, always with what made it easy.',
        clauses: [{ causes: ['human-error'] }],
    },
];
/** What ships with the product; a team adds to it in `content/taxonomy.yaml`. */
export const builtInTaxonomy = { causes, triggers, components, detections, topics, phrases: [] };
/** The taxonomy with a team's components, topics, aliases and phrases; a topic of the same id replaces the built-in one. */
export function extendTaxonomy(taxonomy, additions) {
    const own = new Set(additions.topics.map(({ id }) => id));
    const withAliases = (axis, values) => values.map((value) => {
        const more = additions.aliases.filter((one) => one.axis === axis && one.id === value.id);
        return more.length === 0
            ? value
            : { ...value, aliases: [...value.aliases, ...more.map(({ alias }) => alias)] };
    });
    return {
        causes: withAliases('causes', taxonomy.causes),
        triggers: withAliases('triggers', taxonomy.triggers),
        components: withAliases('components', [...taxonomy.components, ...additions.components]),
        detections: withAliases('detections', taxonomy.detections),
        topics: [...taxonomy.topics.filter(({ id }) => !own.has(id)), ...additions.topics],
        phrases: [...taxonomy.phrases, ...additions.phrases],
    };
}
