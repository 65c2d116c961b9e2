import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completions, stem } from '../../src/text/stemmer.ts';
import { tokenize, toTerms } from '../../src/text/tokenizer.ts';

describe('toTerms(text)', () => {
  test.each([
    ['Redis was down', ['redis', 'down']],
    ['tab\tand\u0001control', ['tab', 'control']],
    ['p99>500ms', ['p99', '500ms']],
    ['1.20', ['1.20']],
    ['503s and 404s, not 10s', ['503', '404', '10s']],
    ['v1.20.3', ['1.20.3']],
    ['image:1.20-alpine', ['imag', '1.20', 'alpin']],
    ['python3.11', ['python', '3.11', 'python3.11']],
    ['10.0.0.1:6379', ['10.0.0.1', '6379']],
    ['2022-06-20T16:23Z', ['2022-06-20', '16:23']],
    ['309,000 tasks', ['309000', 'task']],
    ['ERR_CONN_RESET', ['err', 'conn', 'reset', 'errconnreset']],
    ['HTTPServer', ['http', 'server', 'httpserver']],
    ['IPv6 iPhone', ['ipv6', 'iphon']],
    ["the customer's don't", ['customer', 'dont']],
    ['Zürich, Ｒｅｄｉｓ, ﬁle, İstanbul', ['zurich', 'redis', 'fil', 'istanbul']],
    ['k8s Postgres OOMKilled', ['kubernet', 'postgresql', 'oom', 'kill', 'oom']],
    ['数据库', ['数据', '据库', '库']],
    ['', []],
    ['!? > … 🔥', []],
  ])('%j gives %j', (text, expected) => {
    expect(toTerms(text)).toEqual(expected);
  });

  test.each([
    'fail over',
    'failed over',
    'failing over',
    'fails\nover',
    'fail-over',
    'FailOver',
    'failovers',
  ])('%j is read as failover', (text) => {
    expect(toTerms(text)).toContain('failover');
  });

  test.each(['out of memory', 'out-of-memory', 'OutOfMemoryError', 'OOM', 'oom-killed'])(
    '%s is read as oom',
    (text) => {
      expect(toTerms(text)).toContain('oom');
    },
  );

  test.each(['failed. Over time', 'fail, over', 'over fail', 'roll 1 back'])('%j is not a phrase', (text) => {
    expect(toTerms(text)).not.toContain('failover');
    expect(toTerms(text)).not.toContain('rollback');
  });
});

describe('stem(word)', () => {
  test.each([
    ['migrate', 'migrated', 'migrating', 'migration', 'migrations'],
    ['outage', 'outages'],
    ['expire', 'expired', 'expires', 'expiry', 'expiration'],
    ['deploy', 'deployed', 'deploys', 'deployment', 'deployments'],
    ['delete', 'deleted', 'deletion', 'deleting'],
    ['query', 'queries', 'queried'],
    ['stop', 'stopped', 'stopping'],
    ['cache', 'caches', 'cached', 'caching'],
    ['process', 'processes', 'processing'],
    ['fail', 'failed', 'fails', 'failure', 'failures'],
    ['available', 'availability'],
    ['degrade', 'degraded', 'degradation'],
    ['update', 'updated', 'updating', 'updates'],
  ])('%s and its forms have the same stem', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  test.each(['redis', 'dns', 'aws', 'status', 'string', 'k8s', '1.20', 'need', 'product1', 'access'])(
    '%s is its own stem',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  test('production is not a product, and a node is not a note', () => {
    expect(stem('production')).not.toBe(stem('product'));
    expect(stem('node')).not.toBe(stem('note'));
  });

  test.each([
    ['migrati', 'migration'],
    ['deploym', 'deployment'],
    ['deploymet', 'deployment'],
    ['expirat', 'expiration'],
  ])('%s may become %s', (prefix, word) => {
    expect(completions(prefix)).toContain(stem(word));
  });
});

describe('laws', () => {
  test('a stem is its own stem, and never longer than its word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,16}$/), (word) => {
        expect(stem(stem(word))).toBe(stem(word));
        expect(stem(word).length).toBeLessThanOrEqual(word.length + 2);
      }),
    );
  });

  test('the terms of plain words are their own terms: what is indexed can be searched as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{2,14}$/), { maxLength: 6 }), (words) => {
        const once = toTerms(words.join(' , '));
        const again = once.flatMap((term) => toTerms(term));
        expect(once.filter((term) => !again.includes(term) && !isStopWord(term))).toEqual([]);
      }),
    );
  });

  test('tokens lie within the text, hold characters and are in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let before = 0;
        for (const { start, end, term } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).toBe(term.toLowerCase());
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A stem can look like a word that is not indexed ("doe" is a stem of "does" elsewhere); it is found by its word. */
function isStopWord(term: string): boolean {
  return toTerms(term).length === 0;
}
