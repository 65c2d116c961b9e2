// Where a sentence ends, and where it does not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLineBreaks, splitSentences } from '../../src/text/sentences.ts';

const textsOf = (passage: string): readonly string[] => splitSentences(passage).map(({ text }) => text);

describe('splitSentences(passage)', () => {
  test.each<[passage: string, sentences: readonly string[]]>([
    ['It broke. We fixed it! Did it help?', ['It broke.', 'We fixed it!', 'Did it help?']],
    ['it broke. then we fixed it', ['it broke.', 'then we fixed it']],
    ['He said "it works." Then it broke.', ['He said "it works."', 'Then it broke.']],
    ['It broke (badly.) `etcd` was full.', ['It broke (badly.)', '`etcd` was full.']],
    ['Upgraded to 1.2.3 on db1.example.com.', ['Upgraded to 1.2.3 on db1.example.com.']],
    ['It took approx. 5 minutes.', ['It took approx. 5 minutes.']],
    [
      'Requests, e.g. logins, failed at 3 p.m. on Dec. 4.',
      ['Requests, e.g. logins, failed at 3 p.m. on Dec. 4.'],
    ],
    ['no full stop', ['no full stop']],
    [' \n ', []],
  ])('%j', (passage, sentences) => {
    expect(textsOf(passage)).toEqual(sentences);
  });

  test('says where each sentence begins, and loses no word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '\n', '"', '1') }),
        (passage) => {
          const sentences = splitSentences(passage);
          for (const { text, start } of sentences)
            expect(passage.slice(start, start + text.length)).toBe(text);
          expect(
            sentences
              .map(({ text }) => text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(passage.replace(/\s/g, ''));
        },
      ),
    );
  });
});

test('countLineBreaks(text, place): counts the breaks before the place only', () => {
  expect([0, 1, 2, 3, 5].map((place) => countLineBreaks('a\nb\n\nc', place))).toEqual([0, 0, 1, 1, 3]);
});
