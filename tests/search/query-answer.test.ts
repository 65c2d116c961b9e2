import { describe, expect, test } from 'vitest';
import { countFacets, noFilter } from '../../src/analyse/records/filter.ts';
import { toAxisNames, toRecord } from '../../src/analyse/records/records.ts';
import { toIncidentText } from '../../src/search/index/documents.ts';
import { answerQuery, type SearchableArchive } from '../../src/search/results/query-answer.ts';
import { writeUps } from './archive.ts';
import { anEngine, anIncident, aTaxonomy, type WriteUp } from './builders.ts';

function archiveOf(all: readonly WriteUp[]): SearchableArchive {
  const incidents = all.map(anIncident);
  const records = incidents.map((incident) => toRecord(incident, aTaxonomy, 'UTC'));
  const names = toAxisNames(aTaxonomy);
  const engine = anEngine(all);
  return {
    engine,
    vocabulary: { names, facets: countFacets(records, noFilter, names), aliases: engine.lexicon.aliases },
    records: new Map(records.map((record) => [record.id, record])),
    textOf: (id) => {
      const incident = incidents.find((one) => String(one.id) === id);
      return (
        incident && {
          title: incident.postmortem.title,
          sections: toIncidentText(incident, undefined).sections,
        }
      );
    },
  };
}

const archive = archiveOf(writeUps);
const ask = (text: string) => answerQuery(text, archive, 100);
const found = (text: string): readonly string[] => ask(text).hits.map(({ incident }) => incident);

describe('answerQuery(text, archive): words, fields, phrases and exclusions together', () => {
  test.each([
    ['redis oom', ['redis-memory']],
    ['component:kubernetes redis', ['image-tag']],
    ['redis component:redict', ['redis-memory', 'redict-image']],
    ['redis -redict -kubernetes', ['redis-memory']],
    ['"out of memory"', ['redis-memory']],
    ['"memory of out"', []],
    ['redis -"out of memory" -crashloop', ['redict-image']],
    ['redis -"zzz yyy"', ['redis-memory', 'redict-image', 'image-tag']],
    ['redis -the', ['redis-memory', 'redict-image', 'image-tag']],
    ['redis -"a"', ['redis-memory', 'redict-image', 'image-tag']],
    ['redis -component:redis', ['image-tag']],
    ['org:yasoon', ['redis-memory']],
    ['org:yasoon -redis', []],
  ])('%s finds %j', (text, expected) => {
    expect(found(text).toSorted()).toEqual(expected.toSorted());
  });

  test('an excluded word is that word in any form, not what is spelt nearly so', () => {
    expect(found('redis')).toContain('redis-memory');
    expect(found('redis -redist').toSorted()).toEqual(found('redis').toSorted());
    expect(found('redis -outtages')).not.toContain('redis-memory');
  });

  test('fields alone list what they let through; nothing at all asks nothing', () => {
    expect(ask('component:redis')).toMatchObject({ asked: true, total: 2, fellBack: false });
    expect(ask('')).toMatchObject({ asked: false, total: 0, hits: [] });
    expect(ask('component:')).toMatchObject({ asked: false, total: 0 });
  });

  test('no more hits than asked for, but all are counted', () => {
    expect(answerQuery('redis', archive, 1)).toMatchObject({ total: 3 });
    expect(answerQuery('redis', archive, 1).hits).toHaveLength(1);
  });

  test('where few have all the words, others with some follow apart, up to the limit; with none of them, nobody', () => {
    const { hits, nearly, total } = ask('redis crashloop');
    expect([hits.map(({ incident }) => incident), total]).toEqual([['image-tag'], 1]);
    expect(nearly.map(({ incident }) => incident)).toContain('redis-memory');
    expect(nearly.map(({ incident }) => incident)).not.toContain('image-tag');
    expect(answerQuery('redis crashloop', archive, 1).nearly).toEqual([]);
    expect(ask('redis').nearly).toEqual([]);
    expect(ask('redis crashloop -redict').nearly.map(({ incident }) => incident)).not.toContain(
      'redict-image',
    );
  });

  test('where few have a label, what says the same in words follows apart, within the other fields', () => {
    const unlabelled = (text: string): readonly string[] => ask(text).nearly.map(({ incident }) => incident);
    expect(found('component:redis').toSorted()).toEqual(['redict-image', 'redis-memory']);
    expect(unlabelled('component:redis')).toEqual(['image-tag']);
    expect(unlabelled('component:redis org:landbot')).toEqual(['image-tag']);
    expect(unlabelled('component:redis org:yasoon')).toEqual([]);
    expect(unlabelled('component:unknown')).toEqual([]);
    expect(unlabelled('component:redis -crashloop')).toEqual([]);
    expect(answerQuery('component:redis', archive, 2).nearly).toEqual([]);
    const labelled = Array.from({ length: 5 }, (_, n) => ({ id: `redis-${n}`, components: ['redis'] }));
    expect(answerQuery('component:redis', archiveOf([...writeUps, ...labelled]), 99).nearly).toEqual([]);
  });

  test('several lines are a paste', () => {
    const answer = ask('10:00:01 ERROR OOM command not allowed\nused memory > maxmemory');
    expect(answer.query).toBeUndefined();
    expect(answer.hits[0]).toMatchObject({ incident: 'redis-memory' });
    expect(answer.hits[0]?.matches[0]?.line).toBe(1);
  });
});
