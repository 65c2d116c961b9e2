import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterAxes } from '../../src/analyse/records/filter-axes.ts';
import { filterByQuery, formatQuery, parseQuery } from '../../src/search/query/query-language.ts';
import { findField, queryFields } from '../../src/search/query/query-fields.ts';
import { records, vocabulary } from './vocabulary.ts';

const parse = (text: string) => parseQuery(text, vocabulary);
const canonical = (text: string): string => formatQuery(parse(text));
const left = (text: string): readonly string[] =>
  filterByQuery(records, parse(text), vocabulary.names).map(({ id }) => id);

describe('parseQuery(text): valid queries', () => {
  test.each([
    ['redis oom', 'redis oom'],
    ['component:redis', 'component:redis'],
    ['COMPONENT:Redis', 'component:redis'],
    ['component:redict', 'component:redis'],
    ['cause:capacity', 'cause:capacity-exhaustion'],
    ['cause:"Capacity exhaustion"', 'cause:capacity-exhaustion'],
    ['cause:"fat finger"', 'cause:human-error'],
    ['component:redis,dns', 'component:dns component:redis'],
    ['component:redis component:dns', 'component:dns component:redis'],
    ['component:redis~dns', 'component:dns~redis'],
    ['org:"Stack Exchange"', 'org:"Stack Exchange"'],
    ['organisation:stack', 'org:"Stack Exchange"'],
    ['org:“stack exchange”', 'org:"Stack Exchange"'],
    ['service:checkout', 'service:checkout'],
    ['sev:1', 'sev:sev1'],
    ['severity:SEV-2', 'sev:sev2'],
    ['year:2022', 'year:2022'],
    ['after:2021-06', 'after:2021-06'],
    ['after:2021-06-01', 'after:2021-06'],
    ['since:2021', 'after:2021'],
    ['before:2022', 'before:2022'],
    ['before:2021-03-15', 'before:2021-03-15'],
    ['after:2020 after:2021', 'after:2021'],
    ['duration:>1h', 'duration:>1h'],
    ['duration:>=90m', 'duration:>90m'],
    ['duration:<2days', 'duration:<2d'],
    ['duration:>1h30m', 'duration:>90m'],
    ['duration:1h..4h', 'duration:1h..4h'],
    ['duration:>1h duration:<4h', 'duration:1h..4h'],
    ['duration:under-5-min', 'duration:under-5-min'],
    ['is:open', 'actions:open'],
    ['action:open', 'actions:open'],
    ['promise:prevent', 'action:prevent'],
    ['promises:detect', 'action:detect'],
    ['is:near-miss', 'kind:near-miss'],
    ['promise:mitigate', 'action:mitigate'],
    ['promises:mitigate', 'action:mitigate'],
    ['action:open', 'actions:open'],
    ['status:done', 'actions:done'],
    ['has:actions', 'has:actions'],
    ['has:"action items" has:timeline', 'has:timeline has:actions'],
    ['no:timeline', 'missing:timeline'],
    ['"connection refused" redis', 'redis "connection refused"'],
    ['redis -sentinel -"fail over"', 'redis -sentinel -"fail over"'],
    ['-component:redis', '-component:redis'],
    ['http://example.org/a:b', 'http://example.org/a:b'],
    ['10.0.0.1:6379', '10.0.0.1:6379'],
    ['exit code -1 --force', 'exit code -1 --force'],
    ['"say \\"hello\\" C:\\boot.ini"', '"say \\"hello\\" C:\\\\boot.ini"'],
    ['', ''],
    [' - "" ', ''],
  ])('%s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(parse(text).problems).toEqual([]);
  });

  test.each([
    ['component:redis', ['cache']],
    ['component:data-store', ['cache']],
    ['org:GitHub', ['dns', 'bare']],
    ['org:github after:2020', ['dns']],
    ['before:2021-06', ['bare']],
    ['before:2019-02', ['bare']],
    ['before:2019-01-31', []],
    ['after:2019-01-31 before:2019-02-01', ['bare']],
    ['duration:>1h', ['cache']],
    ['duration:<1h', ['dns']],
    ['duration:90m..91m', ['cache']],
    ['is:open', ['cache']],
    ['has:actions', ['cache']],
    ['missing:actions', ['dns', 'bare']],
    ['-org:GitHub', ['cache']],
    ['-has:actions', ['dns', 'bare']],
    ['-component:redis -component:dns', ['bare']],
    ['is:near-miss', ['dns']],
    ['sev:1 year:2022', ['cache']],
    ['cause:unclassified', ['bare']],
    ['cause:"not classified"', ['bare']],
    ['cause:unknown', []],
  ])('%s keeps %j', (text, expected) => {
    expect(left(text)).toEqual(expected);
  });
});

describe('parseQuery(text): problems are explained, and the rest is searched', () => {
  test.each([
    ['component:redsi oom', 'redsi oom', 'no component "redsi"; did you mean redis?', 'redis'],
    ['cause:capasity-exhaustion', 'capasity-exhaustion', 'did you mean capacity-exhaustion?', undefined],
    ['org:"Stak Exchange"', 'Stak Exchange', 'did you mean Stack Exchange?', '"Stack Exchange"'],
    ['component:red', 'red', 'did you mean redis?', 'redis'],
    ['componet:redis', 'redis', 'no field "componet"; did you mean component?', 'component'],
    ['after:yesterday', 'yesterday', 'expected a day, month or year such as 2021-06', undefined],
    ['after:2021-02-30', '2021-02-30', 'expected a day', undefined],
    ['duration:long', 'long', 'expected >1h, <30m, 1h..4h', undefined],
    ['is:opn', 'opn', 'did you mean open?', 'open'],
    ['has:timelin', 'timelin', 'did you mean timeline?', 'timeline'],
    ['redis component:', 'redis', 'component: needs a value', undefined],
    ['error in service: redis', 'error in service redis', 'service: needs a value', undefined],
    ['redis "connection ref', 'redis connection ref', 'the closing quote is missing', '"connection ref"'],
    ['redis -after:2021', 'redis', 'after: cannot be excluded', undefined],
    [
      'rm -rf /',
      'rm rf',
      '"-rf" is searched for as a command\'s option; write -"rf" to exclude it',
      undefined,
    ],
    [
      'find: expected a positive integer argument to -maxdepth, got 1',
      'find: expected a positive integer argument to got 1 maxdepth',
      '-"maxdepth,"',
      undefined,
    ],
  ])('%s searches %s: %s', (text, rest, message, suggestion) => {
    const { problems } = parse(text);
    expect(canonical(text)).toBe(rest);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
    if (suggestion !== undefined) expect(problems[0]?.suggestion).toBe(suggestion);
  });

  test.each([
    ['oom component:redsi', 'oom component:redis'],
    ['componet:redis', 'component:redis'],
    ['a org:"Stak Exchange" b', 'a org:"Stack Exchange" b'],
  ])('the suggestion in its place fixes the query: %s', (text, mended) => {
    const [problem] = parse(text).problems;
    if (problem?.suggestion === undefined) throw new Error('no suggestion');
    const taken = text.slice(0, problem.start) + problem.suggestion + text.slice(problem.end);
    expect(taken).toBe(mended);
    expect(parse(taken).problems).toEqual([]);
  });
});

describe('formatQuery(query)', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'redis',
      '"connection refused"',
      '-word',
      '-f',
      '-"f"',
      '-"quoted"',
      'one two three four five',
      '-"two words"',
      'component:redis,dns',
      'componet:x',
      'cause:redsi',
      'org:"Stack Exchange"',
      'after:2021-12',
      'before:2022-01-01',
      'duration:>1h',
      'duration:<90m',
      'has:actions',
      '-is:open',
      'is:',
      '"open',
      ':',
    ),
    ...queryFields.map(({ name }) => fc.string({ maxLength: 6 }).map((value) => `${name}:${value}`)),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'ab-:",\\ “~.1'), maxLength: 12 }),
  );

  test('law: the canonical text of any query parses to the same query, without problems', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(' ', ''), (pieces, between) => {
        const query = parse(pieces.join(between));
        expect(parse(formatQuery(query))).toEqual({ ...query, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('law: problems are inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { start, end, message } of parse(text).problems) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
        }
      }),
    );
  });

  test('reads thousands of unclosed and escaped quotes quickly', () => {
    const started = performance.now();
    for (const text of [`"${'\\'.repeat(50_000)}`, '"\\'.repeat(50_000), '"'.repeat(50_001)]) parse(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('every axis of the filter has a field, so no filter is lost', () => {
    expect(filterAxes.filter((axis) => !queryFields.some((field) => field.axis === axis))).toEqual([]);
  });

  test('no two fields share a name', () => {
    const names = queryFields.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(findField('constructor')).toBeUndefined();
  });
});
