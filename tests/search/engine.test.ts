import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/ranking/engine.ts';
import { writeUps } from './archive.ts';
import { anEngine } from './builders.ts';

const engine = anEngine(writeUps);
const ids = (query: string): readonly string[] =>
  search(engine, query, { limit: 100 }).hits.map((hit) => hit.incident);

describe('search(engine, query): what readers type finds the right incident', () => {
  test.each([
    ['redis oom', 'redis-memory'],
    ['redis out of memory', 'redis-memory'],
    ['fail over', 'database-failover'],
    ['failed over', 'database-failover'],
    ['failover', 'database-failover'],
    ['fail-over', 'database-failover'],
    ['failovers', 'database-failover'],
    ['1.20', 'image-tag'],
    ['redict', 'redict-image'],
    ['rollback', 'redict-image'],
    ['rolled back', 'redict-image'],
    ['healthcheck', 'redict-image'],
    ['crashloop', 'image-tag'],
    ['crash loop', 'image-tag'],
    ['CrashLoopBackOff', 'image-tag'],
    ['wrong account', 'deleted-service'],
    ['deleted', 'deleted-service'],
    ['deletion', 'deleted-service'],
    ['deployer-api', 'deleted-service'],
    ['ERR_CERT_DATE_INVALID', 'expired-certificate'],
    ['cert_date', 'expired-certificate'],
    ['certificate expiry', 'expired-certificate'],
    ['expired cert', 'expired-certificate'],
    ['p99>500ms', 'slow-queries'],
    ['10.0.0.1', 'slow-queries'],
    ['连接失败', 'slow-queries'],
    ['库', 'slow-queries'],
    ['yasoon redis', 'redis-memory'],
  ])('%s: first %s', (query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  test('outage finds the title "Server outtage" although others spell the word correctly', () => {
    expect(ids('outage')).toEqual(expect.arrayContaining(['redis-memory', 'deleted-service']));
  });

  test.each([
    ['reids', 'redis-memory'],
    ['kuberentes', 'image-tag'],
    ['migrat', 'image-tag'],
    ['migratio', 'image-tag'],
    ['certifcate', 'expired-certificate'],
    ['exlate', 'database-failover'],
    ['deploymet', 'image-tag'],
    ['certifciate', 'expired-certificate'],
    ['CrashLopBackOff', 'image-tag'],
    ['deployr_api', 'deleted-service'],
  ])('%s: a typo or an unfinished word still finds %s', (query, expected) => {
    expect(ids(query)).toContain(expected);
  });

  test('among many thousand words, the first letter is assumed to be right', () => {
    const letters = 'abcdefghijklmnopqrst';
    const words = Array.from({ length: 6_000 }, (_, number) =>
      [...String(number).padStart(5, '0')].map((digit, at) => letters[Number(digit) + at] ?? '').join('y'),
    );
    const large = anEngine([...writeUps, { id: 'wordy', sections: { summary: words.join(' ') } }]);
    const find = (query: string): number => search(large, query, { limit: 9 }).total;
    expect([find('kubernetse'), find('jubernetes')]).toEqual([find('kubernetes'), 0]);
    expect(ids('jubernetes')).toEqual(ids('kubernetes'));
  });

  test('a known word is not corrected to a similar one', () => {
    const found = anEngine([
      { id: 'node', sections: { summary: 'The node was lost.' } },
      { id: 'code', sections: { summary: 'The code was wrong.' } },
      { id: 'revised', sections: { summary: 'The plan was revised.' } },
      { id: 'redis', sections: { summary: 'Redis was lost.' } },
    ]);
    expect(search(found, 'node', { limit: 9 }).incidents).toEqual(['node']);
    expect(search(found, 'redis', { limit: 9 }).incidents).toEqual(['redis']);
  });

  test('a word with a digit is never corrected: 502 does not find 503', () => {
    expect(ids('502')).toEqual([]);
    expect(ids('503')).toEqual(['redict-image']);
  });

  test('aliases of the taxonomy find the label, ranked below matches of the word itself', () => {
    expect(ids('valkey')).toEqual(expect.arrayContaining(['redis-memory', 'redict-image']));
    expect(ids('k8s')).toEqual(['image-tag']);
    expect(ids('fat finger')).toEqual(['deleted-service']);
    expect(ids('redict')).toEqual(['redict-image', 'redis-memory']);
  });

  test('labels are found with the components above them', () => {
    expect(ids('data store')).toEqual(expect.arrayContaining(['redis-memory', 'redict-image']));
  });
});

describe('search(engine, query): the answer', () => {
  test('every word counts, wherever in the incident it is', () => {
    const answer = search(engine, 'landbot crashloop', { limit: 10 });
    expect(answer).toMatchObject({ incidents: ['image-tag'], fellBack: false, missing: [] });
  });

  test('if no incident has all words, those with some are returned, those with more first, and marked as partial', () => {
    const answer = search(engine, 'certificate renewal zeppelin', { limit: 10 });
    expect(answer).toMatchObject({ fellBack: true, missing: ['zeppelin'] });
    expect(answer.hits[0]?.incident).toBe('expired-certificate');
  });

  test('keep leaves incidents out of the hits and the total, not out of the list that facets count', () => {
    const answer = search(engine, 'redis', { limit: 1, keep: (id) => id !== 'redis-memory' });
    expect(answer.incidents).toContain('redis-memory');
    expect(answer.hits).toHaveLength(1);
    expect(answer.total).toBe(answer.incidents.length - 1);
  });

  test.each(['', '   ', 'the of', '!?', '>'])(
    'a query without a word to search for has no results: %j',
    (query) => {
      expect(search(engine, query, { limit: 10 })).toMatchObject({
        asked: false,
        incidents: [],
        fellBack: false,
      });
    },
  );

  test('one or two letters at the end of a query are an unfinished word, not a missing one', () => {
    expect(search(engine, 'redis fl', { limit: 10 })).toMatchObject({ fellBack: false, missing: [] });
  });

  test('names of object properties are ordinary words', () => {
    expect(ids('constructor __proto__ toString')).toEqual([]);
  });
});

describe('search(engine, query): what else counts as a word', () => {
  const found = anEngine([
    {
      id: 'crash',
      sections: { summary: 'Pods were in CrashLoopBackOff after the release of version 1.20.' },
    },
    { id: 'reset', sections: { summary: 'Clients saw ERR_CONN_RESET from 10.0.0.1 while p99>500ms.' } },
    { id: 'move', sections: { summary: 'The migration of the database to another region was slow.' } },
    { id: 'memory', sections: { summary: 'The kernel ended the process, which was out of memory.' } },
    { id: 'postgres', sections: { summary: 'PostgreSQL failed over to its standby.' } },
    { id: 'camel', sections: { summary: 'The flag maxRetryCount was ignored.' } },
  ]);
  const first = (query: string): string | undefined => search(found, query, { limit: 9 }).hits[0]?.incident;

  test.each([
    ['crash loop', 'crash'],
    ['backoff', 'crash'],
    ['crashloopbackoff', 'crash'],
    ['v1.20', 'crash'],
    ['err_conn_reset', 'reset'],
    ['conn reset', 'reset'],
    ['10.0.0.1', 'reset'],
    ['p99', 'reset'],
    ['500ms', 'reset'],
    ['migrate', 'move'],
    ['migrated', 'move'],
    ['migrating databases', 'move'],
    ['oom', 'memory'],
    ['OOMKilled', 'memory'],
    ['postgres failover', 'postgres'],
    ['pgsql fail-over', 'postgres'],
    ['max retry count', 'camel'],
    ['retrycount maxRetryCount', 'camel'],
  ])('%s: %s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  test.each([
    ['1.21', 'a version is no other version'],
    ['10.0.0.2', 'an address is no other address'],
    ['p98', 'a digit is no slip'],
  ])('%s finds nothing: %s', (query) => {
    expect(search(found, query, { limit: 9 }).incidents).toEqual([]);
  });

  test.each([
    ['migraiton', 'migration'],
    ['databsae slow', 'database slow'],
    ['postgersql', 'postgresql'],
    ['memroy kernel', 'memory kernel'],
    ['edatabase', 'database'],
    ['databse', 'database'],
    ['postgers', 'postgres'],
    ['daatabase', 'database'],
  ])('%s: did you mean %s?', (query, suggestion) => {
    expect(search(found, query, { limit: 9 })).toMatchObject({ suggestion, missing: [] });
  });

  test.each(['migration', 'zeppelin', 'mem', 'p98', ''])('%s: there is nothing to correct', (query) => {
    expect(search(found, query, { limit: 9 }).suggestion).toBeUndefined();
  });

  test('a complete write-up comes before a stub that says the same', () => {
    const told = Array.from(
      { length: 60 },
      (_, place) => `w${String.fromCharCode(97 + (place % 26))}x${place}`,
    ).join(' ');
    const both = anEngine([
      { id: 'stub', title: 'Redis outage' },
      { id: 'told', title: 'Redis outage', sections: { resolution: told } },
    ]);
    expect(search(both, 'redis', { limit: 9 }).incidents).toEqual(['told', 'stub']);
  });
});
