import { describe, expect, test } from 'vitest';
import { countByPeriod, summarizeArrivals } from '../../src/analyse/trends/arrivals.ts';
import { crossCausesAndComponents } from '../../src/analyse/trends/causes-by-component.ts';
import { countDetections } from '../../src/analyse/trends/detections.ts';
import { filterRecords } from '../../src/analyse/records/filter.ts';
import { summarizeDurations } from '../../src/analyse/durations/impact-durations.ts';
import { countByQuarter } from '../../src/analyse/trends/quarter-counts.ts';
import { periodAt, periodIndex, splitEarly } from '../../src/analyse/trends/trend-dates.ts';
import { manyRecords } from '../charts/cases.ts';
import { aRecord, at, builtInNames } from './builders.ts';

const onDays = (...days: readonly string[]) => days.map((date, place) => aRecord({ id: `${place}`, date }));
const quarterly = (perQuarter: readonly number[]) =>
  perQuarter.flatMap((count, quarter) => {
    const { from } = periodAt(periodIndex('2015-01-01', 'quarter') + quarter, 'quarter');
    return Array.from({ length: count }, (_, place) => aRecord({ id: `${from}-${place}`, date: from }));
  });

describe('periodAt(index, period)', () => {
  test.each([
    { date: '2020-02-29', period: 'month', name: 'February 2020', from: '2020-02-01', to: '2020-02-29' },
    { date: '2021-11-15', period: 'quarter', name: '2021 Q4', from: '2021-10-01', to: '2021-12-31' },
    { date: '1628-08-10', period: 'quarter', name: '1628 Q3', from: '1628-07-01', to: '1628-09-30' },
    { date: '0099-12-31', period: 'year', name: '99', from: '0099-01-01', to: '0099-12-31' },
  ] as const)('$date lies in the $period $name', ({ date, period, ...expected }) => {
    expect(periodAt(periodIndex(date, period), period)).toMatchObject(expected);
  });
});

describe('summarizeArrivals(records, asOf, filter)', () => {
  test("the axis ends with the filter's last day, so the time since then is not counted", () => {
    const records = onDays('2019-01-01', '2019-03-01');
    const filter = { to: '2019-12-31', values: {} };
    expect(summarizeArrivals(records, at('2026-01-01'), filter).end).toBe(at('2020-01-01'));
    expect(summarizeArrivals(records, at('2026-01-01')).end).toBe(at('2026-01-01'));
  });
});

describe('splitEarly(records, end)', () => {
  const end = at('2026-01-01');
  test.each([
    [
      'the Vasa, long before all others',
      ['1628-08-10', '2019-01-01', '2020-01-01', '2021-01-01'],
      ['1628-08-10'],
    ],
    ['nothing is unusual', ['2012-01-01', '2019-01-01', '2020-01-01', '2021-01-01'], []],
    ['of two, neither is split off', ['1628-08-10', '2021-01-01'], []],
  ])('%s', (_title, days, early) => {
    const split = splitEarly(onDays(...days), end);
    expect(split.early.map(({ date }) => date)).toEqual(early);
    expect(split.early.length + split.main.length).toBe(days.length);
  });
});

describe('countByQuarter(records, options)', () => {
  const options = { asOf: at('2019-12-31T12:00'), zone: 'UTC' };

  test('1 to 5 incidents a quarter are what a steady rate of 3 gives', () => {
    const facts = countByQuarter(
      quarterly([3, 1, 5, 3, 2, 4, 3, 3, 1, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
      options,
    );
    expect(facts.regimes).toMatchObject([{ rate: { value: 3 }, band: { low: 0, high: 7 } }]);
    expect(facts.smallestChange).toBeGreaterThan(1.5);
    expect(facts.rows.filter(({ outside }) => outside !== undefined)).toEqual([]);
  });

  test('a quarter outside the range is marked, and the current one is not judged', () => {
    const facts = countByQuarter(
      quarterly([2, 1, 2, 1, 3, 7, 1, 2, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, 40]),
      options,
    );
    expect(facts.rows.filter(({ outside }) => outside !== undefined)).toMatchObject([
      // At a rate of 34/19, P(X <= 5) = .989; for 19 quarters at once .9987 is needed, and P(X <= 6) = .9974.
      { name: '2016 Q2', count: 7, outside: 'above', rareAmongAll: false },
    ]);
    expect(facts.rows.at(-1)).toMatchObject({ name: '2019 Q4', count: 40, complete: false });
  });

  test('empty quarters count, up to the day the archive is as of', () => {
    const facts = countByQuarter(
      onDays('2018-01-05', '2018-01-06', '2018-01-07', '2018-02-01', '2018-02-02'),
      options,
    );
    expect(facts.rows.map(({ count }) => count)).toEqual([5, 0, 0, 0, 0, 0, 0, 0]);
    expect(facts.regimes[0]?.rate.value).toBeCloseTo(5 / 7);
  });

  test('no band is drawn where counts come in bursts', () => {
    const facts = countByQuarter(quarterly([5, 0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5, 0]), options);
    expect(facts.regimes).toMatchObject([{ band: undefined, total: 30 }]);
    expect(facts.regimes[0]?.dispersion?.p).toBeLessThan(0.001);
    expect(facts.rows.filter(({ outside }) => outside !== undefined)).toEqual([]);
  });

  test('a change of the rate has a date, a factor with an interval, and a range on either side', () => {
    const facts = countByQuarter(quarterly([1, 0, 1, 1, 0, 1, 1, 1, 6, 5, 7, 6, 4, 6, 7, 5, 6]), options);
    expect(facts.regimes).toMatchObject([
      { from: '2015 Q1', to: '2016 Q4', total: 6, band: { low: 0, high: 3 } },
      { from: '2017 Q1', to: '2019 Q3', total: 52, band: { low: 1, high: 9 } },
    ]);
    const [, later] = facts.regimes;
    expect(later?.change?.ratio).toBeCloseTo(52 / 11 / (6 / 8));
    expect(later?.change?.low).toBeGreaterThan(2);
    expect(facts.smallestChange).toBeUndefined();
  });

  test('three complete quarters are too few for a rate', () => {
    const facts = countByQuarter(onDays('2019-02-01', '2019-03-01'), options);
    expect(facts.regimes).toEqual([]);
    expect(facts.withheld).toBe('a rate needs 4 complete quarters, and there are 3');
  });

  test('four incidents are too few for a rate', () => {
    const facts = countByQuarter(quarterly([1, 1, 1, 1]), options);
    expect(facts.regimes).toEqual([]);
    expect(facts.withheld).toBe('a rate needs 5 incidents in complete quarters, and there are 4');
  });

  test("quarters cut by the filter's dates are not judged, and the dates set the range", () => {
    const filter = { from: '2017-02-01', to: '2018-12-31', values: {} };
    const { rows } = countByQuarter(onDays('2017-05-01'), { ...options, filter });
    expect(rows.map(({ name, complete }) => `${name} ${complete}`).slice(0, 2)).toEqual([
      '2017 Q1 false',
      '2017 Q2 true',
    ]);
    expect(rows.at(-1)).toMatchObject({ name: '2018 Q4', complete: true });
    expect(rows[0]?.filter).toEqual({ from: '2017-02-01', to: '2017-03-31', values: {} });
  });

  test('more than twenty years are counted by year', () => {
    expect(countByQuarter(onDays('1990-01-01', '2019-01-01'), options)).toMatchObject({
      period: 'year',
      n: 2,
    });
  });

  test('an empty archive and one from the future can be counted', () => {
    expect(countByQuarter([], options).rows).toEqual([]);
    expect(countByQuarter(onDays('2031-01-01'), options).rows.at(-1)).toMatchObject({
      name: '2031 Q1',
      count: 1,
    });
  });
});

describe('crossCausesAndComponents(records, names)', () => {
  test('an incident counts in each of its cells, and once in each margin', () => {
    const records = [
      aRecord({
        id: 'a',
        causes: ['code-defect', 'process-gap'],
        components: ['redis', 'relational-db', 'ci'],
      }),
      aRecord({ id: 'b', causes: [], components: ['redis'] }),
      aRecord({ id: 'c', causes: ['unknown'], components: [] }),
    ];
    const facts = crossCausesAndComponents(records, builtInNames);
    expect(facts.columns.map(({ id, count }) => [id, count])).toEqual([
      ['data-store', 2],
      ['delivery', 1],
      ['unclassified', 1],
    ]);
    expect(facts.rows.map(({ id, count, cells }) => [id, count, cells.map((cell) => cell.count)])).toEqual([
      ['code-defect', 1, [1, 1, 0]],
      ['process-gap', 1, [1, 1, 0]],
      ['unknown', 1, [0, 0, 1]],
      ['unclassified', 1, [1, 0, 0]],
    ]);
    expect(facts).toMatchObject({
      n: 3,
      missingRow: { unknown: 1, unclassified: 1 },
      missingColumn: { unknown: 0, unclassified: 1 },
      within: undefined,
    });
  });

  test('shows the parts of a component when all incidents lie below it', () => {
    const records = [
      aRecord({ components: ['redis'] }),
      aRecord({ id: 'b', components: ['relational-db'] }),
      aRecord({ id: 'c' }),
    ];
    const facts = crossCausesAndComponents(records, builtInNames);
    expect(facts.within).toBe('data-store');
    expect(facts.columns.map(({ id }) => id)).toEqual(['relational-db', 'cache', 'unclassified']);
  });
});

describe('summarizeDurations(records)', () => {
  const lasting = (...minutes: readonly (number | undefined)[]) =>
    minutes.map((impactMinutes, place) => aRecord({ id: `${place}`, impactMinutes }));

  test('gives no median under six known durations', () => {
    const facts = summarizeDurations(lasting(5, 10, 20, 40, 80, undefined));
    expect(facts).toMatchObject({ n: 6, unknown: 1, estimate: undefined });
  });

  test('gives median and interval from six on, whatever the longest is', () => {
    expect(summarizeDurations(lasting(5, 10, 20, 40, 80, 853_920)).estimate).toEqual({
      median: 30,
      low: 5,
      high: 853_920,
    });
  });
});

describe('countDetections(records, names)', () => {
  const methods = ['customer-report', 'customer-report', 'third-party-report', 'automated-alert', 'unknown'];
  const countTimes = (times: number) =>
    countDetections(
      Array.from({ length: times }, (_, round) =>
        methods.map((detection, place) => aRecord({ id: `${round}-${place}`, detection })),
      ).flat(),
      builtInNames,
    );
  const sharesOf = ({ rows }: ReturnType<typeof countTimes>) =>
    rows.map(({ name, count, share }) => [name, count, share?.value]);

  test('shares are of the known ones; the unknown have a row and no share', () => {
    const facts = countTimes(3);
    expect(sharesOf(facts)).toEqual([
      ['Customer report', 6, 0.5],
      ['Automated alert', 3, 0.25],
      ['Third party report', 3, 0.25],
      ['Unknown', 3, undefined],
    ]);
    expect(facts).toMatchObject({ n: 15, unknown: 3, outside: { count: 9 } });
  });

  test('under ten known ones there are only counts', () => {
    expect(sharesOf(countTimes(2)).map(([, , share]) => share)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('every mark of every chart', () => {
  const all = manyRecords(400);
  const base = {
    from: '2016-02-03',
    to: '2024-10-10',
    values: { cause: ['code-defect', 'config-error'], component: ['data-store'] },
  };
  const records = filterRecords(all, base, builtInNames);
  const asOf = at('2026-01-01');
  const marks = [
    ...countByPeriod(summarizeArrivals(records, asOf, base), 'month'),
    ...countByQuarter(records, { asOf, zone: 'UTC', filter: base }).rows,
    ...crossCausesAndComponents(records, builtInNames, base).rows.flatMap((row) => [row, ...row.cells]),
    ...crossCausesAndComponents(records, builtInNames, base).columns,
    ...summarizeDurations(records, base).bands,
    ...countDetections(records, builtInNames, base).rows,
  ];

  test('counts what its filter selects from the whole archive, under the filter of the page', () => {
    expect(records.length).toBeGreaterThan(50);
    for (const { count, filter } of marks) {
      const selected = filterRecords(all, filter, builtInNames);
      expect([count, JSON.stringify(filter)]).toEqual([selected.length, JSON.stringify(filter)]);
    }
  });
});
