import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/documents.ts';
import { buildIndex, readIndex } from '../../src/search/index-file.ts';
import { fields, indexOptions } from '../../src/search/options.ts';
import { toTerms } from '../../src/search/text.ts';

const words = fc.array(
  fc.constantFrom('redis', 'oom', 'cache', 'the', 'failed over', '1.20', 'Deployments'),
  {
    maxLength: 12,
  },
);
const text = words.map((list) => list.join(' '));
const documents: fc.Arbitrary<SearchDocument[]> = fc
  .array(fc.record({ title: text, text, summary: fc.option(text, { nil: undefined }) }), { maxLength: 8 })
  .map((list) =>
    list.map((fieldTexts, place) => ({
      id: `incident-${place}`,
      keys: 'cause:a component:b',
      ...fieldTexts,
    })),
  );

describe('buildIndex, readIndex', () => {
  test('law: the index is the one that MiniSearch builds from the same documents', () => {
    fc.assert(
      fc.property(documents, (list) => {
        const theirs = new MiniSearch<SearchDocument>({
          ...indexOptions,
          tokenize: (value, field) => (field === 'keys' ? value.split(' ') : toTerms(value)),
        });
        theirs.addAll(list);
        const { plain } = readIndex(buildIndex(list, [], 'v'));
        const expected = theirs.toJSON();
        expect(new Map(plain.index)).toEqual(new Map(expected.index));
        expect(plain).toMatchObject({
          documentCount: expected.documentCount,
          nextId: expected.nextId,
          documentIds: expected.documentIds,
          fieldIds: expected.fieldIds,
          serializationVersion: JSON.parse(JSON.stringify(theirs)).serializationVersion,
        });
        for (const [id, lengths] of Object.entries(expected.fieldLength)) {
          expect(plain.fieldLength[id]).toEqual(fields.map((_, field) => lengths[field] ?? 0));
        }
      }),
    );
  });

  test('the mean length of a field is over the incidents that have it', () => {
    const list = [
      { id: 'a', title: 'one two three' },
      { id: 'b', title: 'one' },
      { id: 'c', title: 'one', summary: 'four five' },
    ];
    const { averageFieldLength } = readIndex(buildIndex(list, [], 'v')).plain;
    expect(averageFieldLength[fields.indexOf('title')]).toBeCloseTo(5 / 3);
    expect(averageFieldLength[fields.indexOf('summary')]).toBe(2);
  });

  test('the same documents give the same bytes, and the version and the aliases travel with them', () => {
    const build = (): string =>
      buildIndex([{ id: 'a', title: 'Redis' }], [['kubernet', ['component:k']]], 'abc');
    expect(build()).toBe(build());
    expect(readIndex(build())).toMatchObject({ version: 'abc', aliases: [['kubernet', ['component:k']]] });
  });

  test.each(['{}', '{"format":0}', '[]', '"x"', 'null'])('what is no index is refused: %s', (json) => {
    expect(() => readIndex(json)).toThrow('readIndex(json): expected an index of format');
  });
});
