// A small archive: incidents to filter, and the values a query may name.
import { countFacets, noFilter } from '../../src/analyse/records/filter.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import type { QueryVocabulary } from '../../src/search/query/query-fields.ts';
import { aRecord, builtInNames } from '../analyse/builders.ts';

export const records: readonly IncidentRecord[] = [
  aRecord({
    id: 'cache',
    date: '2022-03-01',
    organization: 'Stack Exchange',
    severity: 'sev1',
    causes: ['capacity-exhaustion'],
    components: ['redis'],
    services: ['checkout'],
    impactMinutes: 90,
    actions: { open: 2, done: 0, declined: 0, unknown: 0 },
  }),
  aRecord({
    id: 'dns',
    date: '2021-06-15',
    organization: 'GitHub',
    severity: 'sev2',
    causes: ['code-defect'],
    components: ['dns'],
    services: ['login'],
    impactMinutes: 12,
    missing: ['actions', 'timeline'],
    kind: 'near-miss',
  }),
  aRecord({ id: 'bare', date: '2019-01-31', organization: 'GitHub', missing: ['actions'] }),
];

export const vocabulary: QueryVocabulary = {
  names: builtInNames,
  facets: countFacets(records, noFilter, builtInNames),
  aliases: new Map([
    ['redict', ['component:redis']],
    ['fat finger', ['cause:human-error']],
  ]),
};
