import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/index/documents.ts';
import { loadIndex, search, type SearchAnswer } from '../../src/search/ranking/engine.ts';
import { buildIndex, buildIndexFiles, readHead, readShard } from '../../src/search/index/index-file.ts';
import { loadAndRetry, createIndexShards } from '../../src/search/index/shard-cache.ts';
import { fields, indexOptions, wordFields } from '../../src/search/index/minisearch-options.ts';
import { inSteps } from '../../src/search/index/postings.ts';
import { toTerms } from '../../src/text/tokenizer.ts';

const vocabulary = [
  'redis',
  'redisson',
  'oom',
  'cache',
  'caches',
  'the',
  'failed over',
  '1.20',
  'Deployments',
  'deploymet',
  'ERR_CONN_RESET',
  'outage',
  'outtage',
];
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((list) => list.join(' '));
const documents: fc.Arbitrary<SearchDocument[]> = fc
  .array(fc.record({ title: text, text, summary: fc.option(text, { nil: undefined }) }), { maxLength: 8 })
  .map((list) =>
    list.map((fieldTexts, place) => ({
      id: `incident-${place}`,
      keys: 'cause:a component:b',
      ...fieldTexts,
    })),
  );
const choices = { aliases: [['oom', ['cause:a']] as const], version: 'v' };

/** The index in shards as small as they get, and what asks them as a browser does. */
function inParts(list: readonly SearchDocument[]) {
  const files = buildIndexFiles(list, { ...choices, singleFileSize: 0, shardSize: 60 });
  const fetched: string[] = [];
  const fetchPart = (name: string): Promise<string> => {
    fetched.push(name);
    return Promise.resolve(files.shards.get(name) ?? '');
  };
  const engine = loadIndex(files.head);
  const ask = (query: string): Promise<SearchAnswer> =>
    loadAndRetry([engine.shards], fetchPart, () => search(engine, query, { limit: 99 }));
  return { files, engine, fetched, ask };
}

describe('buildIndex, loadIndex', () => {
  // MiniSearch counts every mention and means the lengths over empty fields too: there are few of the one, none of the other.
  const few = fc
    .uniqueArray(fc.constantFrom(...vocabulary.filter((word) => word !== 'the')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((list) => list.join(' '));
  const plain = fc
    .array(fc.record({ title: few, text: few }), { maxLength: 8 })
    .map((list) => list.map((one, place) => ({ id: `incident-${place}`, ...one })));

  test('law: a word scores as in the index that MiniSearch builds from the same documents', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom('redi', 'oom', 'cach', '1.20', 'failov'), (list, term) => {
        const theirs = new MiniSearch<SearchDocument>({
          ...indexOptions,
          tokenize: (value) => toTerms(value),
        });
        theirs.addAll(list);
        const asked = { boostDocument: () => 1, fields: [...wordFields] };
        const ours = loadIndex(buildIndex(list, [], 'v'))
          .filledWith([term])
          .search(term, asked);
        const scores = (found: typeof ours) => found.map(({ id, score }) => [id, score.toFixed(9)]);
        expect(scores(ours)).toEqual(scores(theirs.search(term, asked)));
      }),
    );
  });

  test('law: search over shards equals search over one whole index, score for score', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(text, { minLength: 1, maxLength: 3 }), async (list, queries) => {
        const whole = loadIndex(buildIndexFiles(list, { ...choices, singleFileSize: Infinity }).head);
        const shards = inParts(list);
        for (const query of [...queries, 'oom', 'red', 'reids', 'caceh']) {
          expect(await shards.ask(query)).toEqual(search(whole, query, { limit: 99 }));
        }
      }),
    );
  });

  test('the same documents give the same bytes, including the version and the aliases', () => {
    const build = (): string =>
      buildIndex([{ id: 'a', title: 'Redis' }], [['kubernet', ['component:k']]], 'abc');
    expect(build()).toBe(build());
    expect(readHead(build())).toMatchObject({ version: 'abc', aliases: [['kubernet', ['component:k']]] });
  });

  test.each(['{}', '{"format":0}', '[]', '"x"', 'null', '', 'abc\n{}'])(
    'anything that is not an index is refused: %s',
    (json) => {
      expect(() => loadIndex(json)).toThrow('readHead(text): expected an index');
    },
  );

  test('an index that was cut short or changed is refused', () => {
    const index = buildIndex([{ id: 'a', title: 'Redis' }], [], 'v');
    expect(() => loadIndex(index.slice(0, -1))).toThrow('readHead(text)');
    expect(() => loadIndex(index.replace('["redis"', '["rodis"'))).toThrow('readHead(text)');
  });

  test('ids that are the places of the documents are not written', () => {
    const places = [0, 1, 2].map((place) => ({ id: String(place), title: 'redis' }));
    expect(readHead(buildIndex(places, [], 'v')).ids).toBe(3);
    expect(search(loadIndex(buildIndex(places, [], 'v')), 'redis', { limit: 9 }).incidents).toHaveLength(3);
  });
});

describe('buildIndexFiles: an index in shards', () => {
  const list = ['redis failed', 'postgres failed', 'kubernetes node 10.0.0.1'].map((title, place) => ({
    id: `incident-${place}`,
    title,
  }));

  test('a question fetches only the shards of its words, once', async () => {
    const { files, fetched, ask } = inParts(list);
    expect((await ask('redis')).incidents).toEqual(['incident-0']);
    expect(fetched.length).toBeLessThan(files.shards.size);
    const before = fetched.length;
    await ask('redis');
    expect(fetched).toHaveLength(before);
  });

  test('an archive whose shards are small enough is one file', () => {
    expect(buildIndexFiles(list, choices).shards.size).toBe(0);
    expect(buildIndexFiles(list, { ...choices, singleFileSize: 0 }).shards.size).toBeGreaterThan(0);
  });

  test('a part that does not belong to its name is rejected', async () => {
    const { files, engine } = inParts(list);
    const [other = ''] = files.shards.values();
    const wrong = loadAndRetry(
      [engine.shards],
      () => Promise.resolve(`${other} `),
      () => search(engine, 'redis', { limit: 9 }),
    );
    await expect(wrong).rejects.toThrow('something else or a piece');
    const cut = loadAndRetry(
      [engine.shards],
      (name) => Promise.resolve(files.shards.get(name)?.slice(0, -2) ?? ''),
      () => search(engine, 'redis', { limit: 9 }),
    );
    await expect(cut).rejects.toThrow('something else or a piece');
  });

  test('a part is named by its content', () => {
    for (const [name, part] of inParts(list).files.shards) {
      expect(readShard(name, part)).toBeDefined();
      expect(readShard(name, part.replace(/[a-z]/, 'Q'))).toBeUndefined();
    }
  });

  test('words that start alike are found across shards, in order', () => {
    const terms = ['fail', 'failov', 'failsaf', 'falx'].map((title, id) => ({ id: String(id), title }));
    const { shards, inside } = readHead(buildIndexFiles(terms, { ...choices, shardSize: 1 }).head);
    const found = createIndexShards({ shards, inside });
    expect(found.startingWith('fail').map(({ term }) => term)).toEqual(['fail', 'failov', 'failsaf']);
    expect(found.startingWith('faz')).toEqual([]);
    expect(found.listed(['falx', 'falxe', 'fail']).map(({ term }) => term)).toEqual(['falx', 'fail']);
  });
});

describe('inSteps(length)', () => {
  test.each([
    [0, 0],
    [8, 8],
    [9, 10],
    [200, 215],
  ])('%d is kept as %d', (length, kept) => {
    expect(inSteps(length)).toBe(kept);
    expect(inSteps(kept)).toBe(kept);
  });

  test('every field has a length for every incident', () => {
    const { lengths } = readHead(buildIndex([{ id: 'a', title: 'one two' }], [], 'v'));
    expect(lengths).toHaveLength(fields.length);
  });
});
