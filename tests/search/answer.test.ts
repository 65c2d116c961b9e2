import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownAxes } from '../../src/analyse/records/filter-axes.ts';
import { countFacets, noFilter } from '../../src/analyse/records/filter.ts';
import type { RecordRow } from '../../src/analyse/records/record-columns.ts';
import { toAxisNames, toRecord } from '../../src/analyse/records/records.ts';
import { toIncidentText } from '../../src/search/index/documents.ts';
import { formatPair } from '../../src/search/query/query-language.ts';
import { queryFields } from '../../src/search/query/query-fields.ts';
import { answerQuestion, completeQuestion, countAnswer, detailsOf } from '../../src/search/results/answer.ts';
import type { SearchSource } from '../../src/search/results/matching.ts';
import type { Question } from '../../src/search/results/question.ts';
import { writeUps } from './archive.ts';
import { anEngine, anIncident, aTaxonomy } from './builders.ts';

// In the files of a site the index calls incidents by their place.
const incidents = writeUps.map(anIncident);
const rows = new Map(
  incidents.map((incident, place): readonly [string, RecordRow] => [
    String(place),
    { ...toRecord(incident, aTaxonomy, 'UTC'), ...(place === 0 ? {} : { date: `2021-0${place}-01` }) },
  ]),
);
const names = toAxisNames(aTaxonomy);
const looked: string[] = [];
const archive: SearchSource = {
  engine: anEngine(writeUps.map((writeUp, place) => ({ ...writeUp, id: String(place) }))),
  names,
  records: {
    rowOf: (incident) => rows.get(incident),
    all: () => rows,
    values: () => countFacets([...rows.values()], noFilter, names),
    takePending: () => [],
    add: () => false,
  },
  load: (work) => Promise.resolve(work()),
  maxTexts: 100,
  textOf: (id) => {
    looked.push(id);
    const incident = incidents.find((one) => String(one.id) === id);
    if (incident === undefined) throw new Error(`no incident ${id}`);
    return Promise.resolve(toIncidentText(incident, 'It was resized.'));
  },
};
const aQuestion = (query: string, rest: Partial<Question> = {}): Question => ({
  query,
  order: 'relevance',
  limit: 20,
  ...rest,
});
const ask = (query: string, rest?: Partial<Question>) => answerQuestion(archive, aQuestion(query, rest));
const found = async (query: string, rest?: Partial<Question>): Promise<readonly string[]> =>
  (await ask(query, rest)).answer.rows.map(({ record }) => record.id);

describe('answerQuestion(archive, question)', () => {
  test('rows carry the record, the marked title, the names of the labels and the terms to mark', async () => {
    const [row] = (await ask('outage redis')).answer.rows;
    expect(row?.record.id).toBe('redis-memory');
    expect(row?.title).toEqual([
      { text: 'Server ', marked: false },
      { text: 'outtage', marked: true },
    ]);
    expect(row?.labels).toEqual(['Capacity exhaustion', 'Redis']);
    expect(row?.facts).toBe('2022-06-20 · yasoon');
    expect(row?.highlight[0]).toBe('redis');
  });

  test.each([
    ['redis -redict -kubernetes', ['redis-memory']],
    ['"out of memory"', ['redis-memory']],
    ['"memory of out"', []],
    ['redis -"out of memory" -crashloop', ['redict-image']],
    ['component:kubernetes redis', ['image-tag']],
    ['redis -component:redis', ['image-tag']],
    ['org:yasoon', ['redis-memory']],
  ])('%s finds %j', async (query, expected) => {
    expect([...(await found(query))].sort()).toEqual([...expected].sort());
  });

  test('a field narrows the rows and the total, and the unfiltered total is given', async () => {
    const { answer } = await ask('redis component:kubernetes');
    expect(answer.rows.map(({ record }) => record.id)).toEqual(['image-tag']);
    expect(answer).toMatchObject({ total: 1, unfiltered: 3 });
  });

  test('no more rows than asked for, but all are counted', async () => {
    const { answer, hits } = await ask('redis', { limit: 1 });
    expect([answer.rows.length, hits.length, answer.total]).toEqual([1, 1, 3]);
  });

  test('texts are fetched only for phrases, and an incomplete check is reported', async () => {
    looked.length = 0;
    await ask('redis');
    expect(looked).toEqual([]);
    const { answer } = await ask('"redis"', { limit: 1 });
    expect(answer).toMatchObject({ total: 1, atLeast: true });
    expect(answer.rows).toHaveLength(1);
  });

  test('if few have all the words, others with some of them follow and are not counted', async () => {
    const { answer, hits } = await ask('redis flag');
    expect(answer.rows.map(({ record }) => record.id)).toEqual(['redis-memory']);
    expect(answer.total).toBe(1);
    const others = answer.partial.map(({ record }) => record.id);
    expect(others).toContain('image-tag');
    expect(others).not.toContain('redis-memory');
    expect(hits).toHaveLength(1 + others.length);
    expect((await ask('redis flag', { order: 'newest' })).answer.partial).toEqual([]);
  });

  test('a suggestion keeps the fields of what was typed', async () => {
    const { answer } = await ask('exlate component:relational-db');
    expect(answer.suggestion).toBe('exalate component:relational-db');
  });

  test('a part that cannot be parsed is a problem with its place', async () => {
    const { answer } = await ask('redis component:rediss');
    expect(answer.query.problems).toMatchObject([{ start: 16, end: 22, suggestion: 'redis' }]);
  });

  test('the other orders include all results, not only the best ones', async () => {
    const dates = (await ask('redis', { order: 'oldest' })).answer.rows.map(({ record }) => record.date);
    expect(dates).toEqual([...dates].sort());
    const [oldest] = await found('redis', { order: 'oldest', limit: 1 });
    expect(oldest).toBe((await found('redis', { order: 'newest' })).at(-1));
  });
});

describe('answerQuestion(archive, question with a pasted text)', () => {
  const paste = '10:00:01 ERROR OOM command not allowed\n10:00:02 used memory > maxmemory';

  test('says which line and words of the text matched', async () => {
    const { answer } = await ask('', { paste });
    expect(answer.rows[0]?.record.id).toBe('redis-memory');
    expect(answer.rows[0]?.matches[0]).toMatchObject({ line: 1, words: expect.arrayContaining(['OOM']) });
    expect(answer.pasteWords).toContain('OOM');
  });

  test('the query narrows what is found for it, by words and by fields', async () => {
    expect(await found('component:kubernetes', { paste })).not.toContain('redis-memory');
    expect(await found('yasoon', { paste })).toEqual(['redis-memory']);
    expect(await found('quixotry', { paste })).toEqual([]);
  });

  test('a text of pure noise asks nothing', async () => {
    const { answer } = await ask('', { paste: '10:00:01\n10:00:02' });
    expect(answer).toMatchObject({ asked: false, total: 0 });
  });
});

describe('countAnswer(archive, question)', () => {
  const fieldOf = (axis: string): string => queryFields.find((one) => one.axis === axis)?.name ?? axis;
  const words = fc.constantFrom('redis', 'the', 'memory', 'image', '"out of memory"', 'redis -redict', '');
  const filters = fc.constantFrom(
    '',
    'component:redis',
    'cause:capacity-exhaustion',
    '-component:redis',
    'year:2022',
  );

  test('every count is what the query finds with that value chosen', async () => {
    await fc.assert(
      fc.asyncProperty(words, filters, async (typed, filter) => {
        const query = `${typed} ${filter}`.trim();
        if (query === '') return;
        const { facets } = await countAnswer(archive, aQuestion(query, { facets: shownAxes }));
        const { total } = (await ask(query)).answer;
        expect((facets?.component.length ?? 0) > 0).toBe(total > 0 || query === 'the');
        for (const axis of shownAxes) {
          // With a value on the axis already, one more means either of them.
          if (filter.includes(`${fieldOf(axis)}:`)) continue;
          for (const { value, count } of facets?.[axis] ?? []) {
            const chosen = `${query} ${formatPair(fieldOf(axis), value)}`;
            const { answer } = await ask(chosen, { facets: shownAxes });
            expect([chosen, answer.total]).toEqual([chosen, count]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  test('counts the requested axes and those of the query', async () => {
    const counting = countAnswer(archive, aQuestion('redis component:redis', { facets: ['cause'] }));
    const { facets, counted } = await counting;
    expect(counted).toEqual(['cause', 'component']);
    expect(facets?.cause.length).toBeGreaterThan(0);
    expect(facets?.organization).toEqual([]);
  });
});

describe('completeQuestion(archive, question)', () => {
  const complete = async (query: string, rest: Partial<Question> = {}) =>
    (await completeQuestion(archive, aQuestion(query, { caret: query.length, ...rest })))?.suggestions;

  test('values count the incidents that the rest of the question leaves', async () => {
    const alone = await complete('component:re');
    expect(alone?.map(({ text }) => text)).toContain('component:redis');
    const narrowed = await complete('org:exalate component:re');
    expect(narrowed?.map(({ text, count }) => [text, count])).toEqual([['component:relational-db', 1]]);
  });

  test('the start of a field name suggests the field; without a caret there are no suggestions', async () => {
    expect((await complete('redis comp'))?.map(({ text }) => text)).toContain('component:');
    expect(await complete('comp', { caret: undefined })).toBeUndefined();
  });
});

describe('detailsOf(hit, text)', () => {
  const detailsFor = async (query: string) => {
    const [hit] = (await ask(query)).hits;
    const incident = incidents.find(({ id }) => id === hit?.incident);
    return hit && incident && detailsOf(hit, toIncidentText(incident, 'It was resized.'));
  };

  test('names the section and how it was fixed', async () => {
    expect(await detailsFor('missing flag')).toMatchObject({
      incident: 'redis-memory',
      section: { anchor: 'root-cause', heading: 'root-cause' },
      fix: 'It was resized.',
    });
  });

  test('a match only in title or labels has no section and no excerpt', async () => {
    expect(await detailsFor('disturbed')).toMatchObject({ section: undefined, excerpt: undefined });
  });

  test('every excerpt contains a marked word', async () => {
    const vocabulary = [
      ...new Set(
        writeUps
          .flatMap(({ sections }) => Object.values(sections ?? {}))
          .join(' ')
          .match(/\p{L}{3,}/gu),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }),
        async (typed) => {
          for (const hit of (await ask(typed.join(' '))).hits) {
            const incident = incidents.find(({ id }) => id === hit.incident);
            const excerpt = incident && detailsOf(hit, toIncidentText(incident, undefined)).excerpt;
            if (excerpt !== undefined) expect(excerpt.some(({ marked }) => marked)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
