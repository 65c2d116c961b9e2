import { describe, expect, test } from 'vitest';
import { countFacets, noFilter } from '../../src/analyse/filter.ts';
import type { RecordRow } from '../../src/analyse/record-files.ts';
import { toAxisNames, toRecord } from '../../src/analyse/records.ts';
import { toIncidentText } from '../../src/search/documents.ts';
import { answerQuestion, countAnswer, placeOf } from '../../src/site/browser/search-answer.ts';
import type { SearchedRecords } from '../../src/site/browser/search-records.ts';
import { writeUps } from './archive.ts';
import { anEngine, anIncident, aTaxonomy } from './builders.ts';

const incidents = writeUps.map(anIncident);
const archive = {
  engine: anEngine(writeUps),
  names: toAxisNames(aTaxonomy),
  records: recordsAtHand(
    new Map(incidents.map((incident) => [incident.id, toRecord(incident, aTaxonomy, 'UTC')] as const)),
  ),
};
const ask = (query: string, filter = '', limit = 20) => answerQuestion(archive, { query, filter, limit });

function recordsAtHand(rows: ReadonlyMap<string, RecordRow>): SearchedRecords {
  return {
    rowOf: (id) => rows.get(id),
    all: () => rows,
    values: () => countFacets([...rows.values()], noFilter, archive.names),
    takeWanted: () => [],
    add: () => false,
  };
}

describe('answerQuestion(archive, question)', () => {
  test('rows carry the record, the marked title, the names of the labels and the terms to mark', () => {
    const [row] = ask('outage redis').answer.rows;
    expect(row?.record.id).toBe('redis-memory');
    expect(row?.title).toEqual([
      { text: 'Server ', marked: false },
      { text: 'outtage', marked: true },
    ]);
    expect(row?.labels).toEqual(['Capacity exhaustion', 'Redis']);
    expect(row?.facts).toBe('2022-06-20 · yasoon');
    expect(row?.highlight[0]).toBe('redis');
  });

  test('each facet counts what a filter by it would leave of the answer', () => {
    const facets = countAnswer(archive, { query: 'redis', filter: '', limit: 0 });
    for (const axis of ['cause', 'component', 'organization'] as const) {
      for (const { value, count } of facets[axis]) {
        const filter = new URLSearchParams({ [axis]: value }).toString();
        expect([axis, value, ask('redis', filter).answer.total]).toEqual([axis, value, count]);
      }
    }
  });

  test('a filter narrows the rows and the total, and says of how many', () => {
    const { answer } = ask('redis', 'component=kubernetes');
    expect(answer.rows.map(({ record }) => record.id)).toEqual(['image-tag']);
    expect(answer).toMatchObject({ total: 1, unfiltered: 3 });
  });

  test('no more rows than asked for, but all are counted', () => {
    const { answer, hits } = ask('redis', '', 1);
    expect([answer.rows.length, hits.length, answer.total]).toEqual([1, 1, 3]);
  });
});

describe('placeOf(hit, text)', () => {
  const placeFor = (query: string) => {
    const [hit] = ask(query).hits;
    const incident = incidents.find(({ id }) => id === hit?.incident);
    return hit && incident && placeOf(hit, toIncidentText(incident, 'It was resized.'));
  };

  test('names the section and how it was fixed', () => {
    expect(placeFor('missing flag')).toMatchObject({
      incident: 'redis-memory',
      section: { anchor: 'root-cause', heading: 'root-cause' },
      resolved: 'It was resized.',
    });
  });

  test('a match in title or labels alone has no section and no excerpt', () => {
    expect(placeFor('disturbed')).toMatchObject({ section: undefined, excerpt: undefined });
  });
});
