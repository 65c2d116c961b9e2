import { describe, expect, test } from 'vitest';
import { listPromises } from '../../src/analyse/promises.ts';
import { findRecurrences } from '../../src/analyse/recurrences.ts';
import { findRelated } from '../../src/analyse/related.ts';
import type { Incident } from '../../src/model/incident.ts';
import { createNumbers } from '../charts/cases.ts';
import { aMoment, anIncident, aSection, at } from './builders.ts';

const reasonsOf = (
  incidents: readonly Incident[],
  id: string,
): readonly (readonly [string, readonly string[]])[] =>
  [...findRelated(incidents)]
    .filter(([own]) => own === id)
    .flatMap(([, list]) => list.map((row) => [row.id, row.reasons.map(({ text }) => text)] as const));

const crowd = Array.from({ length: 12 }, (_, place) =>
  anIncident({
    id: `other-${place}`,
    title: `Unlike number ${place}`,
    causes: ['config-error'],
    faulty: ['dns'],
  }),
);

describe('findRelated(incidents)', () => {
  test('shared component and cause, then rare shared words, are the reasons', () => {
    const first = anIncident({
      id: 'first',
      title: 'Redis evictions under load',
      causes: ['capacity-exhaustion'],
      faulty: ['redis'],
      sections: [aSection('root-cause', 'Redis was out of memory and evicted jobs.')],
    });
    const second = anIncident({
      id: 'second',
      title: 'OOM',
      causes: ['code-defect', 'capacity-exhaustion'],
      faulty: ['redis'],
      sections: [aSection('symptoms', 'eviction of keys; jobs were lost')],
    });
    expect(reasonsOf([first, second, ...crowd], 'first')).toEqual([
      ['second', ['both: redis, capacity exhaustion', 'shared words: eviction, out of memory, job']],
    ]);
  });

  test("the author's link comes first, in both directions, and ids that are not there lead nowhere", () => {
    const linking = anIncident({
      id: 'linking',
      causes: ['human-error'],
      related: [
        { id: 'linked', line: 9 },
        { id: 'gone', line: 10 },
      ],
    });
    const linked = anIncident({ id: 'linked', causes: ['process-gap'] });
    const incidents = [linking, linked, ...crowd];
    expect(reasonsOf(incidents, 'linking')).toEqual([['linked', ['linked by its author']]]);
    expect(reasonsOf(incidents, 'linked')).toEqual([['linking', ['its author links here']]]);
  });

  test('one shared cause, or words of every postmortem, make nothing related', () => {
    const one = anIncident({
      id: 'one',
      title: 'The incident caused an outage of services',
      causes: ['process-gap'],
    });
    const other = anIncident({
      id: 'other',
      title: 'An outage of services caused the incident',
      causes: ['process-gap'],
    });
    expect(reasonsOf([one, other, ...crowd], 'one')).toEqual([]);
  });

  test('suggestions count for nothing', () => {
    const evidence = [{ rule: 'x', section: 'summary', quote: 'x', line: 1 }] as const;
    const suggest = (id: string): Incident => ({
      ...anIncident({ id, title: id }),
      causes: [{ id: 'process-gap', origin: 'suggestion', confidence: 0.4, evidence, primary: true }],
      components: [{ id: 'ci', origin: 'suggestion', confidence: 0.4, evidence, role: 'faulty' }],
    });
    expect(reasonsOf([suggest('a'), suggest('b'), ...crowd], 'a')).toEqual([]);
  });

  test('an archive of none or one is no trouble', () => {
    expect(findRelated([]).size).toBe(0);
    expect(reasonsOf([anIncident({ id: 'alone' })], 'alone')).toEqual([]);
  });

  test('3,000 incidents of 60 words take seconds, not minutes', () => {
    const next = createNumbers(3);
    const pick = (values: number): number => Math.floor(next() ** 2 * values);
    const incidents = Array.from({ length: 3000 }, (_, place) => {
      const words = Array.from({ length: 60 }, () => `word${pick(4000)}`).join(' ');
      return anIncident({
        id: `incident-${place}`,
        title: words,
        causes: [`cause-${pick(14)}`],
        faulty: [`part-${pick(40)}`],
      });
    });
    const start = performance.now();
    expect(findRelated(incidents).size).toBe(3000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('findRecurrences(incidents)', () => {
  const redis = { causes: ['capacity-exhaustion'], faulty: ['redis'], organization: 'Yasoon' };
  const on = (id: string, day: string, fields: Parameters<typeof anIncident>[0]): Incident =>
    anIncident({ id, date: aMoment(day), ...fields });

  test('pairs an incident with the latest one before it, newest first, with what both share', () => {
    const incidents = [
      on('third', '2022-01-01', { ...redis, causes: ['code-defect', 'capacity-exhaustion'] }),
      on('first', '2020-01-01', redis),
      on('second', '2021-01-01', redis),
    ];
    expect(findRecurrences(incidents)).toEqual([
      {
        earlier: 'second',
        later: 'third',
        reasons: ['same cause and component: capacity exhaustion, redis'],
      },
      {
        earlier: 'first',
        later: 'second',
        reasons: ['same cause and component: capacity exhaustion, redis'],
      },
    ]);
  });

  test.each([
    ['another organisation', { ...redis, organization: 'Landbot' }],
    ['another component', { ...redis, faulty: ['ci'] }],
    ['the component only suffered', { ...redis, faulty: [], affected: ['redis'] }],
    ['another cause', { ...redis, causes: ['human-error'] }],
    ['causes that nobody knows', { ...redis, causes: ['unknown'] }],
  ])('does not pair with %s', (_title, fields) => {
    const first = on('first', '2020-01-01', fields.causes.includes('unknown') ? fields : redis);
    expect(findRecurrences([first, on('second', '2021-01-01', fields)])).toEqual([]);
  });

  test('incidents that an author links, in time order whoever links', () => {
    const early = on('early', '2020-01-01', { related: [{ id: 'late', line: 3 }] });
    const late = on('late', '2021-01-01', { related: [{ id: 'early', line: 3 }] });
    expect(findRecurrences([early, late])).toEqual([
      { earlier: 'early', later: 'late', reasons: ['linked by the author'] },
    ]);
  });
});

describe('listPromises(incidents, asOf)', () => {
  test('open ones first, of the oldest incident first; overdue are open ones whose day has passed', () => {
    const promise = (title: string, status: 'open' | 'done' | 'unknown', line: number, due?: string) => ({
      title,
      status,
      line,
      due: due === undefined ? undefined : aMoment(due),
    });
    const incidents = [
      anIncident({
        id: 'new',
        date: aMoment('2022-01-01'),
        actions: [
          promise('done', 'done', 1, '2022-01-02'),
          promise('late', 'open', 2, '2022-01-31'),
          promise('today', 'open', 3, '2022-02-01'),
        ],
      }),
      anIncident({
        id: 'old',
        date: aMoment('2020-01-01'),
        actions: [promise('who knows', 'unknown', 1, '2020-02-01'), promise('old', 'open', 2)],
      }),
    ];
    expect(
      listPromises(incidents, at('2022-02-01')).map(({ incident, title, overdue }) => [
        incident,
        title,
        overdue,
      ]),
    ).toEqual([
      ['old', 'old', false],
      ['new', 'late', true],
      ['new', 'today', false],
      ['old', 'who knows', false],
      ['new', 'done', false],
    ]);
  });
});
