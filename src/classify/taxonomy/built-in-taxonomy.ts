// The built-in taxonomy, and a team's own words over it.
import type { Axis, Taxonomy, TaxonomyAdditions, TaxonomyValue, Topic } from '../../model/taxonomy.ts';
import { causes } from './causes.ts';
import { components } from './components.ts';
import { detections } from './detection-methods.ts';
import { triggers } from './triggers.ts';

const topics: readonly Topic[] = [
  {
    id: 'redis',
    name: 'Redis',
    definition: 'Incidents in which Redis was faulty or affected.',
    clauses: [{ components: ['redis'] }],
  },
  {
    id: 'ci',
    name: 'CI',
    definition: 'Incidents in which a build, a test run or a pipeline was faulty or affected.',
    clauses: [{ components: ['ci'] }],
  },
  {
    id: 'db-failover',
    name: 'DB failover',
    definition:
      'Incidents with replication, promotion or quorum while a database moved from one machine to another.',
    clauses: [
      { components: ['db-failover'] },
      { components: ['relational-db', 'nosql-db', 'cache'], causes: ['failover-failure'] },
      { components: ['relational-db', 'nosql-db', 'cache'], triggers: ['failover-event'] },
    ],
  },
  {
    id: 'human-error',
    name: 'Human error',
    definition: 'Incidents whose postmortem names a mistake, along with what made it easy to make.',
    clauses: [{ causes: ['human-error'] }],
  },
];

/** The taxonomy that ships with the product; a team adds to it in `content/taxonomy.yaml`. */
export const builtInTaxonomy: Taxonomy = { causes, triggers, components, detections, topics, phrases: [] };

/**
 * The taxonomy with a team's components, topics, aliases and phrases; a topic of the same id replaces the built-in one.
 */
export function extendTaxonomy(taxonomy: Taxonomy, additions: TaxonomyAdditions): Taxonomy {
  const own = new Set(additions.topics.map(({ id }) => id));
  const withAliases = <Value extends TaxonomyValue>(axis: Axis, values: readonly Value[]): readonly Value[] =>
    values.map((value) => {
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
