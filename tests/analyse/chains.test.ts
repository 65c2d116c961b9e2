import { describe, expect, test } from 'vitest';
import { type RecurrenceChain, findChains } from '../../src/analyse/recurrence/chains.ts';
import { findRecurrences } from '../../src/analyse/recurrence/recurrences.ts';
import type { Incident } from '../../src/model/incident.ts';
import { createNumbers } from '../charts/cases.ts';
import { aMoment, anIncident } from './builders.ts';

const redis = { causes: ['capacity-exhaustion'], faulty: ['redis'], organization: 'Yasoon' };
const on = (id: string, day: string, fields: Parameters<typeof anIncident>[0] = {}): Incident =>
  anIncident({ id, date: aMoment(day), ...fields });
const naming = (...ids: readonly string[]) => ({ related: ids.map((id) => ({ id, line: 3 })) });
const shapeOf = ({ origin, incidents, links }: RecurrenceChain) => ({
  origin,
  incidents,
  links: links.map(({ earlier, later }) => `${earlier} > ${later}`),
});

describe('findRecurrences(incidents)', () => {
  test('pairs an incident with the latest one before it, newest first, with what both share', () => {
    const incidents = [
      on('third', '2022-01-01', { ...redis, causes: ['code-defect', 'capacity-exhaustion'] }),
      on('first', '2020-01-01', redis),
      on('second', '2021-01-01', redis),
    ];
    const reasons = ['same cause and component: capacity exhaustion, redis'];
    expect(findRecurrences(incidents)).toMatchObject([
      { earlier: 'second', later: 'third', reasons, declared: false },
      { earlier: 'first', later: 'second', reasons, declared: false },
    ]);
  });

  test.each([
    ['another organization', { ...redis, organization: 'Landbot' }],
    ['an incident without organization when several exist', { ...redis, organization: undefined }],
    [
      'another organization with a service of the same name',
      { ...redis, organization: 'Landbot', services: ['API'] },
    ],
    ['another component', { ...redis, faulty: ['ci'] }],
    ['a component that was only affected', { ...redis, faulty: [], affected: ['redis'] }],
    ['another cause', { ...redis, causes: ['human-error'] }],
    ['unknown causes', { ...redis, causes: ['unknown'] }],
  ])('does not pair with %s', (_title, fields) => {
    const first = { ...redis, services: ['API'] };
    expect(
      findRecurrences([
        on('first', '2020-01-01', fields.causes.includes('unknown') ? fields : first),
        on('second', '2021-01-01', fields),
      ]),
    ).toEqual([]);
  });

  test('an incident without an organization belongs to the only organization that has its service', () => {
    const incidents = [
      on('first', '2020-01-01', { ...redis, services: ['Calendar'] }),
      on('second', '2021-01-01', { ...redis, organization: undefined, services: ['Calendar'] }),
    ];
    expect(findRecurrences(incidents)).toMatchObject([{ earlier: 'first', later: 'second' }]);
  });

  test('incidents without organizations belong to one team', () => {
    const own = { ...redis, organization: undefined };
    expect(findRecurrences([on('a', '2020-01-01', own), on('b', '2021-01-01', own)])).toHaveLength(1);
  });

  test('pairs incidents that an author links, in time order whoever links, with both reasons if both hold', () => {
    const early = on('early', '2020-01-01', { ...redis, ...naming('late', 'gone') });
    const late = on('late', '2021-01-01', { ...redis, ...naming('early') });
    expect(findRecurrences([late, early])).toMatchObject([
      {
        earlier: 'early',
        later: 'late',
        declared: true,
        reasons: ['linked by an author', 'same cause and component: capacity exhaustion, redis'],
      },
    ]);
  });

  test('a very frequent weakness recurs only within a service', () => {
    const incidents = Array.from({ length: 20 }, (_, place) =>
      on(`n${place}`, `20${String(place + 1).padStart(2, '0')}-01-01`, {
        ...redis,
        services: [place % 10 === 0 ? 'Checkout' : `Service ${place}`],
      }),
    );
    expect(findRecurrences(incidents).map(({ earlier, later }) => [earlier, later])).toEqual([['n0', 'n10']]);
  });
});

describe('findChains(incidents)', () => {
  test('incidents with a shared weakness are a chain, with the status of the earlier action items at each step', () => {
    const itemOf = (status: 'open' | 'done') => [{ title: 'Add a limit', status, line: 9 }] as const;
    const [chain] = findChains([
      on('third', '2022-01-01', redis),
      on('second', '2021-01-01', { ...redis, actions: itemOf('open') }),
      on('first', '2020-01-01', {
        ...redis,
        actions: [{ ...itemOf('done')[0], completed: aMoment('2020-03-01') }],
      }),
    ]);
    expect(chain).toMatchObject({
      id: 'capacity-exhaustion-redis-first',
      origin: 'shared',
      organization: 'Yasoon',
      causes: ['capacity-exhaustion'],
      components: ['redis'],
      incidents: ['first', 'second', 'third'],
      links: [
        { earlier: 'first', later: 'second', status: 'done', days: 366, statuses: { done: 1, open: 0 } },
        { earlier: 'second', later: 'third', status: 'open', days: 365, statuses: { done: 0, open: 1 } },
      ],
    });
  });

  test('a chain inside a larger one is left out, and its reasons are in the link', () => {
    const both = { ...redis, causes: ['capacity-exhaustion', 'code-defect'] };
    const chains = findChains([
      on('a', '2020-01-01', both),
      on('b', '2021-01-01', redis),
      on('c', '2022-01-01', both),
    ]);
    expect(chains.map(shapeOf)).toEqual([
      { origin: 'shared', incidents: ['a', 'b', 'c'], links: ['a > b', 'a > c', 'b > c'] },
    ]);
  });

  test('overlapping chains stay separate, the chain with the latest incident first', () => {
    const ci = { causes: ['config-error'], faulty: ['ci'], organization: 'Yasoon' };
    const chains = findChains([
      on('a', '2020-01-01', redis),
      on('b', '2021-01-01', {
        ...redis,
        causes: ['capacity-exhaustion', 'config-error'],
        faulty: ['redis', 'ci'],
      }),
      on('c', '2022-01-01', ci),
    ]);
    expect(chains.map(({ id }) => id)).toEqual(['config-error-ci-b', 'capacity-exhaustion-redis-a']);
  });

  test('authors’ links form chains across organizations', () => {
    const chains = findChains([
      on('a', '2020-01-01', { organization: 'One' }),
      on('b', '2021-01-01', { organization: 'Two', ...naming('a') }),
      on('c', '2022-01-01', { organization: 'Two', ...naming('b') }),
      on('x', '2020-01-01'),
      on('y', '2023-01-01', naming('x')),
    ]);
    expect(chains.map(shapeOf)).toEqual([
      { origin: 'author', incidents: ['x', 'y'], links: ['x > y'] },
      { origin: 'author', incidents: ['a', 'b', 'c'], links: ['a > b', 'b > c'] },
    ]);
    expect(chains[1]?.organization).toBeUndefined();
  });

  test('a large group of linked incidents is split by the linking incident', () => {
    const incidents = Array.from({ length: 40 }, (_, place) =>
      on(`n${place}`, `19${String(place + 10)}-01-01`, place === 0 ? {} : naming(`n${place - 1}`)),
    );
    const chains = findChains(incidents);
    expect(chains).toHaveLength(39);
    expect(chains[0]?.incidents).toEqual(['n38', 'n39']);
  });

  test('an archive of no or one incident has no chain', () => {
    expect(findChains([])).toEqual([]);
    expect(findChains([on('alone', '2020-01-01', redis)])).toEqual([]);
  });

  test('ids are unique, even among 10,000 incidents', () => {
    const next = createNumbers(5);
    const pick = (values: number): number => Math.floor(next() ** 2 * values);
    const incidents = Array.from({ length: 10_000 }, (_, place) =>
      on(`n${place}`, new Date(Date.UTC(2010, 0, 1) + place * 40_000_000).toISOString().slice(0, 10), {
        organization: `Team ${pick(40)}`,
        services: [`Service ${pick(30)}`],
        causes: [`cause-${pick(14)}`, `cause-${pick(14)}`],
        faulty: [`part-${pick(40)}`],
        ...(place > 0 && next() < 0.3 ? naming(`n${pick(place)}`) : {}),
      }),
    );
    const chains = findChains(incidents);
    expect(chains.length).toBeGreaterThan(100);
    expect(new Set(chains.map(({ id }) => id)).size).toBe(chains.length);
    for (const { links } of chains) expect(links.length).toBeGreaterThan(0);
  });
});
