import { describe, expect, test } from 'vitest';
import { hasPhrases, takeMatching, toPhrase, widestTerms } from '../../src/search/ranking/phrases.ts';

const holds = (text: string, ...phrases: readonly string[]): boolean =>
  hasPhrases(
    { title: 'A title', sections: [{ anchor: '', heading: 'Root cause', text }] },
    phrases.flatMap((phrase) => toPhrase(phrase) ?? []),
  );

describe('hasPhrases(text, phrases): adjacent words, in any form', () => {
  test.each([
    ['The connection was refused.', 'connection refused', false],
    ['Connection refused (61).', 'connection refused', true],
    ['connections refused', 'connection refused', true],
    ['refused connection', 'connection refused', false],
    ['It ran out of memory.', 'out of memory', true],
    ['OOM killer', 'out of memory', true],
    ['memory, out of it', 'out of memory', false],
    ['we failed over to it', 'failover to', true],
    ['a failover to it', 'failed over to', true],
    ['net::ERR_CONN_RESET seen', 'ERR_CONN_RESET', true],
    ['net::ERR_CONN_RESET seen', 'conn reset', true],
    ['conn then reset', 'ERR_CONN_RESET', false],
    ['one two\nthree', 'two three', false],
    ['数据库连接失败了', '连接失败', true],
    ['nothing', 'a title', true],
    ['nothing', 'root cause', true],
    ['nothing', 'title root', false],
    ['nothing', '!?', true],
  ])('%s has "%s": %s', (text, phrase, expected) => {
    expect(holds(text, phrase)).toBe(expected);
  });

  test('every phrase must be there, each anywhere', () => {
    expect(holds('disk full\ncache cold', 'disk full', 'cache cold')).toBe(true);
    expect(holds('disk full\ncache cold', 'disk full', 'cache warm')).toBe(false);
  });
});

describe('widestTerms(text)', () => {
  test.each([
    ['ERR_CONN_RESET', ['errconnreset']],
    ['failed over', ['failover']],
    ['redis', ['redis']],
    ['the', []],
  ])('%s: %j', (text, expected) => {
    expect(widestTerms(text)).toEqual(expected);
  });
});

describe('takeMatching(candidates, holds, wanted)', () => {
  const isEven = (number: number): Promise<boolean> => Promise.resolve(number % 2 === 0);

  test('takes the first matches, in order, and says whether all were checked', async () => {
    expect(await takeMatching([1, 2, 3, 4, 5, 6], isEven, { limit: 2, ahead: 2 })).toEqual({
      taken: [2, 4],
      complete: false,
    });
    expect(await takeMatching([1, 2, 3], isEven, { limit: 2 })).toEqual({ taken: [2], complete: true });
  });

  test('does not ask for more than it needs', async () => {
    const asked: number[] = [];
    const holds = (number: number): Promise<boolean> => {
      asked.push(number);
      return Promise.resolve(true);
    };
    await takeMatching([1, 2, 3, 4, 5, 6], holds, { limit: 2, ahead: 2 });
    expect(asked).toEqual([1, 2]);
  });
});
