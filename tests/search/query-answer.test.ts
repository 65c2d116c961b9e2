import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/search/results/answer.ts';
import { createArchiveSource } from '../../src/search/results/archive-source.ts';
import type { SearchSource } from '../../src/search/results/matching.ts';
import { toQuestion } from '../../src/search/results/question.ts';
import { writeUps } from './archive.ts';
import { anIncident, aTaxonomy, type WriteUp } from './builders.ts';

function sourceOf(all: readonly WriteUp[]): SearchSource {
  const settings = {
    name: 'Test',
    base: '/',
    timezone: 'UTC',
    severities: {},
    edition: 'internal',
  } as const;
  return createArchiveSource({ incidents: all.map(anIncident), taxonomy: aTaxonomy, settings });
}

const archive = sourceOf(writeUps);
const answerOf = async (text: string, limit = 100, source = archive) =>
  (await answerQuestion(source, toQuestion(text, limit))).answer;
const found = async (text: string): Promise<readonly string[]> =>
  (await answerOf(text)).rows.map(({ record }) => record.id);
const partialOf = async (text: string, limit = 100, source = archive): Promise<readonly string[]> =>
  (await answerOf(text, limit, source)).partial.map(({ record }) => record.id);

describe('answerQuestion(createArchiveSource(archive), question)', () => {
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
  ])('%s finds %j', async (text, expected) => {
    expect((await found(text)).toSorted()).toEqual(expected.toSorted());
  });

  test('an excluded word is that word in any form, not similar spellings', async () => {
    const redis = (await found('redis')).toSorted();
    expect(redis).toContain('redis-memory');
    expect((await found('redis -redist')).toSorted()).toEqual(redis);
    expect(await found('redis -outtages')).not.toContain('redis-memory');
  });

  test('fields alone list the incidents they allow; an empty query asks nothing', async () => {
    expect(await answerOf('component:redis')).toMatchObject({ asked: true, total: 2, fellBack: false });
    expect(await answerOf('')).toMatchObject({ asked: false, total: 0, rows: [] });
    expect(await answerOf('component:')).toMatchObject({ asked: false, total: 0 });
  });

  test('shows at most `limit` rows but counts all matches', async () => {
    const { rows, total } = await answerOf('redis', 1);
    expect([rows.length, total]).toEqual([1, 3]);
  });

  test('if few have all the words, partial matches follow up to the limit', async () => {
    const { rows, total } = await answerOf('redis crashloop');
    expect([rows.map(({ record }) => record.id), total]).toEqual([['image-tag'], 1]);
    expect(await partialOf('redis crashloop')).toContain('redis-memory');
    expect(await partialOf('redis crashloop')).not.toContain('image-tag');
    expect(await partialOf('redis crashloop', 1)).toEqual([]);
    expect(await partialOf('redis')).toEqual([]);
    expect(await partialOf('redis crashloop -redict')).not.toContain('redict-image');
  });

  test('if few have a label, incidents that mention it follow, within the other fields', async () => {
    expect((await found('component:redis')).toSorted()).toEqual(['redict-image', 'redis-memory']);
    expect(await partialOf('component:redis')).toEqual(['image-tag']);
    expect(await partialOf('component:redis org:landbot')).toEqual(['image-tag']);
    expect(await partialOf('component:redis org:yasoon')).toEqual([]);
    expect(await partialOf('component:unknown')).toEqual([]);
    expect(await partialOf('component:redis -crashloop')).toEqual([]);
    expect(await partialOf('component:redis', 2)).toEqual([]);
    const labeled = Array.from({ length: 5 }, (_, n) => ({ id: `redis-${n}`, components: ['redis'] }));
    expect(await partialOf('component:redis', 99, sourceOf([...writeUps, ...labeled]))).toEqual([]);
  });

  test('several lines are a pasted log', async () => {
    const { rows, pasteWords } = await answerOf(
      '10:00:01 ERROR OOM command not allowed\nused memory > maxmemory',
    );
    expect(pasteWords).toContain('OOM');
    expect(rows[0]?.record.id).toBe('redis-memory');
    expect(rows[0]?.matches[0]?.line).toBe(1);
  });
});
