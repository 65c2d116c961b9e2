import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterAxes } from '../../src/analyse/records/filter-axes.ts';
import {
  countFacets,
  type Filter,
  filterRecords,
  formatFilter,
  isEmpty,
  nameFilterValue,
  narrowFilter,
  parseFilter,
} from '../../src/analyse/records/filter.ts';
import type { IncidentRecord } from '../../src/analyse/records/records.ts';
import { manyRecords } from '../charts/cases.ts';
import { aRecord, builtInNames } from './builders.ts';

const parse = (text: string): Filter => parseFilter(new URLSearchParams(text));
const idsLeft = (records: readonly IncidentRecord[], text: string): readonly string[] =>
  filterRecords(records, parse(text), builtInNames).map(({ id }) => id);

const idsOf = (records: readonly IncidentRecord[]): readonly string[] => records.map(({ id }) => id);

describe('parseFilter(params)', () => {
  test('reads days and values, several of one axis in code-unit order and each once', () => {
    expect(
      parse('cause=human-error&from=2021-02-01&cause=code-defect&cause=code-defect&to=2021-12-31'),
    ).toEqual({
      from: '2021-02-01',
      to: '2021-12-31',
      values: { cause: ['code-defect', 'human-error'] },
    });
  });

  test('reads parameters by their old names and writes the new ones', () => {
    const filter = parse('promise=prevent&action-type=detect');
    expect(filter.values).toEqual({ 'action-type': ['detect', 'prevent'] });
    expect(formatFilter(filter).toString()).toBe('action-type=detect&action-type=prevent');
  });

  test('reads how long the impact lasted and which facts must be known', () => {
    expect(parse('below=240&at-least=60&has=timeline&has=actions&has=nonsense')).toEqual({
      atLeast: 60,
      below: 240,
      has: ['timeline', 'actions'],
      values: {},
    });
    expect(formatFilter(parse('has=actions&below=240&at-least=60&at-least=x')).toString()).toBe(
      'at-least=60&below=240&has=actions',
    );
  });

  test.each([
    'at-least=',
    'below=-1',
    'has=',
    'q=redis&sort=newest',
    'from=yesterday&to=2021-13-45',
    'cause=',
    'from=2021-1-1',
  ])('ignores anything that is not a filter: %s', (text) => {
    expect(isEmpty(parse(text))).toBe(true);
  });

  test('keeps names of organizations with all their characters', () => {
    expect(parse(formatFilter({ values: { organization: ['A & B, Inc. ~ Co'] } }).toString()).values).toEqual(
      {
        organization: ['A & B, Inc. ~ Co'],
      },
    );
  });

  test('reads back what formatFilter wrote, and equal filters have equal addresses', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
    const filters = fc.record({ values: fc.dictionary(fc.constantFrom(...filterAxes), values) });
    fc.assert(
      fc.property(filters, (filter) => {
        const address = formatFilter(filter).toString();
        expect(formatFilter(parse(address)).toString()).toBe(address);
      }),
    );
  });
});

describe('filterRecords(records, filter, names)', () => {
  const records = [
    aRecord({
      id: 'redis',
      date: '2020-11-26',
      causes: ['code-defect', 'capacity-exhaustion'],
      components: ['redis'],
      impactMinutes: 897,
      severity: 'sev1',
      services: ['Mail'],
      actions: { open: 2, done: 0, declined: 0, unknown: 0 },
    }),
    aRecord({
      id: 'ci',
      date: '2022-06-20',
      causes: ['config-error'],
      components: ['ci'],
      impactMinutes: 0,
      topics: ['ci'],
      organization: 'Landbot',
    }),
    aRecord({ id: 'nothing', date: '1628-08-10' }),
    aRecord({ id: 'asked', date: '2021-01-01', causes: ['unknown'] }),
  ];

  test.each([
    ['no filter leaves everything', '', ['redis', 'ci', 'nothing', 'asked']],
    ['values of one axis are alternatives', 'cause=code-defect&cause=config-error', ['redis', 'ci']],
    ['all axes must match', 'cause=code-defect&component=ci', []],
    ['a component includes its children', 'component=data-store', ['redis']],
    ['a component includes its children at any depth', 'component=cache', ['redis']],
    ['a child is not its parent', 'component=memcached', []],
    ['unknown means investigated and not known', 'cause=unknown', ['asked']],
    ['unclassified means that nobody has looked yet', 'cause=unclassified', ['nothing']],
    ['both together are everything not known', 'cause=unclassified&cause=unknown', ['nothing', 'asked']],
    ['no component at fault', 'component=unclassified', ['nothing', 'asked']],
    ['the former name of no component still works', 'component=unknown', ['nothing', 'asked']],
    ['both of two causes', 'cause=capacity-exhaustion~code-defect', ['redis']],
    ['both of two causes, of which one is missing', 'cause=code-defect~human-error', []],
    ['the first day counts', 'from=2021-01-01', ['ci', 'asked']],
    ['the last day counts', 'to=2020-11-26', ['redis', 'nothing']],
    ['years before 1000 AD and after', 'year=1628', ['nothing']],
    ['a duration of zero is short, not unknown', 'duration=under-5-min', ['ci']],
    ['a band includes its lower end', 'duration=8-to-24-h', ['redis']],
    ['an unknown duration', 'duration=unknown', ['nothing', 'asked']],
    ['severity', 'severity=sev1&severity=sev2', ['redis']],
    ['no severity', 'severity=unknown', ['ci', 'nothing', 'asked']],
    ['an organization', 'organization=Landbot', ['ci']],
    ['a service', 'service=Mail', ['redis']],
    ['no known service', 'service=unknown', ['ci', 'nothing', 'asked']],
    ['a topic', 'topic=ci', ['ci']],
    ['a topic that does not match is not unknown', 'topic=unknown', []],
    ['open action items', 'actions=open', ['redis']],
    ['no action items', 'actions=none', ['ci', 'nothing', 'asked']],
    ['a value that no incident has', 'cause=sabotage', []],
  ])('%s', (_title, text, expected) => {
    expect(idsLeft(records, text)).toEqual(expected);
  });
});

const sample = manyRecords(300);
const chosen = (axis: (typeof filterAxes)[number]): fc.Arbitrary<readonly string[]> =>
  fc.subarray(
    countFacets(sample, { values: {} }, builtInNames)[axis].map(({ value }) => value),
    { minLength: 0, maxLength: 2 },
  );
const filters: fc.Arbitrary<Filter> = fc.record({
  from: fc.constantFrom(undefined, '2016-01-01', '2020-06-30'),
  values: fc.record({ cause: chosen('cause'), component: chosen('component'), severity: chosen('severity') }),
});

describe('countFacets(records, filter, names)', () => {
  test('a count is the number of incidents left with that value alone on its axis', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...filterAxes), (filter, axis) => {
        for (const { value, count } of countFacets(sample, filter, builtInNames)[axis]) {
          const alone = { ...filter, values: { ...filter.values, [axis]: [value] } };
          expect(filterRecords(sample, alone, builtInNames)).toHaveLength(count);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a chosen value stays in the list even with a count of 0', () => {
    const facets = countFacets(
      [aRecord()],
      parse('cause=human-error&cause=code-defect~process-gap'),
      builtInNames,
    );
    expect(facets.cause).toContainEqual({ value: 'human-error', count: 0 });
    expect(facets.cause).toContainEqual({ value: 'code-defect~process-gap', count: 0 });
  });
});

describe('narrowFilter(a, b)', () => {
  test('leaves exactly what both filters leave', () => {
    const causes = builtInNames.causes.map(({ id }) => id);
    const components = builtInNames.components.map(({ id }) => id);
    const mark = fc.record({ cause: fc.constantFrom(...causes), component: fc.constantFrom(...components) });
    fc.assert(
      fc.property(filters, mark, (filter, { cause, component }) => {
        const other = { from: '2018-01-01', values: { cause: [cause], component: [component] } };
        const both = filterRecords(filterRecords(sample, filter, builtInNames), other, builtInNames);
        expect(idsOf(filterRecords(sample, narrowFilter(filter, other), builtInNames))).toEqual(idsOf(both));
      }),
    );
  });
});

describe('nameFilterValue(axis, value, names)', () => {
  test.each([
    ['cause', 'code-defect~process-gap', 'Code defect and Process gap'],
    ['component', 'redis', 'Redis'],
    ['duration', '1-to-2-h', '1 to 2 h'],
    ['organization', 'A ~ B', 'A ~ B'],
    ['cause', 'gone', 'gone'],
  ] as const)('%s %s is %s', (axis, value, name) => {
    expect(nameFilterValue(axis, value, builtInNames)).toBe(name);
  });
});

describe('filterRecords(records, filter): lengths, facts and kinds', () => {
  const rows = [
    aRecord({ id: 'long', impactMinutes: 60, kind: 'near-miss' }),
    aRecord({ id: 'short', impactMinutes: 59, missing: ['actions'] }),
    aRecord({ id: 'unmeasured', missing: ['duration'] }),
  ];

  test.each([
    ['at-least=60', ['long']],
    ['below=60', ['short']],
    ['at-least=59&below=60', ['short']],
    ['has=actions', ['long', 'unmeasured']],
    ['has=actions&has=duration', ['long']],
    ['kind=near-miss', ['long']],
  ])('%s: %j', (text, expected) => {
    expect(idsLeft(rows, text)).toEqual(expected);
  });

  test('narrowing keeps the stricter bound and the facts of both', () => {
    const narrow = (a: string, b: string): string =>
      formatFilter(narrowFilter(parse(a), parse(b))).toString();
    expect(narrow('at-least=5&below=60&has=actions', 'at-least=15&below=90&has=cause')).toBe(
      'at-least=15&below=60&has=cause&has=actions',
    );
  });
});
