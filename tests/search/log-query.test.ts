import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLogQuery, searchLog } from '../../src/search/logs/log-query.ts';
import { blankNoise } from '../../src/search/logs/log-noise.ts';
import { isPaste } from '../../src/search/logs/pasted-text.ts';
import { inNoise, logShapes } from '../../scripts/search/generated-logs.ts';
import { createRandom } from '../../scripts/synthetic/random.ts';
import { writeUps } from './archive.ts';
import { anEngine } from './builders.ts';

const engine = anEngine(writeUps);
const incidents = writeUps.length;
const ask = (text: string) => searchLog(engine, text, { limit: 5, incidents });

describe('isPaste(text)', () => {
  test.each([
    ['redis oom', false],
    ['redis oom\n', false],
    ['one\ntwo', true],
    ['x'.repeat(200), false],
    ['x'.repeat(201), true],
    ['', false],
    ['{"level":"error","msg":"redis down"}', true],
    ['{alertname="RedisDown", severity="critical"}', true],
    ['level=error msg="redis down"', true],
    ['2024-03-05T10:00:00Z redis down', true],
    ['[FIRING:1] RedisDown: prod', true],
    ['java.lang.OutOfMemoryError: Java heap space', true],
    ['redis component:cache "out of memory"', false],
    ['how do I read {json}', false],
  ])('%j: %s', (text, expected) => {
    expect(isPaste(text)).toBe(expected);
  });
});

describe('blankNoise(text): blanks what changes from one occurrence to the next, and keeps the rest in place', () => {
  test.each([
    ['2024-07-29T10:01:02.123Z redis down', 'redis down'],
    ['2024-07-29 10:01:02,123 +0000 redis down', 'redis down'],
    ['[15/Mar/2024:03:12:01 +0000] redis down', '[ ] redis down'],
    ['Mar 15 03:12:01 redis down', 'redis down'],
    ['E0719 04:09:12.123456 redis down', 'redis down'],
    ['redis 7f8a9b1c-1111-2222-3333-444455556666 down', 'redis down'],
    ['redis 10.12.0.3:6379 down', 'redis down'],
    ['redis fe80::1ff:fe23:4567:890a down', 'redis down'],
    ['redis 0x7ffe3a down', 'redis down'],
    ['redis 9f86d081884c7d65 down', 'redis down'],
    ['redis-7d9f8b6c5-x2x4z down', 'redis down'],
    ['redis.cache.prod.example.com:6379 down', 'down'],
    ['redis on web-17.prod.internal down', 'redis on down'],
    ['user me@example.org down', 'user down'],
    ['redis[2211]: down', 'redis : down'],
    ['pid=12 redis down', 'redis down'],
    ['cache.py:123:45 down', 'cache.py down'],
    ['ERROR: redis down', ': redis down'],
    ['level=error msg="redis down"', '"redis down"'],
    ['redis down after 1234ms', 'redis down after'],
    ['token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9 down', 'token down'],
    ['1721977200 redis down', 'redis down'],
    ['https://grafana.example.org/d/redis down', '/d/redis down'],
    ['HTTP 503 at version 1.20', 'HTTP 503 at version 1.20'],
    ['added facade decade', 'added facade decade'],
    ['CrashLoopBackOff ERR_CONN_RESET', 'CrashLoopBackOff ERR_CONN_RESET'],
  ])('%s', (text, expected) => {
    expect(blankNoise(text).replace(/\s+/g, ' ').trim()).toBe(expected);
  });

  test('every line stays a line of the same length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const blank = blankNoise(text);
        expect(blank.length).toBe(text.length);
      }),
    );
  });

  test('a paste of 20 kB without a blank is read quickly', () => {
    for (const piece of ['a', '1', 'a1', 'a.', '1:', '-', 'A1b/', '/', '0x', 'Mar 1'])
      expect(blankNoise(piece.repeat(20_000 / piece.length))).toHaveLength(20_000);
  });
});

describe('searchLog(engine, text)', () => {
  const log = [
    "2024-07-29T10:01:02.123Z ERROR [worker-3] redis: OOM command not allowed when used memory > 'maxmemory'.",
    '  at Redis.send (/srv/app/node_modules/ioredis/built/Redis.js:310:37)',
    'request_id=7f8a9b1c-1111-2222-3333-444455556666 host=web-17.prod.internal FooBarQuux',
  ].join('\n');

  test('finds the incident for a log, and reports which line and words matched', () => {
    const [best] = ask(log).hits;
    expect(best?.hit.incident).toBe('redis-memory');
    expect(best?.matches[0]).toMatchObject({ line: 1, text: log.split('\n')[0] });
    expect(best?.matches[0]?.words).toEqual(expect.arrayContaining(['OOM', 'maxmemory']));
  });

  const error = "OOM command not allowed when used memory > 'maxmemory'";
  test.each(Object.keys(logShapes))('finds the incident of an error in a %s', (shape) => {
    const text = logShapes[shape]?.(error, createRandom(1, 1)) ?? '';
    expect(isPaste(text)).toBe(true);
    expect(ask(text).hits[0]?.hit.incident).toBe('redis-memory');
  });

  test.each(['service', 'web', 'cluster'] as const)('finds one error in 400 lines of %s noise', (kind) => {
    const { hits } = ask(inNoise(error, createRandom(2, 1), { kind, lines: 400 }));
    expect(hits[0]?.hit.incident).toBe('redis-memory');
    expect(hits[0]?.matches[0]?.line).toBe(201);
  });

  test('reads five megabytes to the end', () => {
    const noise = inNoise('', createRandom(3, 1), { kind: 'service', lines: 20_000 });
    const text = `${noise.repeat(4).slice(0, 4_900_000)}\n2024-03-05T10:00:00Z ERROR ${error}`;
    expect(ask(text).hits[0]?.hit.incident).toBe('redis-memory');
  });

  test('names the error strings that no incident has', () => {
    expect(ask(log).query.unknownTerms).toContain('FooBarQuux');
  });

  test.each([
    ['Warning BackOff kubelet\napi-7d9f8b6c5-x2x4z 0/1 CrashLoopBackOff 5 4m', 'image-tag'],
    [
      'GET https://shop.example.org/ net::ERR_CERT_DATE_INVALID\n  at fetch (app.js:1:2)',
      'expired-certificate',
    ],
  ])('%j: first %s', (text, expected) => {
    expect(ask(text).hits[0]?.hit.incident).toBe(expected);
  });

  test('a text without words of the archive finds nothing', () => {
    expect(ask('zyx wvu\nqqq 12:00:01').hits).toEqual([]);
  });

  test('rare words come before frequent ones', () => {
    const counts = new Map([
      ['timeout', 90],
      ['splitbrain', 1],
    ]);
    const { terms } = toLogQuery('timeout splitbrain\ntimeout', {
      countOf: (term) => counts.get(term) ?? 0,
      incidents: 100,
    });
    expect(terms.map(({ written }) => written)).toEqual(['splitbrain']);
  });

  test('a known identifier replaces its parts, and lines are counted from 1', () => {
    const counts = new Map([
      ['crash', 3],
      ['loop', 3],
      ['back', 3],
      ['crashloopbackoff', 1],
    ]);
    const { terms } = toLogQuery('x\nCrashLoopBackOff', {
      countOf: (term) => counts.get(term) ?? 0,
      incidents: 100,
    });
    expect(terms.map(({ term, lines }) => [term, lines])).toEqual([['crashloopbackoff', [2]]]);
  });

  test('every word reported as a match is in its line, whatever is pasted', () => {
    const word = fc.constantFrom(
      'redis',
      'OOM',
      'memory',
      'CrashLoopBackOff',
      '503',
      '10.0.0.1',
      'the',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { matches } of ask(text).hits) {
          for (const { line, words } of matches) {
            for (const one of words) expect(text.split('\n')[line - 1]).toContain(one);
          }
        }
      }),
    );
  });
});
