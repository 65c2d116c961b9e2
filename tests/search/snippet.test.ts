import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIncidentText } from '../../src/search/index/documents.ts';
import { search } from '../../src/search/ranking/engine.ts';
import { excerptOf, locate, markTerms, type Segment } from '../../src/search/results/snippet.ts';
import { toTerms } from '../../src/text/tokenizer.ts';
import { writeUps } from './archive.ts';
import { anEngine, anIncident } from './builders.ts';

const weigh = (words: string): ReadonlyMap<string, number> =>
  new Map(toTerms(words).map((term) => [term, 1]));
const written = (segments: readonly Segment[] | undefined): string =>
  (segments ?? []).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('excerptOf(text, terms)', () => {
  const filler = 'Nothing of note happened for a while. '.repeat(12);

  test.each([
    ['The cache was lost.', 'cache', 'The [cache] was lost.'],
    ['Redis ran out of memory.', 'redis oom', '[Redis] ran [out of memory].'],
    ['We failed over twice.', 'failover', 'We [failed over] twice.'],
    ['It ended in CrashLoopBackOff again.', 'crash loop', 'It ended in [CrashLoop]BackOff again.'],
    ['Zürich migrated.\n\tThen Basel.', 'zurich migration', '[Zürich] [migrated]. Then Basel.'],
    ['数据库连接失败', '连接', '数据库[连接]失败'],
  ])('%s for %s: %s', (text, words, expected) => {
    expect(written(excerptOf(text, weigh(words)))).toBe(expected);
  });

  test('the densest stretch is shown, not the first match', () => {
    const text = `Redis was there. ${filler}Then Redis ran out of memory at last. ${filler}`;
    expect(written(excerptOf(text, weigh('redis memory'), 80))).toMatch(
      /^… .*\[Redis\] ran out of \[memory\].* …$/,
    );
  });

  test('a stretch begins and ends with whole words and is about as long as asked', () => {
    const shown = written(excerptOf(`${filler}the needle ${filler}`, weigh('needle'), 100)).replace(
      /[[\]]/g,
      '',
    );
    expect(shown.length).toBeLessThanOrEqual(106);
    for (const word of shown.replaceAll('…', ' ').trim().split(' '))
      expect(`${filler} the needle`).toContain(word);
  });

  test('passages that do not end with a period are separated by a dot', () => {
    expect(written(excerptOf('07:35 It fails\n07:40 It is seen.\nThe end', weigh('seen')))).toBe(
      '07:35 It fails · 07:40 It is [seen]. The end',
    );
  });

  test('a text without any of the terms has no excerpt', () => {
    expect(excerptOf('Nothing here.', weigh('needle'))).toBeUndefined();
  });
});

describe('locate(sections, terms)', () => {
  test('the section with the words close together is chosen, even if another comes first', () => {
    const sections = [
      { anchor: 'summary', heading: 'Summary', text: 'A flag.' },
      { anchor: 'root-cause', heading: 'Root cause', text: 'A flag was missing.' },
    ];
    expect(locate(sections, weigh('missing flag'))?.section.anchor).toBe('root-cause');
  });

  test('the word itself outweighs several related terms', () => {
    const sections = [
      { anchor: 'a', heading: 'A', text: 'Containers and connections.' },
      { anchor: 'b', heading: 'B', text: 'A con.' },
    ];
    const terms = new Map([...weigh('containers connections').keys()].map((term) => [term, 0.3]));
    expect(locate(sections, new Map([...terms, ['con', 1]]))?.section.anchor).toBe('b');
  });
});

describe('laws', () => {
  const engine = anEngine(writeUps);
  const texts = new Map(writeUps.map((one) => [one.id, toIncidentText(anIncident(one), undefined)]));
  const someWords = writeUps
    .flatMap((one) => Object.values(one.sections ?? {}))
    .flatMap((text) => text.split(/\s+/));

  test('every excerpt of a hit contains a marked word, and marks cover terms that matched', () => {
    const queries = fc.array(fc.constantFrom(...someWords), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(queries, (words) => {
        for (const hit of search(engine, words.join(' '), { limit: 5 }).hits) {
          const located = locate(texts.get(hit.incident)?.sections ?? [], hit.terms);
          if (located === undefined) continue;
          const marked = located.excerpt.filter((segment) => segment.marked);
          expect(marked.length).toBeGreaterThan(0);
          for (const { text } of marked) expect(toTerms(text).some((term) => hit.terms.has(term))).toBe(true);
        }
      }),
    );
  });

  test('marking changes only white space and passage separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, words) => {
        const shown = markTerms(text, new Set(toTerms(words)));
        const letters = (part: string): string => part.replace(/[\s·]/g, '');
        expect(letters(shown.map((segment) => segment.text).join(''))).toBe(letters(text));
      }),
    );
  });
});
