import { describe, expect, test } from 'vitest';
import { countActionItemCohorts } from '../../src/analyse/action-items/action-item-cohorts.ts';
import {
  actionItemAxes,
  filterActionItems,
  formatActionItemFilter,
  parseActionItemFilter,
} from '../../src/analyse/action-items/action-item-filter.ts';
import {
  type ActionItemRecord,
  toActionItemRecords,
} from '../../src/analyse/action-items/action-item-records.ts';
import { aMoment, anIncident, at, builtInNames } from './builders.ts';

function aRow(fields: Partial<ActionItemRecord> = {}): ActionItemRecord {
  return {
    incident: 'x',
    incidentTitle: 'X',
    since: '2022-01-01',
    components: [],
    title: 'Item',
    status: 'open',
    overdue: false,
    days: 10,
    ...fields,
  };
}

const parse = (query: string) => parseActionItemFilter(new URLSearchParams(query));
const leftBy = (rows: readonly ActionItemRecord[], query: string): readonly string[] =>
  filterActionItems(rows, parse(query), builtInNames).left.map(({ title }) => title);

describe('toActionItemRecords(incidents, options)', () => {
  test('makes one flat record per action item, with its incident, its days and its age', () => {
    const incident = anIncident({
      id: 'redis',
      title: 'Redis',
      organization: 'Yasoon',
      faulty: ['redis'],
      date: aMoment('2021-12-31T23:30'),
      actions: [
        {
          title: 'Limit',
          status: 'open',
          line: 1,
          due: aMoment('2022-02-01'),
          owner: 'ops',
          type: 'prevent',
        },
        { title: 'Alert', status: 'done', line: 2, completed: aMoment('2022-01-11') },
      ],
    });
    expect(toActionItemRecords([incident], { asOf: at('2022-03-01'), zone: 'Europe/Madrid' })).toMatchObject([
      {
        incident: 'redis',
        incidentTitle: 'Redis',
        organization: 'Yasoon',
        since: '2022-01-01',
        components: ['redis'],
        title: 'Limit',
        status: 'open',
        overdue: true,
        due: '2022-02-01',
        owner: 'ops',
        type: 'prevent',
        days: 59,
      },
      { title: 'Alert', completed: '2022-01-11', overdue: false, days: 10 },
    ]);
  });
});

test('toActionItemRecords(incidents, options): an item that ended on an unknown day has no age', () => {
  const actions = (['done', 'declined', 'unknown'] as const).map((status, line) => ({
    title: status,
    status,
    line,
  }));
  const rows = toActionItemRecords([anIncident({ date: aMoment('2021-01-01'), actions })], {
    asOf: at('2021-01-11'),
    zone: 'UTC',
  });
  expect(Object.fromEntries(rows.map(({ status, days }) => [status, days]))).toEqual({ unknown: 10 });
  expect(leftBy(rows, 'age=unknown')).toEqual(['done', 'declined']);
});

describe('filterActionItems(rows, filter, names)', () => {
  const rows = [
    aRow({ title: 'late', due: '2022-02-01', overdue: true, owner: 'ops', days: 400, components: ['redis'] }),
    aRow({ title: 'open', type: 'prevent', days: 29, since: '2022-05-01' }),
    aRow({ title: 'done', status: 'done', owner: 'ops', components: ['ci'] }),
  ];

  test.each([
    ['', ['late', 'open', 'done']],
    ['status=open', ['late', 'open']],
    ['status=overdue', ['late']],
    ['status=overdue&status=done', ['late', 'done']],
    ['state=open&status=done', ['late', 'open', 'done']],
    ['owner=ops', ['late', 'done']],
    ['owner=unknown', ['open']],
    ['owner=ops&status=done', ['done']],
    ['type=prevent', ['open']],
    ['component=data-store', ['late']],
    ['component=cache&component=delivery', ['late', 'done']],
    ['age=1-to-2-y', ['late']],
    ['age=under-30-d', ['open', 'done']],
    ['from=2022-02-01', ['open']],
    ['to=2022-02-01', ['late', 'done']],
    ['due-from=2022-02-01&due-to=2022-02-01', ['late']],
    ['due-from=2022-02-02', []],
    ['due-to=2022-01-31', []],
    ['from=yesterday&color=red', ['late', 'open', 'done']],
  ])('%s leaves %j', (query, titles) => {
    expect(leftBy(rows, query)).toEqual(titles);
  });

  test('counts what choosing a value would leave; chosen values stay with a count of 0', () => {
    const { facets } = filterActionItems(rows, parse('owner=ops&type=detect'), builtInNames);
    expect(facets.type).toEqual([
      { value: 'detect', name: 'Detect', count: 0 },
      { value: 'unknown', name: 'Unknown', count: 2 },
    ]);
    const chosen = filterActionItems(rows, parse('status=open'), builtInNames).facets;
    expect(chosen.status).toEqual([
      { value: 'open', name: 'Open', count: 2 },
      { value: 'overdue', name: 'Overdue', count: 1 },
      { value: 'done', name: 'Done', count: 1 },
    ]);
  });

  test('each facet counts what the filter with that value leaves', () => {
    for (const query of ['', 'status=open', 'owner=ops&component=redis']) {
      const { facets } = filterActionItems(rows, parse(query), builtInNames);
      for (const axis of actionItemAxes) {
        for (const { value, count } of facets[axis]) {
          const params = new URLSearchParams(query);
          params.delete(axis);
          params.append(axis, value);
          expect([axis, value, leftBy(rows, params.toString()).length]).toEqual([axis, value, count]);
        }
      }
    }
  });

  test('a filter written and read again is the same', () => {
    const query =
      'from=2022-01-01&to=2022-12-31&due-from=2022-02-01&due-to=2022-03-01&status=open&owner=a&owner=b&age=over-2-y';
    expect(formatActionItemFilter(parse(query)).toString()).toBe(query);
  });
});

describe('countActionItemCohorts(rows)', () => {
  test('counts by month, newest first, with the age of the oldest open item', () => {
    const { period, rows } = countActionItemCohorts([
      aRow({ since: '2022-01-05', days: 100 }),
      aRow({ since: '2022-01-25', days: 80, overdue: true }),
      aRow({ since: '2022-01-25', status: 'declined' }),
      aRow({ since: '2022-03-25', status: 'done' }),
      aRow({ since: '2022-03-25', status: 'unknown' }),
    ]);
    expect(period).toBe('month');
    expect(rows).toMatchObject([
      {
        name: 'March 2022',
        items: 2,
        statuses: { done: 1, open: 0, declined: 0, unknown: 1 },
        overdue: 0,
        oldest: undefined,
      },
      {
        name: 'January 2022',
        from: '2022-01-01',
        to: '2022-01-31',
        items: 3,
        statuses: { done: 0, open: 2, declined: 1, unknown: 0 },
        overdue: 1,
        oldest: 100,
      },
    ]);
  });

  test.each([
    [120, 'month'],
    [121, 'quarter'],
    [361, 'year'],
  ] as const)('%d months are counted by %s', (months, period) => {
    const rows = Array.from({ length: months }, (_, place) =>
      aRow({ since: new Date(Date.UTC(2000, place, 1)).toISOString().slice(0, 10) }),
    );
    expect(countActionItemCohorts(rows).period).toBe(period);
  });

  test('a date of 1628 is one row, without the empty years after it', () => {
    const { rows } = countActionItemCohorts([aRow({ since: '1628-08-10' }), aRow()]);
    expect(rows.map(({ name }) => name)).toEqual(['January 2022', 'August 1628']);
  });
});
