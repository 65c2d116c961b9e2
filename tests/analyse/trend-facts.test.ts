import { describe, expect, test } from 'vitest';
import { countActionItemsByQuarter } from '../../src/analyse/action-items/action-item-cohorts.ts';
import {
  placeRecurrences,
  readRecurrences,
  summarizeRecurrenceRate,
} from '../../src/analyse/trends/recurrence-rate.ts';
import { combineCauses } from '../../src/analyse/trends/cause-combinations.ts';
import { crossTriggersAndCauses } from '../../src/analyse/trends/triggers-by-cause.ts';
import { countKnownFacts } from '../../src/analyse/trends/completeness.ts';
import { listMissingFacts, measureCompleteness } from '../../src/analyse/trends/missing-facts.ts';
import { crossDetectionsAndSeverities } from '../../src/analyse/trends/detections-by-severity.ts';
import { filterRecords, formatFilter, narrowFilter, parseFilter } from '../../src/analyse/records/filter.ts';
import { measureDetectionDelays } from '../../src/analyse/durations/detection-delays.ts';
import { groupByCause } from '../../src/analyse/durations/durations-by-cause.ts';
import { groupBySeverity } from '../../src/analyse/durations/durations-by-severity.ts';
import { summarizePhases } from '../../src/analyse/durations/incident-phases.ts';
import { measureTimeBetweenIncidents } from '../../src/analyse/trends/time-between-incidents.ts';
import { countWeekHours } from '../../src/analyse/trends/week-hours.ts';
import { bandOfHour, nameWeekHour, readWeekHour } from '../../src/analyse/trends/hour-of-week.ts';
import { manyRecords } from '../charts/cases.ts';
import { toInstant } from '../../src/model/time.ts';
import { aMoment, anIncident, aRecord, at, builtInNames } from './builders.ts';

const onDays = (...days: readonly string[]) => days.map((date, place) => aRecord({ id: `${place}`, date }));
const asOf = at('2026-01-01');

describe('readWeekHour(incident, zone)', () => {
  const started = (text: string, zone = 'UTC') =>
    anIncident({ zone, times: { started: aMoment(text) }, date: aMoment(text) });

  // 2024-03-10T10:30Z is a Sunday; New York is at 06:30, an hour after its clock went forward.
  test.each([
    ['2024-03-10T10:30', 'UTC', 'America/New_York', 'sun-06'],
    ['2024-03-10T10:30', 'Asia/Tokyo', 'UTC', 'sun-19'],
    ['2024-03-10T10:30', 'Asia/Tokyo', 'America/New_York', 'sun-06'],
    ['2024-03-11T03:59', 'UTC', 'America/New_York', 'sun-23'],
  ])('%s in a document of %s, an archive of %s: %s', (text, zone, archiveZone, expected) => {
    expect(nameWeekHour(readWeekHour(started(text, zone), archiveZone) ?? -1)).toBe(expected);
  });

  test('UTC is not a local time, and a day without a time has no hour', () => {
    expect(readWeekHour(started('2024-03-10T10:30'), 'UTC')).toBeUndefined();
    expect(readWeekHour(started('2024-03-10', 'Asia/Tokyo'), 'Asia/Tokyo')).toBeUndefined();
  });
});

describe('countWeekHours(records)', () => {
  // PagerDuty, "Cutting through the noise": Mon-Fri 08-18 business; 18-22 and weekends off; 22-08 sleep.
  test.each([
    [0, 'sleep'],
    [7, 'sleep'],
    [8, 'business'],
    [17, 'business'],
    [18, 'off'],
    [22, 'sleep'],
    [5 * 24 + 12, 'off'],
    [6 * 24 + 3, 'sleep'],
  ])('hour %d of the week is %s', (hour, band) => {
    expect(bandOfHour(hour)).toBe(band);
  });

  test('the bands make up the week: 50 business hours, 48 off, 70 to sleep', () => {
    const { bands, unknown, hours } = countWeekHours([
      aRecord({ weekHour: 9 }),
      aRecord({ weekHour: 9 }),
      aRecord(),
    ]);
    expect(bands.map(({ id, count, shareOfWeek }) => [id, count, Math.round(shareOfWeek * 168)])).toEqual([
      ['business', 2, 50],
      ['off', 0, 48],
      ['sleep', 0, 70],
    ]);
    expect(unknown).toBe(1);
    expect(hours[9]?.count).toBe(2);
  });
});

describe('measureTimeBetweenIncidents(records, asOf)', () => {
  test('counts days, not intervals: on 50 of 100 past days the last incident was 20 days ago or more', () => {
    const facts = measureTimeBetweenIncidents(
      onDays('2025-09-01', '2025-09-11', '2025-10-01', '2025-12-10').map((one) => ({
        ...one,
        at: at(one.date),
      })),
      at('2025-12-30'),
    );
    expect(facts.intervals.map(({ days }) => days)).toEqual([10, 20, 70]);
    expect(facts.current).toMatchObject({
      days: 20,
      longer: 2,
      shareOfDays: 0.5,
      verdict: 'too few intervals',
    });
  });

  test('after an incident a week for half a year, three weeks without one are unusual and four days are not', () => {
    const days = Array.from({ length: 26 }, (_, week) =>
      new Date(Date.UTC(2025, 0, 1) + week * 604_800_000).toISOString().slice(0, 10),
    );
    expect(measureTimeBetweenIncidents(onDays(...days), at('2025-07-16')).current?.verdict).toBe('longer');
    expect(measureTimeBetweenIncidents(onDays(...days), at('2025-06-29')).current?.verdict).toBe(
      'as expected',
    );
  });

  test('gives the time from which it would be unusual', () => {
    const days = Array.from({ length: 26 }, (_, week) =>
      new Date(Date.UTC(2025, 0, 1) + week * 604_800_000).toISOString().slice(0, 10),
    );
    const verdictAfter = (count: number) =>
      measureTimeBetweenIncidents(onDays(...days), toInstant(at('2025-06-25T12:00') + count * 86_400_000))
        .current?.verdict;
    const from = measureTimeBetweenIncidents(onDays(...days), at('2025-06-28')).current?.remarkableFrom ?? 0;
    expect([verdictAfter(from - 1), verdictAfter(from)]).toEqual(['as expected', 'longer']);
  });

  test("counts to the filter's last day, and not at all when the last incident is later", () => {
    const filter = { to: '2025-02-10', values: {} };
    const { current } = measureTimeBetweenIncidents(onDays('2025-01-01', '2025-01-31'), asOf, filter);
    expect(current).toMatchObject({ days: 10.5, until: '2025-02-11' });
    expect(measureTimeBetweenIncidents(onDays('2031-01-01'), asOf).current).toBeUndefined();
    expect(measureTimeBetweenIncidents([], asOf)).toMatchObject({ n: 0, intervals: [], current: undefined });
  });
});

describe('combineCauses(records, names)', () => {
  const having = (count: number, ...causes: readonly string[]) =>
    Array.from({ length: count }, (_, place) => aRecord({ id: `${causes.join()}${place}`, causes }));

  test('expects the product of shares, and finds the pairs that occur more or less often than that', () => {
    const records = [
      ...having(20, 'human-error', 'missing-safeguard'),
      ...having(80, 'code-defect'),
      ...having(2, 'code-defect', 'process-gap'),
      ...having(8, 'process-gap'),
      ...having(10),
    ];
    const facts = combineCauses(records, builtInNames);
    expect(facts).toMatchObject({ n: 120, known: 110, several: 22 });
    expect(
      facts.rows.map(({ causes, count, verdict }) => [causes.map(({ id }) => id), count, verdict]),
    ).toEqual([
      [['human-error', 'missing-safeguard'], 20, 'more'],
      // Fewer than independent causes give (7.5), but most incidents have one cause only.
      [['code-defect', 'process-gap'], 2, 'as expected'],
      [['code-defect', 'human-error'], 0, 'fewer'],
      [['code-defect', 'missing-safeguard'], 0, 'fewer'],
    ]);
    expect(facts.rows[0]?.expected).toBeCloseTo((20 * 20) / 110);
  });

  test('a pair that occurs once is left out', () => {
    const records = [
      ...having(3, 'code-defect', 'config-error', 'process-gap'),
      ...having(1, 'human-error', 'process-gap'),
    ];
    expect(combineCauses(records, builtInNames).rows.map(({ count }) => count)).toEqual([3, 3, 3]);
  });
});

describe('measureDetectionDelays(records, names)', () => {
  test('a start that is set to the alert gives no delay, and is counted', () => {
    const facts = measureDetectionDelays(
      [
        aRecord({ id: 'a', detection: 'automated-alert', detectMinutes: 0 }),
        aRecord({ id: 'b', detection: 'automated-alert', detectMinutes: 7 }),
        aRecord({ id: 'c', detection: 'automated-alert' }),
      ],
      builtInNames,
    );
    expect(facts).toMatchObject({ n: 3, unknown: 2, startsAtAlert: 1 });
    expect(facts.groups[0]?.known.map(({ minutes }) => minutes)).toEqual([7]);
  });
});

describe('groupBySeverity(records)', () => {
  const lasting = (severity: 'sev1' | 'sev2', minutes: readonly number[]) =>
    minutes.map((impactMinutes, place) => aRecord({ id: `${severity}${place}`, severity, impactMinutes }));
  const short = [1, 2, 3, 4, 5, 6, 7, 8];
  const long = short.map((minutes) => minutes * 100);

  test('groups whose intervals do not overlap differ, the longer named first', () => {
    const facts = groupBySeverity([...lasting('sev1', long), ...lasting('sev2', short)]);
    expect(facts).toMatchObject({ compared: 2, differing: [['SEV1', 'SEV2']] });
  });

  test('seven durations are shown and not compared', () => {
    const facts = groupBySeverity([...lasting('sev1', long.slice(1)), ...lasting('sev2', short)]);
    expect(facts).toMatchObject({ compared: 1, differing: [] });
    expect(facts.groups[0]?.estimate).toBeUndefined();
    expect(facts.groups[0]?.known).toHaveLength(7);
  });

  test('an incident without a severity is in a group of its own, last', () => {
    const facts = groupBySeverity([aRecord(), ...lasting('sev2', [5])]);
    expect(facts.groups.map(({ name, count, unknown }) => [name, count, unknown])).toEqual([
      ['SEV2', 1, 0],
      ['Unknown', 1, 1],
    ]);
  });
});

describe('summarizePhases(records)', () => {
  test('detection after the impact counts at its end; recovery follows', () => {
    const { rows, mostlyUndetected } = summarizePhases([
      aRecord({ id: 'a', detectMinutes: 90, impactMinutes: 60, resolveMinutes: 100, latentMinutes: 5 }),
      aRecord({ id: 'b', detectMinutes: 10, impactMinutes: 60, resolveMinutes: 60 }),
      aRecord({ id: 'c', impactMinutes: 60 }),
    ]);
    expect(rows.map(({ record: _record, ...phases }) => phases)).toEqual([
      { latent: 5, undetected: 60, responding: 0, recovery: 40 },
      { latent: undefined, undetected: 10, responding: 50, recovery: undefined },
    ]);
    expect(mostlyUndetected.count).toBe(1);
  });
});

describe('countActionItemsByQuarter(records, options)', () => {
  const withItems = (date: string, actions: Partial<Record<'open' | 'done', number>>, id = date) =>
    aRecord({
      id,
      date,
      actions: { open: 0, done: 0, declined: 0, unknown: 0, ...actions },
      actionTypes: { prevent: actions },
    });

  test('items by state and quarter, with the age of the oldest open one', () => {
    const facts = countActionItemsByQuarter(
      [
        withItems('2025-02-01', { open: 1, done: 2 }),
        withItems('2025-02-03', { done: 1 }),
        withItems('2025-08-01', { open: 3 }),
        aRecord(),
      ],
      { asOf, zone: 'UTC' },
    );
    expect(
      facts.rows.map(({ name, items, statuses }) => [
        name,
        items,
        statuses.done.items,
        statuses.done.incidents,
      ]),
    ).toEqual([
      ['2025 Q1', 4, 3, 2],
      ['2025 Q2', 0, 0, 0],
      ['2025 Q3', 3, 0, 0],
    ]);
    expect(facts).toMatchObject({ n: 4, without: 1, items: 7, statuses: { open: 4, done: 3 } });
    expect(facts.oldestOpen).toMatchObject({ days: 333, record: { id: '2025-02-01' } });
    expect(facts.types).toMatchObject([{ id: 'prevent', items: 7, incidents: 3 }]);
  });
});

describe('listMissingFacts(incident, zone)', () => {
  test('a day is not a moment, UTC is not a local time, and one item without owner makes owners unknown', () => {
    const incident = anIncident({
      causes: ['unknown'],
      trigger: 'code-deploy',
      times: { started: aMoment('2021-01-01'), resolved: aMoment('2021-01-01T10:00') },
      actions: [
        { title: 'a', status: 'open', line: 1, owner: 'Platform' },
        { title: 'b', status: 'open', line: 2 },
      ],
    });
    expect(listMissingFacts(incident, 'UTC')).toEqual([
      ...['cause', 'component', 'detection', 'started', 'detected', 'duration', 'zone', 'severity'],
      ...['timeline', 'owners', 'source'],
    ]);
    expect(listMissingFacts(incident, 'Europe/Berlin')).not.toContain('zone');
    expect(measureCompleteness([incident], 'UTC').filter(({ known }) => known === 1)).toHaveLength(3);
  });
});

describe('countKnownFacts(records, options)', () => {
  test('gives a share per quarter, or per year if there are too many quarters', () => {
    const records = [
      aRecord({ id: 'a', date: '2021-01-05', missing: ['cause'] }),
      aRecord({ id: 'b', date: '2021-02-05' }),
      aRecord({ id: 'c', date: '2022-02-05', missing: ['cause', 'zone'] }),
    ];
    const cells = (mostQuarters: number) =>
      countKnownFacts(records, { asOf, mostQuarters }).facts[0]?.cells.map(({ known, total }) => [
        known,
        total,
      ]);
    expect(cells(5)).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(cells(4)).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });
});

describe('summarizeRecurrenceRate(records, recurrences, asOf)', () => {
  const [a, b, c] = onDays('2021-01-01', '2022-01-01', '2023-01-01') as [never, never, never];
  const links = [
    { later: '2', earlier: '0', status: 'done' },
    { later: '2', earlier: '1', status: 'open' },
    { later: '1', earlier: '0', status: 'none' },
  ] as const;

  test('an incident counts once, by the worst known status of any earlier one', () => {
    const facts = summarizeRecurrenceRate([a, b, c], links, asOf);
    expect(facts).toMatchObject({ n: 3, recurring: 2, byStatus: { open: 1, none: 1, done: 0 } });
    expect(facts.arcs.map(({ later, earlier }) => [later.id, earlier.id])).toEqual([
      ['2', '1'],
      ['2', '0'],
      ['1', '0'],
    ]);
  });

  test('an earlier incident that the filter left out still counts, but has no arc', () => {
    expect(summarizeRecurrenceRate([c], links, asOf)).toMatchObject({
      recurring: 1,
      byStatus: { open: 1 },
      arcs: [],
    });
  });

  test('links are sent as positions, each once', () => {
    const chain = { links } as never;
    const placed = placeRecurrences([chain, chain], [c, b, a]);
    expect(placed).toEqual([
      [0, 2, 'done'],
      [0, 1, 'open'],
      [1, 2, 'none'],
    ]);
    expect(readRecurrences(placed, [c, b, a])).toEqual(links);
  });
});

describe('every mark of these charts', () => {
  const all = manyRecords(400);
  const base = {
    from: '2016-02-03',
    to: '2024-10-10',
    values: {
      cause: ['code-defect', 'config-error'],
      missing: ['cause', 'zone', 'started'],
      actions: ['open', 'done', 'unknown'],
    },
  };
  const records = filterRecords(all, base, builtInNames);
  const options = { asOf, zone: 'UTC', filter: base };
  const completeness = countKnownFacts(records, { asOf, mostQuarters: 80, filter: base });
  const cohorts = countActionItemsByQuarter(records, options);
  const hours = countWeekHours(records, base);
  const matrices = [
    crossTriggersAndCauses(records, builtInNames, base),
    crossDetectionsAndSeverities(records, builtInNames, base),
  ];
  const groups = [
    groupBySeverity(records, base),
    groupByCause(records, builtInNames, base),
    measureDetectionDelays(records, builtInNames, base),
  ].flatMap((facts) => facts.groups);
  const marks = [
    ...completeness.facts
      .flatMap((fact) => [fact, ...fact.cells])
      .map(({ total, known, filter }) => ({ count: total - known, filter })),
    ...cohorts.rows
      .flatMap(({ statuses }) => Object.values(statuses))
      .map(({ incidents, filter }) => ({ count: incidents, filter })),
    ...cohorts.types.map(({ incidents, filter }) => ({ count: incidents, filter })),
    ...hours.hours,
    ...hours.bands,
    { count: hours.unknown, filter: hours.unknownFilter },
    ...matrices.flatMap(({ rows, columns }) => [...rows, ...columns, ...rows.flatMap(({ cells }) => cells)]),
    ...groups.flatMap((group) => [
      group,
      ...group.bands,
      { count: group.unknown, filter: group.unknownFilter },
    ]),
    ...combineCauses(records, builtInNames, base).rows,
  ];

  test('counts what its filter selects from the whole archive, under the filter of the page', () => {
    expect(records.length).toBeGreaterThan(30);
    expect(marks.filter(({ count }) => count > 0).length).toBeGreaterThan(200);
    for (const { count, filter } of marks) {
      const address = formatFilter(filter);
      const selected = filterRecords(all, parseFilter(address), builtInNames);
      expect([count, address.toString()]).toEqual([selected.length, address.toString()]);
    }
  });

  test('narrowing by a status in addition to another asks for both', () => {
    const both = narrowFilter({ values: { actions: ['open'] } }, { values: { actions: ['done'] } });
    expect(both.values.actions).toEqual(['done~open']);
  });
});
