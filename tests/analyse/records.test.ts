import { describe, expect, test } from 'vitest';
import { toAxisNames, toRecord } from '../../src/analyse/records/records.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Section } from '../../src/model/postmortem.ts';
import type { Taxonomy, Topic } from '../../src/model/taxonomy.ts';
import { toInstant } from '../../src/model/time.ts';
import { aMoment, anIncident, aSection } from './builders.ts';

const value = (id: string) => ({ id, name: id.toUpperCase(), definition: `What ${id} is`, aliases: [] });
const aTopic = (id: string, ...clauses: Topic['clauses']): Topic => ({
  id,
  name: id,
  definition: '',
  clauses,
});
const taxonomy: Taxonomy = {
  causes: [{ ...value('human-error'), family: 'condition' }],
  triggers: [value('failover-event')],
  components: [
    value('data-store'),
    { ...value('cache'), parent: 'data-store' },
    { ...value('redis'), parent: 'cache' },
  ],
  detections: [],
  topics: [
    aTopic('stores', { components: ['data-store'] }),
    aTopic(
      'failover',
      { components: ['cache'], triggers: ['failover-event'] },
      { causes: ['failover-failure'] },
    ),
  ],
  phrases: [],
};
const recordOf = (incident: Incident, zone = 'UTC') => toRecord(incident, taxonomy, zone);

describe('toRecord(incident, taxonomy, zone)', () => {
  test('a late hour falls on the day in the archive’s zone', () => {
    const incident = anIncident({ date: aMoment('2021-12-31T23:30') });
    expect(recordOf(incident).date).toBe('2021-12-31');
    expect(recordOf(incident, 'Europe/Madrid').date).toBe('2022-01-01');
  });

  test('a date without a time stays as written, whatever the archive’s zone', () => {
    const inTokyo = {
      ...aMoment('2021-12-31'),
      instant: toInstant(Date.parse('2021-12-31T00:00+09:00')),
      zone: 'Asia/Tokyo',
    };
    expect(recordOf(anIncident({ date: inTokyo }), 'America/New_York').date).toBe('2021-12-31');
  });

  test('the primary cause is first; suggestions and other roles are left out; repeated labels count once', () => {
    const incident = anIncident({
      causes: ['process-gap', 'human-error'],
      faulty: ['redis', 'redis'],
      affected: ['ci'],
    });
    const [first, second] = incident.causes;
    const evidence = [{ rule: 'x', section: 'summary', quote: 'x', line: 1 }] as const;
    const suggestion = {
      id: 'code-defect',
      origin: 'suggestion',
      confidence: 0.3,
      evidence,
      primary: false,
    } as const;
    const causes = [{ ...first!, primary: false }, suggestion, { ...second!, primary: true }];
    const trigger = { id: 'code-deploy', origin: 'suggestion', confidence: 0.3, evidence } as const;
    expect(recordOf({ ...incident, causes, trigger })).toMatchObject({
      causes: ['human-error', 'process-gap'],
      components: ['redis'],
      affected: ['ci'],
      trigger: undefined,
      detection: undefined,
    });
  });

  test.each([
    [
      'next to a known cause, unknown means that there may be more',
      ['unknown', 'human-error'],
      ['human-error'],
    ],
    ['by itself it stays', ['unknown'], ['unknown']],
    ['no cause', [], []],
  ])('causes: %s', (_title, causes, counted) => {
    const incident = anIncident({ causes });
    expect(recordOf(incident).causes).toEqual(counted);
    // Completeness uses the same rule.
    expect(recordOf(incident).missing.includes('cause')).toBe(!counted.some((id) => id !== 'unknown'));
  });

  test.each([
    ['a component and its parts', { faulty: ['redis'] }, ['stores']],
    ['an affected one counts', { affected: ['redis'] }, ['stores']],
    [
      'all fields of a clause must match',
      { faulty: ['redis'], trigger: 'failover-event' },
      ['stores', 'failover'],
    ],
    ['one matching clause is enough', { causes: ['failover-failure'] }, ['failover']],
    ['nothing holds', { causes: ['human-error'], faulty: ['ci'] }, []],
  ])('topics: %s', (_title, labels, topics) => {
    expect(recordOf(anIncident(labels)).topics).toEqual(topics);
  });

  test('has durations in minutes, action items by status, and no key for unknown facts', () => {
    const incident = anIncident({
      times: {
        started: aMoment('2021-01-01T10:00'),
        detected: aMoment('2021-01-01T10:04'),
        resolved: aMoment('2021-01-01T11:00'),
      },
      actions: [
        { title: 'a', status: 'open', line: 1 },
        { title: 'b', status: 'open', line: 2 },
        { title: 'c', status: 'declined', line: 3 },
      ],
    });
    expect(recordOf(incident)).toMatchObject({
      impactMinutes: 60,
      detectMinutes: 4,
      resolveMinutes: 60,
      actions: { open: 2, done: 0, declined: 1, unknown: 0 },
    });
    expect(Object.keys(JSON.parse(JSON.stringify(recordOf(anIncident()))))).not.toContain('impactMinutes');
  });

  test.each([
    [
      'the first words of the resolution',
      [aSection('resolution', 'Restarted\n  the workers.')],
      'Restarted the workers.',
    ],
    [
      'code is not a sentence',
      [
        {
          ...aSection('resolution', ''),
          passages: [
            { kind: 'code', text: 'rm -rf', line: 1 },
            { kind: 'entry', text: 'The change was reverted.', line: 2 },
          ],
        } as Section,
      ],
      'The change was reverted.',
    ],
    [
      'the first sentence of a long one',
      [
        aSection(
          'resolution',
          `The team moved all the traffic to the other region. ${'More words. '.repeat(40)}`,
        ),
      ],
      'The team moved all the traffic to the other region.',
    ],
    ['nothing says how', [aSection('summary', 'It broke.')], undefined],
  ])('how it was fixed: %s', (_title, sections, resolved) => {
    expect(recordOf(anIncident({ sections })).resolved).toBe(resolved);
  });
});

test('toAxisNames(taxonomy) keeps names and parents without definitions', () => {
  expect(toAxisNames(taxonomy)).toMatchObject({
    causes: [{ id: 'human-error', name: 'HUMAN-ERROR' }],
    components: [
      { id: 'data-store' },
      { id: 'cache', parent: 'data-store' },
      { id: 'redis', parent: 'cache' },
    ],
  });
  expect(JSON.stringify(toAxisNames(taxonomy))).not.toContain('What ');
});
