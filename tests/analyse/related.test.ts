import { describe, expect, test } from 'vitest';
import { findRelated } from '../../src/analyse/similarity/related.ts';
import type { Incident } from '../../src/model/incident.ts';
import { createNumbers } from '../charts/cases.ts';
import { anIncident, aSection } from './builders.ts';

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
  test('gives shared labels, then rare shared words, as reasons', () => {
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
      ['second', ['shared labels: redis, capacity exhaustion', 'shared words: eviction, out of memory, job']],
    ]);
  });

  test('an author’s link comes first, in both directions, and unknown ids are ignored', () => {
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
    expect(reasonsOf(incidents, 'linking')).toEqual([['linked', ['linked by the author']]]);
    expect(reasonsOf(incidents, 'linked')).toEqual([['linking', ['links to this incident']]]);
  });

  test('one shared cause, or words of every postmortem, are not enough', () => {
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

  test('suggestions do not count', () => {
    const evidence = [{ rule: 'x', section: 'summary', quote: 'x', line: 1 }] as const;
    const suggest = (id: string): Incident => ({
      ...anIncident({ id, title: id }),
      causes: [{ id: 'process-gap', origin: 'suggestion', confidence: 0.4, evidence, primary: true }],
      components: [{ id: 'ci', origin: 'suggestion', confidence: 0.4, evidence, role: 'faulty' }],
    });
    expect(reasonsOf([suggest('a'), suggest('b'), ...crowd], 'a')).toEqual([]);
  });

  test('an archive of no or one incident has empty lists', () => {
    expect(findRelated([]).size).toBe(0);
    expect(reasonsOf([anIncident({ id: 'alone' })], 'alone')).toEqual([]);
  });

  test('3,000 incidents of 60 words each finish within the time limit of a test', () => {
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
    expect(findRelated(incidents).size).toBe(3000);
  });
});
