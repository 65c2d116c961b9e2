import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/ranking/engine.ts';
import { labelConcept } from '../../src/search/query/label-concepts.ts';
import { synonymsOf, synonymGroups } from '../../src/text/synonyms.ts';
import { normalize } from '../../src/text/tokens.ts';
import { stopWords } from '../../src/text/stop-words.ts';
import { anEngine, type WriteUp } from './builders.ts';

const ranked = (writeUps: readonly WriteUp[], query: string): readonly string[] =>
  search(anEngine(writeUps), query, { limit: 20 }).hits.map(({ incident }) => incident);

/** Write-ups without any of the query's words, so that words are as rare as in an archive. */
const others = Array.from({ length: 20 }, (_, place) => ({
  id: `other-${place}`,
  sections: { summary: 'Jobs piled up behind a worker and were late.' },
}));

describe('search(engine, query): the order of what is found', () => {
  test('the last word counts once, however many words start with it', () => {
    const dates = ['2021-01-04', '2021-02-05', '2021-03-06', '2021-04-07', '2021-05-08', '2021-06-09'];
    const log = { id: 'log', sections: { summary: `Slack threads of ${dates.join(', ')} and 2021.` } };
    const outage = { id: 'outage', title: 'Slack outage of 2021' };
    expect(ranked([log, outage, ...others], 'slack 2021')).toEqual(['outage', 'log']);
  });

  test('a rare word outweighs common ones, even in summaries', () => {
    const common = Array.from({ length: 14 }, (_, place) => ({
      id: `common-${place}`,
      sections: { summary: 'Server, database' },
    }));
    const rare = { id: 'rare', sections: { timeline: 'Quorum lost.' } };
    expect(ranked([...common, rare, ...others], 'server database quorum')[0]).toBe('rare');
  });

  test('a chat log of thousands of words that has the word in every field does not outweigh a plain write-up', () => {
    const chat = Array.from({ length: 3000 }, (_, place) => `word${place}`).join(' ');
    const told = 'The queue was stuck behind a worker.';
    const summary = (id: string): WriteUp => ({ id, sections: { summary: told, timeline: 'It was seen.' } });
    const long: WriteUp = { id: 'long', sections: { summary: told, timeline: `${chat} queue` } };
    expect(ranked([long, summary('plain'), ...others], 'queue')).toEqual(['plain', 'long']);
  });
});

describe('search(engine, query): synonyms', () => {
  const heat = { id: 'heat', sections: { summary: 'Cooling stopped, and the servers were shut off.' } };
  const archive: readonly WriteUp[] = [
    heat,
    { id: 'machine', sections: { summary: 'A machine printed letters.' } },
    ...others,
  ];

  test('if no incident has all the words, synonyms count, but less than the words', () => {
    const answer = search(anEngine(archive), 'machines too hot shut', { limit: 9 });
    expect(answer.fellBack).toBe(true);
    expect(answer.hits[0]?.incident).toBe('heat');
    expect(ranked(archive, 'machine hot')).toEqual(['machine', 'heat']);
  });

  test('a word that only a synonym matches is still reported as missing', () => {
    expect(search(anEngine(archive), 'machines too hot', { limit: 9 }).missing).toEqual(['hot']);
  });

  test('if an incident has all the words, synonyms are not used', () => {
    expect(ranked(archive, 'machine')).toEqual(['machine']);
  });

  test('synonyms are not used for a pasted log', () => {
    const { hits } = search(anEngine(archive), 'machines too hot shut', { limit: 9, literal: true });
    expect(hits.map(({ score }) => score).some((score) => score > 0)).toBe(true);
    expect([...(hits.find(({ incident }) => incident === 'heat')?.terms.keys() ?? [])]).toEqual(['shut']);
  });

  test.each([
    [1000, false],
    [1001, true],
  ])('with %i incidents, only a few synonyms are used: %j, since each is a download', (count, isFew) => {
    const many = Array.from({ length: count }, (_, place) => ({ id: `one-${place}`, title: 'Delete' }));
    const engine = anEngine(many);
    const asked = new Set<string>();
    const facts = (term: string) => {
      asked.add(term);
      return engine.shards.facts(term);
    };
    search({ ...engine, shards: { ...engine.shards, facts } }, 'delete hot slow', { limit: 9 });
    const related = ['delete', 'hot', 'slow'].flatMap((word) => synonymsOf(normalize(word)));
    expect(related.filter((term) => asked.has(term)).length <= 8).toBe(isFew);
  });

  test.each(synonymGroups.map((group) => [group]))('every word of the group can be found: %s', (group) => {
    const words = group.split(' ');
    expect(words.filter((word) => stopWords.has(word) || normalize(word) === '')).toEqual([]);
    for (const word of words)
      for (const other of words.filter((one) => normalize(one) !== normalize(word)))
        expect(synonymsOf(normalize(word))).toContain(normalize(other));
  });
});

describe('labelConcept(keys, lexicon): a label in words', () => {
  const aliases = new Map([
    ['leap second', ['cause:expiry-or-clock']],
    ['expir certificat', ['cause:expiry-or-clock', 'trigger:clock']],
    ['kafka', ['component:event-stream']],
  ]);

  test('is matched by the words of its id, on either side of an "or", and by every alias', () => {
    const { alternatives: ways } = labelConcept(['cause:expiry-or-clock'], { aliases });
    expect(ways.map(({ terms }) => terms.join(' '))).toEqual(
      ['expiry', 'clock', 'leap second', 'expir certificat'].map((terms) =>
        terms.split(' ').map(normalize).join(' '),
      ),
    );
  });

  test('any one of several is enough; one that the archive does not have is matched by the words of its id', () => {
    const { alternatives: ways } = labelConcept(['component:event-stream', 'component:zzz'], { aliases });
    expect(ways.map(({ terms }) => terms)).toEqual([['event', 'stream'], ['zzz'], ['kafka']]);
  });
});
