import { describe, expect, test } from 'vitest';
import { findChains } from '../../src/analyse/recurrence/chains.ts';
import { listReflections } from '../../src/analyse/recurrence/reflections.ts';
import { listUnfinishedActionItems } from '../../src/analyse/recurrence/unfinished-action-items.ts';
import type { SectionKind } from '../../src/model/postmortem.ts';
import { aMoment, anIncident, aPassage, aSection } from './builders.ts';

describe('listUnfinishedActionItems(chains, incidents)', () => {
  const redis = { causes: ['capacity-exhaustion'], faulty: ['redis'] };
  const unfinishedOf = (incidents: readonly ReturnType<typeof anIncident>[]) =>
    listUnfinishedActionItems(findChains(incidents), incidents).map(({ incident, actions, laters }) => ({
      incident,
      actions: actions.map(({ title }) => title),
      laters,
    }));

  test('lists action items that were open when a later incident of the chain started, preventive ones first', () => {
    const incidents = [
      anIncident({
        ...redis,
        id: 'first',
        date: aMoment('2020-01-01'),
        actions: [
          { title: 'Alert', type: 'detect', status: 'open', line: 1 },
          { title: 'Limit', type: 'prevent', status: 'done', line: 2, completed: aMoment('2021-06-01') },
          { title: 'Done in time', status: 'done', line: 3, completed: aMoment('2020-02-01') },
          { title: 'Who knows', status: 'unknown', line: 4 },
        ],
      }),
      anIncident({ ...redis, id: 'second', date: aMoment('2021-01-01') }),
      anIncident({ ...redis, id: 'third', date: aMoment('2022-01-01') }),
    ];
    expect(unfinishedOf(incidents)).toEqual([
      { incident: 'first', actions: ['Limit', 'Alert'], laters: ['second', 'third'] },
    ]);
  });

  test('only the linked incidents of a chain made by an author’s links', () => {
    const open = { actions: [{ title: 'x', status: 'open', line: 1 }] } as const;
    const related = (id: string) => ({ related: [{ id, line: 1 }] });
    const incidents = [
      anIncident({ ...open, id: 'a', date: aMoment('2020-01-01') }),
      anIncident({ ...open, id: 'b', date: aMoment('2021-01-01'), ...related('a') }),
      anIncident({ id: 'c', date: aMoment('2022-01-01'), ...related('b') }),
    ];
    expect(unfinishedOf(incidents).map(({ incident, laters }) => [incident, laters])).toEqual([
      ['b', ['c']],
      ['a', ['b']],
    ]);
  });
});

describe('listReflections(incidents)', () => {
  const reflectionsOf = (kind: SectionKind, text: string, heading = kind as string) => {
    const section = { ...aSection(kind, text), heading };
    const { luck, surprise } = listReflections([anIncident({ sections: [section] })]);
    return { luck: luck.map(({ quote }) => quote), surprise: surprise.map(({ quote }) => quote) };
  };

  test.each([
    ['lucky', 'It was a Sunday.', 'luck'],
    ['went-well', 'Luckily an engineer was awake.', 'luck'],
    ['lessons', 'Fortunately nobody noticed.', 'luck'],
    ['lessons', 'Unfortunately it was Monday.', undefined],
    ['lessons', 'We were unlucky.', undefined],
    ['contributing-factors', 'Two bugs met in a way nobody had foreseen.', 'surprise'],
    ['root-cause', 'A blank field meant deletion, and nobody knew this.', 'surprise'],
    ['root-cause', 'The parser returned an error for types it did not know.', undefined],
    ['lessons', 'The backups turned out not to exist.', 'surprise'],
    ['timeline', 'Unexpected load on the primary.', undefined],
    ['summary', 'Unexpected load on the primary.', undefined],
  ] as const)('%s: %s', (kind, text, expected) => {
    const found = reflectionsOf(kind, text);
    expect(found).toEqual({
      luck: expected === 'luck' ? [text] : [],
      surprise: expected === 'surprise' ? [text] : [],
    });
  });

  test('a section about surprise counts whatever its words; code is not quoted; long quotations are cut at a blank', () => {
    const section = {
      ...aSection('other', 'The cache was warm.'),
      heading: 'What surprised us',
      passages: [
        aPassage('The cache was warm.'),
        aPassage('rm -rf', 3, 'code'),
        aPassage('word '.repeat(100)),
      ],
    };
    const { surprise } = listReflections([anIncident({ id: 'x', sections: [section] })]);
    expect(surprise).toMatchObject([
      { incident: 'x', quote: 'The cache was warm.', anchor: 'other', line: 20 },
      { quote: expect.stringMatching(/^(?:word )+…$/) as string },
    ]);
    expect(surprise[1]?.quote.length).toBeLessThan(325);
  });

  test('quotes only the sentence about luck or surprise', () => {
    expect(reflectionsOf('lessons', 'Tests help. By chance a backup existed. It was old.').luck).toEqual([
      'By chance a backup existed.',
    ]);
  });
});
